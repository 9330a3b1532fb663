/**
 * The sheet that an agency fills in, made from a plan: every requirement and sub-goal with what was agreed, a field for each figure its
 * measure is computed from, and nothing to type where nothing belongs.
 */
import { area, STYLES } from '../drawing/styles';
import { SheetDraft } from '../drawing/sheetDraft';
import type { PlanInForce } from '../plan/inForce';
import type { Plan, Round, Section } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import type { TemplateWords } from '../texts/template';
import type { Rect } from '../workbook/address';
import type { CellStyle, Edit } from '../workbook/edits';
import type { Furnishing, InputRule } from '../workbook/furnishing';
import { RESULT_ROLES } from '../workbook/memorySchema';
import { agreedCell } from './agreedCells';
import { columnsOf, NAMING, type TemplateColumn, type TemplateRole } from './columns';
import { entryOf } from './entryRules';
import { FILLED_ROLES, filledRoles, type FilledRole } from './fields';
import { heightFor } from './rowHeights';

export interface TemplateRequest {
  readonly inForce: PlanInForce;
  readonly round: Round;
  /** Name of the sheet, free in its workbook. */
  readonly sheet: string;
  /** Everything but the yellow fields. */
  readonly guarded: boolean;
  readonly words: TemplateWords;
}

export interface TemplateSheet {
  readonly edits: readonly Edit[];
  readonly furnishing: Furnishing;
}

const TITLE_ROW = 0;
const ABOUT_ROW = 1;
const INSTRUCTION_ROW = 2;
const HEADING_ROW = 4;

const SIZE = 10;
const FIELD: CellStyle = { fill: '#FFF9DB', border: 'thin', wrap: true, vertical: 'Top', size: SIZE };
const NO_FIELD: CellStyle = { fill: '#E7E6E6', border: 'thin', size: SIZE };
const AGREED: CellStyle = { border: 'thin', wrap: true, vertical: 'Top', size: SIZE };
const CENTRED: ReadonlySet<TemplateRole> = new Set(['id', 'weight', 'target', 'unit']);

export function templateSheet({ inForce, round, sheet, guarded, words }: TemplateRequest): TemplateSheet {
  const { plan, withdrawn } = inForce;
  const columns = columnsOf(plan, round);
  const last = columns.length - 1;
  const draft = new SheetDraft(sheet);
  const drawing = new Drawing(draft, columns, plan, round, words);
  drawing.head();
  let row = HEADING_ROW;
  let section: Section | undefined;
  for (const unit of unitsOf(plan)) {
    if (unit.section !== section) {
      section = unit.section;
      drawing.band((row += 1), section);
    }
    drawing.unit((row += 1), unit, withdrawn.has(unit.id) ? [] : filledRoles(unit, plan, round));
  }
  drawing.finish();
  return {
    edits: [
      { kind: 'addSheet', sheet, visibility: 'visible' },
      ...draft.contentEdits(undefined),
      ...draft.styleEdits(undefined),
      // The results will stand right of it.
      {
        kind: 'setPrint',
        sheet,
        orientation: 'landscape',
        headingRow: HEADING_ROW,
        lastColumn: last + RESULT_ROLES.length,
        pageOf: words.say('pageOf'),
      },
    ],
    furnishing: {
      merged: drawing.merged,
      inSight: { rows: HEADING_ROW + 1, columns: columns.filter(({ role }) => NAMING.has(role)).length },
      rowHeights: drawing.heights,
      inputs: drawing.inputs(),
      openAreas: guarded ? drawing.fields : undefined,
    },
  };
}

/** Rows that share a goal's or a weight's cell. */
interface Run {
  readonly of: unknown;
  readonly from: number;
  to: number;
  readonly height: number;
}

class Drawing {
  readonly merged: Rect[] = [];
  readonly heights = new Map<number, number>();
  readonly fields: Rect[] = [];
  private readonly rules = new Map<string, InputRule & { readonly areas: Rect[] }>();
  private readonly runs = new Map<TemplateRole, Run[]>();

  constructor(
    private readonly draft: SheetDraft,
    private readonly columns: readonly TemplateColumn[],
    private readonly plan: Plan,
    private readonly round: Round,
    private readonly words: TemplateWords,
  ) {}

  head(): void {
    const { draft, columns, plan, round, words } = this;
    const about = { round: round.name, asOf: round.asOf, due: round.due, year: String(plan.year), agency: plan.agency.name };
    draft.put(TITLE_ROW, 0, words.say('title', about));
    draft.style(area(TITLE_ROW, 0, TITLE_ROW, 0), STYLES.title);
    draft.put(ABOUT_ROW, 0, words.say('about', about));
    draft.style(area(ABOUT_ROW, 0, ABOUT_ROW, 0), STYLES.label);
    draft.put(INSTRUCTION_ROW, 0, words.say('instruction'));
    draft.style(area(INSTRUCTION_ROW, 0, INSTRUCTION_ROW, 0), STYLES.about);
    columns.forEach(({ role, width }, column) => {
      draft.put(HEADING_ROW, column, this.heading(role));
      draft.width(column, width);
    });
    draft.style(area(HEADING_ROW, 0, HEADING_ROW, columns.length - 1), {
      ...STYLES.head,
      wrap: true,
      vertical: 'Center',
      size: SIZE,
    });
    this.heights.set(HEADING_ROW, Math.max(...columns.map(({ role, width }) => heightFor(this.heading(role), width * BOLD))));
  }

  private heading(role: TemplateRole): string {
    return this.words.say(`heading.${role}`, { asOf: this.round.asOf });
  }

  band(row: number, { id, title }: Section): void {
    const whole = area(row, 0, row, this.columns.length - 1);
    this.draft.put(row, 0, this.words.say('section', { id, title }));
    this.draft.style(whole, { ...STYLES.group, size: SIZE });
    this.merged.push(whole);
  }

  /** One row; what has been withdrawn keeps it, without a field. */
  unit(row: number, unit: Unit, filled: readonly FilledRole[]): void {
    const fields = new Set(filled);
    let height = 0;
    this.columns.forEach(({ role, width }, column) => {
      const at = area(row, column, row, column);
      const field = FILLED_ROLES.find((one) => one === role && fields.has(one));
      if (field !== undefined) {
        this.field(at, unit, field, fields);
        return;
      }
      const agreed = agreedCell(unit, role, this.plan, this.words);
      const needed = heightFor(String(agreed?.content ?? ''), width);
      if (this.continues(role, unit, row, needed)) return;
      if (agreed) this.draft.put(row, column, agreed.content, agreed.format);
      this.draft.style(
        at,
        !agreed && FILLED_ROLES.some((one) => one === role)
          ? NO_FIELD
          : CENTRED.has(role)
            ? { ...AGREED, horizontal: 'Center' }
            : AGREED,
      );
      if (!SHARED.has(role)) height = Math.max(height, needed);
    });
    this.heights.set(row, height);
  }

  private field(at: Rect, unit: Unit, role: FilledRole, fields: ReadonlySet<FilledRole>): void {
    const { plan, words } = this;
    const { format, rule } = entryOf({ unit, role, fields, heading: this.heading(role), plan, words });
    this.draft.blank(at.top, at.left, format);
    this.draft.style(at, FIELD);
    this.fields.push(at);
    const key = JSON.stringify(rule);
    const known = this.rules.get(key);
    if (known) known.areas.push(at);
    else this.rules.set(key, { ...rule, areas: [at] });
  }

  /** Is the cell the one above, which all rows of a goal or of a weight share? Starts a new one where it is not. */
  private continues(role: TemplateRole, { goal, block }: Unit, row: number, height: number): boolean {
    if (!SHARED.has(role)) return false;
    const of = role === 'weight' ? block : goal;
    const runs = this.runs.get(role) ?? [];
    this.runs.set(role, runs);
    const run = runs.at(-1);
    if (run?.of === of && run.to === row - 1) {
      run.to = row;
      return true;
    }
    runs.push({ of, from: row, to: row, height });
    return false;
  }

  /** Merges what rows share, and makes room for it in the last of them. */
  finish(): void {
    this.columns.forEach(({ role }, column) => {
      for (const { from, to, height } of this.runs.get(role) ?? []) {
        const all = area(from, column, to, column);
        if (to > from) this.merged.push(all);
        this.draft.style(all, { border: 'thin' });
        const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
        const room = rows.reduce((sum, row) => sum + (this.heights.get(row) ?? 0), 0);
        this.heights.set(to, (this.heights.get(to) ?? 0) + Math.max(0, height - room));
      }
    });
  }

  inputs(): readonly InputRule[] {
    return [...this.rules.values()];
  }
}

/** Bold letters are wider. */
const BOLD = 0.9;
/** Cells that rows of one goal, or of one weight, share. */
const SHARED: ReadonlySet<TemplateRole> = new Set(['area', 'goal', 'weight']);

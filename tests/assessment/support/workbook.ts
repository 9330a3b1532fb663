/** The generated reports as one workbook whose results are the formulas of `src/assessment/formulas`, and as TypeScript sees them. */
import { serialOfIso } from '../../../src/calendar/days';
import { assess } from '../../../src/assessment/assess';
import { MANUAL_REASONS } from '../../../src/assessment/credit';
import * as sheet from '../../../src/assessment/formulas';
import { leafKind } from '../../../src/assessment/kinds';
import type { Answer, Assessment, FigureRole, Light, SharedRefs } from '../../../src/assessment/types';
import type { LeafMeasure, RollUp, Settings } from '../../../src/plan/schema';
import type { ColumnRole } from '../../../src/recognition/types';
import { contentOf } from '../../../src/report/content';
import type { Entry, Status, UnitReport } from '../../../src/report/types';
import { KNOWN_WORDS, STATUS_WORD } from '../../../src/report/words';
import { absoluteA1 } from '../../../src/workbook/address';
import { EMPTY_CELL, type Cell } from '../../../src/workbook/snapshot';
import type { LibreOfficeInput } from '../../support/libreoffice';
import type { GeneratedReport, GeneratedUnit } from './generate';

export const SHEET = 'Krav';
const SETTINGS = 'Indstillinger';
const WORDS = 'Ord';

/** One expected value and where its formula stands on `SHEET`. */
export interface Expectation {
  readonly what: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

export interface AgreementWorkbook {
  readonly sheets: Readonly<Record<string, readonly (readonly LibreOfficeInput[])[]>>;
  readonly expectations: readonly Expectation[];
}

const LIGHT_WORDS = {
  green: '● Grøn',
  yellow: '▲ Gul',
  red: '■ Rød',
  missing: '○ Mangler',
  notDue: '○ Ikke forfalden',
  withdrawn: '○ Udgået',
};

const SHEET_WORDS: sheet.SheetWords = {
  status: mapValues(STATUS_WORD.da, quoted),
  light: mapValues(LIGHT_WORDS, quoted),
};

const COLUMNS = [
  'degree',
  'status',
  'credit',
  'light',
  'points',
  'expDegree',
  'expStatus',
  'expCredit',
  'expLight',
  'expPoints',
] as const;
type Column = (typeof COLUMNS)[number];
const FIRST_RESULT = 0;
const FIRST_FIGURE = COLUMNS.length;
const ROLES = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
  'target',
  'reportedStatus',
  'manualCredit',
  'explanation',
  'overrideStatus',
  'overrideReason',
  'overrideBy',
  'overrideOn',
] as const satisfies readonly ColumnRole[];
const ASSIGNED = FIRST_FIGURE + ROLES.length;
const FIRST_PARAMETER = ASSIGNED + 1;

/** Columns of the settings' row of a report. */
const SETTING = { asOf: 0, periodFrom: 1, periodTo: 2, partlyFrom: 3, yellowFrom: 4, credit: 5, steps: 6 };

export function buildWorkbook(reports: readonly GeneratedReport[]): AgreementWorkbook {
  const builder = new Builder();
  for (const report of reports) builder.add(report);
  return {
    sheets: {
      [SHEET]: builder.rows,
      [SETTINGS]: builder.settings,
      [WORDS]: KNOWN_WORDS.map((known) => [known.word, sheet.codeOfWord(known)]),
    },
    expectations: builder.expectations,
  };
}

interface Unit {
  readonly row: number;
  readonly weight: number;
}

class Builder {
  readonly rows: LibreOfficeInput[][] = [];
  readonly settings: LibreOfficeInput[][] = [];
  readonly expectations: Expectation[] = [];

  add(generated: GeneratedReport): void {
    const { plan, round, withdrawn, units } = generated;
    const { settings, year } = plan;
    const shared = this.#settings(generated);
    const final = round.id === 'AR';
    const assessment = assessed(generated);
    const excluded = settings.excluded;
    const creditRefs = this.#creditRefs(settings);
    const allBlocks: Unit[] = [];

    for (const [goalAt, goal] of plan.sections.flatMap((section) => section.goals).entries()) {
      const blocks: Unit[] = [];
      const lights: string[] = [];
      for (const [blockAt, block] of goal.blocks.entries()) {
        const how = block.rollUp ?? settings.rollUp.requirements;
        const drafts = block.requirements.map((requirement) => {
          const row = this.#newRow(units.get(requirement.id));
          const { measure } = requirement;
          const parts =
            measure.kind === 'composite'
              ? measure.parts.map((part) => ({ part, row: this.#newRow(units.get(part.id)), weight: part.weight ?? 1 }))
              : [];
          return { requirement, row, weight: requirement.weight ?? 1, parts };
        });
        for (const [at, { requirement, row, weight, parts }] of drafts.entries()) {
          const { measure, id } = requirement;
          const gone = withdrawn.has(id);
          const unit = assessment.goals[goalAt]?.blocks[blockAt]?.units[at];
          if (!unit) throw new Error(`${id} is not assessed`);
          const of = (column: 'credit' | 'expCredit'): string | undefined =>
            this.#share(how, drafts, { row, weight }, column, String(block.weight));
          if (measure.kind === 'composite') {
            const own = measure.rollUp ?? settings.rollUp.parts;
            for (const [partAt, { part, row: partRow, weight: partWeight }] of parts.entries()) {
              const partUnit = unit.parts[partAt];
              if (!partUnit) throw new Error(`${part.id} is not assessed`);
              this.#leaf(part.measure, units.get(part.id), partRow, withdrawn.has(part.id), {
                shared,
                settings,
                year,
                final,
                creditRefs,
              });
              const additive = !gone && !unit.overridden;
              for (const [column, points] of [
                ['credit', 'points'],
                ['expCredit', 'expPoints'],
              ] as const) {
                const whole = additive ? of(column) : undefined;
                const share = whole && this.#share(own, parts, { row: partRow, weight: partWeight }, column, whole);
                this.#put(partRow, points, share === undefined ? '""' : sheet.points(share, this.#ref(partRow, column)));
              }
              this.#expectUnit(partRow, partUnit);
            }
            this.#composite(own, parts, row, gone, units.get(id), { shared, settings, final, creditRefs });
          } else {
            this.#leaf(measure, units.get(id), row, gone, { shared, settings, year, final, creditRefs });
          }
          for (const [column, points] of [
            ['credit', 'points'],
            ['expCredit', 'expPoints'],
          ] as const) {
            const share = of(column);
            this.#put(row, points, share === undefined ? '""' : sheet.points(share, this.#ref(row, column)));
          }
          this.#expectUnit(row, unit);
          lights.push(this.#ref(row, 'light'));
        }
        const row = this.#newRow(undefined);
        this.#rolled(
          row,
          drafts,
          (refs) => sheet.rollUp(how, refs),
          (degree, refs) => sheet.rolledStatus(how.mode, degree, refs),
          excluded,
        );
        const blockAssessment = assessment.goals[goalAt]?.blocks[blockAt];
        if (!blockAssessment) throw new Error('block is not assessed');
        this.#expectAnswers(row, `block ${block.id}`, blockAssessment);
        blocks.push({ row, weight: block.weight });
      }
      const row = this.#newRow(undefined);
      this.#rolled(row, blocks, sheet.weighted, sheet.weightedStatus, excluded);
      this.#put(row, 'light', sheet.worstLight(lights, SHEET_WORDS));
      this.#put(row, 'expLight', sheet.lightOfStatus(this.#ref(row, 'expStatus'), SHEET_WORDS));
      const goalAssessment = assessment.goals[goalAt];
      if (!goalAssessment) throw new Error('goal is not assessed');
      this.#expectAnswers(row, `goal ${goal.id}`, goalAssessment);
      this.#expect(row, 'light', 'goal light', lightWord(goalAssessment.light));
      this.#expect(row, 'expLight', 'goal expected light', lightWord(goalAssessment.expectedLight));
      allBlocks.push(...blocks);
    }

    const row = this.#newRow(undefined);
    for (const [answer, credit, percent, points, counted] of [
      ['reached', 'credit', 'degree', 'points', 'credit'],
      ['expected', 'expCredit', 'expDegree', 'expPoints', 'expCredit'],
    ] as const) {
      const refs = allBlocks.map((block) => ({ weight: String(block.weight), credit: this.#ref(block.row, credit) }));
      this.#put(row, percent, sheet.scorePercent(refs));
      this.#put(row, points, sheet.scorePoints(refs));
      this.#put(row, counted, sheet.countedWeight(refs));
      const score = assessment.score[answer];
      this.#expect(row, percent, 'score', score.percent === null ? '' : score.percent / 100);
      this.#expect(row, points, 'points of the score', score.points);
      this.#expect(row, counted, 'counted weight', score.counted);
    }
  }

  #settings({ plan: { period, settings }, round }: GeneratedReport): SharedRefs {
    const row = this.settings.length;
    const { credit } = settings;
    this.settings.push([
      serialOfIso(round.asOf) ?? 0,
      serialOfIso(period.from) ?? 0,
      serialOfIso(period.to) ?? 0,
      settings.partlyFrom,
      settings.yellowFrom,
      credit.model === 'threeStep' ? credit.partly : credit.model === 'proportional' ? credit.floor : null,
      ...(credit.model === 'steps' ? credit.steps : []),
    ]);
    const at = (column: number): string => `${SETTINGS}!${absoluteA1(row, column)}`;
    const last = KNOWN_WORDS.length;
    return {
      asOf: at(SETTING.asOf),
      periodFrom: at(SETTING.periodFrom),
      periodTo: at(SETTING.periodTo),
      partlyFrom: at(SETTING.partlyFrom),
      yellowFrom: at(SETTING.yellowFrom),
      words: `${WORDS}!$A$1:$A$${last}`,
      wordCodes: `${WORDS}!$B$1:$B$${last}`,
    };
  }

  #creditRefs({ credit }: Settings): Pick<sheet.CreditRefs, 'parameter' | 'steps'> {
    const row = this.settings.length - 1;
    switch (credit.model) {
      case 'threeStep':
      case 'proportional':
        return { parameter: `${SETTINGS}!${absoluteA1(row, SETTING.credit)}` };
      case 'steps':
        return {
          steps: `${SETTINGS}!${absoluteA1(row, SETTING.steps)}:${absoluteA1(row, SETTING.steps + credit.steps.length - 1)}`,
        };
      case 'binary':
      case 'manual':
        return {};
    }
  }

  #newRow(unit: GeneratedUnit | undefined): number {
    const row: LibreOfficeInput[] = [
      ...COLUMNS.map(() => null),
      ...ROLES.map((role): LibreOfficeInput => unit?.cells[role] ?? null),
    ];
    this.rows.push(row);
    return this.rows.length - 1;
  }

  #ref(row: number, column: Column): string {
    return absoluteA1(row, FIRST_RESULT + COLUMNS.indexOf(column));
  }

  #put(row: number, column: Column, formula: string): void {
    this.#write(row, FIRST_RESULT + COLUMNS.indexOf(column), `=${formula}`);
  }

  #write(row: number, column: number, input: LibreOfficeInput): void {
    const cells = this.rows[row];
    if (!cells) throw new Error(`no row ${row}`);
    cells[column] = input;
  }

  #assigned(row: number, unit: GeneratedUnit | undefined, shared: SharedRefs): string | undefined {
    if (unit?.cells.overrideStatus === undefined) return undefined;
    const at = (role: (typeof ROLES)[number]): string => absoluteA1(row, FIRST_FIGURE + ROLES.indexOf(role));
    const refs = { status: at('overrideStatus'), reason: at('overrideReason'), by: at('overrideBy'), on: at('overrideOn') };
    this.#write(row, ASSIGNED, `=${sheet.override(refs, shared)}`);
    return absoluteA1(row, ASSIGNED);
  }

  #credit(
    row: number,
    unit: GeneratedUnit | undefined,
    answer: 'reached' | 'expected',
    settings: Settings,
    refs: Common['creditRefs'],
  ): string {
    const at = (role: (typeof ROLES)[number]): string => absoluteA1(row, FIRST_FIGURE + ROLES.indexOf(role));
    const manual = unit?.cells.manualCredit !== undefined && {
      manual: {
        credit: at('manualCredit'),
        reasons: MANUAL_REASONS.filter((role) => unit.cells[role] !== undefined).map(at),
        percentScale: unit.percentScale,
      },
    };
    return sheet.credit(settings.credit, settings.excluded, {
      degree: this.#ref(row, answer === 'reached' ? 'degree' : 'expDegree'),
      status: this.#ref(row, answer === 'reached' ? 'status' : 'expStatus'),
      words: SHEET_WORDS,
      ...refs,
      ...manual,
    });
  }

  #leaf(
    measure: LeafMeasure,
    unit: GeneratedUnit | undefined,
    row: number,
    gone: boolean,
    common: Common & { year: number },
  ): void {
    const { shared, settings, year, final, creditRefs } = common;
    const kind = leafKind(measure);
    const parameters: Record<string, string> = {};
    kind.parameters({ settings, year }).forEach(({ key, value }, at) => {
      this.#write(row, FIRST_PARAMETER + at, value);
      parameters[key] = absoluteA1(row, FIRST_PARAMETER + at);
    });
    const figures: Partial<Record<FigureRole, string>> = {};
    for (const role of ROLES.slice(0, 8) as readonly FigureRole[]) {
      if (unit?.cells[role] !== undefined) figures[role] = absoluteA1(row, FIRST_FIGURE + ROLES.indexOf(role));
    }
    const assigned = gone ? undefined : this.#assigned(row, unit, shared);
    const given = assigned !== undefined && { assigned };
    const refs = { figures, parameters, shared, percentScale: unit?.percentScale ?? 1, ...given };
    const withdrawn = measure.kind === 'judged' ? sheet.judgedWithdrawn(figures, shared) : undefined;
    const statusOf = (column: 'degree' | 'expDegree'): string =>
      gone
        ? sheet.statusWithdrawn(SHEET_WORDS)
        : sheet.status({
            degree: this.#ref(row, column),
            shared,
            words: SHEET_WORDS,
            ...given,
            ...(withdrawn !== undefined && { withdrawn }),
          });
    const reached = this.#ref(row, 'degree');

    this.#put(row, 'degree', gone ? '""' : sheet.reachedDegree(measure, refs));
    this.#put(row, 'status', statusOf('degree'));
    this.#put(row, 'credit', this.#credit(row, unit, 'reached', settings, creditRefs));
    this.#put(
      row,
      'light',
      sheet.leafLight({
        degree: reached,
        status: this.#ref(row, 'status'),
        final: final || gone,
        words: SHEET_WORDS,
        pace: kind.pace,
        shared,
        ...(parameters.due !== undefined && { due: parameters.due }),
        ...given,
      }),
    );
    this.#put(row, 'expDegree', gone ? '""' : final ? reached : sheet.expectedDegree(measure, refs, reached));
    this.#put(row, 'expStatus', final ? this.#ref(row, 'status') : statusOf('expDegree'));
    this.#put(row, 'expCredit', this.#credit(row, unit, 'expected', settings, creditRefs));
    this.#put(row, 'expLight', sheet.lightOfStatus(this.#ref(row, 'expStatus'), SHEET_WORDS));
  }

  #composite(
    how: RollUp,
    parts: readonly Unit[],
    row: number,
    gone: boolean,
    unit: GeneratedUnit | undefined,
    common: Common,
  ): void {
    const { shared, settings, creditRefs } = common;
    const assigned = gone ? undefined : this.#assigned(row, unit, shared);
    for (const [degree, status, credit, answer] of [
      ['degree', 'status', 'credit', 'reached'],
      ['expDegree', 'expStatus', 'expCredit', 'expected'],
    ] as const) {
      const refs = { parts: this.#partRefs(parts, answer), excluded: settings.excluded, words: SHEET_WORDS };
      const own = this.#ref(row, degree);
      this.#put(row, degree, gone ? '""' : sheet.assignedDegree(assigned, sheet.rollUp(how, refs), shared));
      const rolled = sheet.rolledStatus(how.mode, own, refs);
      this.#put(row, status, gone ? sheet.statusWithdrawn(SHEET_WORDS) : sheet.assignedStatus(assigned, rolled, SHEET_WORDS));
      const byModel = this.#credit(row, unit, answer, settings, creditRefs);
      this.#put(row, credit, sheet.ifAssigned(assigned, byModel, sheet.rolledCredit(own, settings.excluded)));
    }
    const byStatus = sheet.lightOfStatus(this.#ref(row, 'status'), SHEET_WORDS);
    const worst = sheet.worstLight(
      parts.map((part) => this.#ref(part.row, 'light')),
      SHEET_WORDS,
    );
    this.#put(row, 'light', gone ? byStatus : sheet.ifAssigned(assigned, byStatus, worst));
    this.#put(row, 'expLight', sheet.lightOfStatus(this.#ref(row, 'expStatus'), SHEET_WORDS));
  }

  #rolled(
    row: number,
    parts: readonly Unit[],
    degreeOf: (refs: sheet.RollUpRefs) => string,
    statusOf: (degree: string, refs: sheet.RollUpRefs) => string,
    excluded: Settings['excluded'],
  ): void {
    for (const [degree, status, credit, answer] of [
      ['degree', 'status', 'credit', 'reached'],
      ['expDegree', 'expStatus', 'expCredit', 'expected'],
    ] as const) {
      const refs = { parts: this.#partRefs(parts, answer), excluded, words: SHEET_WORDS };
      this.#put(row, degree, degreeOf(refs));
      this.#put(row, status, statusOf(this.#ref(row, degree), refs));
      this.#put(row, credit, sheet.rolledCredit(this.#ref(row, degree), excluded));
    }
  }

  #partRefs(parts: readonly Unit[], answer: 'reached' | 'expected'): sheet.PartRefs[] {
    return parts.map(({ row, weight }) => ({
      degree: this.#ref(row, answer === 'reached' ? 'degree' : 'expDegree'),
      status: this.#ref(row, answer === 'reached' ? 'status' : 'expStatus'),
      credit: this.#ref(row, answer === 'reached' ? 'credit' : 'expCredit'),
      weight: String(weight),
    }));
  }

  #share(how: RollUp, siblings: readonly Unit[], unit: Unit, column: 'credit' | 'expCredit', whole: string): string | undefined {
    const share = sheet.shareOf(how.mode, {
      credits: siblings.map((sibling) => this.#ref(sibling.row, column)),
      weights: siblings.map((sibling) => String(sibling.weight)),
      weight: String(unit.weight),
    });
    return share === undefined ? undefined : whole + share;
  }

  #expect(row: number, column: Column, what: string, value: number | string): void {
    this.expectations.push({ what, row, column: FIRST_RESULT + COLUMNS.indexOf(column), value });
  }

  #expectUnit(row: number, unit: Assessment['goals'][number]['blocks'][number]['units'][number]): void {
    this.#expectAnswers(row, `unit ${unit.id}`, unit);
    this.#expect(row, 'light', `light of ${unit.id}`, lightWord(unit.light));
    this.#expect(row, 'expLight', `expected light of ${unit.id}`, lightWord(unit.expectedLight));
    this.#expect(row, 'points', `points of ${unit.id}`, unit.points.reached ?? '');
    this.#expect(row, 'expPoints', `expected points of ${unit.id}`, unit.points.expected ?? '');
  }

  #expectAnswers(row: number, what: string, answers: { readonly reached: Answer; readonly expected: Answer }): void {
    for (const [name, degree, status, credit] of [
      ['reached', 'degree', 'status', 'credit'],
      ['expected', 'expDegree', 'expStatus', 'expCredit'],
    ] as const) {
      const answer = answers[name];
      this.#expect(row, degree, `${name} degree of ${what}`, answer.degree ?? '');
      this.#expect(row, status, `${name} status of ${what}`, STATUS_WORD.da[answer.status]);
      this.#expect(row, credit, `${name} credit of ${what}`, answer.credit ?? '');
    }
  }
}

interface Common {
  readonly shared: SharedRefs;
  readonly settings: Settings;
  readonly final: boolean;
  readonly creditRefs: Pick<sheet.CreditRefs, 'parameter' | 'steps'>;
}

/** The generated cells read by the real reader and assessed. */
export function assessed({ plan, withdrawn, round, units }: GeneratedReport): Assessment {
  const reports = new Map<string, UnitReport>();
  let row = 0;
  for (const [id, { cells, percentScale }] of units) {
    row += 1;
    const entries: Partial<Record<ColumnRole, Entry>> = {};
    ROLES.forEach((role, column) => {
      const input = cells[role];
      if (input === undefined) return;
      const raw = cellOf(input);
      const holdsDays = role === 'deliveredOn' || role === 'overrideOn';
      entries[role] = { cell: { sheet: SHEET, row, column }, raw, content: contentOf(raw, { date1904: false, holdsDays }) };
    });
    reports.set(id, { id, row, percentScale, entries });
  }
  const report = { current: { round: round.id, sheet: SHEET, units: reports }, earlier: [] };
  return assess({ plan, withdrawn, round, asOf: round.asOf, report });
}

function cellOf(input: LibreOfficeInput): Cell {
  const looks = { formula: undefined, format: 'General' };
  if (input === null) return EMPTY_CELL;
  if (typeof input === 'number') return { ...looks, type: 'number', value: input };
  if (typeof input === 'boolean') return { ...looks, type: 'boolean', value: input };
  if (typeof input === 'string') return { ...looks, type: 'text', value: input };
  return { ...looks, type: 'error', value: input.error };
}

function lightWord(light: Light): string {
  return light.color === 'grey' ? LIGHT_WORDS[light.because] : LIGHT_WORDS[light.color];
}

function quoted(text: string): string {
  return `"${text}"`;
}

function mapValues<K extends string>(record: Readonly<Record<K, string>>, change: (text: string) => string): Record<K, string> {
  return Object.fromEntries(Object.entries<string>(record).map(([key, text]) => [key, change(text)])) as Record<K, string>;
}

export type { Status };

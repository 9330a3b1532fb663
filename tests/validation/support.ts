/** The smallest report a rule can look at: a sheet with one row of headers, the plan of 2024 (or a tiny one), and the real reading and assessment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import { loadPlan, loadRulePack } from '../../src/plan/load';
import type { Amendment, LeafMeasure, Plan, RoundId, RulePack } from '../../src/plan/schema';
import { planInForce } from '../../src/plan/inForce';
import type {
  Claim,
  ColumnRole,
  PercentScale,
  Recognised,
  RepeatedRow,
  TableBinding,
  UnknownRow,
} from '../../src/recognition/types';
import { readReport } from '../../src/report/readReport';
import { findingsDa } from '../../src/texts/da/findings';
import { paneDa } from '../../src/texts/da/pane';
import { findingsEn } from '../../src/texts/en/findings';
import { paneEn } from '../../src/texts/en/pane';
import { textsOf, type Texts } from '../../src/texts/paneTexts';
import type { Observation, Rule, RuleContext } from '../../src/validation/types';
import { workbookOf, type CellSpec, type SheetSpec, type WorkbookSpec } from '../support/workbook';

const PLANS = join(__dirname, '../../plans');

export const PLAN_2024: Plan = loaded(loadPlan(readFileSync(join(PLANS, 'hjemrejsestyrelsen-2024.json'), 'utf8')));
export const RULES_2024: RulePack = loaded(loadRulePack(readFileSync(join(PLANS, 'rules-2024.json'), 'utf8')));

function loaded<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** A plan with one goal, block and requirement for each measure, all of weight 10. */
export function planOf(measures: Readonly<Record<string, LeafMeasure>>, more: Partial<Plan> = {}): Plan {
  return {
    ...PLAN_2024,
    id: 'lille-2024',
    sections: [
      {
        id: '3.1',
        title: 'Faglige mål',
        shared: false,
        goals: Object.entries(measures).map(([id, measure]) => ({
          id,
          area: id,
          text: `Mål ${id}`,
          blocks: [{ id, weight: 10, requirements: [{ id, text: `Krav ${id}`, reported: 'round' as const, measure }] }],
        })),
      },
    ],
    ...more,
  };
}

/** A row of the sheet: the unit's id (undefined for a row of something else), then its cells by the order of the columns. */
export type RowSpec = readonly [id: string | undefined, ...cells: CellSpec[]];

export interface Reported {
  readonly columns: readonly ColumnRole[];
  readonly rows: readonly RowSpec[];
  readonly plan?: Plan;
  readonly round?: RoundId;
  readonly asOf?: string;
  readonly scale?: Readonly<Record<string, PercentScale>>;
  readonly sheet?: Omit<SheetSpec, 'rows'>;
  readonly book?: Omit<WorkbookSpec, 'sheets'>;
  readonly unknownRows?: readonly UnknownRow[];
  readonly repeatedRows?: readonly RepeatedRow[];
  readonly claims?: readonly Claim[];
  readonly questions?: Recognised['questions'];
  readonly amendments?: readonly Amendment[];
  /** Rounds before, each on a sheet of its own with the same columns. */
  readonly earlier?: Readonly<Record<RoundId, readonly RowSpec[]>>;
  /** More tables of the round, each on a sheet of its own. */
  readonly more?: readonly (Pick<Reported, 'columns' | 'rows' | 'unknownRows' | 'repeatedRows'> & { readonly sheet: string })[];
  /** Sheets on which no table is bound. */
  readonly others?: Readonly<Record<string, SheetSpec>>;
}

const SHEET = 'Status';

/** The first column of the sheet holds the ids; the first row the headers, named after their roles. */
export function contextOf(reported: Reported): RuleContext {
  const base = reported.plan ?? PLAN_2024;
  const roundId = reported.round ?? 'UO2';
  const round = base.rounds.find((candidate) => candidate.id === roundId);
  if (!round) throw new Error(`no round ${roundId}`);
  const asOf = reported.asOf ?? round.asOf;
  const { plan, withdrawn } = planInForce({ ...base, amendments: [...(reported.amendments ?? base.amendments)] }, asOf);
  const earlier = Object.entries(reported.earlier ?? {});
  const sheets: Record<string, SheetSpec> = {
    ...reported.others,
    [SHEET]: { ...reported.sheet, rows: rowsOf(reported.columns, reported.rows) },
  };
  const others = reported.more ?? [];
  for (const { sheet, columns, rows } of others) sheets[sheet] = { rows: rowsOf(columns, rows) };
  for (const [id, rows] of earlier) sheets[id] = { rows: rowsOf(reported.columns, rows) };
  const workbook = workbookOf({ ...reported.book, sheets });
  const recognition: Recognised = {
    recognised: true,
    plan,
    withdrawn,
    planEvidence: [],
    planConfidence: 'sure',
    round: sure(round),
    asOf: sure(asOf),
    tables: [
      {
        ...tableOf(reported, roundId, SHEET, reported.rows),
        unknownRows: reported.unknownRows ?? [],
        repeatedRows: reported.repeatedRows ?? [],
      },
      ...others.map((other) => ({
        ...tableOf(other, roundId, other.sheet, other.rows),
        unknownRows: other.unknownRows ?? [],
        repeatedRows: other.repeatedRows ?? [],
      })),
    ],
    earlier: earlier.map(([id, rows]) => [tableOf(reported, id, id, rows)]),
    claims: reported.claims ?? [],
    questions: reported.questions ?? [],
  };
  const report = readReport(workbook, recognition);
  return { plan, round, asOf, recognition, report, workbook, assessment: assess({ plan, withdrawn, round, asOf, report }) };
}

/** The sentences of findings as the pane says them, in both languages. */
export const SPEECHES: readonly Texts[] = [
  textsOf({ language: 'da', pane: paneDa, findings: findingsDa, excel: {} }),
  textsOf({ language: 'en', pane: paneEn, findings: findingsEn, excel: {} }),
];

/** What one rule finds; every observation must have its sentences in both languages, with every place filled. */
export function found(rule: Rule, reported: Reported): Observation[] {
  const observations = [...rule.find(contextOf(reported))];
  for (const { values } of observations) {
    for (const { language, findingSentences } of SPEECHES) {
      for (const [part, sentence] of Object.entries<string>({ ...findingSentences({ code: rule.code, values }) })) {
        if (sentence === '' || sentence === rule.code || /[{}]|undefined|NaN/.test(sentence)) {
          throw new Error(`${rule.code} ${language} ${part} of ${JSON.stringify(values)}: "${sentence}"`);
        }
      }
    }
  }
  return observations;
}

/** What the rule still finds in the first row when its fix has been written. */
export function applyFix(rule: Rule, reported: Reported): Observation[] {
  const fix = found(rule, reported)[0]?.fix;
  if (!fix || !('value' in fix.input)) throw new Error('no fix to apply');
  const [row, ...rest] = reported.rows;
  if (!row) throw new Error('no row to mend');
  const [id, cell, ...others] = row;
  const format = fix.format ?? (typeof cell === 'object' ? cell?.format : undefined) ?? 'General';
  return found(rule, { ...reported, rows: [[id, { value: fix.input.value, format }, ...others], ...rest] });
}

/** Variant of each observation, "" for rules without variants. */
export function variants(observations: readonly Observation[]): string[] {
  return observations.map(({ values }) => String(values['variant'] ?? ''));
}

function rowsOf(columns: readonly ColumnRole[], rows: readonly RowSpec[]): CellSpec[][] {
  return [['nr', ...columns], ...rows.map(([id, ...cells]): CellSpec[] => [id ?? null, ...cells])];
}

function tableOf(
  { columns, scale }: Pick<Reported, 'columns' | 'scale'>,
  round: RoundId,
  sheet: string,
  rows: readonly RowSpec[],
): TableBinding {
  return {
    round,
    sheet: sure(sheet),
    headerTop: 0,
    headerBottom: 0,
    lastRow: rows.length,
    columns: columns.map((role, index) => ({ role, header: role, ...sure(index + 1) })),
    rows: rows.flatMap(([id], index) => (id === undefined ? [] : [{ id, percentScale: scale?.[id] ?? 1, ...sure(index + 1) }])),
    unknownRows: [],
    repeatedRows: [],
  };
}

function sure<T>(value: T): { value: T; confidence: 'sure'; evidence: readonly never[] } {
  return { value, confidence: 'sure', evidence: [] };
}

import type { LeafMeasure, Measure, Plan, Requirement, Round, Settings } from '../../../src/plan/schema';
import type { ColumnRole } from '../../../src/recognition/types';
import { contentOf } from '../../../src/report/contentOf';
import type { Content, Entry, Report, UnitReport } from '../../../src/report/types';
import { EMPTY_CELL, type Cell } from '../../../src/workbook/snapshot';
import { assess } from '../../../src/assessment/assess';
import type { Assessment, UnitAssessment } from '../../../src/assessment/types';
import type { MeasureContext } from '../../../src/measures/kind';
import { serialOfIso } from '../../../src/calendar/days';

/** The settings of the 2024 plan. */
export const SETTINGS: Settings = {
  partlyFrom: 0.9,
  yellowFrom: 0.9,
  credit: { model: 'threeStep', partly: 0.5 },
  rollUp: { parts: { mode: 'mean' }, requirements: { mode: 'mean' } },
  excluded: 'leaveOut',
  late: 'partly',
  aboveMax: 'ok',
  expectedWeightSum: null,
};

export function serial(iso: string): number {
  const found = serialOfIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}

export const CONTEXT: MeasureContext = {
  settings: SETTINGS,
  year: 2024,
  percentScale: 1,
  asOf: serial('2024-08-31'),
  periodTo: serial('2024-12-31'),
};

export type Typed = number | string | boolean | null | { readonly error: string };

export function cellOf(typed: Typed): Cell {
  const plain = { formula: undefined, format: 'General' };
  if (typed === null) return EMPTY_CELL;
  if (typeof typed === 'number') return { ...plain, type: 'number', value: typed };
  if (typeof typed === 'boolean') return { ...plain, type: 'boolean', value: typed };
  if (typeof typed === 'string') return { ...plain, type: 'text', value: typed };
  return { ...plain, type: 'error', value: typed.error };
}

/** What the real reader makes of it. */
export function contentTyped(typed: Typed): Content {
  return contentOf(cellOf(typed), { date1904: false, holdsDays: false });
}

export type Row = Readonly<Partial<Record<ColumnRole, Typed>>>;

export const UO2: Round = { id: 'UO2', name: 'UO II', asOf: '2024-08-31', due: '2024-09-15' };
export const AR: Round = { id: 'AR', name: 'Årsrapport', asOf: '2024-12-31', due: '2025-03-15' };

export interface Block {
  readonly weight: number;
  readonly requirements: readonly Requirement[];
}

export function requirement(id: string, measure: Measure, weight?: number): Requirement {
  return { id, text: `Krav ${id}`, reported: 'round', measure, ...(weight !== undefined && { weight }) };
}

export const count = (target: number): LeafMeasure => ({ kind: 'count', target, unit: 'sager', whole: true, cumulative: true });

/** A plan with one goal a list of blocks. */
export function planOf(goals: readonly (readonly Block[])[], settings: Partial<Settings> = {}): Plan {
  return {
    format: 'maalstatus-plan/1',
    id: 'opdigtet-2024',
    agency: { name: 'Opdigtet Styrelse', aliases: [] },
    department: 'Opdigtet Ministerium',
    year: 2024,
    period: { from: '2024-01-01', to: '2024-12-31' },
    notes: [],
    background: [],
    coreTasks: [],
    sections: [
      {
        id: '1',
        title: 'Faglige mål',
        shared: false,
        goals: goals.map((blocks, goal) => ({
          id: `mål ${goal + 1}`,
          area: 'Område',
          text: 'Mål',
          blocks: blocks.map((block, at) => ({
            id: `mål ${goal + 1}, blok ${at + 1}`,
            weight: block.weight,
            requirements: [...block.requirements],
          })),
        })),
      },
    ],
    rounds: [UO2, AR],
    settings: { ...SETTINGS, ...settings },
    amendments: [],
  };
}

export function reportOf(rows: Readonly<Record<string, Row>>): Report {
  const units = new Map<string, UnitReport>();
  Object.entries(rows).forEach(([id, typed], row) => {
    const entries: Partial<Record<ColumnRole, Entry>> = {};
    for (const [role, value] of Object.entries(typed) as [ColumnRole, Typed][]) {
      entries[role] = { cell: { sheet: 'Ark1', row, column: 0 }, raw: cellOf(value), content: contentTyped(value) };
    }
    units.set(id, { id, sheet: 'Ark1', row, percentScale: 1, entries });
  });
  return { current: { round: 'UO2', sheets: ['Ark1'], units }, earlier: [] };
}

export function assessRows(
  plan: Plan,
  rows: Readonly<Record<string, Row>>,
  { round = UO2, withdrawn = [] }: { readonly round?: Round; readonly withdrawn?: readonly string[] } = {},
): Assessment {
  return assess({ plan, withdrawn: new Set(withdrawn), round, asOf: round.asOf, report: reportOf(rows) });
}

/** The only leaf of a plan with one requirement. */
export function assessOne(
  measure: Measure,
  row: Row,
  options: { readonly round?: Round; readonly withdrawn?: boolean; readonly settings?: Partial<Settings> } = {},
): UnitAssessment {
  const plan = planOf([[{ weight: 10, requirements: [requirement('krav', measure)] }]], options.settings);
  const { goals } = assessRows(
    plan,
    { krav: row },
    { ...(options.round && { round: options.round }), withdrawn: options.withdrawn === true ? ['krav'] : [] },
  );
  const unit = goals[0]?.blocks[0]?.units[0];
  if (!unit) throw new Error('nothing was assessed');
  return unit;
}

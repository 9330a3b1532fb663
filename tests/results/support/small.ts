/** One small plan and its table, written by hand, for tests about where results go. */
import { assess } from '../../../src/assessment/assess';
import type { Plan, RoundId } from '../../../src/plan/schema';
import type { ColumnRole, Recognised } from '../../../src/recognition/types';
import { readReport } from '../../../src/report/readReport';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { workbookOf, type CellSpec, type SheetSpec, type WorkbookSpec } from '../../support/workbook';
import type { Case } from './generated';

export const PLAN: Plan = {
  format: 'maalstatus-plan/1',
  id: 'opdigtet-2024',
  agency: { name: 'Opdigtet Styrelse', aliases: [] },
  department: '=Opdigtet Ministerium',
  year: 2024,
  period: { from: '2024-01-01', to: '2024-12-31' },
  notes: [],
  background: [],
  coreTasks: [],
  sections: [
    {
      id: '3.1',
      title: 'Faglige mål',
      shared: false,
      goals: [
        {
          id: '1.1',
          area: 'Sager',
          text: 'Flere sager',
          blocks: [
            {
              id: '1.1',
              weight: 20,
              requirements: [
                {
                  id: '1.1.a',
                  label: 'a)',
                  text: 'To delmål',
                  reported: 'round',
                  measure: {
                    kind: 'composite',
                    parts: [
                      { id: '1.1.a.1', label: 'Delmål 1', text: 'Antal', measure: count(150) },
                      { id: '1.1.a.2', label: 'Delmål 2', text: 'Antal', measure: count(800) },
                    ],
                  },
                },
                { id: '1.1.b', label: 'b)', text: 'Andel', reported: 'round', measure: { kind: 'share', target: 0.85 } },
              ],
            },
          ],
        },
        {
          id: '1.2',
          area: 'Tid',
          text: 'Hurtigere',
          blocks: [
            { id: '1.2', weight: 10, requirements: [{ id: '1.2', text: 'Antal', reported: 'round', measure: count(10) }] },
          ],
        },
      ],
    },
  ],
  rounds: [
    { id: 'UO2', name: 'Udgiftsopfølgning II', asOf: '2024-08-31', due: '2024-09-16' },
    { id: 'AR', name: 'Årsrapport', asOf: '2024-12-31', due: '2025-03-15' },
  ],
  settings: {
    partlyFrom: 0.9,
    yellowFrom: 0.9,
    credit: { model: 'threeStep', partly: 0.5 },
    rollUp: { parts: { mode: 'mean' }, requirements: { mode: 'mean' } },
    excluded: 'leaveOut',
    late: 'partly',
    aboveMax: 'ok',
    expectedWeightSum: null,
  },
  amendments: [],
};

function count(target: number): { kind: 'count'; target: number; unit: string; whole: boolean; cumulative: boolean } {
  return { kind: 'count', target, unit: 'sager', whole: true, cumulative: true };
}

export const IDS = ['1.1.a', '1.1.a.1', '1.1.a.2', '1.1.b', '1.2'] as const;

/** Header in row 3; one row a unit from row 4 on: number, text, figure, forecast. */
export const ROWS: readonly (readonly CellSpec[])[] = [
  ['Status på mål- og resultatplan'],
  [],
  ['Nr.', 'Resultatkrav', 'Realiseret', 'Forventet'],
  ['1.1.a', 'To delmål', null, null],
  ['1.1.a.1', 'Antal', 150, 200],
  ['1.1.a.2', 'Antal', 400, 800],
  ['1.1.b', 'Andel', 0.9, null],
  ['1.2', 'Antal', 7, 'forventes opfyldt'],
];

export interface SmallOptions {
  readonly roles?: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly sheet?: Partial<SheetSpec>;
  readonly book?: Partial<WorkbookSpec>;
  readonly round?: RoundId;
  readonly plan?: Plan;
  /** Row of each unit (0-based); the table's own unless said. */
  readonly rows?: Readonly<Record<string, number>>;
}

export function smallBook({ sheet, book }: SmallOptions = {}): WorkbookSnapshot {
  return workbookOf({ ...book, sheets: { Status: { rows: ROWS, ...sheet }, ...book?.sheets } });
}

export function smallCase(options: SmallOptions = {}, workbook = smallBook(options)): Case {
  const plan = options.plan ?? PLAN;
  const round = plan.rounds.find(({ id }) => id === (options.round ?? 'UO2')) ?? plan.rounds[0];
  if (!round) throw new Error('no round');
  const sure = <T>(value: T) => ({ value, confidence: 'sure' as const, evidence: [] });
  const roles: Partial<Record<ColumnRole, number>> = { id: 0, requirement: 1, actual: 2, forecast: 3, ...options.roles };
  const rows = options.rows ?? Object.fromEntries(IDS.map((id, at) => [id, at + 3]));
  const recognition: Recognised = {
    recognised: true,
    plan,
    withdrawn: new Map(),
    planEvidence: [],
    planConfidence: 'sure',
    round: sure(round),
    asOf: sure(round.asOf),
    tables: [
      {
        round: round.id,
        sheet: sure('Status'),
        headerTop: 2,
        headerBottom: 2,
        lastRow: Math.max(...Object.values(rows)),
        columns: Object.entries(roles).map(([role, value]) => ({ ...sure(value), role: role as ColumnRole, header: role })),
        rows: Object.entries(rows).map(([id, value]) => ({ ...sure(value), id, percentScale: 1 })),
        unknownRows: [],
        repeatedRows: [],
      },
    ],
    earlier: [],
    claims: [],
    questions: [],
  };
  const report = readReport(workbook, recognition);
  const assessment = assess({ plan, withdrawn: new Set(), round, asOf: round.asOf, report });
  return { workbook, recognition, report, assessment };
}

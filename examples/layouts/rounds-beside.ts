/** The three rounds of the year as groups of columns side by side. UO III is still empty. */
import type { ColumnRole } from '../../src/recognition/types';
import { CLEAN, deliveriesAsResults, without } from '../figures/clean';
import { cellOf, INVENTED, oneSheet } from '../kit/example';
import { GREY } from '../kit/styles';
import type { ColumnSpec } from '../kit/table';
import type { Figures, Input } from '../kit/types';

const SECOND = without(deliveriesAsResults(CLEAN), 'numerator', 'denominator', 'baseline', 'source', 'extractedOn');

const EARLY: Readonly<Record<string, Input>> = {
  '1.1.a.1': 55,
  '1.1.a.2': 505,
  // More than four months later: a cumulative figure cannot fall.
  '1.1.a.3': 512,
  '1.1.b': 1,
  '1.1.c': 0.9,
  '1.1.d': 0.94,
  '1.1.e': 0.82,
  '1.1.f': 0.96,
  '1.1.g': 0.8,
  '1.1.h': 0.93,
  '1.2': 106,
  '1.3': 5.7,
  '2.1': 4,
  '2.4.1': { day: '2024-03-27' },
};

const FIRST: Figures = Object.fromEntries(Object.entries(EARLY).map(([unit, actual]) => [unit, { actual }]));

export function columnsOf(round: string): ColumnSpec[] {
  const entry = { group: round, set: round, entry: true };
  const column = (role: ColumnRole, header: string, width: number): ColumnSpec => ({ role, header, width, ...entry });
  return [
    column('actual', 'Realiseret', 11),
    column('forecast', 'Forventet hele året', 12),
    column('reportedStatus', 'Status', 13),
    column('explanation', 'Forklaring', 30),
  ];
}

const BASELINE = { '1.1.a.2': { baseline: 530 }, '2.1': { target: 4 } } satisfies Figures;
const sets: Readonly<Record<string, Figures>> = {
  '': BASELINE,
  'UO I': FIRST,
  'UO II': SECOND,
  'UO III': {},
};

export const roundsBeside = oneSheet(
  'runder-side-om-side',
  'UO2',
  (plan) => ({
    sheet: 'Status 2024',
    theme: GREY,
    titles: [
      { text: `Status på mål- og resultatplan 2024, ${plan.agency.name}`, style: 'title' },
      { text: INVENTED, style: 'notice' },
      { text: 'Udfyld kolonnerne for den aktuelle runde. Aktuel runde: UO II (31.8.2024).', style: 'note' },
    ],
    columns: [
      { role: 'id', header: 'Nr.', width: 9 },
      { role: 'requirement', header: 'Resultatkrav', width: 48 },
      { role: 'weight', header: 'Vægt', width: 7 },
      { role: 'target', header: 'Måltal', width: 11 },
      { role: 'baseline', header: 'Ultimo 2023', width: 9 },
      ...columnsOf('UO I'),
      ...columnsOf('UO II'),
      ...columnsOf('UO III'),
    ],
    goals: 'first',
    weights: 'first',
    numbers: 'unit',
    freezeColumns: 2,
    current: 'UO II',
    figures: (set) => sets[set] ?? {},
  }),
  ({ written }) => [{ code: 'MRP301', cell: cellOf(written, '1.1.a.3', 'actual') }],
  // The layout has no columns for sources at all, which is said once, at the table.
  { earlier: [{ round: 'UO1', sheet: 'Status 2024' }], also: [{ code: 'MRP310', cell: 'A6' }] },
);

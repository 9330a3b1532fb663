/** English headers over a Danish plan, as an agency with an international board keeps it. */
import { CLEAN, changed } from '../figures/clean';
import { cellOf, oneSheet } from '../kit/example';
import { DEPARTMENT } from '../kit/styles';
import type { ColumnSpec } from '../kit/table';

export const ENGLISH_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'No.', width: 8 },
  { role: 'area', header: 'Area', width: 18 },
  { role: 'goal', header: 'Objective', width: 28 },
  { role: 'requirement', header: 'Requirement', width: 48 },
  { role: 'weight', header: 'Weight', width: 8 },
  { role: 'target', header: 'Target', width: 11 },
  { role: 'baseline', header: 'Baseline', width: 10 },
  { role: 'numerator', header: 'Numerator', width: 10 },
  { role: 'denominator', header: 'Denominator', width: 11 },
  { role: 'actual', header: 'Actual', width: 11 },
  { role: 'deliveredOn', header: 'Delivered on', width: 12 },
  { role: 'forecast', header: 'Year-end forecast', width: 12 },
  { role: 'explanation', header: 'Explanation', width: 40 },
  { role: 'source', header: 'Source', width: 22 },
  { role: 'extractedOn', header: 'Extraction date', width: 12 },
];

const figures = changed(CLEAN, (entry, unit) => (unit === '1.1.a.3' ? { ...entry, actual: -498 } : entry));

export const english = oneSheet(
  'english-headers',
  'UO2',
  (plan) => ({
    sheet: 'Status report',
    theme: { ...DEPARTMENT, entry: undefined },
    titles: [
      { text: `Performance contract 2024 – ${plan.agency.name}`, style: 'title' },
      { text: 'UO II (second follow-up), as of 2024-08-31', style: 'subtitle' },
      { text: 'Example: all figures are invented / Alle tal er opdigtede.', style: 'notice' },
    ],
    columns: ENGLISH_COLUMNS,
    goals: 'merged',
    weights: 'merged',
    numbers: 'unit',
    figures: () => figures,
  }),
  ({ written }) => [{ code: 'MRP205', cell: cellOf(written, '1.1.a.3', 'actual') }],
);

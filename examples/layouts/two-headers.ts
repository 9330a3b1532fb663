/** Two header rows, the upper one merged over groups of columns; every goal's text stands once, on its first row. */
import { CLEAN, changed } from '../figures/clean';
import { cellOf, INVENTED, oneSheet } from '../kit/example';
import { DEPARTMENT } from '../kit/styles';
import type { ColumnSpec } from '../kit/table';

export const TWO_ROW_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Nr.', width: 9 },
  { role: 'area', header: 'Område', width: 18 },
  { role: 'requirement', header: 'Krav', group: 'Aftalt i planen', width: 48 },
  { role: 'weight', header: 'Vægt', group: 'Aftalt i planen', width: 7 },
  { role: 'target', header: 'Måltal', group: 'Aftalt i planen', width: 11 },
  { role: 'unit', header: 'Enhed', group: 'Aftalt i planen', width: 10 },
  { role: 'baseline', header: 'Baseline', group: 'Opgørelse pr. 31. august 2024', width: 10, entry: true },
  { role: 'numerator', header: 'Tæller', group: 'Opgørelse pr. 31. august 2024', width: 9, entry: true },
  { role: 'denominator', header: 'Nævner', group: 'Opgørelse pr. 31. august 2024', width: 9, entry: true },
  { role: 'actual', header: 'Realiseret', group: 'Opgørelse pr. 31. august 2024', width: 11, entry: true },
  { role: 'deliveredOn', header: 'Leveret', group: 'Opgørelse pr. 31. august 2024', width: 11, entry: true },
  { role: 'forecast', header: 'Forventet årsresultat', group: 'Hele året', width: 12, entry: true },
  { role: 'explanation', header: 'Bemærkning', group: 'Hele året', width: 38, entry: true },
  { role: 'source', header: 'Kilde', group: 'Dokumentation', width: 22, entry: true },
  { role: 'extractedOn', header: 'Udtrukket den', group: 'Dokumentation', width: 11, entry: true },
];

const figures = changed(CLEAN, (entry, unit) => (unit === '1.3' ? { ...entry, actual: { error: '#DIV/0!' } } : entry));

export const twoHeaders = oneSheet(
  'to-overskriftsraekker',
  'UO2',
  (plan) => ({
    sheet: 'Oversigt',
    theme: DEPARTMENT,
    titles: [
      { text: plan.department ?? '', style: 'logo' },
      { text: `Oversigt over årets resultatopfyldelse 2024: ${plan.agency.name}`, style: 'title' },
      { text: 'Udgiftsopfølgning II', style: 'subtitle' },
      { text: INVENTED, style: 'notice' },
      undefined,
    ],
    columns: TWO_ROW_COLUMNS,
    goals: 'first',
    weights: 'first',
    numbers: 'unit',
    sections: true,
    freezeColumns: 2,
    figures: () => figures,
  }),
  ({ written }) => [{ code: 'MRP207', cell: cellOf(written, '1.3', 'actual') }],
);

/** A protected sheet where only the entry cells can be written; hidden columns and rows, and a filter. */
import type { Worksheet } from 'exceljs';
import { CLEAN, without } from '../figures/clean';
import { INVENTED, oneSheet } from '../kit/example';
import { DEPARTMENT } from '../kit/styles';
import type { ColumnSpec, Written } from '../kit/table';

export const PROTECTED_COLUMNS: readonly ColumnSpec[] = [
  { header: 'Løbenr.', width: 8, hidden: true },
  { role: 'id', header: 'Nr.', width: 8 },
  { role: 'area', header: 'Område', width: 18 },
  { role: 'goal', header: 'Mål', width: 30, hidden: true },
  { role: 'requirement', header: 'Resultatkrav', width: 50 },
  { role: 'weight', header: 'Vægt', width: 7 },
  { role: 'target', header: 'Måltal', width: 11 },
  { role: 'unit', header: 'Enhed', width: 10 },
  { role: 'baseline', header: 'Udgangspunkt', width: 13, entry: true },
  { role: 'numerator', header: 'Tæller', width: 9, entry: true },
  { role: 'denominator', header: 'Nævner', width: 9, entry: true },
  { role: 'actual', header: 'Realiseret', width: 12, entry: true },
  { role: 'deliveredOn', header: 'Leveret den', width: 12, entry: true },
  { role: 'forecast', header: 'Forventet årsresultat', width: 13, entry: true },
  { role: 'explanation', header: 'Forklaring', width: 40, entry: true },
  { role: 'source', header: 'Kilde', width: 22, entry: true },
  { role: 'extractedOn', header: 'Udtræksdato', width: 12, entry: true },
  { role: 'resultDegree', header: 'Opfyldelse', width: 11, entry: true },
  { role: 'resultStatus', header: 'Beregnet status', width: 15, entry: true },
  { role: 'resultLight', header: 'Trafiklys', width: 11, entry: true },
  { role: 'resultPoints', header: 'Point', width: 8, entry: true },
];

/** Only the entry columns can be written; the row of 2.2.2 is put away and the table can be filtered. */
export function lock(sheet: Worksheet, written: Written, columns: readonly ColumnSpec[]): void {
  columns.forEach((column, index) => {
    if (!column.entry) return;
    for (const row of Object.values(written.rows)) sheet.getCell(row, index + 1).protection = { locked: false };
  });
  Object.values(written.rows).forEach((row, index) => {
    sheet.getCell(row, 1).value = index + 1;
  });
  // 2.2 is settled for this round and was put away.
  const { '2.2.2': hidden = 0 } = written.rows;
  sheet.getRow(hidden).hidden = true;
  sheet.autoFilter = {
    from: { row: written.headerBottom, column: 1 },
    to: { row: written.lastRow - 1, column: columns.length },
  };
  // Without a password, so that anyone who needs to can lift it; and with a fixed hash there is nothing random in the file.
  void sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatCells: false, autoFilter: true });
}

export const protectedSheet = oneSheet(
  'beskyttet-ark',
  'UO2',
  (plan) => ({
    sheet: 'Indberetning',
    theme: DEPARTMENT,
    titles: [
      { text: plan.department ?? '', style: 'logo' },
      { text: `Indberetning: mål- og resultatplan 2024, ${plan.agency.name}`, style: 'title' },
      {
        text: 'Udgiftsopfølgning II pr. 31. august 2024. Arket er beskyttet: kun de gule felter kan udfyldes.',
        style: 'subtitle',
      },
      { text: INVENTED, style: 'notice' },
    ],
    columns: PROTECTED_COLUMNS,
    goals: 'first',
    weights: 'first',
    numbers: 'unit',
    figures: () => without(CLEAN, 'target'),
    instead: { '2.1': { target: 4 } },
  }),
  ({ sheet, written }) => {
    lock(sheet, written, PROTECTED_COLUMNS);
    return undefined;
  },
);

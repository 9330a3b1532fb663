/** A plain Excel table: everything on every row, nothing merged, no section rows, filter buttons in the header. */
import type { Worksheet } from 'exceljs';
import { CLEAN } from '../figures/clean';
import { INVENTED, oneSheet } from '../kit/example';
import { GREEN } from '../kit/styles';
import type { ColumnSpec, Written } from '../kit/table';

export const TABLE_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Nr.', width: 9 },
  { role: 'area', header: 'Område', width: 20 },
  { role: 'requirement', header: 'Resultatkrav', width: 60 },
  { role: 'weight', header: 'Vægt', width: 8 },
  { role: 'target', header: 'Måltal', width: 12 },
  { role: 'unit', header: 'Enhed', width: 11 },
  { role: 'office', header: 'Kontor', width: 26 },
  { role: 'baseline', header: 'Baseline', width: 11 },
  { role: 'numerator', header: 'Tæller', width: 10 },
  { role: 'denominator', header: 'Nævner', width: 10 },
  { role: 'actual', header: 'Realiseret', width: 12 },
  { role: 'deliveredOn', header: 'Leveringsdato', width: 13 },
  { role: 'forecast', header: 'Forventning', width: 12 },
  { role: 'explanation', header: 'Bemærkning', width: 44 },
  { role: 'source', header: 'Kilde', width: 24 },
  { role: 'extractedOn', header: 'Udtræk', width: 12 },
];

/** Makes what is written a table of Excel's own, with filter buttons in its header. */
export function asExcelTable(sheet: Worksheet, written: Written, columns: readonly ColumnSpec[]): void {
  const rows = Object.values(written.rows);
  const last = Math.max(...rows);
  sheet.addTable({
    name: 'MRP2024',
    ref: `A${written.headerTop}`,
    headerRow: true,
    style: { theme: 'TableStyleMedium7', showRowStripes: true },
    columns: columns.map(({ header }) => ({ name: header, filterButton: true })),
    rows: Array.from({ length: last - written.headerTop }, (_, row) =>
      columns.map((_, column) => sheet.getCell(written.headerTop + 1 + row, column + 1).value),
    ),
  });
}

export const excelTable = oneSheet(
  'excel-tabel',
  'UO2',
  (plan) => ({
    sheet: 'MRP 2024',
    theme: GREEN,
    titles: [
      { text: `MRP 2024 · ${plan.agency.name} · UO II (31.08.2024)`, style: 'title' },
      { text: INVENTED, style: 'notice' },
    ],
    columns: TABLE_COLUMNS,
    goals: 'every',
    weights: 'first',
    numbers: 'unit',
    sections: false,
    totals: false,
    figures: () => CLEAN,
  }),
  ({ sheet, written }) => {
    asExcelTable(sheet, written, TABLE_COLUMNS);
    return undefined;
  },
);

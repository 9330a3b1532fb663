/** One sheet for each round, and around them sheets that have nothing to do with the plan's table. */
import type { Worksheet } from 'exceljs';
import type { Plan } from '../../src/plan/schema';
import { changed, CLEAN } from '../figures/clean';
import { expectedOf, INVENTED, writeSheet, type SheetSpec } from '../kit/example';
import { WINE } from '../kit/styles';
import { newBook } from '../kit/save';
import type { Built, Example, Figures } from '../kit/types';
import type { ColumnSpec } from '../kit/table';

export const ROUND_SHEET_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Nr.', width: 8 },
  { role: 'area', header: 'Område', width: 18 },
  { role: 'requirement', header: 'Målepunkt', width: 48 },
  { role: 'weight', header: 'Vægt', width: 8 },
  { role: 'target', header: 'Måltal', width: 11 },
  { role: 'baseline', header: 'Udgangspunkt', width: 13, entry: true },
  { role: 'numerator', header: 'Tæller', width: 9, entry: true },
  { role: 'denominator', header: 'Nævner', width: 9, entry: true },
  { role: 'actual', header: 'Realiseret', width: 12, entry: true },
  { role: 'deliveredOn', header: 'Afleveret den', width: 12, entry: true },
  { role: 'forecast', header: 'Forventet årsresultat', width: 13, entry: true },
  { role: 'explanation', header: 'Kommentar', width: 40, entry: true },
  { role: 'source', header: 'Kilde', width: 22, entry: true },
  { role: 'extractedOn', header: 'Udtræksdato', width: 12, entry: true },
];

const FIRST_ROUND = new Set(['1.1.a.1', '1.1.a.2', '1.1.c', '1.1.d', '1.2', '1.3', '2.1', '2.4.1']);

/** What was known at the end of April. */
const EARLIER: Figures = Object.fromEntries(
  Object.entries(
    changed(CLEAN, (entry, unit) => {
      if (unit === '1.1.a.1') return { ...entry, actual: 51, forecast: 150 };
      return { ...entry, extractedOn: { day: '2024-05-06' } };
    }),
  ).filter(([unit]) => FIRST_ROUND.has(unit)),
);

function specOf(plan: Plan, sheet: string, round: string, asOf: string, figures: Figures): SheetSpec {
  return {
    sheet,
    theme: WINE,
    titles: [
      { text: `Mål- og resultatplan 2024 · ${plan.agency.name}`, style: 'title' },
      { text: `${round}, opgjort ${asOf}`, style: 'subtitle' },
      { text: INVENTED, style: 'notice' },
      undefined,
    ],
    columns: ROUND_SHEET_COLUMNS,
    goals: 'merged',
    weights: 'first',
    numbers: 'unit',
    figures: () => figures,
  };
}

function build(plan: Plan): Built {
  const book = newBook('Mål- og resultatplan 2024, opfølgning');
  writeGuide(book.addWorksheet('Vejledning'));
  writeSheet(book, plan, specOf(plan, 'UO I', 'Udgiftsopfølgning I', '30. april 2024', EARLIER));
  const { written } = writeSheet(book, plan, specOf(plan, 'UO II', 'Udgiftsopfølgning II', '31. august 2024', CLEAN));
  writeStaff(book.addWorksheet('Årsværk'));
  const lists = book.addWorksheet('Lister', { state: 'hidden' });
  lists.addRows([['Status'], ['Opfyldt'], ['Delvist opfyldt'], ['Ikke opfyldt']]);
  book.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 2, visibility: 'visible' }];
  return { book, expected: expectedOf(plan, 'UO2', 'UO II', written, [], { earlier: [{ round: 'UO1', sheet: 'UO I' }] }) };
}

function writeGuide(sheet: Worksheet): void {
  sheet.getColumn(1).width = 100;
  const lines = [
    'Vejledning til indberetningen',
    '1. Udfyld arket for den runde, du indberetter til. Ret ikke i tidligere runder.',
    '2. Skriv tallene, som de står i kilden, og angiv kilde og udtræksdato.',
    '3. Mål, der ikke er nået eller ikke ventes nået, skal forklares i kommentaren.',
    '4. Send filen til departementet senest på fristen.',
  ];
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = { name: WINE.font, size: index === 0 ? 14 : 11, bold: index === 0 };
    cell.alignment = { wrapText: true };
  });
}

/** Figures of something else, with a header that is easily taken for the plan's. */
function writeStaff(sheet: Worksheet): void {
  sheet.addRow(['Område', 'Budget', 'Realiseret', 'Afvigelse']);
  sheet.addRow(['Hjemrejse', 310, 301.5, { formula: 'C2-B2', result: -8.5 }]);
  sheet.addRow(['Sekretariater', 92, 95, { formula: 'C3-B3', result: 3 }]);
  sheet.addRow(['Stab', 41, 40, { formula: 'C4-B4', result: -1 }]);
  sheet.getRow(1).font = { name: WINE.font, bold: true };
  sheet.columns.forEach((column) => (column.width = 16));
}

export const sheetPerRound: Example = { name: 'ark-per-runde', build };

/** The round's table, and behind it a sheet for every month with the one requirement that is reported monthly. */
import type { Worksheet } from 'exceljs';
import type { Plan } from '../../src/plan/schema';
import { unitsOf } from '../../src/plan/units';
import { CLEAN } from '../figures/clean';
import { expectedOf, INVENTED, writeSheet } from '../kit/example';
import { GREEN, styleHeader, printSetUp, THIN } from '../kit/styles';
import { newBook } from '../kit/save';
import { plainLabel } from '../kit/table';
import type { Built, Example } from '../kit/types';
import { ROUND_SHEET_COLUMNS } from './sheet-per-round';

const MONTHS = [
  'Januar',
  'Februar',
  'Marts',
  'April',
  'Maj',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'December',
] as const;
/** Persons reported in time and persons at all, month by month; together the 582 of 600 of the round. */
const REPORTED: readonly (readonly [number, number])[] = [
  [70, 72],
  [72, 75],
  [74, 76],
  [73, 75],
  [75, 77],
  [71, 74],
  [72, 75],
  [75, 76],
];

function build(plan: Plan): Built {
  const book = newBook('Mål- og resultatplan 2024, opfølgning med månedsark');
  const { written } = writeSheet(book, plan, {
    sheet: 'Status UO II',
    theme: GREEN,
    titles: [
      { text: `Mål- og resultatplan 2024 · ${plan.agency.name}`, style: 'title' },
      { text: 'Udgiftsopfølgning II, opgjort 31. august 2024', style: 'subtitle' },
      { text: INVENTED, style: 'notice' },
      undefined,
    ],
    columns: ROUND_SHEET_COLUMNS,
    goals: 'first',
    weights: 'first',
    numbers: 'unit',
    figures: () => CLEAN,
  });
  MONTHS.forEach((month, index) => {
    writeMonth(book.addWorksheet(month), plan, month, REPORTED[index]);
  });
  return { book, expected: expectedOf(plan, 'UO2', 'Status UO II', written) };
}

function writeMonth(sheet: Worksheet, plan: Plan, month: string, figures: readonly [number, number] | undefined): void {
  const unit = unitsOf(plan).find(({ id }) => id === '1.1.f');
  if (!unit) throw new Error('the plan has no requirement that is reported monthly');
  [10, 60, 10, 14, 14, 14, 40].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.getCell('A1').value = `Månedlig afrapportering, ${month.toLowerCase()} 2024`;
  sheet.getCell('A1').font = { name: GREEN.font, size: 12, bold: true };
  sheet.getRow(3).values = ['Nr.', 'Resultatkrav', 'Måltal', 'Tæller', 'Nævner', 'Realiseret', 'Bemærkning'];
  sheet.getRow(3).eachCell((cell) => {
    styleHeader(cell, GREEN);
  });
  sheet.getRow(4).values = ['1.1 f)', plainLabel(unit), 0.95, ...(figures ?? [])];
  for (let column = 1; column <= 7; column++) {
    const cell = sheet.getCell(4, column);
    cell.font = { name: GREEN.font, size: GREEN.size };
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.border = THIN;
  }
  sheet.getCell('C4').numFmt = '0%';
  sheet.getCell('F4').numFmt = '0.0%';
  sheet.getCell('F4').value = { formula: 'IF(E4="","",D4/E4)', result: figures ? figures[0] / figures[1] : '' };
  sheet.getRow(4).height = 90;
  printSetUp(sheet, 3, 3);
}

export const sheetPerMonth: Example = { name: 'ark-per-maaned', build };

/** Sheets that stand before the table in some workbooks. */
import type { Workbook } from 'exceljs';
import { DEPARTMENT, printSetUp, WINE } from '../kit/styles';
import { serial } from './known';
import type { Status } from './status';

export function frontPage(book: Workbook, { plan, round }: Status): void {
  const sheet = book.addWorksheet('Forside');
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 52;
  const lines: readonly (readonly [string, string | number])[] = [
    ['Styrelse', plan.agency.name],
    ['Departement', plan.department ?? ''],
    ['År', plan.year],
    ['Runde', round.name],
    ['Opgørelsesdato', serial(round.asOf)],
    ['Frist', serial(round.due)],
    ['Bemærk', 'Eksempel: Styrelsen, dens mål og alle tal er opdigtede.'],
  ];
  lines.forEach(([label, value], index) => {
    const row = index + 2;
    sheet.getCell(row, 1).value = label;
    sheet.getCell(row, 1).font = { name: WINE.font, bold: true };
    const cell = sheet.getCell(row, 2);
    cell.value = value;
    cell.font = { name: WINE.font };
    cell.alignment = { horizontal: 'left', wrapText: true };
    if (label === 'Opgørelsesdato' || label === 'Frist') cell.numFmt = 'dd-mm-yyyy';
  });
  printSetUp(sheet, 1, 1);
}

export function instructions(book: Workbook): void {
  const sheet = book.addWorksheet('Vejledning');
  sheet.getColumn(1).width = 100;
  const lines = [
    'Vejledning til indberetningen',
    '1. Udfyld arket for den runde, du indberetter til.',
    '2. Skriv tallene, som de står i kilden, og angiv kilde og udtræksdato.',
    '3. Mål, der ikke er nået eller ikke ventes nået, skal forklares i kommentaren.',
  ];
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = { name: DEPARTMENT.font, size: index === 0 ? 14 : 11, bold: index === 0 };
    cell.alignment = { wrapText: true };
  });
}

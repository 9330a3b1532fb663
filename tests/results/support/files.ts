/** A snapshot as an .xlsx file with nothing but contents and names: all that another engine needs to calculate. */
import ExcelJS from 'exceljs';
import { absoluteA1, keyColumn, keyRow, quoteSheet } from '../../../src/workbook/address';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook/snapshot';

export async function writeSnapshot(snapshot: WorkbookSnapshot, file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = snapshot.date1904;
  for (const { name, cells } of snapshot.sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const [key, cell] of cells) {
      const target = sheet.getCell(keyRow(key) + 1, keyColumn(key) + 1);
      const value = valueOf(cell);
      if (value !== null) target.value = value;
    }
  }
  for (const { name, sheet, area } of snapshot.names) {
    if (sheet === undefined || !area) continue;
    const last = area.top === area.bottom && area.left === area.right ? '' : `:${absoluteA1(area.bottom, area.right)}`;
    workbook.definedNames.add(`${quoteSheet(sheet)}!${absoluteA1(area.top, area.left)}${last}`, name);
  }
  await workbook.xlsx.writeFile(file);
}

const ERRORS = new Map<string, ExcelJS.ErrorValue>(Object.values(ExcelJS.ErrorValue).map((value) => [value, value]));

function valueOf(cell: Cell): ExcelJS.CellValue {
  if (cell.formula !== undefined) return { formula: cell.formula.slice(1) };
  if (cell.type !== 'error') return cell.value;
  const known = ERRORS.get(cell.value);
  return known === undefined ? cell.value : { error: known };
}

/** A workbook written by hand, read by our reader. */
import { a1, parseRect } from '../../src/workbook/address';
import { cellAt, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx, type FileProblem } from '../../src/xlsx';
import { sheetBook, type BookParts } from './ooxml';

export function workbookOf(bytes: Uint8Array): WorkbookSnapshot {
  const result = readXlsx(bytes, 'prøve.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.workbook;
}

export function problemOf(bytes: Uint8Array): FileProblem['code'] | undefined {
  const result = readXlsx(bytes, 'prøve.xlsx');
  return result.ok ? undefined : result.problem.code;
}

/** The only sheet of a workbook with this inner XML. */
export function sheetOf(xml: string, rest: Omit<BookParts, 'sheets'> = {}): SheetSnapshot {
  const [sheet] = workbookOf(sheetBook(xml, rest)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

export function at(sheet: SheetSnapshot, address: string): Cell {
  const rect = parseRect(address);
  if (!rect) throw new Error(address);
  return cellAt(sheet, rect.top, rect.left);
}

/** Cells of the first row. */
export const data = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

/** What each cell holds, by address. */
export const valuesOf = (xml: string, rest: Omit<BookParts, 'sheets'> = {}): Record<string, unknown> =>
  Object.fromEntries(
    [...sheetOf(xml, rest).cells].map(([key, { value }]) => [a1(Math.floor(key / 16_384), key % 16_384), value]),
  );

/** What the first cell holds. */
export const valueOf = (cell: string, rest: Omit<BookParts, 'sheets'> = {}): unknown => valuesOf(data(cell), rest)['A1'];

/** A whole worksheet part. */
export const worksheet = (attributes: string, inner: string): string =>
  `<?xml version="1.0"?><worksheet ${attributes}>${inner}</worksheet>`;

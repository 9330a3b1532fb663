/**
 * Does our sheet still look at the right rows? Rows that are inserted take its references along; rows that are sorted, or written over by
 * others, do not: it then shows one requirement's figures beside another's name until it is computed again.
 */
import { keyColumn, keyRow, quoteSheet } from './address';
import { cellAt, findSheet, type WorkbookSnapshot } from './snapshot';
import { resultSheetName } from './writtenColumns';

/** Column of the units' ids on our sheet. */
const ID_COLUMN = 0;

/** `rows`: where each unit stands now in the table on `tableSheet`. Answers our sheet's name when it looks elsewhere. */
export function pointsElsewhere(
  workbook: WorkbookSnapshot,
  tableSheet: string,
  rows: ReadonlyMap<string, number>,
): string | undefined {
  const name = resultSheetName(workbook);
  const sheet = name === undefined ? undefined : findSheet(workbook, name);
  if (!sheet) return undefined;
  const reference = referenceTo(tableSheet);
  for (const [key, { formula }] of sheet.cells) {
    if (formula === undefined || keyColumn(key) === ID_COLUMN) continue;
    const id = cellAt(sheet, keyRow(key), ID_COLUMN).value;
    const expected = typeof id === 'string' ? rows.get(id) : undefined;
    if (expected === undefined) continue;
    const at = reference.exec(formula)?.groups?.['row'];
    if (at === undefined ? formula.includes('#REF!') : Number(at) - 1 !== expected) return sheet.name;
  }
  return undefined;
}

/** The first reference to a cell of the sheet; Excel leaves out the quotes where a name needs none. */
function referenceTo(sheet: string): RegExp {
  const bare = `(?<![\\p{L}\\p{N}_.'])${escaped(sheet)}`;
  return new RegExp(`(?:${escaped(quoteSheet(sheet))}|${bare})!\\$?[A-Z]{1,3}\\$?(?<row>\\d+)`, 'iu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

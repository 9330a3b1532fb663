/** What can be read off a formula's text (English, commas) without calculating it. */
import { columnName, contains, MAX_COLUMNS, MAX_ROWS, parseRect, type CellAddress } from '../workbook/address';

/** Texts inside a formula hold no references. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const AREA = String.raw`(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
const REFERENCE = new RegExp(`(?<![\\p{L}\\p{N}_.\\]$!:])${SHEET}${AREA}(?![\\p{L}\\p{N}_(.!$:])`, 'giu');

/** Does the formula name its own cell, alone or within a range, column or row? Longer circles are Excel's own to tell. */
export function refersToItself(formula: string, cell: CellAddress): boolean {
  for (const [, quoted, area = ''] of withoutTexts(formula).matchAll(REFERENCE)) {
    const sheet = quoted?.replace(/^'|'$/g, '').replaceAll("''", "'");
    const here = sheet === undefined || sheet.toLowerCase() === cell.sheet.toLowerCase();
    const rect = parseRect(wholeArea(area));
    if (here && rect && contains(rect, cell.row, cell.column)) return true;
  }
  return false;
}

/** "B:C" and "2:4" as rectangles with both corners. */
function wholeArea(area: string): string {
  const columns = /^(\$?[A-Z]+):(\$?[A-Z]+)$/i.exec(area);
  if (columns) return `${columns[1] ?? ''}1:${columns[2] ?? ''}${MAX_ROWS}`;
  const rows = /^(\$?\d+):(\$?\d+)$/.exec(area);
  return rows ? `A${rows[1] ?? ''}:${columnName(MAX_COLUMNS - 1)}${rows[2] ?? ''}` : area;
}

/**
 * Does the formula read another file? Excel writes '[Bog.xlsx]Ark1'!A1, a file on disk [1]Ark1!A1, and a name of another file
 * Bog.xlsx!Navn. Columns of tables, Tabel1[Kolonne], are not followed by "!".
 */
export function refersToOtherFile(formula: string): boolean {
  const bare = withoutTexts(formula);
  return (
    /'[^']*\[[^\]']+\][^']*'!/.test(bare) || /\[[^\][]+\][\p{L}\p{N}_.]*!/u.test(bare) || /\.(xls[xmb]?|ods|csv)'?!/i.test(bare)
  );
}

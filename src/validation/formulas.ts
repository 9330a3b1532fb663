/** What can be read off a formula's text (English, commas) without calculating it. */
import { contains, parseRect, type CellAddress } from '../workbook/address';

/** Texts inside a formula hold no references. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

/** Does the formula name its own cell, alone or within a range? Longer circles are Excel's own to tell. */
export function refersToItself(formula: string, cell: CellAddress): boolean {
  const references =
    /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(.!])/giu;
  for (const match of withoutTexts(formula).matchAll(references)) {
    const before = withoutTexts(formula)[match.index - 1] ?? '';
    if (/[\p{L}\p{N}_.\]]/u.test(before)) continue;
    const sheet = match[1]?.replace(/^'|'$/g, '').replaceAll("''", "'");
    if (sheet !== undefined && sheet.toLowerCase() !== cell.sheet.toLowerCase()) continue;
    const area = parseRect(match[2] ?? '');
    if (area && contains(area, cell.row, cell.column)) return true;
  }
  return false;
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

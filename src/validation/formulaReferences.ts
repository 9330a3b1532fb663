/** What can be read off a formula's text (English, commas) without calculating it. */
import { a1, columnName, contains, MAX_COLUMNS, MAX_ROWS, parseRect, type CellAddress, type Rect } from '../workbook/address';
import { cellsOf, sizeOf } from '../workbook/areas';
import { remembered } from '../workbook/onceFor';
import { cellAt, findSheet, type WorkbookSnapshot } from '../workbook/snapshot';

/** Texts inside a formula hold no references. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const AREA = String.raw`(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
const REFERENCE = new RegExp(`(?<![\\p{L}\\p{N}_.\\]$!:])${SHEET}${AREA}(?![\\p{L}\\p{N}_(.!$:])`, 'giu');

interface Reference {
  /** Undefined: the formula's own. */
  readonly sheet: string | undefined;
  readonly area: Rect;
}

/** What a formula looks at; references to other files are left out. */
const referencesOf = remembered((formula): readonly Reference[] =>
  [...withoutTexts(formula).matchAll(REFERENCE)].flatMap(([, quoted, text = '']): Reference[] => {
    const area = parseRect(wholeArea(text));
    return area ? [{ sheet: quoted?.replace(/^'|'$/g, '').replaceAll("''", "'"), area }] : [];
  }),
);

function holds({ sheet, area }: Reference, from: CellAddress, cell: CellAddress): boolean {
  return contains(area, cell.row, cell.column) && (sheet ?? from.sheet).toLowerCase() === cell.sheet.toLowerCase();
}

/** Does the formula name its own cell, alone or within a range, column or row? */
export function refersToItself(formula: string, cell: CellAddress): boolean {
  return refersTo(formula, cell, cell);
}

/** Formulas followed before giving up: a circle that people make by accident has two or three cells. */
const MOST_FOLLOWED = 200;
const MOST_CELLS = 2_000;

/** Another cell on whose result the formula's depends, and which itself depends on the formula's; undefined when there is none. */
export function circleThrough(workbook: WorkbookSnapshot, formula: string, start: CellAddress): CellAddress | undefined {
  const waiting = formulasIn(workbook, formula, start);
  const seen = new Set<string>();
  for (let next = waiting.shift(); next && seen.size < MOST_FOLLOWED; next = waiting.shift()) {
    const { cell, formula: text } = next;
    const key = `${cell.sheet.toLowerCase()}!${a1(cell.row, cell.column)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (refersTo(text, cell, start)) return cell;
    waiting.push(...formulasIn(workbook, text, cell));
  }
  return undefined;
}

function refersTo(formula: string, from: CellAddress, to: CellAddress): boolean {
  return referencesOf(formula).some((reference) => holds(reference, from, to));
}

interface FormulaCell {
  readonly cell: CellAddress;
  readonly formula: string;
}

/** The formulas among the cells that a formula looks at. */
function formulasIn(workbook: WorkbookSnapshot, formula: string, from: CellAddress): FormulaCell[] {
  return referencesOf(formula).flatMap(({ sheet: name = from.sheet, area }) => {
    const sheet = findSheet(workbook, name);
    const { rows, columns } = sizeOf(area);
    if (!sheet || rows * columns > MOST_CELLS) return [];
    return [...cellsOf(area)].flatMap(({ row, column }): FormulaCell[] => {
      const { formula: text } = cellAt(sheet, row, column);
      return text === undefined ? [] : [{ cell: { sheet: sheet.name, row, column }, formula: text }];
    });
  });
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

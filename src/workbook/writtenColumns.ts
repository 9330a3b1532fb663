/**
 * Finding again, in a workbook that people have worked in since, the cells Målstatus wrote: names move with inserted rows and columns,
 * and what stands in each cell tells whether it is still ours.
 */
import { contains, type CellAddress, type Rect } from './address';
import { NAME_PREFIX } from './edits';
import { COLUMN_NAMES, SHEET_NAME, readMemory } from './memory';
import type { ResultRole, Written, WrittenCell, WrittenColumn } from './memorySchema';
import { cellAt, findSheet, type Cell, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

/** `ours`: as we wrote it · `altered`: a formula of ours, but not this cell's · `foreign`: typed by a person · `cleared`: empty now. */
export type CellState = 'ours' | 'altered' | 'foreign' | 'cleared';

export interface LocatedCell {
  readonly row: number;
  readonly state: CellState;
  /** What we remember of it; absent for a copy of our formula in a row we never wrote. */
  readonly written: WrittenCell | undefined;
}

export interface LocatedColumn {
  readonly remembered: WrittenColumn;
  readonly sheet: SheetSnapshot;
  readonly column: number;
  readonly area: Rect;
  readonly cells: readonly LocatedCell[];
}

/** Name of our sheet as it is called now; undefined when there is none. */
export function resultSheetName(workbook: WorkbookSnapshot): string | undefined {
  const named = workbook.names.find((name) => name.name.toLowerCase() === SHEET_NAME.toLowerCase())?.sheet;
  if (named !== undefined) return findSheet(workbook, named)?.name;
  const memory = readMemory(workbook);
  const written = memory.is === 'memory' ? memory.memory.written : undefined;
  return written && findSheet(workbook, written.resultSheet)?.name;
}

/** Does the formula compute with our sheet or names? Only Målstatus writes such formulas into the result columns. */
export function isOurFormula(formula: string | undefined, resultSheet: string | undefined): boolean {
  if (formula === undefined) return false;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '');
  if (new RegExp(`(^|[^\\w.])${NAME_PREFIX}\\w`, 'i').test(bare)) return true;
  const wanted = resultSheet?.toLowerCase();
  return pieces(formula).some((piece) => {
    const sheet = sheetOf(piece);
    return sheet !== undefined && sheet.toLowerCase() === wanted;
  });
}

/**
 * A formula in a form that stays the same when rows or columns are inserted, our sheet is renamed, or Excel drops quotes and spaces:
 * references within the row become offsets, our sheet's name a sign.
 */
export function comparableFormula(formula: string, row: number, resultSheet: string | undefined): string {
  const ours = resultSheet?.toLowerCase();
  let text = '';
  for (const piece of pieces(formula)) {
    if (piece.startsWith('"')) text += piece;
    else if (/^\s+$/.test(piece)) continue;
    else text += comparablePiece(piece, row, ours);
  }
  return text;
}

function comparablePiece(piece: string, row: number, ours: string | undefined): string {
  const sheet = sheetOf(piece);
  if (sheet !== undefined) {
    const rest = piece.slice(piece.lastIndexOf('!') + 1).toUpperCase();
    return `${sheet.toLowerCase() === ours ? '§' : sheet.toUpperCase()}!${rest}`;
  }
  const local = /^\$?[A-Z]{1,3}(\$?)(\d{1,7})$/i.exec(piece);
  if (local && local[1] === '') return `[${Number(local[2]) - 1 - row}]`;
  return piece.toUpperCase();
}

/** Strings, references with their sheet, words and single signs. */
function pieces(formula: string): readonly string[] {
  return formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'![$\w]*|[\p{L}\p{N}_.$\\]+![$\w]*|[\p{L}\p{N}_.$\\]+|\s+|[^]/gu) ?? [];
}

function sheetOf(piece: string): string | undefined {
  const end = piece.lastIndexOf('!');
  if (end < 1 || piece.startsWith('"')) return undefined;
  const name = piece.slice(0, end);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Where our result columns stand now. A column whose sheet is gone is left out. */
export function locateColumns(workbook: WorkbookSnapshot, written: Written): readonly LocatedColumn[] {
  const resultSheet = resultSheetName(workbook);
  return written.columns.flatMap((remembered) => {
    const wanted = (remembered.name ?? COLUMN_NAMES[remembered.role]).toLowerCase();
    const name = workbook.names.find((candidate) => candidate.name.toLowerCase() === wanted);
    const named = name?.sheet === undefined || name.area === undefined ? undefined : { sheet: name.sheet, area: name.area };
    const found = named ?? { sheet: remembered.sheet, area: remembered.area };
    const sheet = findSheet(workbook, found.sheet);
    if (!sheet) return [];
    return [locateColumn(remembered, sheet, found.area, resultSheet)];
  });
}

function locateColumn(
  remembered: WrittenColumn,
  sheet: SheetSnapshot,
  area: Rect,
  resultSheet: string | undefined,
): LocatedColumn {
  const column = area.left;
  const present = rowsOf(area).map((row) => comparableCell(cellAt(sheet, row, column), row, resultSheet));
  const rows = alignedRows(remembered, area, present);
  const cells: LocatedCell[] = [];
  const taken = new Set<number>();
  remembered.cells.forEach((written, index) => {
    const row = rows[index];
    if (row === undefined || taken.has(row) || !contains(area, row, column)) return;
    taken.add(row);
    cells.push({ row, written, state: stateOf(cellAt(sheet, row, column), written, row, resultSheet) });
  });
  for (const row of rowsOf(area)) {
    const cell = cellAt(sheet, row, column);
    if (!taken.has(row) && isLostOrOurs(cell, resultSheet)) cells.push({ row, state: 'altered', written: undefined });
  }
  return { remembered, sheet, column, area, cells };
}

function stateOf(cell: Cell, written: WrittenCell, row: number, resultSheet: string | undefined): CellState {
  if (cell.formula === undefined && cell.type === 'empty') return 'cleared';
  if (comparableCell(cell, row, resultSheet) === written.now) return 'ours';
  return isLostOrOurs(cell, resultSheet) ? 'altered' : 'foreign';
}

/** Inside our own columns a formula whose references are gone can only be one of ours. */
function isLostOrOurs(cell: Cell, resultSheet: string | undefined): boolean {
  return isOurFormula(cell.formula, resultSheet) || (cell.formula?.includes('#REF!') ?? false);
}

function comparableCell(cell: Cell, row: number, resultSheet: string | undefined): string {
  if (cell.formula !== undefined) return comparableFormula(cell.formula, row, resultSheet);
  return cell.type === 'text' ? cell.value : '';
}

function rowsOf(area: Rect): number[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
}

const MOST_COMPARED = 4_000_000;

/**
 * The row of each remembered cell now. As long as the area has its old height, rows keep their place in it. Otherwise the remembered
 * cells are matched with what stands there in order (longest common subsequence), and a cell between two matches that keep their
 * distance keeps its place between them; what is left was in a deleted row.
 */
function alignedRows(remembered: WrittenColumn, area: Rect, present: readonly string[]): readonly (number | undefined)[] {
  const old = remembered.area;
  const { cells } = remembered;
  const sameHeight = old.bottom - old.top === area.bottom - area.top;
  if (sameHeight || cells.length * present.length > MOST_COMPARED) return cells.map((cell) => cell.row - old.top + area.top);
  const matches = longestCommon(
    cells.map((cell) => cell.now),
    present,
  );
  const anchors = [
    { from: old.top - 1, to: area.top - 1 },
    ...matches.map(([index, at]) => ({ from: cells[index]?.row ?? 0, to: area.top + at })),
    { from: old.bottom + 1, to: area.bottom + 1 },
  ];
  return cells.map((cell) => {
    const above = anchors.findLast((anchor) => anchor.from <= cell.row);
    const below = anchors.find((anchor) => anchor.from >= cell.row);
    if (!above || !below) return undefined;
    return below.to - above.to === below.from - above.from ? above.to + cell.row - above.from : undefined;
  });
}

function longestCommon(first: readonly string[], second: readonly string[]): readonly (readonly [number, number])[] {
  const width = second.length + 1;
  const lengths = new Uint32Array((first.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = second.length - 1; j >= 0; j--) {
      const same = first[i] === second[j];
      lengths[i * width + j] = same ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
    if (first[i] === second[j]) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** A computed cell that no longer holds what Målstatus wrote (MRP108). */
export interface OverwrittenCell {
  readonly unit: string;
  readonly role: ResultRole;
  readonly cell: CellAddress;
  readonly state: Exclude<CellState, 'ours'>;
  readonly found: Cell;
}

/**
 * Empty when we have written nothing, or the memory of it is damaged. Headers are not computed and may be renamed; rows that have been
 * sorted took their formulas along.
 */
export function overwrittenCells(workbook: WorkbookSnapshot): readonly OverwrittenCell[] {
  const memory = readMemory(workbook);
  const written = memory.is === 'memory' ? memory.memory.written : undefined;
  if (!written) return [];
  const resultSheet = resultSheetName(workbook);
  return locateColumns(workbook, written).flatMap((located) => {
    const { remembered, sheet, column, cells } = located;
    const balanced = movedElsewhere(located, resultSheet);
    return cells.flatMap(({ row, state, written: cell }) => {
      if (state === 'ours' || !cell || cell.unit === '') return [];
      if (state !== 'foreign' && balanced.has(cell.now)) return [];
      const found = cellAt(sheet, row, column);
      return [{ unit: cell.unit, role: remembered.role, cell: { sheet: sheet.name, row, column }, state, found }];
    });
  });
}

/** What was written and stands as often as it was, whichever row it stands in now. */
function movedElsewhere({ sheet, column, cells }: LocatedColumn, resultSheet: string | undefined): ReadonlySet<string> {
  const balance = new Map<string, number>();
  const add = (text: string, by: 1 | -1): void => void balance.set(text, (balance.get(text) ?? 0) + by);
  for (const { row, written } of cells) {
    if (written) add(written.now, -1);
    add(comparableCell(cellAt(sheet, row, column), row, resultSheet), 1);
  }
  return new Set([...balance].flatMap(([text, count]) => (count === 0 ? [text] : [])));
}

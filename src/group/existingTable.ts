/**
 * What stands on a sheet of the overview from last time: its table, found by the name that Excel moves along, and everything people have
 * written beside it. Their notes belong to the row they stand in, whatever becomes of the order of the rows.
 */
import { keyColumn, keyRow, type Rect } from '../workbook/address';
import { findName } from '../workbook/compare';
import { cellAt, findSheet, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

/** A cell that is not ours. */
export interface ForeignCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface ExistingTable {
  readonly sheet: SheetSnapshot;
  /** Header and rows. */
  readonly area: Rect;
  /** Row of each key; the first where a person has copied one. */
  readonly rows: ReadonlyMap<string, number>;
  /** Columns inside the area that a person has put there. */
  readonly inserted: readonly number[];
  /** Where each of our columns stands, by its place in the table; undefined when it is gone. */
  readonly columns: readonly (number | undefined)[];
  /** The cell of a row in one of our columns, by the column's place in the table. */
  readonly cell: (row: number, index: number) => Cell | undefined;
  readonly notes: readonly ForeignCell[];
}

export interface TableShape {
  readonly name: string;
  readonly headers: readonly string[];
  /** Places of the columns that together tell a row from the others. */
  readonly keys: readonly number[];
  /** Columns that are ours above the table, counted from A. */
  readonly headWidth: number;
}

export function existingTable(workbook: WorkbookSnapshot, shape: TableShape): ExistingTable | undefined {
  const name = findName(workbook, shape.name);
  const sheet = name?.sheet === undefined ? undefined : findSheet(workbook, name.sheet);
  if (!sheet || !name?.area) return undefined;
  const { area } = name;
  const columns = columnsOf(sheet, area, shape.headers);
  const cell = (row: number, index: number): Cell | undefined => {
    const column = columns[index];
    return column === undefined ? undefined : cellAt(sheet, row, column);
  };
  const rows = new Map<string, number>();
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const key = keyOf(shape.keys.map((index) => String(cell(row, index)?.value ?? '')));
    if (key !== undefined && !rows.has(key)) rows.set(key, row);
  }
  const ours = new Set(columns);
  const inserted: number[] = [];
  for (let column = area.left; column <= area.right; column++) if (!ours.has(column)) inserted.push(column);
  const keyed = new Set([...rows.values(), area.top]);
  return { sheet, area, rows, inserted, columns, cell, notes: notesOf(sheet, area, ours, keyed, shape.headWidth) };
}

/** One text for a row; undefined when a part of it is missing. */
export function keyOf(parts: readonly string[]): string | undefined {
  return parts.some((part) => part === '') ? undefined : parts.join('\n');
}

/** By place as long as no column has been added or removed, else by heading. */
function columnsOf(sheet: SheetSnapshot, area: Rect, headers: readonly string[]): readonly (number | undefined)[] {
  if (area.right - area.left + 1 === headers.length) return headers.map((_, index) => area.left + index);
  const free = new Map<string, number>();
  for (let column = area.right; column >= area.left; column--) {
    free.set(String(cellAt(sheet, area.top, column).value ?? ''), column);
  }
  return headers.map((header) => free.get(header));
}

/** Rows of the table without a key are a person's own, all of them; above the table the first columns are ours. */
function notesOf(
  sheet: SheetSnapshot,
  area: Rect,
  ours: ReadonlySet<number | undefined>,
  keyed: ReadonlySet<number>,
  headWidth: number,
): readonly ForeignCell[] {
  return [...sheet.cells].flatMap(([key, cell]): ForeignCell[] => {
    const row = keyRow(key);
    const column = keyColumn(key);
    if (cell.type === 'empty' && cell.formula === undefined) return [];
    const isOurs = row < area.top ? column < headWidth : keyed.has(row) && ours.has(column);
    return isOurs ? [] : [{ row, column, cell }];
  });
}

/** Where people's own notes go when the rows of the table take another order, more room or less. */
import { type Rect } from '../workbook/address';
import type { CellInput } from '../workbook/edits';
import { inputOf } from '../workbook/cellStates';
import type { ForeignCell, ExistingTable } from './existingTable';

export interface MovedNote {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  readonly format: string;
}

/** `rowOf`: row of each key in the new table. Nothing is lost: a note whose row is gone comes below everything else. */
export function movedNotes(old: ExistingTable, table: Rect, rowOf: ReadonlyMap<string, number>): readonly MovedNote[] {
  const newRows = new Map<number, number>();
  for (const [key, row] of old.rows) {
    const now = rowOf.get(key);
    if (now !== undefined) newRows.set(row, now);
  }
  newRows.set(old.area.top, table.top);
  const columns = newColumns(old, table);
  let free = table.bottom + 1 + Math.max(0, lastBelow(old) - old.area.bottom);
  const lost = new Map<number, number>();
  const rowNow = (row: number): number => {
    const kept = newRows.get(row);
    if (kept !== undefined) return kept;
    if (row < old.area.top) return Math.min(row, table.top - 1);
    if (row > old.area.bottom) return row - old.area.bottom + table.bottom;
    const known = lost.get(row) ?? free++;
    lost.set(row, known);
    return known;
  };
  return [...old.notes]
    .sort((first, second) => first.row - second.row || first.column - second.column)
    .map((note) => {
      const row = rowNow(note.row);
      const column = note.row < old.area.top ? note.column : columns(note.column);
      return { row, column, input: inputAt(note, row), format: note.cell.format };
    });
}

function lastBelow(old: ExistingTable): number {
  return Math.max(old.area.bottom, ...old.notes.map(({ row }) => row));
}

/** What stood inside the table or left of it comes just right of it, and what stood right of it moves on. */
function newColumns(old: ExistingTable, table: Rect): (column: number) => number {
  const left = Array.from({ length: old.area.left }, (_, column) => column);
  const inside = [...left, ...old.inserted];
  return (column) => {
    if (column > old.area.right) return column - old.area.right + table.right + inside.length;
    const at = inside.indexOf(column);
    // A row of a person's own inside the table, under our columns, keeps its columns below the table.
    return at < 0 ? column - old.area.left : table.right + 1 + at;
  };
}

/** A formula that computes with its own row goes on doing so. */
export function inputAt({ cell, row }: ForeignCell, now: number): CellInput {
  if (cell.formula === undefined || row === now) return inputOf(cell);
  const pieces = cell.formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'![$\w:]*|[\p{L}\p{N}_.$\\]+![$\w:]*|[\p{L}\p{N}_.$\\]+|[^]/gu);
  const moved = (pieces ?? []).map((piece) => {
    const reference = /^(\$?[A-Z]{1,3})(\d{1,7})$/i.exec(piece);
    return reference && Number(reference[2]) === row + 1 ? `${reference[1] ?? ''}${now + 1}` : piece;
  });
  return { formula: moved.join('') };
}

/** The column for the department's own remarks inside a table: whoever sorts or filters the table takes them along. */
import { inputOf } from '../workbook/cellStates';
import type { ExistingTable } from './existingTable';
import { inputAt } from './movedNotes';
import type { TableCell, TableColumn, TableRow } from './overviewTable';

export function remarkColumn(columns: readonly TableColumn[]): number {
  return columns.findIndex(({ style }) => style === 'remark');
}

/** What a person has written stays in the row it is about, whatever row of the sheet that is now. `top`: row of the first of `rows`. */
export function withRemarks(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  old: ExistingTable | undefined,
  top: number,
): readonly TableRow[] {
  const at = remarkColumn(columns);
  if (!old || at < 0) return rows;
  return rows.map((row, index) => {
    const before = old.rows.get(row.key);
    const remark = before === undefined ? undefined : remarkIn(old, before, at, top + index);
    return remark === undefined ? row : { ...row, cells: row.cells.map((cell, column) => (column === at ? remark : cell)) };
  });
}

/** Rows that somebody has written a remark in. */
export function remarkedRows(old: ExistingTable, columns: readonly TableColumn[]): ReadonlySet<number> {
  const at = remarkColumn(columns);
  const rows = at < 0 ? [] : [...old.rows.values()];
  return new Set(rows.filter((row) => isWritten(old, row, at)));
}

function isWritten(old: ExistingTable, row: number, at: number): boolean {
  const cell = old.cell(row, at);
  return cell !== undefined && (cell.type !== 'empty' || cell.formula !== undefined);
}

function remarkIn(old: ExistingTable, row: number, at: number, now: number): TableCell | undefined {
  const cell = old.cell(row, at);
  if (cell === undefined || !isWritten(old, row, at)) return undefined;
  const input = cell.formula === undefined ? inputOf(cell) : inputAt({ cell, row, column: at }, now);
  if ('formula' in input) return { content: { expression: input.formula.replace(/^=/, '') }, format: cell.format };
  const { value } = 'value' in input ? input : { value: '' };
  return { content: typeof value === 'boolean' ? String(value) : value, format: cell.format };
}

/** A sheet as a reader sees it: only cells that hold something, and the value of a merge in every cell it covers. */
import { keyColumn, keyRow, type Rect } from '../workbook/address';
import { remembered } from '../workbook/onceFor';
import { cellAt, type Cell, type SheetSnapshot } from '../workbook/snapshot';

export interface SheetView {
  readonly sheet: SheetSnapshot;
  /** Rows that hold something, ascending. Never more than there are filled cells, however large the used range. */
  readonly rows: readonly number[];
  /** Columns of a row that hold something themselves, ascending. */
  columnsOf(row: number): readonly number[];
  /** The cell a reader sees here. */
  seen(row: number, column: number): Cell;
  /** Merge that covers the cell, if any. */
  merge(row: number, column: number): Rect | undefined;
}

/** Merges wider than this are titles; their far columns hold nothing of a table. */
const MERGE_WIDTH = 400;

export function viewOf(sheet: SheetSnapshot): SheetView {
  const filled = new Map<number, number[]>();
  if (sheet.used !== undefined) {
    for (const [key, cell] of sheet.cells) {
      if (cell.type === 'empty' && cell.formula === undefined) continue;
      const row = keyRow(key);
      const columns = filled.get(row);
      if (columns) columns.push(keyColumn(key));
      else filled.set(row, [keyColumn(key)]);
    }
  }
  const rows = [...filled.keys()].sort((a, b) => a - b);
  for (const columns of filled.values()) columns.sort((a, b) => a - b);
  const merges = mergesByColumn(sheet.merges);
  const merge = (row: number, column: number): Rect | undefined => {
    const areas = merges.get(column);
    return areas && lastStartingBy(areas, row);
  };
  return {
    sheet,
    rows,
    columnsOf: (row) => filled.get(row) ?? [],
    merge,
    seen(row, column) {
      const area = merges.size > 0 ? merge(row, column) : undefined;
      return area ? cellAt(sheet, area.top, area.left) : cellAt(sheet, row, column);
    },
  };
}

function mergesByColumn(merges: readonly Rect[]): Map<number, Rect[]> {
  const byColumn = new Map<number, Rect[]>();
  for (const area of merges) {
    const right = Math.min(area.right, area.left + MERGE_WIDTH);
    for (let column = area.left; column <= right; column++) {
      const areas = byColumn.get(column);
      if (areas) areas.push(area);
      else byColumn.set(column, [area]);
    }
  }
  for (const areas of byColumn.values()) areas.sort((a, b) => a.top - b.top);
  return byColumn;
}

/** The area that covers `row`, in areas of one column sorted by their top. */
function lastStartingBy(areas: readonly Rect[], row: number): Rect | undefined {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const area = areas[low - 1];
  return area && area.bottom >= row ? area : undefined;
}

/** The text in a cell, trimmed; empty where there is none. */
export function textIn(cell: Cell): string {
  return cell.type === 'text' ? cell.value.trim() : '';
}

export function holdsSomething(cell: Cell): boolean {
  return cell.formula !== undefined || (cell.type === 'text' ? cell.value.trim() !== '' : cell.type !== 'empty');
}

/** Does this number format show a day? Text in quotes and brackets is no part of it. */
export const showsDay = remembered(
  (format) => /[dy]|mmm/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General',
);

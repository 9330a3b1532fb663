/** A table of a document as a sheet: cells by row and column, and the areas that span several. */
import { cellKey, type Rect } from '../workbook/address';
import type { Cell, SheetSnapshot } from '../workbook/snapshot';
import { SourceStop } from './types';

export interface GridCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** More than any table of a plan; a file that says more is made to keep us busy. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 20_000;
const MOST_CELLS = 400_000;

/** As a page lays a table out: a cell goes into the first place of its row that no cell from above covers. */
export function sheetOfGrid(name: string, rows: readonly (readonly GridCell[])[]): SheetSnapshot {
  const cells = new Map<number, Cell>();
  const merges: Rect[] = [];
  /** By column, the first row that no cell from above covers. */
  const freeFrom: number[] = [];
  if (rows.length > MOST_ROWS) throw new SourceStop('sourceTooLarge');
  let right = 0;
  let covered = 0;
  rows.forEach((row, top) => {
    let column = 0;
    for (const { text, columns = 1, rows: tall = 1 } of row) {
      while ((freeFrom[column] ?? 0) > top) column++;
      const left = column;
      const area = {
        top,
        left,
        bottom: top + Math.max(1, Math.min(tall, rows.length - top)) - 1,
        right: left + Math.max(1, columns) - 1,
      };
      covered += (area.bottom - top + 1) * (area.right - left + 1);
      if (area.right >= MOST_COLUMNS || covered > MOST_CELLS) throw new SourceStop('sourceTooLarge');
      for (column = left; column <= area.right; column++) freeFrom[column] = area.bottom + 1;
      right = Math.max(right, area.right);
      if (text.trim() !== '')
        cells.set(cellKey(top, left), { type: 'text', value: text.trim(), formula: undefined, format: 'General' });
      if (area.bottom > top || area.right > left) merges.push(area);
    }
  });
  return {
    id: name,
    name,
    visibility: 'visible',
    cells,
    used: cells.size === 0 ? undefined : { top: 0, left: 0, bottom: rows.length - 1, right },
    merges,
    tables: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: undefined,
    protection: undefined,
  };
}

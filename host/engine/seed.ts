/** A sheet to start from, as the spreadsheet engine wants it. */
import type { IRange } from '@univerjs/core';
import type { Rect } from '../../src/workbook/address';
import { dataOf, type CellData, type CellMatrix } from './cells';
import { styleChange } from './styles';
import { emptyExtras, type SheetSeed } from './types';

export const PIXELS_PER_POINT = 4 / 3;
/** Empty rows and columns that the engine gets below and beside what is used. */
export const SPARE_ROWS = 200;
export const SPARE_COLUMNS = 30;

export function rangeOf(area: Rect): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

const YES = 1;
const NO = 0;

/** Sizes in pixels, as in a new workbook of Excel. */
const DEFAULTS = {
  tabColor: '',
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  rowHeader: { width: 46 },
  columnHeader: { height: 20 },
  showGridlines: YES,
  rightToLeft: NO,
};

function seedOfCell(seed: SheetSeed['cells'][number]): CellData {
  const data = dataOf(seed.content);
  const style = styleChange(seed.style);
  return {
    ...(data.v === null ? {} : { v: data.v, t: data.t }),
    ...(data.f ? { f: data.f } : {}),
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
    ...(seed.locked ? {} : { custom: { locked: false } }),
  };
}

/** Typed loosely: the engine's enumerations are plain numbers here. */
export function sheetData(id: string, seed: SheetSeed): object {
  const cellData: CellMatrix = {};
  let rows = 0;
  let columns = 0;
  for (const cell of seed.cells) {
    (cellData[cell.row] ??= {})[cell.column] = seedOfCell(cell);
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  for (const merge of seed.merges) {
    rows = Math.max(rows, merge.bottom + 1);
    columns = Math.max(columns, merge.right + 1);
  }
  const rowData: Record<number, { h?: number; hd?: number }> = {};
  const columnData: Record<number, { w?: number; hd?: number }> = {};
  for (const [row, points] of seed.heights) rowData[row] = { h: points * PIXELS_PER_POINT };
  for (const row of seed.hiddenRows) rowData[row] = { ...rowData[row], hd: YES };
  for (const [column, points] of seed.widths) columnData[column] = { w: points * PIXELS_PER_POINT };
  for (const column of seed.hiddenColumns) columnData[column] = { ...columnData[column], hd: YES };
  const { rows: frozenRows, columns: frozenColumns } = seed.frozen;
  return {
    ...DEFAULTS,
    id,
    name: seed.name,
    hidden: seed.visibility === 'Visible' ? NO : YES,
    rowCount: Math.min(1_048_576, rows + SPARE_ROWS),
    columnCount: Math.min(16_384, columns + SPARE_COLUMNS),
    cellData,
    mergeData: seed.merges.map(rangeOf),
    rowData,
    columnData,
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows || -1, startColumn: frozenColumns || -1 },
  };
}

export function emptySheet(name: string): SheetSeed {
  return {
    name,
    visibility: 'Visible',
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    widths: new Map(),
    heights: new Map(),
    frozen: { rows: 0, columns: 0 },
    extras: emptyExtras(),
  };
}

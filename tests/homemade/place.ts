/** From pages to a snapshot, and where everything came to stand, so that a person's true answers are known. */
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { a1 } from '../../src/workbook/address';
import { workbookOf, type CellSpec, type SheetSpec } from '../support/workbook';
import type { Column, Draft, Page, Row } from './draft';

export interface Placed {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: string;
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Column index by key and row index by unit, of the first page. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
}

export function placed(draft: Draft): Placed {
  const [page] = draft.pages;
  if (!page) throw new Error('no pages');
  const { top, height } = cornerOf(page);
  const at = placesOf(page);
  const own = page.headerRow === undefined ? -1 : page.rows.indexOf(page.headerRow);
  const sheets = Object.fromEntries(draft.pages.map((one) => [one.name, sheetOf(one)]));
  return {
    workbook: workbookOf({ file: draft.file, sheets, date1904: draft.date1904 }),
    sheet: page.name,
    headerTop: own < 0 ? top : top + height + own,
    headerBottom: own < 0 ? top + height - 1 : top + height + own,
    columns: new Map(page.columns.map((column) => [column.key, at(column)])),
    rows: new Map(page.rows.flatMap((row, index) => (row.unit ? [[row.unit.id, top + height + index] as const] : []))),
  };
}

function cornerOf(page: Page): { top: number; height: number } {
  return { top: page.above.length, height: Math.max(0, ...page.columns.map(({ header }) => header.length)) };
}

function placesOf(page: Page): (column: Column) => number {
  return (column) => page.left + page.columns.indexOf(column) * page.wide;
}

function sheetOf(page: Page): SheetSpec {
  const { top, height } = cornerOf(page);
  const at = placesOf(page);
  const line = (cells: readonly (readonly [number, CellSpec])[]): CellSpec[] => {
    const made: CellSpec[] = [];
    for (const [index, cell] of cells) made[index] = cell;
    return Array.from(made, (cell) => cell ?? null);
  };
  const headerRows = Array.from({ length: height }, (_, row) =>
    line(
      page.columns.map((column) => {
        const text = column.header[column.header.length - height + row];
        return [at(column), text === undefined || text === '' ? null : text] as const;
      }),
    ),
  );
  const rows = page.rows.map((row) => line(page.columns.map((column) => [at(column), row.cells.get(column) ?? null] as const)));
  const rowAt = (row: Row) => top + height + page.rows.indexOf(row);
  const across = page.joined.map(({ headerRow, columns }) => {
    const places = columns.map(at);
    return rect(top + headerRow, Math.min(...places), top + headerRow, Math.max(...places) + page.wide - 1);
  });
  const down = page.stacked.map(({ column, rows: over }) => {
    const places = over.map(rowAt);
    return rect(Math.min(...places), at(column), Math.max(...places), at(column) + page.wide - 1);
  });
  return {
    rows: [...page.above, ...headerRows, ...rows, ...(page.below.length > 0 ? [[], ...page.below] : [])],
    visibility: page.visibility,
    merges: [...across, ...down, ...(page.wide > 1 ? widened(page, top, height, at) : [])],
    hiddenColumns: [...page.hiddenColumns].filter((column) => page.columns.includes(column)).map(at),
    hiddenRows: [...page.hiddenRows].filter((row) => page.rows.includes(row)).map(rowAt),
  };
}

/** Each cell of the table that no other merge holds is merged over the width of its column. */
function widened(page: Page, top: number, height: number, at: (column: Column) => number): string[] {
  const merges: string[] = [];
  for (let row = top; row < top + height + page.rows.length; row++) {
    for (const column of page.columns) {
      const inHeader = row < top + height;
      const joined = inHeader && page.joined.some((one) => one.headerRow === row - top && one.columns.includes(column));
      const own = inHeader ? undefined : page.rows[row - top - height];
      const stacked = own !== undefined && page.stacked.some((one) => one.column === column && one.rows.includes(own));
      if (!joined && !stacked) merges.push(rect(row, at(column), row, at(column) + page.wide - 1));
    }
  }
  return merges;
}

function rect(top: number, left: number, bottom: number, right: number): string {
  return `${a1(top, left)}:${a1(bottom, right)}`;
}

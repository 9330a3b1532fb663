/** One sheet: what is asked of Excel in the second sync, and what is made of the answer. */
import { cellKey, rectA1, type Rect } from '../workbook/address';
import { extentOf } from '../workbook/areas';
import type { Cell, SheetProtection, SheetSnapshot, TableArea } from '../workbook/snapshot';
import { hostArea } from './addresses';
import { WINDOW, readablePart } from './blocks';
import { addCells, loadBlock } from './cells';
import { mergesOf, queueMerges } from './merges';
import { lightsAmong, queueRules, type PendingRules } from './rules';
import { stylesOf, queueStyles, type PendingStyles } from './readStyles';

/** What the first sync says of a sheet. */
export interface SheetHead extends Pick<SheetSnapshot, 'id' | 'name' | 'visibility'> {
  readonly protection: Omit<SheetProtection, 'unlocked'> | undefined;
}

/** What has been asked for; nothing in it may be read before the sync. */
export interface PendingSheet {
  readonly head: SheetHead;
  readonly full: Excel.Range;
  /** The part whose rows, columns, locks and (unless `known`) cells are read. */
  readonly part: Excel.Range;
  readonly known: Rect | undefined;
  readonly frame: PendingFrame;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  readonly lights: PendingRules | undefined;
  readonly styles: PendingStyles | undefined;
}

/** What lies around the cells and is told by no event, or costs next to nothing. */
export interface PendingFrame {
  /** What was asked for, or what is known. */
  readonly merges: Excel.RangeAreas | readonly Rect[];
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly filter: Excel.Range;
}

/** What is read only where it is worth it. */
export interface Extras {
  /** Undefined: they are asked for. Asking for them can take away what Ctrl+Z brings back, so it is not done at every change. */
  readonly merges: readonly Rect[] | undefined;
  /** Our own conditional formats: only a workbook with names of ours can have some, and others may have thousands. */
  readonly lights: boolean;
  readonly styles: boolean;
}

/**
 * `used` is the used area when it has been asked for before; cells are then left to be read in pieces. Otherwise the cells inside
 * `WINDOW` come with the same sync. Only values count as used: a million empty formatted rows are not read.
 */
export function queueSheet(sheet: Excel.Worksheet, head: SheetHead, used: Rect | undefined, extras: Extras): PendingSheet {
  const full = sheet.getUsedRange(true);
  full.load('rowIndex,columnIndex,rowCount,columnCount');
  const known = used && readablePart(used);
  const part = known ? sheet.getRange(rectA1(known)) : sheet.getRange(rectA1(WINDOW)).getIntersectionOrNullObject(full);
  if (!known) loadBlock(part);
  const frame = queueFrame(sheet, full, part, extras.merges);
  const rows = part.getRowProperties({ rowHidden: true, rowIndex: true });
  const locks = head.protection ? part.getCellProperties({ format: { protection: true } }) : undefined;
  const lights = extras.lights ? queueRules(sheet) : undefined;
  const styles = extras.styles ? queueStyles(sheet, part) : undefined;
  return { head, full, part, known, frame, rows, locks, lights, styles };
}

export function queueFrame(
  sheet: Excel.Worksheet,
  full: Excel.Range,
  part: Excel.Range,
  known: readonly Rect[] | undefined,
): PendingFrame {
  const merges = known ?? queueMerges(full);
  const columns = part.getColumnProperties({ columnHidden: true, columnIndex: true });
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load('address');
  return { merges, columns, filter };
}

/** After the sync. */
export function sheetOf(pending: PendingSheet, tables: readonly TableOnSheet[]): SheetSnapshot {
  const { head, full, part, known, frame, rows, locks } = pending;
  const cells = new Map<number, Cell>();
  if (!known && !part.isNullObject) addCells(cells, part);
  const used = usedOf(full);
  const readable = readablePart(used);
  const lights = pending.lights ? lightsAmong(pending.lights, used) : [];
  return {
    ...head,
    cells,
    used: extentOf(cells),
    ...frameOf(frame, head, tables),
    hiddenRows: new Set(rows.value.flatMap((row) => (row.rowHidden && row.rowIndex !== undefined ? [row.rowIndex] : []))),
    protection: head.protection && { ...head.protection, unlocked: unlockedOf(locks?.value ?? [], known ?? used) },
    ...(readable.bottom < used.bottom ? { readTo: readable } : {}),
    ...(lights.length > 0 ? { lights } : {}),
    ...(pending.styles ? stylesOf(pending.styles) : {}),
  };
}

export function frameOf(
  { merges, columns, filter }: PendingFrame,
  head: SheetHead,
  tables: readonly TableOnSheet[],
): Pick<SheetSnapshot, 'merges' | 'tables' | 'hiddenColumns' | 'filter'> {
  return {
    merges: 'isNullObject' in merges ? mergesOf(merges) : merges,
    tables: tables.filter((table) => table.sheet === head.name).map(({ name, area }): TableArea => ({ name, area })),
    hiddenColumns: new Set(
      columns.value.flatMap((column) => (column.columnHidden && column.columnIndex !== undefined ? [column.columnIndex] : [])),
    ),
    filter: filter.isNullObject ? undefined : hostArea(filter.address)?.area,
  };
}

export interface TableOnSheet {
  readonly sheet: string;
  readonly name: string;
  readonly area: Rect;
}

export function usedOf(range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>): Rect {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

function unlockedOf(properties: readonly (readonly Excel.CellProperties[])[], start: Rect): ReadonlySet<number> {
  const unlocked = new Set<number>();
  properties.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell.format?.protection?.locked === false) unlocked.add(cellKey(start.top + r, start.left + c));
    }),
  );
  return unlocked;
}

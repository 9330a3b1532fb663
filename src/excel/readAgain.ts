/**
 * A large sheet read again after some areas of it were edited. These come with everything that is read of a cell; of the rest only what
 * every cell shows, and the formulas of the columns that have some. So nothing rests on the events alone: where anything differs that is
 * not a formula's result, the sheet is read as a whole.
 */
import { cellKey, contains, keyColumn, keyRow, rectA1, type Rect } from '../workbook/address';
import { extentOf, intersection, sizeOf } from '../workbook/areas';
import { sameCell } from '../workbook/sameContent';
import type { Cell, SheetSnapshot } from '../workbook/snapshot';
import { WINDOW } from './blocks';
import { addCells, cellOf, loadBlock } from './cells';
import { errorOf } from './errorValues';
import type { TouchedPart } from './listen';
import { frameOf, queueFrame, usedOf, type PendingFrame, type TableOnSheet, type SheetHead } from './readSheet';

/** What one answer may show of a sheet, far below Excel's limit of 5 MB, and what stands around every value in it. */
const MOST_CHARACTERS = 3_500_000;
const CHARACTERS_A_CELL = 8;
/** Of a sheet's cells; when more of them were edited nothing is won. */
const MOST_EDITED = 0.25;

/** What has been asked for; nothing in it may be read before the sync. */
export interface PendingAgain {
  readonly head: SheetHead;
  readonly known: SheetSnapshot;
  readonly full: Excel.Range;
  readonly shown: Excel.Range;
  readonly formulas: readonly Excel.Range[];
  readonly edited: readonly { readonly area: Rect; readonly block: Excel.Range }[];
  readonly frame: PendingFrame;
}

/** The areas of the sheet to read again; undefined where it is better read as a whole. */
export function areasToRead(known: SheetSnapshot, touched: TouchedPart): readonly Rect[] | undefined {
  const { used, readTo, cells } = known;
  if (touched === 'whole' || !used || readTo || !isInWindow(used)) return undefined;
  const edited = touched.reduce((sum, area) => sum + cellsIn(intersection(area, used)), 0);
  return edited <= cells.size * MOST_EDITED && charactersShown(cells) <= MOST_CHARACTERS ? touched : undefined;
}

export function queueAgain(
  sheet: Excel.Worksheet,
  head: SheetHead,
  known: SheetSnapshot,
  touched: readonly Rect[],
): PendingAgain {
  const full = sheet.getUsedRange(true);
  full.load('rowIndex,columnIndex,rowCount,columnCount');
  const shown = sheet.getRange(rectA1(WINDOW)).getIntersectionOrNullObject(full);
  shown.load('values');
  const formulas = formulaColumns(known.cells).map((column) => {
    const range = shown.getIntersectionOrNullObject(rectA1({ ...WINDOW, left: column, right: column }));
    range.load('columnIndex,formulas');
    return range;
  });
  const edited = touched.map((area) => {
    const block = shown.getIntersectionOrNullObject(rectA1(area));
    loadBlock(block);
    return { area, block };
  });
  return { head, known, full, shown, formulas, edited, frame: queueFrame(sheet, full, shown, known.merges) };
}

/** After the sync. Undefined when something has changed that no event told: then the sheet must be read as a whole. */
export function sheetAgain(pending: PendingAgain, tables: readonly TableOnSheet[]): SheetSnapshot | undefined {
  const { head, known, full, shown, frame } = pending;
  const used = usedOf(full);
  const cells = shown.isNullObject || !isInWindow(used) ? undefined : cellsAgain(pending, used);
  if (!cells) return undefined;
  const { id, name, visibility, hiddenRows, protection, lights } = known;
  const around = frameOf(frame, head, tables);
  return { id, name, visibility, cells, used: extentOf(cells), ...around, hiddenRows, protection, ...(lights && { lights }) };
}

function cellsAgain(pending: PendingAgain, used: Rect): ReadonlyMap<number, Cell> | undefined {
  const { known, shown, formulas, edited } = pending;
  const isEdited = (row: number, column: number): boolean => edited.some(({ area }) => contains(area, row, column));
  const cells = new Map<number, Cell>();
  for (const [key, cell] of known.cells) {
    const row = keyRow(key);
    const column = keyColumn(key);
    if (isEdited(row, column)) continue;
    if (contains(used, row, column)) cells.set(key, cell);
    else if (holdsSomething(cell)) return undefined;
  }
  for (const [down, row] of rowsOf(shown.values)) {
    for (const [right, value] of row.entries()) {
      const key = cellKey(used.top + down, used.left + right);
      const before = cells.get(key);
      if (isShown(before, value) || isEdited(used.top + down, used.left + right)) continue;
      const now = before && recalculated(before, value);
      if (!now) return undefined;
      cells.set(key, now);
    }
  }
  for (const range of formulas) {
    if (range.isNullObject) continue;
    for (const [down, [entered]] of rowsOf(range.formulas)) {
      const key = cellKey(used.top + down, range.columnIndex);
      const before = cells.get(key);
      const isFormula = typeof entered === 'string' && entered.startsWith('=') && entered !== before?.value;
      if ((isFormula ? entered : undefined) === before?.formula || isEdited(used.top + down, range.columnIndex)) continue;
      // What a formula refers to was moved; nothing else is left out by the events.
      if (!isFormula || before?.formula === undefined) return undefined;
      cells.set(key, { ...before, formula: entered });
    }
  }
  const fresh = new Map<number, Cell>();
  for (const { block } of edited) if (!block.isNullObject) addCells(fresh, block);
  for (const [key, cell] of fresh) {
    const before = known.cells.get(key);
    cells.set(key, before && sameCell(before, cell) ? before : cell);
  }
  return cells;
}

function rowsOf(values: readonly (readonly unknown[])[]): IterableIterator<[number, readonly unknown[]]> {
  return values.entries();
}

function isShown(cell: Cell | undefined, value: unknown): boolean {
  if (cell?.type === 'error') return typeof value === 'string' && errorOf(value) === cell.value;
  return value === (cell?.value ?? '');
}

/** The cell with another result; undefined where it is no formula, or an error that only its type tells from a text. */
function recalculated({ formula, format }: Cell, value: unknown): Cell | undefined {
  if (formula === undefined || (typeof value === 'string' && value.startsWith('#'))) return undefined;
  return cellOf(value, formula, undefined, format);
}

function holdsSomething({ type, formula }: Cell): boolean {
  return type !== 'empty' || formula !== undefined;
}

function isInWindow(used: Rect): boolean {
  return used.bottom <= WINDOW.bottom && used.right <= WINDOW.right;
}

function cellsIn(area: Rect | undefined): number {
  return area ? sizeOf(area).rows * sizeOf(area).columns : 0;
}

function formulaColumns(cells: ReadonlyMap<number, Cell>): readonly number[] {
  const columns = new Set<number>();
  for (const [key, { formula }] of cells) if (formula !== undefined) columns.add(keyColumn(key));
  return [...columns];
}

function charactersShown(cells: ReadonlyMap<number, Cell>): number {
  let characters = cells.size * CHARACTERS_A_CELL;
  for (const { type, value, formula = '' } of cells.values()) characters += (type === 'text' ? value.length : 0) + formula.length;
  return characters;
}

/** One worksheet part → snapshot of a sheet. */
import { cellKey, contains, keyColumn, keyRow, MAX_COLUMNS, parseRect, type Rect } from '../workbook/address';
import {
  EMPTY_CELL,
  type Cell,
  type SheetLight,
  type SheetProtection,
  type SheetSnapshot,
  type TableArea,
} from '../workbook/snapshot';
import { CellReader, emptySheet, type ReadingState, type SheetData } from './cells';
import { LightReader } from './lights';
import { Once } from './once';
import type { SheetPart } from './package';
import { corrupt, LIMITS, tooLarge } from './problems';
import { PLAIN, type Style } from './styles';
import { numberOf, wholeOf } from './values';
import { TagScanner } from './xml';

const ONCE = new Set(['sheetFormatPr', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells']);

interface SheetDefaults {
  readonly columnStyles: Map<number, Style>;
  readonly hiddenColumns: Set<number>;
  /** Rows are hidden unless the file writes them. */
  rowsHidden: boolean;
}

interface Locks {
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
}

export function readSheet(text: string, sheet: SheetPart, tables: readonly TableArea[], state: ReadingState): SheetSnapshot {
  const { part } = sheet;
  const tags = new TagScanner(text, part);
  const styles: SheetDefaults = { columnStyles: new Map(), hiddenColumns: new Set(), rowsHidden: false };
  const merges: Rect[] = [];
  let data: SheetData | undefined;
  let filter: Rect | undefined;
  let locks: Locks | undefined;
  const lights = new LightReader(tags, state.styles.tints);
  let columnsNamed = 0;
  let list = '';
  const once = new Once(part, ONCE);
  while (tags.next()) {
    if (!tags.opens) continue;
    if (tags.level === 1 && tags.name !== 'worksheet') throw corrupt(part);
    if (tags.level === 2) {
      list = tags.name;
      once.meet(list);
      if (tags.name === 'sheetFormatPr') styles.rowsHidden = tags.flag('zeroHeight');
      else if (tags.name === 'sheetData') data = new CellReader(tags, state, part).read();
      else if (tags.name === 'autoFilter') filter = parseRect(tags.attribute('ref') ?? '');
      else if (tags.name === 'conditionalFormatting') lights.read();
      else if (tags.name === 'sheetProtection') locks = locksOf(tags);
    } else if (tags.level === 3) {
      if (list === 'cols' && tags.name === 'col') {
        columnsNamed += readColumns(tags, styles, state, part);
        // Columns are named once each; a file that repeats them is made to keep us busy.
        if (columnsNamed > MAX_COLUMNS) throw corrupt(part);
      } else if (list === 'mergeCells' && tags.name === 'mergeCell') {
        if (merges.length === LIMITS.merges) throw tooLarge('merges', part);
        const area = parseRect(tags.attribute('ref') ?? '');
        if (area && (area.top !== area.bottom || area.left !== area.right)) merges.push(area);
      }
    }
  }
  data ??= emptySheet();
  return assemble(sheet, data, styles, { merges, tables, filter, locks, lights: lights.found() }, state);
}

function locksOf(tags: TagScanner): Locks | undefined {
  if (!tags.flag('sheet')) return undefined;
  // The file says what is forbidden, and forbids when it says nothing.
  return { allowFormatCells: !tags.flag('formatCells', true), allowFormatColumns: !tags.flag('formatColumns', true) };
}

/** Returns how many columns the tag speaks of. */
function readColumns(tags: TagScanner, styles: SheetDefaults, state: ReadingState, part: string): number {
  const first = (wholeOf(tags.attribute('min') ?? '') ?? 0) - 1;
  const last = Math.min(wholeOf(tags.attribute('max') ?? '') ?? 0, MAX_COLUMNS) - 1;
  if (!(first >= 0 && last >= first)) throw corrupt(part);
  const style = state.styles.cells[wholeOf(tags.attribute('style') ?? '0') ?? 0] ?? PLAIN;
  const hidden = tags.flag('hidden') || numberOf(tags.attribute('width') ?? '1') === 0;
  for (let column = first; column <= last; column++) {
    styles.columnStyles.set(column, style);
    if (hidden) styles.hiddenColumns.add(column);
  }
  return last - first + 1;
}

interface Areas {
  readonly merges: readonly Rect[];
  readonly tables: readonly TableArea[];
  readonly filter: Rect | undefined;
  readonly locks: Locks | undefined;
  readonly lights: readonly SheetLight[];
}

function assemble(sheet: SheetPart, data: SheetData, styles: SheetDefaults, areas: Areas, state: ReadingState): SheetSnapshot {
  const work = { left: LIMITS.cells * 10 };
  const { cells } = data;
  for (const { area, formula } of data.arrays) {
    forEachCellIn(area, cells, work, sheet.part, (key, cell) => {
      if (cell.type === 'empty' || cell.formula !== undefined) return;
      cells.set(key, state.calculated ? { ...cell, formula } : { ...EMPTY_CELL, formula, format: cell.format });
    });
  }
  let dropped = 0;
  for (const area of areas.merges) {
    const anchor = cellKey(area.top, area.left);
    forEachCellIn(area, cells, work, sheet.part, (key, cell) => {
      if (key !== anchor && !isEmpty(cell)) {
        dropValue(data, key, cell);
        dropped++;
      }
    });
  }
  const used = dropped > 0 ? usedRect(cells) : data.extent.bottom < 0 ? undefined : { ...data.extent };
  const unlocked = clipped(data.unlocked, used);
  if (used) inheritDefaults(used, data, styles, unlocked, state);
  if (data.formatted > 0) {
    cells.forEach((cell, key) => {
      if (isEmpty(cell) && !(used && contains(used, keyRow(key), keyColumn(key)))) cells.delete(key);
    });
  }
  if (used && styles.rowsHidden) {
    for (let row = used.top; row <= used.bottom; row++) if (!data.rows.has(row)) data.hiddenRows.add(row);
  }
  const protection: SheetProtection | undefined = areas.locks && { ...areas.locks, unlocked };
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    used,
    merges: areas.merges,
    tables: areas.tables,
    hiddenRows: data.hiddenRows,
    hiddenColumns: styles.hiddenColumns,
    filter: areas.filter,
    protection,
    ...(areas.lights.length > 0 ? { lights: areas.lights } : {}),
  };
}

/** Visits the cells of an area by whichever is less work: the area's places or the sheet's cells. */
function forEachCellIn(
  area: Rect,
  cells: ReadonlyMap<number, Cell>,
  work: { left: number },
  part: string,
  visit: (key: number, cell: Cell) => void,
): void {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  work.left -= Math.min(size, cells.size);
  // Areas that lie on top of each other a thousand times exist only in files made to keep us busy.
  if (work.left < 0) throw tooLarge('merges', part);
  if (size > cells.size) {
    for (const [key, cell] of cells) if (contains(area, keyRow(key), keyColumn(key))) visit(key, cell);
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const key = cellKey(row, column);
      const cell = cells.get(key);
      if (cell) visit(key, cell);
    }
  }
}

function dropValue(data: SheetData, key: number, cell: Cell): void {
  if (cell.format === 'General') {
    data.cells.delete(key);
    data.blank.add(key);
  } else {
    data.cells.set(key, { ...EMPTY_CELL, format: cell.format });
    data.formatted++;
  }
}

function isEmpty(cell: Cell): boolean {
  return cell.type === 'empty' && cell.formula === undefined;
}

function usedRect(cells: ReadonlyMap<number, Cell>): Rect | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  cells.forEach((cell, key) => {
    if (isEmpty(cell)) return;
    top = Math.min(top, keyRow(key));
    bottom = Math.max(bottom, keyRow(key));
    left = Math.min(left, keyColumn(key));
    right = Math.max(right, keyColumn(key));
  });
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

function clipped(keys: ReadonlySet<number>, used: Rect | undefined): Set<number> {
  const kept = new Set<number>();
  if (used) for (const key of keys) if (contains(used, keyRow(key), keyColumn(key))) kept.add(key);
  return kept;
}

/** Places the file does not write take the style of their row, else of their column. */
function inheritDefaults(used: Rect, data: SheetData, styles: SheetDefaults, unlocked: Set<number>, state: ReadingState): void {
  const matters = (style: Style | undefined): boolean => style !== undefined && (style.unlocked || style.format !== 'General');
  const inherit = (row: number, column: number, style: Style): void => {
    const key = cellKey(row, column);
    if (data.cells.has(key) || data.blank.has(key)) return;
    // Past the limit the places stay plain and locked, which only makes us more careful.
    if (++state.cellCount > LIMITS.cells) return;
    if (style.unlocked) unlocked.add(key);
    if (style.format !== 'General') data.cells.set(key, { ...EMPTY_CELL, format: style.format });
  };
  for (const [row, style] of data.rowStyles) {
    if (!matters(style) || row < used.top || row > used.bottom) continue;
    for (let column = used.left; column <= used.right; column++) inherit(row, column, style);
  }
  for (const [column, style] of styles.columnStyles) {
    if (!matters(style) || column < used.left || column > used.right) continue;
    for (let row = used.top; row <= used.bottom && state.cellCount <= LIMITS.cells; row++) {
      if (!data.rowStyles.has(row)) inherit(row, column, style);
    }
  }
}

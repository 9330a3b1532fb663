/**
 * Which columns the results of a table stand in. An empty result column of the workbook's own is used; what was typed there by somebody
 * is never written over. Else our own columns stand directly to the right of the table, or in the first free columns beyond.
 */
import type { TableBinding } from '../recognition/types';
import { showAddress } from '../workbook/address';
import { RESULT_ROLES, type ResultRole } from '../workbook/memorySchema';
import { cellAt, isWritable, mergeAt, type Cell, type SheetSnapshot } from '../workbook/snapshot';
import { isOurFormula, type LocatedColumn } from '../workbook/writtenColumns';
import type { ResultNotice } from './resultNotices';

export interface ResultColumn {
  readonly role: ResultRole;
  readonly column: number;
  readonly added: boolean;
  /** Units whose result is written in the row; the others' stands on our sheet. */
  readonly units: ReadonlySet<string>;
  /** Where our own header is written; undefined in a column of the workbook's own, or where a person has changed it. */
  readonly headerRow: number | undefined;
}

export interface Placement {
  readonly columns: readonly ResultColumn[];
  readonly notes: readonly ResultNotice[];
}

export interface PlacementRequest {
  readonly table: TableBinding;
  readonly earlier: readonly TableBinding[];
  readonly sheet: SheetSnapshot;
  /** Row of each unit that has one of its own. */
  readonly rows: ReadonlyMap<string, number>;
  /** Our result columns from an earlier run on this very sheet. */
  readonly located: readonly LocatedColumn[];
  /** Name of our sheet, if there is one already. */
  readonly resultSheet: string | undefined;
}

/** Columns searched for room beyond the table before giving up. */
const REACH = 100;

export function placeColumns(request: PlacementRequest): Placement {
  const { table, located, sheet } = request;
  const notes: ResultNotice[] = [];
  const byRole = new Map<ResultRole, ResultColumn>();
  let locked = 0;
  for (const role of RESULT_ROLES) {
    const remembered = located.find((column) => column.remembered.role === role);
    const binding = table.columns.find((column) => column.role === role && column.confidence === 'sure');
    const isOwn = (column: number): boolean => located.some((own) => own.column === column);
    const kept = remembered && keptColumn(request, remembered, notes);
    const keepsTheirs = remembered?.remembered.added === false && (!binding || binding.value === remembered.column);
    if (keepsTheirs && kept) byRole.set(role, kept);
    else if (binding && !isOwn(binding.value)) {
      const { column, filled } = existingColumn(request, role, binding.value);
      if (column) byRole.set(role, column);
      if (filled) notes.push({ code: 'resultsColumnFilled', values: { header: binding.header, cell: filled } });
    }
    if (!byRole.has(role) && kept?.added) byRole.set(role, kept);
  }
  const missing = RESULT_ROLES.filter((role) => !byRole.has(role));
  const taken = new Set([...byRole.values()].map((column) => column.column));
  const start = freeRun(request, missing.length, taken);
  if (start !== undefined) {
    missing.forEach((role, index) => {
      const units = new Set(request.rows.keys());
      byRole.set(role, { role, column: start + index, added: true, units, headerRow: table.headerBottom });
    });
  } else if (missing.length > 0 && sheet.protection === undefined) {
    notes.push({ code: 'resultsNoFreeColumn', values: { sheet: sheet.name } });
  }
  if (sheet.protection !== undefined) {
    for (const id of request.rows.keys()) {
      if (RESULT_ROLES.some((role) => !byRole.get(role)?.units.has(id))) locked++;
    }
    if (locked > 0) notes.push({ code: 'resultsLocked', values: { sheet: sheet.name, count: locked } });
  }
  return { columns: RESULT_ROLES.flatMap((role) => byRole.get(role) ?? []), notes };
}

/** A column of an earlier run: what a person has written over since is left alone, everything else is ours to write. */
function keptColumn(request: PlacementRequest, located: LocatedColumn, notes: ResultNotice[]): ResultColumn | undefined {
  const { sheet, rows, table } = request;
  const { column, remembered } = located;
  const ours = new Map(located.cells.map((cell) => [cell.row, cell.state]));
  const units = new Set<string>();
  for (const [id, row] of rows) {
    const cell = cellAt(sheet, row, column);
    const state = ours.get(row);
    const free = isBlank(cell) || state === 'ours' || state === 'altered';
    if (free && isReachable(sheet, row, column)) units.add(id);
    if (!free) {
      notes.push({ code: 'resultsOverwritten', values: { unit: id, cell: showAddress({ sheet: sheet.name, row, column }) } });
    }
  }
  if (units.size === 0) return undefined;
  if (!remembered.added) return { role: remembered.role, column, added: false, units, headerRow: undefined };
  const header = cellAt(sheet, table.headerBottom, column);
  const headerState = ours.get(table.headerBottom);
  const headerRow = isBlank(header) || headerState === 'ours' ? table.headerBottom : undefined;
  return { role: remembered.role, column, added: true, units, headerRow };
}

interface Existing {
  readonly column?: ResultColumn;
  /** The first cell that holds something already. */
  readonly filled?: string;
}

function existingColumn(request: PlacementRequest, role: ResultRole, column: number): Existing {
  const { sheet, rows } = request;
  const units = new Set<string>();
  for (const [id, row] of rows) {
    const cell = cellAt(sheet, row, column);
    if (!isBlank(cell) && !isOurFormula(cell.formula, request.resultSheet)) {
      return { filled: showAddress({ sheet: sheet.name, row, column }) };
    }
    const merge = mergeAt(sheet, row, column);
    // A cell merged over several demands cannot show the result of each.
    if (merge && merge.bottom > merge.top) return {};
    if (isReachable(sheet, row, column) && takesFormula(sheet, row, column)) units.add(id);
  }
  return units.size === 0 ? {} : { column: { role, column, added: false, units, headerRow: undefined } };
}

/** The first of `count` neighbouring columns that are free beside the whole table. */
function freeRun(request: PlacementRequest, count: number, taken: ReadonlySet<number>): number | undefined {
  if (count === 0) return undefined;
  const right = rightEdge(request);
  for (let start = right + 1; start <= right + REACH; start++) {
    let free = 0;
    while (free < count && !taken.has(start + free) && isFree(request, start + free)) free++;
    if (free === count) return start;
  }
  return undefined;
}

/** The last column of the table, with columns nobody bound and the tables of other rounds beside it. */
function rightEdge({ table, earlier }: PlacementRequest): number {
  const tables = [table, ...earlier.filter((other) => other.sheet.value === table.sheet.value)];
  return Math.max(...tables.flatMap(({ columns }) => columns.map((column) => column.value)), table.columns[0]?.value ?? 0);
}

function isFree({ table, sheet, located }: PlacementRequest, column: number): boolean {
  const { headerTop: top, lastRow: bottom } = table;
  if (sheet.hiddenColumns.has(column)) return false;
  const meets = (other: { top: number; bottom: number; left: number; right: number }): boolean =>
    other.top <= bottom && other.bottom >= top && other.left <= column && other.right >= column;
  if (sheet.merges.some(meets)) return false;
  // Excel widens a table over what is written directly beside it, so one column stays empty there.
  if (sheet.tables.some((other) => meets(other.area) || meets({ ...other.area, right: other.area.right + 1 }))) return false;
  if (located.some((own) => own.column === column)) return false;
  for (let row = top; row <= bottom; row++) {
    if (!isBlank(cellAt(sheet, row, column))) return false;
    if (row >= table.headerBottom && !isWritable(sheet, row, column)) return false;
  }
  return true;
}

function isReachable(sheet: SheetSnapshot, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  const anchored = merge === undefined || (merge.top === row && merge.left === column);
  return anchored && isWritable(sheet, row, column);
}

/** A formula written into a cell formatted as text stays a text; where we may not change the format, the cell is of no use. */
function takesFormula(sheet: SheetSnapshot, row: number, column: number): boolean {
  return cellAt(sheet, row, column).format !== '@' || sheet.protection === undefined || sheet.protection.allowFormatCells;
}

export function isBlank(cell: Cell): boolean {
  return cell.type === 'empty' && cell.formula === undefined;
}

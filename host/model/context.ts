/** What all Excel objects share: the engine, the workbook's state, and the checks that Excel makes before a change. */
import { absoluteA1, contains, quoteSheet, rectA1, type Rect } from '../../src/workbook/address';
import type { CellWrite, Engine, ProtectionOptions } from '../engine/types';
import { HostError } from '../protocol/errors';
import type { ConditionalFormatCollection } from './conditional';
import { EVENT, type Notify } from './events';
import { covers, GRIDS, type Profile } from './profile';
import type { Range } from './range';
import type { RangeAreas } from './rangeAreas';
import type { UndoStack } from './undo';
import type { Worksheet } from './worksheet';

export interface BookState {
  /** Which Excel it stands in. Single facts may change while it is open. */
  profile: Profile;
  fileName: string;
  readOnly: boolean;
  /** A cell is being edited: every request is refused. */
  editing: boolean;
  structureProtected: boolean;
  readonly date1904: boolean;
  /** The next batch reads values as they stand, without waiting for calculation. */
  suspended: boolean;
  /** The add-in holds the pen now: changes are its own. */
  byAddin: boolean;
  /** Ids of sheets that are Excel 4 macro sheets: they are listed, and everything in them is refused. */
  readonly macroSheets: Set<string>;
  /** Chart sheets before the first sheet: they are not listed, but count in positions. */
  chartSheets: number;
}

export const NO_PROTECTION_OPTIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};

/** How the objects make one another without knowing one another's modules. */
export interface Makers {
  range(sheet: string, area: Rect): Range;
  areas(sheet: string, areas: readonly Rect[]): RangeAreas;
  worksheet(id: string): Worksheet;
  formats(sheet: string, area: Rect): ConditionalFormatCollection;
}

export interface ModelContext {
  readonly engine: Engine;
  readonly state: BookState;
  readonly make: Makers;
  readonly undo: UndoStack;
  readonly notify: Notify;
}

/** The sheet's name as Excel puts it before "!". */
export function shownSheet(name: string): string {
  return /^[A-Za-zÆØÅæøå_][\wÆØÅæøå.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : quoteSheet(name);
}

export function refersTo(sheetName: string, area: Rect): string {
  const first = absoluteA1(area.top, area.left);
  const last = absoluteA1(area.bottom, area.right);
  return `${shownSheet(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

export function denied(message: string, location: string): HostError {
  return new HostError('AccessDenied', message, location);
}

/** Refuses what an add-in may not do at all: marked as final, rights, a virus scanner, the web's viewing mode. */
export function checkRights(context: ModelContext, location: string): void {
  if (context.state.profile.rights === 'none') throw denied('You cannot perform the requested operation.', location);
}

/** Refuses what only the workbook in front can do. */
export function checkInFront(context: ModelContext, location: string): void {
  if (context.state.profile.focus === 'elsewhere')
    throw new HostError('GeneralException', 'An internal error has occurred.', location);
}

export function checkVersion(context: ModelContext, version: string, member: string): void {
  if (!covers(context.state.profile.excelApi, version))
    throw new HostError('ApiNotFound', 'The API you are trying to use could not be found.', member);
}

/** Cells written by the add-in: rights, undo, and the event of formats. */
export function writeCells(
  context: ModelContext,
  sheet: string,
  writes: readonly CellWrite[],
  area: Rect,
  location: string,
): void {
  checkRights(context, location);
  context.undo.byAddin(sheet, area, writes, location);
  context.engine.write(sheet, writes, area, 'addin');
  const formats = writes.some(({ style }) => style !== undefined);
  if (formats && context.state.profile.ownFormatsTold)
    context.notify(EVENT.formatChanged, [sheet, 'Workbook'], { worksheetId: sheet, source: 'Local', address: rectA1(area) });
}

export function gridOf(context: ModelContext): { readonly rows: number; readonly columns: number } {
  return GRIDS[context.state.profile.grid];
}

/** Refuses what a protected sheet refuses: a locked cell's content. */
export function checkWritable(context: ModelContext, sheet: string, area: Rect, location: string): void {
  checkRights(context, location);
  if (!context.engine.extras(sheet).protection) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (context.engine.cell(sheet, row, column).locked)
        throw denied('The cell or chart you are trying to change is on a protected sheet.', location);
}

export function checkAllowed(context: ModelContext, sheet: string, option: keyof ProtectionOptions, location: string): void {
  checkRights(context, location);
  const protection = context.engine.extras(sheet).protection;
  if (protection && !protection.options[option]) throw denied('The sheet is protected.', location);
}

export function checkStructure(context: ModelContext, location: string): void {
  checkRights(context, location);
  if (context.state.structureProtected) throw denied('Workbook is protected and cannot be changed.', location);
}

/** Is the cell covered by a merged area of which it is not the first? */
export function isCovered(merges: readonly Rect[], row: number, column: number): boolean {
  return merges.some((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column));
}

export function textArgument(value: unknown, location: string): string {
  if (typeof value !== 'string')
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location);
  return value;
}

export function numberArgument(value: unknown, location: string): number {
  if (typeof value !== 'number')
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location);
  return value;
}

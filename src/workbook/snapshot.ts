/**
 * A workbook as plain data, the same whether it was read from Excel (`src/excel`) or from a file (`src/xlsx`).
 * Everything after this point computes on it without knowing where it came from.
 */
import type { IsoDate } from '../calendar/days';
import { cellKey, contains, type Rect } from './address';
import type { CellStyle, DataBar, LightFormat } from './edits';

/** Excel's own error codes in English, as they stand in files: "#DIV/0!", "#REF!", "#N/A" … */
export type ErrorCode = string;

/**
 * One cell that holds something. `formula` is English with commas and begins with "="; `type: 'empty'` with a formula is a
 * formula that has not been calculated. `format` is the number format ("General", "0.0%", "dd-mm-yyyy").
 */
export type Cell = {
  readonly formula: string | undefined;
  readonly format: string;
} & (
  | { readonly type: 'empty'; readonly value: null }
  | { readonly type: 'number'; readonly value: number }
  /** `marked`: some of its characters are struck out, raised or lowered, so that what they say together is not what was meant. */
  | { readonly type: 'text'; readonly value: string; readonly marked?: true }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly value: ErrorCode }
);

export const EMPTY_CELL: Cell = Object.freeze({ type: 'empty', value: null, formula: undefined, format: 'General' });

/** What a protected sheet still lets the user do; only what decides whether we may write. */
export interface SheetProtection {
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  /** Keys (`cellKey`) of the cells inside the used range that are not locked. */
  readonly unlocked: ReadonlySet<number>;
}

export interface TableArea {
  readonly name: string;
  readonly area: Rect;
}

/** One conditional format of ours (`isTagged`) and where it lies. */
export interface SheetLight extends LightFormat {
  readonly area: Rect;
}

/** A data bar of ours and where it lies. */
export interface SheetBar extends DataBar {
  readonly area: Rect;
}

export interface SheetSnapshot {
  /** Stable through renames while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Cells with a value, a formula or a number format other than General, by `cellKey`. Only anchors of merges hold a value. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Extent of `cells` that hold something, undefined on an empty sheet. Formatted empty rows do not count. */
  readonly used: Rect | undefined;
  readonly merges: readonly Rect[];
  readonly tables: readonly TableArea[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Range of an auto filter, whether or not it hides rows now. */
  readonly filter: Rect | undefined;
  readonly protection: SheetProtection | undefined;
  /** Our own conditional formats, in the order Excel tries them. Absent = there are none. */
  readonly lights?: readonly SheetLight[] | undefined;
  /** Our own data bars; absent = not known. They are only looked for where edits are about to change them. */
  readonly bars?: readonly SheetBar[] | undefined;
  /**
   * Looks of cells that are not plain, by `cellKey`. Only read when asked for (they are dear to read); absent = not read.
   * Sheets that edits have been applied to lose an empty map.
   */
  readonly styles?: ReadonlyMap<number, CellStyle> | undefined;
  /** Set when the sheet is so large that only this part of it was read: it is a database, not a report. */
  readonly readTo?: Rect | undefined;
  /** Widths in points of columns that differ from the sheet's standard, read together with `looks`. */
  readonly columnWidths?: ReadonlyMap<number, number> | undefined;
}

/** A defined name of the workbook that refers to one area of one sheet. Other names are listed without an area. */
export interface NameSnapshot {
  readonly name: string;
  readonly sheet: string | undefined;
  readonly area: Rect | undefined;
  readonly visible: boolean;
}

export interface WorkbookSnapshot {
  /** File name as shown to a person ("Status UO II.xlsx"), empty when unknown. */
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly date1904: boolean;
  /** Structure protected: no sheet can be added, removed or renamed. */
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  /** Formulas are only calculated when somebody asks for it: what they show may be old. Absent = no. */
  readonly manualCalculation?: boolean;
  /** Excel calculates with figures as they are shown, so that 99.96 % counts as 100 %. Absent = no. */
  readonly precisionAsDisplayed?: boolean;
  /** The day it was last saved, by its own properties. Known of files only. */
  readonly savedOn?: IsoDate;
  /**
   * The file has formulas whose result is not known, because the program that wrote it left it to Excel to calculate them. Known of files
   * only; absent = there are none.
   */
  readonly uncalculated?: true;
}

export function findSheet(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The cell as it stands, `EMPTY_CELL` where nothing stands. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  return sheet.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
}

export function mergeAt(sheet: SheetSnapshot, row: number, column: number): Rect | undefined {
  return sheet.merges.find((area) => contains(area, row, column));
}

/** The cell a reader sees at this place: inside a merge, its anchor's. */
export function cellSeenAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  const merge = mergeAt(sheet, row, column);
  return merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column);
}

/** May a user (and so we) change this cell as the sheet is protected now? */
export function isWritable(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.protection === undefined || sheet.protection.unlocked.has(cellKey(row, column));
}

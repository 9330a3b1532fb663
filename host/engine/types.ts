/**
 * The one small interface between the Excel objects (`host/model`) and whatever keeps and calculates the cells. Rows and columns count
 * from 0. Everything is synchronous except `settle`, which waits for calculation.
 */
import type { Rect } from '../../src/workbook/address';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Justify';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom';
export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
export type BorderStyle = 'None' | 'Continuous' | 'Dot' | 'Dash' | 'Double';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

/** Looks of a cell; absent members are the workbook's defaults. Colours are "#RRGGBB". */
export interface CellStyle {
  readonly format?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly borders?: Readonly<Partial<Record<Edge, Border>>>;
}

/** What changes in a look: `null` takes the member away, absent leaves it. */
export type CellStyleChange = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

export type CellContent =
  | { readonly type: 'empty'; readonly value: null }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly value: string };

/** A cell as it stands: what it shows, the formula behind it ("=…") and its looks. */
export type EngineCell = CellContent & {
  readonly formula: string | undefined;
  readonly style: CellStyle;
  readonly locked: boolean;
};

/** What is put into a cell: a formula, or a content. */
export type Content = { readonly formula: string } | CellContent;

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content?: Content;
  readonly style?: CellStyleChange | 'reset';
  readonly locked?: boolean;
}

/** Who caused a change, as Excel names it in events. */
export type Origin = 'user' | 'addin' | 'colleague';

export type EngineEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly area: Rect;
      readonly change: ChangeType;
      readonly origin: Origin;
    }
  | { readonly kind: 'calculated'; readonly sheet: string }
  /** Looks changed by a person, and nothing else. */
  | { readonly kind: 'formatted'; readonly sheet: string; readonly area: Rect }
  | {
      readonly kind: 'rowsHidden';
      readonly sheet: string;
      readonly first: number;
      readonly last: number;
      readonly hidden: boolean;
    }
  | {
      readonly kind: 'sheets';
      readonly change: 'added' | 'deleted' | 'renamed';
      readonly sheet: string;
      readonly before?: string;
    }
  | { readonly kind: 'selection'; readonly sheet: string; readonly area: Rect }
  | { readonly kind: 'activated'; readonly sheet: string };

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
}

/** Where a data bar begins or is full. */
export type BarEnd =
  | { readonly type: 'Number' | 'Percent' | 'Percentile'; readonly value: number }
  | { readonly type: 'Automatic' | 'LowestValue' | 'HighestValue' | 'Formula' };

export interface DataBar {
  readonly lower: BarEnd;
  readonly upper: BarEnd;
  readonly color: string;
  readonly border: string | undefined;
  readonly gradient: boolean;
  /** Without the number. */
  readonly alone: boolean;
  readonly axis: 'Automatic' | 'None' | 'CellMidPoint';
}

/** One conditional format. Formula conditions and data bars are understood; others are carried along untouched in `carried`. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Rect[];
  formula: string;
  fill: string | undefined;
  color: string | undefined;
  bold: boolean | undefined;
  stopIfTrue: boolean;
  bar: DataBar | undefined;
  /** As the library read it from the file; undefined once it is another. */
  carried: unknown;
}

export interface TableInfo {
  readonly id: string;
  name: string;
  area: Rect;
  readonly headers: boolean;
  readonly totals: boolean;
}

/** `count` rows or columns were inserted (negative: removed) at `at`. */
export interface LineMove {
  readonly side: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

export interface PrintSetup {
  orientation?: 'portrait' | 'landscape';
  /** The number that files have for a paper size. */
  paper?: number;
  /** Pages across and down; 0 = as many as it takes. */
  fit?: { readonly across: number; readonly down: number };
  /** In points. */
  margins?: { readonly left?: number; readonly right?: number };
  /** "A:W": whole columns. */
  area?: string;
  /** "16:16" */
  titleRows?: string;
  /** In the codes of files: "&F", "Side &P af &N". */
  footer?: { readonly left: string; readonly right: string };
}

/** What a sheet has besides cells; plain data that the model changes directly. */
export interface SheetExtras {
  protection: { options: ProtectionOptions; hash?: unknown } | undefined;
  /** First in the list is first in priority. */
  formats: ConditionalFormat[];
  tables: TableInfo[];
  filter: Rect | undefined;
  /** What was set for printing since the workbook was opened. */
  print: PrintSetup;
  /** Columns and rows whose cells without a look of their own are unlocked. */
  readonly unlockedColumns: Set<number>;
  readonly unlockedRows: Set<number>;
  /** Since the workbook was read or last saved: the file's own cells still stand where they stood. */
  moves: LineMove[];
}

export interface DefinedName {
  readonly id: string;
  name: string;
  /** As it stands in a file, without "=": "'Ark 1'!$A$1", "0.25". */
  refersTo: string;
  /** Id of the sheet it belongs to, undefined for the whole workbook. */
  readonly scope: string | undefined;
  visible: boolean;
}

export interface Engine {
  sheetIds(): readonly string[];
  sheetName(id: string): string;
  visibility(id: string): Visibility;
  extras(id: string): SheetExtras;
  hasSheet(id: string): boolean;
  addSheet(name: string): string;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;
  setVisibility(id: string, visibility: Visibility): void;

  cell(sheet: string, row: number, column: number): EngineCell;
  /** Every cell that holds content, looks or a lock of its own. */
  forEachCell(sheet: string, visit: (row: number, column: number, cell: EngineCell) => void): void;
  /** Smallest rectangle around the cells with content (`valuesOnly`) or with content or looks. */
  used(sheet: string, valuesOnly: boolean): Rect | undefined;
  write(sheet: string, cells: readonly CellWrite[], area: Rect, origin: Origin): void;

  /** As a person does it in the grid: everything behind moves, and it is told as a person's change. */
  moveLines(sheet: string, move: LineMove): Promise<void>;
  merges(sheet: string): readonly Rect[];
  merge(sheet: string, area: Rect): void;
  unmerge(sheet: string, area: Rect): void;
  rowHidden(sheet: string, row: number): boolean;
  columnHidden(sheet: string, column: number): boolean;
  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): void;
  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): void;
  /** Points; undefined when the column or row has the default size. */
  columnWidth(sheet: string, column: number): number | undefined;
  /** `undefined` gives the default width back. */
  setColumnWidth(sheet: string, first: number, last: number, points: number | undefined): void;
  rowHeight(sheet: string, row: number): number | undefined;
  setRowHeight(sheet: string, first: number, last: number, points: number): void;
  /** Points of rows whose height nobody has set. Only for the eye: such a row still has no height of its own. */
  fitRows(sheet: string, heights: ReadonlyMap<number, number>): void;

  names(): readonly DefinedName[];
  setName(name: Omit<DefinedName, 'id'>): void;
  removeName(id: string): void;

  active(): { readonly sheet: string; readonly area: Rect };
  select(sheet: string, area: Rect): void;
  /** Conditional formats were changed: show them. */
  formatsChanged(sheet: string): void;

  /** True when something is waiting to be calculated. */
  readonly dirty: boolean;
  settle(): Promise<void>;
  recalculate(): Promise<void>;
  listen(listener: (event: EngineEvent) => void): () => void;
  dispose(): void;
}

/** A workbook to start from. */
export interface CellSeed {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: CellStyle;
  readonly locked: boolean;
}

export interface SheetSeed {
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: readonly CellSeed[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Points by column and row. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly extras: SheetExtras;
}

export interface BookSeed {
  readonly name: string;
  readonly sheets: readonly SheetSeed[];
  /** `scope` is the position of a sheet in `sheets`. */
  readonly names: readonly {
    readonly name: string;
    readonly refersTo: string;
    readonly scope: number | undefined;
    readonly visible: boolean;
  }[];
  readonly active: number;
}

export function emptyExtras(): SheetExtras {
  return {
    protection: undefined,
    print: {},
    formats: [],
    tables: [],
    filter: undefined,
    unlockedColumns: new Set(),
    unlockedRows: new Set(),
    moves: [],
  };
}

/** What is watched of the agency's tables, as data. */
import type { CellAddress } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';

/** A cell of the agency's, and what is to stand in it. */
export interface KeptCell {
  readonly cell: CellAddress;
  readonly content: Cell;
}

export interface RowGuard {
  readonly unit: string;
  /** Row on our sheet. */
  readonly row: number;
  /** Absent where the unit has no row in a table: nothing of it can move. */
  readonly watched?: {
    readonly keys: readonly KeptCell[];
    /** Cells of the same row that formulas read. */
    readonly figures: readonly CellAddress[];
    /** Lines of the columns of its table. */
    readonly columns: { readonly top: number; readonly bottom: number } | undefined;
  };
}

export interface ColumnGuard {
  readonly row: number;
  readonly header: string;
  readonly cell: CellAddress;
  /** Absent where a formula makes the header: only its being there is then watched. */
  readonly content?: Cell;
}

export interface Guards {
  readonly rows: readonly RowGuard[];
  /** Heading of the columns' section; undefined when there are none. */
  readonly columnsTop: number;
  readonly columns: readonly ColumnGuard[];
  /** The first free row below. */
  readonly end: number;
}

/** The rows of a table as they were matched with the plan. */
import type { RowMatch } from './rowMatch';
import type { RepeatedRow, UnknownRow } from './types';

export interface MatchedRow extends RowMatch {
  readonly row: number;
}

/** The same requirements once more below the table, as in a copy, a corrected version or the round before. */
export interface TableAgain {
  readonly rows: readonly RepeatedRow[];
  /** Its own header, where it has one. */
  readonly headerRow: number | undefined;
  /** What is written between the two. */
  readonly said: string;
}

export interface TableRows {
  /** One row a unit, in the order of the sheet. */
  readonly matched: readonly MatchedRow[];
  readonly repeated: readonly RepeatedRow[];
  readonly unknown: readonly UnknownRow[];
  readonly lastRow: number;
  readonly again: TableAgain | undefined;
  /** Matched rows without anything but their text, with the table's header again below them: each heads a table of its own. */
  readonly headings: number;
  /** Label columns, and how many rows each gave the number or the wording of. */
  readonly labelColumns: readonly number[];
  readonly numberColumns: ReadonlyMap<number, number>;
  readonly textColumns: ReadonlyMap<number, number>;
  /** Letters that say which column of "Delmål 1" is meant. */
  readonly partColumns: ReadonlyMap<number, number>;
}

/** The rows of a table as they were matched with the plan. */
import type { RowMatch } from './rowMatch';
import type { RepeatedRow, UnknownRow } from './types';

export interface MatchedRow extends RowMatch {
  readonly row: number;
}

export interface TableRows {
  /** One row a unit, in the order of the sheet. */
  readonly matched: readonly MatchedRow[];
  readonly repeated: readonly RepeatedRow[];
  readonly unknown: readonly UnknownRow[];
  readonly lastRow: number;
  /** Matched rows without anything but their text, with the table's header again below them: each heads a table of its own. */
  readonly headings: number;
  /** Label columns, and how many rows each gave the number or the wording of. */
  readonly labelColumns: readonly number[];
  readonly numberColumns: ReadonlyMap<number, number>;
  readonly textColumns: ReadonlyMap<number, number>;
  /** Letters that say which column of "Delmål 1" is meant. */
  readonly partColumns: ReadonlyMap<number, number>;
}

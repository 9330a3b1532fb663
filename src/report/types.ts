/**
 * What was entered in the workbook, read but not judged: every entry keeps its cell and what stands there.
 */
import type { Content, Status } from '../measures/content';
import type { RoundId } from '../plan/schema';
import type { ColumnRole, PercentScale } from '../recognition/types';
import type { CellAddress } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';

export type { Content, Status };

export interface Entry {
  readonly cell: CellAddress;
  readonly raw: Cell;
  readonly content: Content;
}

/** Everything entered for one unit in one round. A role without a column has no entry. */
export interface UnitReport {
  readonly id: string;
  /** Of the table that has the unit's row. */
  readonly sheet: string;
  readonly row: number;
  readonly percentScale: PercentScale;
  readonly entries: Readonly<Partial<Record<ColumnRole, Entry>>>;
}

export interface RoundReport {
  readonly round: RoundId;
  /** The sheets its tables stand on, each once. */
  readonly sheets: readonly string[];
  readonly units: ReadonlyMap<string, UnitReport>;
}

export interface Report {
  readonly current: RoundReport;
  /** Oldest first. */
  readonly earlier: readonly RoundReport[];
}

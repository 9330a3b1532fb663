/**
 * What was entered in the workbook, read but not judged: every entry keeps its cell and what stands there.
 */
import type { RoundId } from '../plan/schema';
import type { ColumnRole, PercentScale } from '../recognition/types';
import type { CellAddress } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';

export type Status = 'fulfilled' | 'partly' | 'notFulfilled' | 'notAssessed' | 'withdrawn';

/**
 * The meaning of a cell's content. Only `number` and `word` count in an assessment, exactly as Excel's own formulas see them; a number
 * or a date that stands as text is understood (`numberAsText`, `dateAsText`) so that it can be pointed out and mended, but does not count
 * until it is (docs/decisions.md).
 */
export type Content =
  | { readonly is: 'empty' }
  | { readonly is: 'number'; readonly value: number; readonly shows: 'number' | 'percent' | 'date' }
  /** A status word or a yes/no, known to our list. */
  | { readonly is: 'word'; readonly text: string; readonly status: Status | undefined; readonly yes: boolean | undefined }
  /** `value` is what it would become: a percentage is a fraction; `unit` is what stood behind the number ("dage"). */
  | {
      readonly is: 'numberAsText';
      readonly text: string;
      readonly value: number;
      readonly percent: boolean;
      readonly unit: string | undefined;
    }
  /** A text like "1.5" or "12,345" that can mean two numbers. */
  | { readonly is: 'ambiguous'; readonly text: string; readonly readings: readonly number[] }
  /** `value` is the day's serial. */
  | { readonly is: 'dateAsText'; readonly text: string; readonly value: number }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'error'; readonly code: string }
  /** A formula without a result (never calculated). */
  | { readonly is: 'uncalculated' };

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

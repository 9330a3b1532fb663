/** What a cell means: the input of every measure. */

/** Every status there is. The order numbers them (`STATUS_CODES`), so that a formula can choose by a number. */
export const STATUSES = ['fulfilled', 'partly', 'notFulfilled', 'notAssessed', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

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

/** What one unit of a share is worth in a row: 1 where 85 pct. is entered as 0,85, 100 where it is entered as 85. */
export type PercentScale = 1 | 100;

/** Columns that hold figures a measure can compute on. */
export const FIGURE_ROLES = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
  'target',
  'reportedStatus',
] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** What was entered for one requirement. A role without a column has no content. */
export type Figures = Readonly<Partial<Record<FigureRole, Content>>>;

export function holdsSomething(content: Content | undefined): boolean {
  return content !== undefined && content.is !== 'empty';
}

/** What a known word says about fulfilment; a plain yes or no says it too. Null for anything that is no known word. */
export function statusOfWord(content: Content | undefined): Status | null {
  if (content?.is !== 'word') return null;
  if (content.status !== undefined) return content.status;
  if (content.yes === undefined) return null;
  return content.yes ? 'fulfilled' : 'notFulfilled';
}

export function numberIn(content: Content | undefined): number | undefined {
  return content?.is === 'number' ? content.value : undefined;
}

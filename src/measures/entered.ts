/**
 * Words of the language about cells that people write in: numbers, shares, status words, blanks. What may stand in such a cell is anything,
 * so every word first asks what is there; a truth value, a text, an error or an absurd number is no figure.
 */
import { holdsSomething, STATUSES, statusOfWord, type Content, type PercentScale, type Status } from './content';
import {
  branchText,
  all,
  any,
  choose,
  compare,
  compareRounded,
  literal,
  nothing,
  over,
  plus,
  textOf,
  when,
  type Amount,
  type Condition,
  type Term,
} from './language';
import { isAdmitted, round12 } from './numbers';

/** A cell as it was entered. Without a column for it there is neither content nor reference. */
export type Entered = Term<Content | undefined>;

export const NO_CELL: Entered = { value: undefined, text: undefined };

/** TRUE for numbers alone. LibreOffice counts truth values as numbers, Excel does not, hence the second half. */
export function isNumber({ value, text }: Entered): Condition {
  return {
    value: value?.is === 'number',
    text: text === undefined ? undefined : `AND(ISNUMBER(${text}),NOT(ISLOGICAL(${text})))`,
  };
}

/** The number that stands there, whatever it is. Ask `isNumber` first: a text has a reference, but no number. */
export function numberOf({ value, text }: Entered): Amount {
  return { value: value?.is === 'number' ? value.value : null, text };
}

interface Admission {
  /** What else must be true of the figure. */
  readonly provided?: ((figure: Amount) => Condition) | undefined;
  readonly otherwise?: Amount;
}

/**
 * `then` of the figure in the cell, if there is one that may be assessed: a number, zero or more, not absurd, and as `provided` asks.
 * Conditions stand inside, because Univer cannot round what is too large.
 */
export function whenFigure(
  cell: Entered,
  then: (figure: Amount) => Amount,
  { provided, otherwise = nothing }: Admission = {},
): Amount {
  const figure = numberOf(cell);
  const admitted = provided === undefined ? then(figure) : when(provided(figure), then(figure), otherwise);
  const value = figure.value !== null && isAdmitted(figure.value) ? admitted.value : otherwise.value;
  const { text } = cell;
  if (text === undefined || admitted.text === undefined) return { value, text: otherwise.text };
  const none = textOf(otherwise);
  return { value, text: `IF(${textOf(isNumber(cell))},IF(AND(${text}>=0,${text}<10^15),${admitted.text},${none}),${none})` };
}

/** The same for a figure that may be divided by. */
export function whenDivisor(cell: Entered, then: (figure: Amount) => Amount): Amount {
  return whenFigure(cell, then, { provided: (figure) => compareRounded(figure, '>', literal(0)) });
}

/** The same for a share, given to `then` as a fraction whichever way it is entered. 0,85 in a row of whole per cent is in doubt. */
export function whenShare(
  cell: Entered,
  scale: PercentScale,
  then: (fraction: Amount) => Amount,
  otherwise: Amount = nothing,
): Amount {
  const atMost = (figure: Amount, most: number): Condition => compareRounded(figure, '<=', literal(most));
  if (scale === 1) return whenFigure(cell, then, { provided: (figure) => atMost(figure, 1), otherwise });
  return whenFigure(cell, (figure) => then(over(figure, literal(100))), {
    provided: (figure) =>
      any([compare(figure, '=', literal(0)), all([compareRounded(figure, '>', literal(1)), atMost(figure, 100)])]),
    otherwise,
  });
}

/** `then` of what the plan agreed, where it did, else of the number that the workbook gives in its place, to divide by. */
export function whenAgreed(agreed: Amount, cell: Entered, then: (amount: Amount) => Amount): Amount {
  const byPlan = then(agreed);
  const byWorkbook = whenDivisor(cell, then);
  return {
    value: agreed.value === null ? byWorkbook.value : byPlan.value,
    text: agreed.text === undefined ? byWorkbook.text : byPlan.text,
  };
}

/** A cell nobody has written in, or only spaces. REPT takes hard spaces as Excel does in all engines. An error is something. */
function isEmpty(text: string): string {
  return `IFERROR(${text}&""=REPT(" ",LEN(${text})),FALSE)`;
}

/** `given` where something stands in the cell, else `otherwise`; without a cell nothing stands there. */
export function whenGiven<V>(cell: Entered, given: Term<V>, otherwise: Term<V>): Term<V> {
  return {
    value: holdsSomething(cell.value) ? given.value : otherwise.value,
    text: cell.text === undefined ? otherwise.text : `IF(${isEmpty(cell.text)},${branchText(otherwise)},${branchText(given)})`,
  };
}

/** `of` the first of two cells if anything stands there, else of the second. */
export function ofFirstGiven<V>(first: Entered, second: Entered, of: (cell: Entered) => Term<V>): Term<V> {
  const { value, text } = whenGiven(first, of(first), of(second));
  return { value, text: second.text === undefined ? of(first).text : text };
}

/** The list of known words on the sheet: two parallel columns without gaps, words in lower case and `STATUS_CODES`. */
export interface KnownWords {
  readonly words: string | undefined;
  readonly codes: string | undefined;
}

/** The number each status has beside its words in the sheet, and in `CHOOSE`. 0 is "no known word". */
export const STATUS_CODES = Object.fromEntries(STATUSES.map((status, index) => [status, index + 1])) as Readonly<
  Record<Status, number>
>;

/**
 * The number of the status that the word in a cell stands for, 0 for anything else. Neither MATCH nor "=": the one reads * and ? as
 * wildcards in Excel, the other in Univer. IFERROR because the cell may hold an error.
 */
export function statusCode(cell: Entered, { words, codes }: KnownWords): Amount {
  const status = statusOfWord(cell.value);
  const known = cell.text !== undefined && words !== undefined && codes !== undefined;
  return {
    value: status === null ? 0 : STATUS_CODES[status],
    text: known ? `IFERROR(SUMPRODUCT(EXACT(${words},LOWER(TRIM(${cell.text})))*${codes}),0)` : undefined,
  };
}

/** One term for each status, by its number; `none` where the number is 0. */
export function byStatus<V>(code: Amount, terms: Readonly<Record<Status, Term<V>>>, none: Term<V>): Term<V> {
  return choose(plus(code, literal(1)), [none, ...STATUSES.map((status) => terms[status])]);
}

/** The degree that a status stands for when no number does. */
export function degreeOfCode(code: Amount, partlyFrom: Amount): Amount {
  const degrees = {
    fulfilled: literal(1),
    partly: partlyFrom,
    notFulfilled: literal(0),
    notAssessed: nothing,
    withdrawn: nothing,
  };
  return byStatus(code, degrees, nothing);
}

/** A share as a fraction; null where the scale is in doubt or it is above the whole. */
export function shareIn(content: Content | undefined, scale: PercentScale): number | null {
  return whenShare({ value: content, text: undefined }, scale, (fraction) => fraction).value;
}

/** A number that may be divided by; undefined where there is none. */
export function divisorIn(content: Content | undefined): number | undefined {
  return content?.is === 'number' && isAdmitted(content.value) && round12(content.value) > 0 ? content.value : undefined;
}

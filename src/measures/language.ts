/**
 * The language in which degrees, credits, lights, roll-ups and scores are written. Each word gives its value and its Excel text side by
 * side, so that TypeScript and the sheet cannot say different things. An expression is built twice from the same words: with values, to
 * assess; with references to cells, to write the formula.
 *
 * Contract of every word: its value depends on values alone and its text on texts alone. An expression must never branch on a value by
 * itself (`x.value > 1 ? …`): the formula would keep the one branch that was true when it was written. `when` is the word for that.
 *
 * Texts are English, with commas and functions up to Excel 2019 that LibreOffice and Univer have too; no 1E-9, which Univer misreads.
 */
import { isWholeNumber, round12 } from './numbers';

export interface Term<V> {
  readonly value: V;
  /** An Excel expression without "="; undefined where a cell that it needs does not exist, so that there is nothing to compute on. */
  readonly text: string | undefined;
  /** The outermost operator of the text; absent for a reference, a literal or a function. Decides who needs brackets. */
  readonly operator?: Operator;
}

/** A number; null where there is nothing to compute on, which Excel writes as "". */
export type Amount = Term<number | null>;
export type Condition = Term<boolean>;

type Operator = '+' | '-' | '*' | '/' | '^';
type Comparison = '=' | '<' | '<=' | '>' | '>=';

const BINDS: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };
/** How tightly a left operand must bind. Not every reader takes a^b^c from the left as Excel does, so a power has brackets on both sides. */
const LEFT: Readonly<Record<Operator, number>> = { ...BINDS, '^': 4 };

/** What a cell holds when there is nothing to compute on. */
export const BLANK = '""';

/** No number, and no formula for it either: what is computed from it is nothing too. */
export const nothing: Amount = { value: null, text: undefined };

/** No number, but written out: for a place where "does not count" is an answer. */
export const blank: Amount = { value: null, text: BLANK };

export function literal(value: number): Amount {
  return { value, text: String(value) };
}

/** A day that every plan has the same. */
export function dayOf(serial: number, year: number, month: number, day: number): Amount {
  return { value: serial, text: `DATE(${year},${month},${day})` };
}

/** Text of a term where one must stand. */
export function textOf({ text }: Term<unknown>): string {
  return text ?? BLANK;
}

export function over(top: Amount, bottom: Amount): Amount {
  return operation(top, '/', bottom, (a, b) => a / b);
}

export function times(one: Amount, other: Amount): Amount {
  return operation(one, '*', other, (a, b) => a * b);
}

export function minus(whole: Amount, part: Amount): Amount {
  return operation(whole, '-', part, (a, b) => a - b);
}

export function plus(one: Amount, other: Amount): Amount {
  return operation(one, '+', other, (a, b) => a + b);
}

export function power(base: Amount, exponent: Amount): Amount {
  return operation(base, '^', exponent, (a, b) => a ** b);
}

export function absolute(amount: Amount): Amount {
  return called('ABS', [amount], Math.abs);
}

export function largest(one: Amount, other: Amount): Amount {
  return called('MAX', [one, other], Math.max);
}

export function smallest(one: Amount, other: Amount): Amount {
  return called('MIN', [one, other], Math.min);
}

/** The day of a moment: a number of days without its time. */
export function wholeDay(amount: Amount): Amount {
  return called('INT', [amount], Math.floor);
}

/** Compares as the numbers stand: for days, and for numbers of our own. */
export function compare(left: Amount, how: Comparison, right: Amount): Condition {
  return { value: holds(left.value, how, right.value), text: joined([left, right], how) };
}

/**
 * Compares at 12 decimals, so that binary noise never decides. Excel and LibreOffice each have a tolerance of their own and Univer has
 * none; told exactly how, all three agree.
 */
export function compareRounded(left: Amount, how: Comparison, right: Amount): Condition {
  const value = left.value !== null && right.value !== null && holds(round12(left.value), how, round12(right.value));
  return { value, text: joined([rounded(left), rounded(right)], how) };
}

export function reaches(amount: Amount, threshold: Amount): Condition {
  return compareRounded(amount, '>=', threshold);
}

/** A part is at most the whole, but for binary noise. The whole is known not to be 0. */
export function isPartOf(part: Amount, whole: Amount): Condition {
  return compareRounded(over(part, whole), '<=', literal(1));
}

export function isWhole(amount: Amount): Condition {
  const { value, text } = amount;
  return {
    value: value !== null && isWholeNumber(value),
    text: text === undefined ? undefined : `ROUND(${text}-ROUND(${text},0),9)=0`,
  };
}

/** A cell (or expression) that shows a number, and not "" for "not assessed". */
export function isAmount({ value, text }: Amount): Condition {
  return { value: value !== null, text: text === undefined ? undefined : `ISNUMBER(${text})` };
}

export function all(conditions: readonly Condition[]): Condition {
  return { value: conditions.every(({ value }) => value), text: listed('AND', conditions) };
}

/** A condition on a cell that does not exist never holds, so that the others decide. */
export function any(conditions: readonly Condition[]): Condition {
  const written = conditions.filter(({ text }) => text !== undefined);
  return { value: conditions.some(({ value }) => value), text: written.length === 0 ? undefined : listed('OR', written) };
}

/**
 * `then` where the condition holds, else `otherwise`. A condition on a cell that does not exist never holds; of two terms without a text
 * there is none.
 */
export function when<V>(condition: Condition, then: Term<V>, otherwise: Term<V>): Term<V> {
  return { value: condition.value ? then.value : otherwise.value, text: conditional(condition.text, then, otherwise) };
}

/** `then`, or nothing where `needed` is nothing. For a term that would otherwise not mention what it depends on. */
export function needing(needed: Amount, then: Amount): Amount {
  return { ...then, value: needed.value === null ? null : then.value, text: needed.text === undefined ? undefined : then.text };
}

function conditional(condition: string | undefined, then: Term<unknown>, otherwise: Term<unknown>): string | undefined {
  if (condition === undefined || (then.text === undefined && otherwise.text === undefined)) return otherwise.text;
  return `IF(${condition},${branchText(then)},${branchText(otherwise)})`;
}

/** A condition that cannot be written does not hold: an empty text in its place would be an error inside OR. */
export function branchText(term: Term<unknown>): string {
  return term.text ?? (typeof term.value === 'boolean' ? 'FALSE' : BLANK);
}

/** One of the terms by a number from 1 on. */
export function choose<V>(index: Amount, terms: readonly [Term<V>, ...Term<V>[]]): Term<V> {
  const [first] = terms;
  const { value } = terms[(index.value ?? 1) - 1] ?? first;
  return { value, text: index.text === undefined ? undefined : `CHOOSE(${[index, ...terms].map(textOf).join(',')})` };
}

function operation(left: Amount, operator: Operator, right: Amount, apply: (a: number, b: number) => number): Amount {
  return {
    value: left.value === null || right.value === null ? null : apply(left.value, right.value),
    text: joined([bracketed(left, LEFT[operator]), bracketed(right, BINDS[operator] + 1)], operator),
    operator,
  };
}

/** Brackets around whatever binds less than it must. */
function bracketed(term: Amount, binds: number): Amount {
  const { value, text, operator } = term;
  if (text === undefined || operator === undefined || BINDS[operator] >= binds) return term;
  return { value, text: `(${text})` };
}

function called(name: string, terms: readonly Amount[], apply: (...values: number[]) => number): Amount {
  const values = terms.map(({ value }) => value);
  return { value: values.every((value) => value !== null) ? apply(...values) : null, text: listed(name, terms, 1) };
}

/** A whole number as printed needs no rounding. */
function rounded({ value, text }: Amount): Amount {
  return { value, text: text === undefined || /^\d+$/.test(text) ? text : `ROUND(${text},12)` };
}

function holds(left: number | null, how: Comparison, right: number | null): boolean {
  if (left === null || right === null) return false;
  switch (how) {
    case '=':
      return left === right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function joined(terms: readonly Term<unknown>[], by: string): string | undefined {
  const texts = terms.flatMap(({ text }) => text ?? []);
  return texts.length === terms.length ? texts.join(by) : undefined;
}

/** A function over terms; one term alone needs none, unless the function does more than combine. */
function listed(name: string, terms: readonly Term<unknown>[], atLeast = 2): string | undefined {
  const list = joined(terms, ',');
  return list === undefined || terms.length < atLeast ? list : `${name}(${list})`;
}

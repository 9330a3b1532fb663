/** What a formula computes with, and how one kind of value becomes another: as Excel does it (ECMA-376 part 1, 18.17.2.6). */

/** An error value by Excel's English code. */
export interface ErrorValue {
  readonly error: string;
}

/** null is an empty cell. */
export type Value = number | string | boolean | ErrorValue | null;

/** Rows of values of equal length. */
export interface Matrix {
  readonly rows: readonly (readonly Value[])[];
  /** Read from cells: functions that add up or count pass over the texts and truth values in it. */
  readonly fromCells: boolean;
}

export type Operand = Value | Matrix;

/** Something the calculator does not know. The formula's result is then unknown, never guessed. */
export class NotCalculated extends Error {
  override readonly name = 'NotCalculated';
}

export const VALUE_ERROR: ErrorValue = { error: '#VALUE!' };
export const DIVISION_ERROR: ErrorValue = { error: '#DIV/0!' };
export const NUMBER_ERROR: ErrorValue = { error: '#NUM!' };
export const REFERENCE_ERROR: ErrorValue = { error: '#REF!' };

export function isMatrix(operand: Operand): operand is Matrix {
  return typeof operand === 'object' && operand !== null && 'rows' in operand;
}

export function isError(operand: Operand): operand is ErrorValue {
  return typeof operand === 'object' && operand !== null && 'error' in operand;
}

/** A text counts as a number only where it is written as one; Excel's own reading of texts depends on the user's language. */
export function numberOf(value: Value): number | ErrorValue {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return value;
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?\s*$/.test(value) ? Number(value) : VALUE_ERROR;
}

export function truthOf(value: Value): boolean | ErrorValue {
  if (typeof value === 'boolean' || isError(value)) return value;
  if (typeof value !== 'string') return value !== null && value !== 0;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : VALUE_ERROR;
}

/** A number as text has up to 15 digits, and a point whatever the user's language is. */
export function textOf(value: Value): string | ErrorValue {
  if (value === null) return '';
  if (typeof value === 'string' || isError(value)) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(Number(value.toPrecision(15)))
    .replace(/e([+-])(\d)$/, 'e$10$2')
    .toUpperCase();
}

/** Negative, zero or positive. Numbers come before texts, texts before truth values; texts compare without case. */
export function compare(first: Value, second: Value): number | ErrorValue {
  if (isError(first)) return first;
  if (isError(second)) return second;
  const one = first ?? emptyBeside(second);
  const other = second ?? emptyBeside(first);
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0) return rank;
  if (typeof one === 'string' && typeof other === 'string') {
    const [small, large] = [one.toLowerCase(), other.toLowerCase()];
    return small < large ? -1 : small > large ? 1 : 0;
  }
  return Number(one) - Number(other);
}

function emptyBeside(other: Value): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rankOf(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

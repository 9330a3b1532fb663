/** The worksheet functions that our formulas, and most of an agency's own, are made of. Those that choose what to compute are in `evaluate`. */
import { serialOfDay } from '../calendar/days';
import {
  compare,
  DIVISION_ERROR,
  isError,
  isMatrix,
  NotCalculated,
  NUMBER_ERROR,
  numberOf,
  textOf,
  truthOf,
  VALUE_ERROR,
  type Matrix,
  type Operand,
  type Value,
} from './values';

type ScalarFunction = (...args: readonly Value[]) => Value;
type ListFunction = (args: readonly Operand[]) => Operand;

/** An error argument is the answer; otherwise the numbers go in. */
function ofNumbers(compute: (...numbers: readonly number[]) => Value): ScalarFunction {
  return (...args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = numberOf(arg);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return compute(...numbers);
  };
}

function ofText(compute: (text: string, ...numbers: readonly number[]) => Value): ScalarFunction {
  return (first = null, ...rest) => {
    const text = textOf(first);
    if (isError(text)) return text;
    return ofNumbers((...numbers) => compute(text, ...numbers))(...rest);
  };
}

/** The decimal point moved so many places to the right, without the noise of a binary multiplication. */
function shifted(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  return Number(`${digits}e${Number(exponent) + decimals}`);
}

/** Rounds the magnitude at the decimal by `way`. A number with more digits than Excel keeps is left as it is. */
function roundedBy(way: (magnitude: number) => number): ScalarFunction {
  return ofNumbers((value = 0, digits = 0) => {
    const decimals = Math.trunc(digits);
    if (Math.abs(value) >= 1e15 || decimals > 15) return value;
    return Math.sign(value) * shifted(way(shifted(Math.abs(value), decimals)), -decimals) || 0;
  });
}

/** Functions of single values; given an area they answer an area. */
export const SCALAR_FUNCTIONS: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  ['ABS', ofNumbers((value = 0) => Math.abs(value))],
  ['INT', ofNumbers((value = 0) => Math.floor(value))],
  ['ROUND', roundedBy(Math.round)],
  ['ROUNDUP', roundedBy(Math.ceil)],
  ['ROUNDDOWN', roundedBy(Math.floor)],
  ['MOD', ofNumbers((value = 0, by = 0) => (by === 0 ? DIVISION_ERROR : value - by * Math.floor(value / by)))],
  ['SQRT', ofNumbers((value = 0) => (value < 0 ? NUMBER_ERROR : Math.sqrt(value)))],
  ['DATE', ofNumbers((year = 0, month = 1, day = 1) => dateSerial(Math.trunc(year), Math.trunc(month), Math.trunc(day)))],
  ['N', (value = null) => (typeof value === 'string' || value === null ? 0 : typeof value === 'boolean' ? Number(value) : value)],
  [
    'NOT',
    (value = null) => {
      const truth = truthOf(value);
      return isError(truth) ? truth : !truth;
    },
  ],
  ['ISNUMBER', (value = null) => typeof value === 'number'],
  ['ISTEXT', (value = null) => typeof value === 'string'],
  ['ISLOGICAL', (value = null) => typeof value === 'boolean'],
  ['ISBLANK', (value = null) => value === null],
  ['ISERROR', (value = null) => isError(value)],
  ['LEN', ofText((text) => text.length)],
  ['LOWER', ofText((text) => text.toLowerCase())],
  ['UPPER', ofText((text) => text.toUpperCase())],
  ['TRIM', ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['REPT', ofText((text, times = 0) => (times < 0 ? VALUE_ERROR : text.repeat(Math.trunc(times))))],
  ['LEFT', ofText((text, count = 1) => (count < 0 ? VALUE_ERROR : text.slice(0, Math.trunc(count))))],
  [
    'RIGHT',
    ofText((text, count = 1) => (count < 0 ? VALUE_ERROR : Math.trunc(count) === 0 ? '' : text.slice(-Math.trunc(count)))),
  ],
  [
    'MID',
    ofText((text, from = 0, count = 0) =>
      from < 1 || count < 0 ? VALUE_ERROR : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(count)),
    ),
  ],
  [
    'EXACT',
    (first = null, second = null) => {
      const [one, other] = [textOf(first), textOf(second)];
      return isError(one) ? one : isError(other) ? other : one === other;
    },
  ],
]);

/** Excel lets months and days run over: month 13 is January of the next year. */
function dateSerial(year: number, month: number, day: number): Value {
  const full = year < 1900 ? year + 1900 : year;
  const first = serialOfDay(full + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
  return first === undefined ? NUMBER_ERROR : first + day - 1;
}

/** Functions that take lists and areas together. */
export const LIST_FUNCTIONS: ReadonlyMap<string, ListFunction> = new Map<string, ListFunction>([
  ['SUM', aggregate((numbers) => numbers.reduce((sum, number) => sum + number, 0))],
  ['PRODUCT', aggregate((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1)))],
  ['MIN', aggregate((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)))],
  ['MAX', aggregate((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)))],
  [
    'AVERAGE',
    aggregate((numbers) =>
      numbers.length === 0 ? DIVISION_ERROR : numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
    ),
  ],
  [
    'COUNT',
    (args) =>
      valuesOf(args).filter(({ value, fromCells }) => typeof value === 'number' || (!fromCells && isNumeric(value))).length,
  ],
  ['COUNTA', (args) => valuesOf(args).filter(({ value, fromCells }) => !(fromCells && value === null)).length],
  ['COUNTBLANK', (args) => valuesOf(args).filter(({ value }) => value === null || value === '').length],
  ['AND', logical((truths) => truths.every(Boolean))],
  ['OR', logical((truths) => truths.some(Boolean))],
  ['ROWS', ([area]) => (area !== undefined && isMatrix(area) ? area.rows.length : 1)],
  ['COLUMNS', ([area]) => (area !== undefined && isMatrix(area) ? (area.rows[0]?.length ?? 0) : 1)],
  ['SUMPRODUCT', sumProduct],
  ['SUMIF', sumIf],
  [
    'COUNTIF',
    ([area = null, wanted = null]) => {
      const matches = matcher(wanted);
      return valuesOf([area]).filter(({ value }) => matches(value)).length;
    },
  ],
]);

function isNumeric(value: Value): boolean {
  return value !== null && !isError(numberOf(value));
}

function valuesOf(args: readonly Operand[]): readonly { readonly value: Value; readonly fromCells: boolean }[] {
  return args.flatMap((arg) =>
    isMatrix(arg)
      ? arg.rows.flatMap((row) => row.map((value) => ({ value, fromCells: arg.fromCells })))
      : [{ value: arg, fromCells: false }],
  );
}

/** Of cells only numbers count; of what is written in the formula itself also what can be read as one. Any error is the answer. */
function aggregate(compute: (numbers: readonly number[]) => Value): ListFunction {
  return (args) => {
    const numbers: number[] = [];
    for (const { value, fromCells } of valuesOf(args)) {
      if (isError(value)) return value;
      if (fromCells && typeof value !== 'number') continue;
      const number = numberOf(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return compute(numbers);
  };
}

function logical(compute: (truths: readonly boolean[]) => boolean): ListFunction {
  return (args) => {
    const truths: boolean[] = [];
    for (const { value, fromCells } of valuesOf(args)) {
      if (isError(value)) return value;
      if (fromCells && (value === null || typeof value === 'string')) continue;
      const truth = truthOf(value);
      if (isError(truth)) return truth;
      truths.push(truth);
    }
    return truths.length === 0 ? VALUE_ERROR : compute(truths);
  };
}

function sumProduct(args: readonly Operand[]): Operand {
  const areas = args.map((arg): Matrix => (isMatrix(arg) ? arg : { rows: [[arg]], fromCells: false }));
  const [first] = areas;
  if (!first) throw new NotCalculated('SUMPRODUCT without arguments');
  const sameShape = areas.every(({ rows }) => rows.length === first.rows.length && rows[0]?.length === first.rows[0]?.length);
  if (!sameShape) return VALUE_ERROR;
  let sum = 0;
  for (const [r, row] of first.rows.entries()) {
    for (const c of row.keys()) {
      let product = 1;
      for (const { rows } of areas) {
        const value = rows[r]?.[c] ?? null;
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

function sumIf([area = null, wanted = null, added = area]: readonly Operand[]): Operand {
  if (!isMatrix(area) || !isMatrix(added)) throw new NotCalculated('SUMIF without areas');
  const matches = matcher(wanted);
  let sum = 0;
  for (const [r, row] of area.rows.entries()) {
    for (const [c, value] of row.entries()) {
      const add = added.rows[r]?.[c] ?? null;
      if (!matches(value)) continue;
      if (isError(add)) return add;
      if (typeof add === 'number') sum += add;
    }
  }
  return sum;
}

/** Equality only: criteria with wildcards or comparisons are another language. */
function matcher(wanted: Operand): (value: Value) => boolean {
  if (isMatrix(wanted)) throw new NotCalculated('a criterion that is an area');
  if (typeof wanted === 'string' && /^[<>=]|[*?~]/.test(wanted)) throw new NotCalculated('a criterion with signs');
  return (value) => value !== null && !isError(value) && compare(value, wanted) === 0;
}

/** The numbers of a sentence with the units behind them: "90 pct.", "14 arbejdsdage", "to uger", "3-5", "otte ud af ti". */
import { cardinalOf, isArticle, partOf } from './numberWords';
import { readNumber } from './numbers';
import type { Token } from './tokens';
import { scaleOf, unitOf, type Unit } from './units';

export interface Quantity {
  /** Indexes of the tokens it stands in; `last` is the one after. */
  readonly first: number;
  readonly last: number;
  /** Percentages are as printed: 90 for "90 pct."; a share in words is a percentage too. */
  readonly value: number;
  /** The upper end of "3-5". */
  readonly max?: number;
  /** Other numbers the same signs can mean ("1.5"). */
  readonly otherwise?: readonly number[];
  readonly unit: Unit;
  /** The exact part of a whole, where it is written as one: two thirds is no decimal. */
  readonly part?: number;
  readonly written: 'digits' | 'words' | 'ratio';
}

const DASH = new Set(['-', '–', '—', '−']);

/** `free(index)`: the token is not a part of something already read, such as a date. */
export function quantitiesIn(tokens: readonly Token[], free: (index: number) => boolean): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!free(index)) continue;
    const quantity = quantityAt(tokens, index, free);
    if (!quantity) continue;
    found.push(quantity);
    index = quantity.last - 1;
  }
  return found;
}

interface Numeral {
  readonly last: number;
  readonly value: number;
  readonly otherwise?: readonly number[];
  readonly written: 'digits' | 'words';
}

function quantityAt(tokens: readonly Token[], first: number, free: (index: number) => boolean): Quantity | undefined {
  const part = partInWords(tokens, first);
  if (part) return part;
  const numeral = numeralAt(tokens, first);
  if (!numeral) return undefined;
  const ratio = ratioAt(tokens, first, numeral);
  if (ratio) return ratio;
  let { last, value } = numeral;
  let max: number | undefined;
  const dash = tokens[last];
  if (dash && DASH.has(dash.text) && free(last + 1)) {
    const upper = numeralAt(tokens, last + 1);
    if (upper && upper.value > value && upper.written === 'digits' && !isCloser(tokens, upper.last)) {
      max = upper.value;
      last = upper.last;
    }
  } else {
    // "90 pct.-95 pct." and "3 til 5 uger": the unit may stand twice.
    const upper = dash?.text === 'til' ? numeralAt(tokens, last + 1) : undefined;
    if (upper && upper.value > value && unitOf(tokens[upper.last]?.text ?? '') !== undefined) {
      max = upper.value;
      last = upper.last;
    }
  }
  const scale = scaleOf(tokens[last]?.text ?? '');
  if (scale !== undefined) {
    value *= scale;
    if (max !== undefined) max *= scale;
    last++;
  }
  const behind = unitAt(tokens, last);
  if (numeral.written === 'words' && isArticle(tokens[first]?.text ?? '') && behind.unit.is !== 'time') return undefined;
  return {
    first,
    last: behind.last,
    value,
    ...(max === undefined ? {} : { max }),
    ...(numeral.otherwise === undefined ? {} : { otherwise: numeral.otherwise }),
    unit: behind.unit,
    written: numeral.written,
  };
}

/** "3) og 5)" are points of a list. */
function isCloser(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === ')';
}

function numeralAt(tokens: readonly Token[], index: number): Numeral | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.is === 'number') {
    const read = readNumber(token.text);
    if (read.is === 'none') return undefined;
    if (read.is === 'number') {
      const rows = /^\d{3}(?: \d{3})+$/.test(token.text) ? token.text.split(' ').map(Number) : undefined;
      return { last: index + 1, value: read.value, ...(rows ? { otherwise: rows } : {}), written: 'digits' };
    }
    const [value = NaN, ...otherwise] = read.readings;
    return { last: index + 1, value, otherwise, written: 'digits' };
  }
  if (token.is !== 'word') return undefined;
  const value = cardinalOf(token.text);
  if (value === undefined) return undefined;
  // "et halvt år", "en halv time"
  const half = tokens[index + 1]?.text;
  if (isArticle(token.text) && (half === 'halv' || half === 'halvt')) return { last: index + 2, value: 0.5, written: 'words' };
  const next = cardinalOf(tokens[index + 1]?.text ?? '');
  if (next !== undefined && next >= 100 && value < 100) return { last: index + 2, value: value * next, written: 'words' };
  return { last: index + 1, value, written: 'words' };
}

/** "halvdelen", "to tredjedele", "en fjerdedel". */
function partInWords(tokens: readonly Token[], first: number): Quantity | undefined {
  const alone = partOf(tokens[first]?.text ?? '');
  if (alone !== undefined)
    return { first, last: first + 1, value: alone * 100, part: alone, unit: { is: 'percent' }, written: 'words' };
  const count = cardinalOf(tokens[first]?.text ?? '') ?? Number(/^\d$/.exec(tokens[first]?.text ?? '')?.[0] ?? NaN);
  const part = partOf(tokens[first + 1]?.text ?? '');
  if (!(count >= 1) || part === undefined) return undefined;
  const exact = count / Math.round(1 / part);
  return { first, last: first + 2, value: exact * 100, part: exact, unit: { is: 'percent' }, written: 'words' };
}

/** "otte ud af ti", "9 ud af 10", "9 af 10 sager". */
function ratioAt(tokens: readonly Token[], first: number, { last, value }: Numeral): Quantity | undefined {
  const behind =
    tokens[last]?.text === 'ud' && tokens[last + 1]?.text === 'af'
      ? last + 2
      : tokens[last]?.text === 'af'
        ? last + 1
        : tokens[last]?.text === 'out' && tokens[last + 1]?.text === 'of'
          ? last + 2
          : undefined;
  if (behind === undefined) return undefined;
  const whole = numeralAt(tokens, /^(?:de|vores|alle)$/.test(tokens[behind]?.text ?? '') ? behind + 1 : behind);
  // "3,5 ud af 5" is a mark on a scale.
  if (
    !whole ||
    !Number.isInteger(value) ||
    whole.value < value ||
    whole.value === 0 ||
    unitAt(tokens, whole.last).unit.is !== 'none'
  )
    return undefined;
  return {
    first,
    last: whole.last,
    value: (value / whole.value) * 100,
    part: value / whole.value,
    unit: { is: 'percent' },
    written: 'ratio',
  };
}

const NO_UNIT: Unit = { is: 'none' };

function unitAt(tokens: readonly Token[], index: number): { readonly unit: Unit; readonly last: number } {
  const word = tokens[index]?.text ?? '';
  const unit = unitOf(word);
  // "three calendar years", "3 hele måneder"
  const qualified = /^(?:calendar|working|hele|fulde)$/.test(word) ? unitOf(tokens[index + 1]?.text ?? '') : undefined;
  if (qualified?.is === 'time')
    return {
      unit: word === 'working' && qualified.name === 'dage' ? { is: 'time', name: 'arbejdsdage' } : qualified,
      last: index + 2,
    };
  if (!unit) {
    // "per cent." and "15-dages": a unit in two tokens.
    if (word === 'per' && /^cent\.?$/.test(tokens[index + 1]?.text ?? '')) return { unit: { is: 'percent' }, last: index + 2 };
    const joined = DASH.has(word) ? unitOf(tokens[index + 1]?.text ?? '') : undefined;
    return joined?.is === 'time' ? { unit: joined, last: index + 2 } : { unit: NO_UNIT, last: index };
  }
  if (unit.is === 'percent') {
    const dashed = DASH.has(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
    if (/^points?$/.test(tokens[dashed]?.text ?? '')) return { unit: { is: 'points' }, last: dashed + 1 };
  }
  return { unit, last: index + 1 };
}

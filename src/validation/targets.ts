/**
 * Does a target in the workbook mean what the plan agreed? Targets are often sentences ("mindst 150 personer", ">= 90 %", "med udgangen af
 * 2. kvartal"), so the numbers and days in them are compared, and the direction where the words give one.
 */
import { serialOfDay } from '../calendar/days';
import type { Agreed } from '../measures/kind';
import type { PercentScale } from '../recognition/types';
import { readDay } from '../danish/days';
import { FULL_NAMES, monthOf } from '../danish/months';
import { readNumber } from '../danish/numbers';
import type { Content } from '../report/types';

type Comparison = 'same' | 'differs' | 'unreadable';

/** `year` resolves quarters without one. Words alone ("ja", "opfyldt") agree with every target: they say nothing else. */
export function compareTarget(agreed: Agreed, content: Content, scale: PercentScale, year: number): Comparison {
  switch (content.is) {
    case 'number':
      if (agreed.is === 'day')
        return content.shows === 'date' && Math.floor(content.value) !== agreed.serial ? 'differs' : 'same';
      if (content.shows === 'date') return 'differs';
      return holds(
        agreed,
        (wanted) => same(content.value, wanted) || (isWholePercent(agreed, content, scale) && same(content.value / 100, wanted)),
      )
        ? 'same'
        : 'differs';
    case 'dateAsText':
      return agreed.is === 'day' && content.value === agreed.serial ? 'same' : 'differs';
    case 'numberAsText':
    case 'ambiguous':
    case 'text':
      return compareText(agreed, content.text, year);
    case 'boolean':
      return 'unreadable';
    case 'empty':
    case 'word':
    case 'error':
    case 'uncalculated':
      return 'same';
  }
}

/**
 * 85 for 85 pct. The row's scale says so for a share, whose figures follow it; an agreed change has no scale, since its figures are counts,
 * and its target is only compared.
 */
function isWholePercent(agreed: Agreed, { shows }: { readonly shows: string }, scale: PercentScale): boolean {
  return agreed.is === 'share' && (scale === 100 || (agreed.direction === 'either' && shows !== 'percent'));
}

/** A cell with one number holds only the lower end of a range. */
function holds(agreed: Exclude<Agreed, { is: 'day' }>, matches: (wanted: number) => boolean): boolean {
  if (agreed.is === 'range') return matches(agreed.min);
  return matches(agreed.value) || (agreed.is === 'share' && agreed.direction === 'either' && matches(-agreed.value));
}

function compareText(agreed: Agreed, text: string, year: number): Comparison {
  if (agreed.is === 'day') {
    const days = daysIn(text, year);
    if (days.length === 0) return 'unreadable';
    return days.includes(agreed.serial) ? 'same' : 'differs';
  }
  const numbers = numbersIn(text);
  if (numbers.length === 0) return 'unreadable';
  if (agreed.is !== 'range' && agreed.direction !== 'either' && saysOpposite(text, agreed.direction)) return 'differs';
  if (agreed.is === 'range') {
    const found = (wanted: number): boolean =>
      numbers.some(({ readings, percent }) => !percent && readings.some((value) => same(value, wanted)));
    return found(agreed.min) && found(agreed.max) ? 'same' : 'differs';
  }
  const found = numbers.some(({ readings, percent }) => {
    if (agreed.is === 'number') return !percent && readings.some((value) => same(value, agreed.value));
    return readings.some(
      (value) => same(Math.abs(value), agreed.value) || (!percent && same(Math.abs(value) / 100, agreed.value)),
    );
  });
  return found ? 'same' : 'differs';
}

interface NumberInText {
  readonly readings: readonly number[];
  readonly percent: boolean;
}

/** The numbers of a sentence, per cent as fractions. */
function numbersIn(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  for (const [piece] of text.matchAll(
    /(?<![\p{L}\d])\d(?:[\d.,\u00a0\u202f]*\d)?(?: ?[½¼¾])?(?:\s?(?:%|pct\.?|procent|percent))?/giu,
  )) {
    const read = readNumber(piece);
    const percent = /%|pct|procent|percent/i.test(piece);
    if (read.is === 'number') numbers.push({ readings: [read.value], percent });
    if (read.is === 'ambiguous') numbers.push({ readings: read.readings, percent });
  }
  return numbers;
}

const AT_LEAST = /mindst|minimum|min\.|>|≥|at least|ikke under/i;
const AT_MOST = /højst|maksim|maks\.?|max|<|≤|at most|ikke over|under /i;

function saysOpposite(text: string, direction: 'atLeast' | 'atMost'): boolean {
  const [own, other] = direction === 'atLeast' ? [AT_LEAST, AT_MOST] : [AT_MOST, AT_LEAST];
  return other.test(text) && !own.test(text);
}

const MONTHS = new RegExp(FULL_NAMES, 'g');

/** The last days that a text can mean: a date, a quarter's or a month's end, the year's. */
function daysIn(text: string, planYear: number): number[] {
  const tidy = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const days: (number | undefined)[] = [readDay(tidy)];
  for (const [piece] of tidy.matchAll(/\d{1,2}[./-] ?\d{1,2}[./ -] ?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\p{L}{3,9}\.? \d{4}/gu))
    days.push(readDay(piece));
  for (const [, day = '', name = ''] of tidy.matchAll(/(\d{1,2})\. ?(\p{L}{3,9})(?! \d{4})(?!\p{L})/gu))
    days.push(readDay(`${day}. ${name} ${planYear}`));
  if (days.some((day) => day !== undefined)) return known(days);

  const year = Number(/(?<!\d)20\d\d(?!\d)/.exec(tidy)?.[0] ?? planYear);
  for (const [, first, second] of tidy.matchAll(/(?:([1-4])\. ?(?:kvartal|kvt)|(?:q|k)([1-4])(?!\d))/g))
    days.push(endOfMonth(year, Number(first ?? second) * 3));
  for (const [month] of tidy.matchAll(MONTHS)) days.push(endOfMonth(year, monthOf(month) ?? 0));
  if (known(days).length === 0 && /udgangen af (året|20\d\d)|ultimo (året|20\d\d)|årets udgang|^20\d\d$/.test(tidy))
    days.push(endOfMonth(year, 12));
  return known(days);
}

function endOfMonth(year: number, month: number): number | undefined {
  const next = month === 12 ? serialOfDay(year + 1, 1, 1) : serialOfDay(year, month + 1, 1);
  return next === undefined ? undefined : next - 1;
}

function known(days: readonly (number | undefined)[]): number[] {
  return days.filter((day) => day !== undefined);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

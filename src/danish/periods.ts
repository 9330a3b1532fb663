/**
 * Days and periods named in a sentence: "31. december 2024", "ultimo 2023", "2. og 4. kvartal 2024", "skoleåret 2015/16", "juni".
 * A period has a first and a last day; where no year is printed, the days are without one.
 */
import { isoOfSerial, serialOfDay } from '../calendar/days';
import { readDay } from './days';
import { monthOf } from './months';
import { ordinalOf } from './numberWords';
import type { Token } from './tokens';

export interface Period {
  /** Indexes of its tokens; `last` is the one after. */
  readonly first: number;
  readonly last: number;
  readonly grain: 'day' | 'month' | 'quarter' | 'tertial' | 'half' | 'season' | 'year' | 'schoolYear' | 'years';
  /** Undefined where the text prints none: the plan's year is meant. */
  readonly year: number | undefined;
  readonly from: MonthDay;
  readonly to: MonthDay;
  /** The last year, where it is another one. */
  readonly lastYear?: number;
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const YEAR_START: MonthDay = { month: 1, day: 1 };
const YEAR_END: MonthDay = { month: 12, day: 31 };
const SCHOOL_START: MonthDay = { month: 8, day: 1 };
const SCHOOL_END: MonthDay = { month: 7, day: 31 };
const DASH = new Set(['-', '–', '—', '/']);
const SHORT_MONTHS = new Set([4, 6, 9, 11]);

export function periodsIn(tokens: readonly Token[]): readonly Period[] {
  const found: Period[] = [];
  for (let index = 0; index < tokens.length;) {
    const here = periodsAt(tokens, index);
    found.push(...here);
    index = here.at(-1)?.last ?? index + 1;
  }
  return found;
}

/** "2024-12-31"; "--12-31" (as XML Schema writes a day of any year) where no year is known. */
export function isoOf(period: Period, end: 'from' | 'to', planYear: number | undefined): string {
  const { month, day } = period[end];
  const year = (end === 'to' ? period.lastYear : undefined) ?? period.year ?? planYear;
  if (year === undefined) return `--${pad(month)}-${pad(day)}`;
  const serial = serialOfDay(year, month, Math.min(day, lastDayOf(month, year)));
  return serial === undefined ? '' : isoOfSerial(serial);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function lastDayOf(month: number, year: number): number {
  if (month === 2) return serialOfDay(year, 2, 29) === undefined ? 28 : 29;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}

function monthsFrom(first: number, count: number): { readonly from: MonthDay; readonly to: MonthDay } {
  const last = first + count - 1;
  return { from: { month: first, day: 1 }, to: { month: last, day: last === 2 ? 29 : lastDayOf(last, 2023) } };
}

function periodsAt(tokens: readonly Token[], first: number): readonly Period[] {
  const token = tokens[first];
  if (!token) return [];
  if (token.is === 'day') return dayInDigits(token, first);
  if (token.is === 'number')
    return [
      ...(dayAndMonthInDigits(tokens, first) ?? dayAndMonth(tokens, first) ?? partsOfYear(tokens, first) ?? years(tokens, first)),
    ];
  if (token.is !== 'word') return [];
  return [
    ...(monthAlone(tokens, first) ??
      partsOfYear(tokens, first) ??
      season(tokens, first) ??
      schoolYear(tokens, first) ??
      endOfYear(tokens, first)),
  ];
}

function dayInDigits({ text }: Token, first: number): readonly Period[] {
  const serial = readDay(text.replace(/\. /g, '.'));
  if (serial === undefined) return [];
  const [year = NaN, month = NaN, day = NaN] = isoOfSerial(serial).split('-').map(Number);
  return [{ first, last: first + 1, grain: 'day', year, from: { month, day }, to: { month, day } }];
}

const BEFORE_A_DAY = /^(?:senest|inden|pr\.|pr|den|d|d\.|til|fra|før)$/;

/** "senest 1/7": only after a word that a day follows, since "1/2" is also a half. */
function dayAndMonthInDigits(tokens: readonly Token[], first: number): readonly Period[] | undefined {
  const [day, sign, month] = [0, 1, 2].map((step) => tokens[first + step]?.text ?? '');
  if (sign !== '/' || !BEFORE_A_DAY.test(tokens[first - 1]?.text ?? '')) return undefined;
  const position = { month: Number(month), day: Number(day) };
  if (serialOfDay(2024, position.month, position.day) === undefined) return undefined;
  return [{ first, last: first + 3, grain: 'day', year: undefined, from: position, to: position }];
}

/** Seasons as people use them in plans: the last month of each. Nobody means the 30th of it, so who reads it asks for the day. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  foråret: [3, 5],
  sommeren: [6, 8],
  efteråret: [9, 11],
};

function season(tokens: readonly Token[], first: number): readonly Period[] | undefined {
  const months = SEASONS[tokens[first]?.text ?? ''];
  if (!months) return undefined;
  const year = yearAt(tokens, first + 1);
  return [{ first, last: year === undefined ? first + 1 : first + 2, grain: 'season', year, ...monthsFrom(months[0], 3) }];
}

/** "31. december 2024", "1. maj", "den 6. april 2010". */
function dayAndMonth(tokens: readonly Token[], first: number): readonly Period[] | undefined {
  const day = Number(/^(?:[12]?\d|3[01])$/.exec(tokens[first]?.text ?? '')?.[0] ?? 0);
  const named = tokens[first + 1]?.text === '.' ? first + 2 : first + 1;
  const month = monthOf(tokens[named]?.text ?? '');
  if (day < 1 || month === undefined || serialOfDay(2024, month, day) === undefined) return undefined;
  const year = yearAt(tokens, named + 1);
  if (year !== undefined && serialOfDay(year, month, day) === undefined) return undefined;
  const position = { month, day };
  return [{ first, last: year === undefined ? named + 1 : named + 2, grain: 'day', year, from: position, to: position }];
}

function yearAt(tokens: readonly Token[], index: number): number | undefined {
  const text = tokens[index]?.text ?? '';
  return /^(?:19[7-9]|20\d)\d$/.test(text) ? Number(text) : undefined;
}

function monthAlone(tokens: readonly Token[], first: number): readonly Period[] | undefined {
  const text = tokens[first]?.text ?? '';
  const month = monthOf(text);
  // "maj", "mar" and "may" are also other words; the abbreviation needs its dot or a year, the English word a year.
  const year = yearAt(tokens, first + 1);
  if (month === undefined || (year === undefined && (text.length < 4 ? text !== 'maj' : text === 'march' || text === 'sept')))
    return undefined;
  return [{ first, last: year === undefined ? first + 1 : first + 2, grain: 'month', year, ...monthsFrom(month, 1) }];
}

const PARTS: Readonly<Record<string, { readonly grain: Period['grain']; readonly months: number }>> = {
  kvartal: { grain: 'quarter', months: 3 },
  kvartals: { grain: 'quarter', months: 3 },
  kvt: { grain: 'quarter', months: 3 },
  halvår: { grain: 'half', months: 6 },
  tertial: { grain: 'tertial', months: 4 },
};

/** "2. kvartal 2024", "2. og 4. kvartal", "1., 2. og 3. kvartal", "andet halvår", "Q3 2024". */
function partsOfYear(tokens: readonly Token[], first: number): readonly Period[] | undefined {
  const short = /^[qk]([1-4])$/.exec(tokens[first]?.text ?? '');
  if (short) {
    const year = yearAt(tokens, first + 1);
    const quarter = Number(short[1]);
    return [
      { first, last: year === undefined ? first + 1 : first + 2, grain: 'quarter', year, ...monthsFrom(quarter * 3 - 2, 3) },
    ];
  }
  const numbers: { readonly at: number; readonly number: number }[] = [];
  let index = first;
  for (;;) {
    const text = tokens[index]?.text ?? '';
    const number = /^[1-4]$/.test(text) ? Number(text) : ordinalOf(text);
    if (number === undefined) break;
    numbers.push({ at: index, number });
    index += tokens[index + 1]?.text === '.' ? 2 : 1;
    if (!['og', ',', 'samt', '-', '–', '/'].includes(tokens[index]?.text ?? '')) break;
    index++;
  }
  const part = PARTS[tokens[index]?.text ?? ''];
  if (!part || numbers.length === 0) return undefined;
  const year = yearAt(tokens, index + 1);
  const end = year === undefined ? index + 1 : index + 2;
  if (numbers.some(({ number }) => number * part.months > 12)) return undefined;
  return numbers.map(({ at, number }, position) => ({
    first: at,
    last: position === numbers.length - 1 ? end : at + (tokens[at + 1]?.text === '.' ? 2 : 1),
    grain: part.grain,
    year,
    ...monthsFrom((number - 1) * part.months + 1, part.months),
  }));
}

/** "2024", "2010-2012", "2015/16", "2016/2017". Digits of a year before a unit are found first by who asks ("2012 sager" is a year too). */
function years(tokens: readonly Token[], first: number): readonly Period[] {
  const year = yearAt(tokens, first);
  if (year === undefined) return [];
  const sign = tokens[first + 1]?.text ?? '';
  const second = DASH.has(sign) ? /^(?:(?:19|20)\d\d|\d\d)$/.exec(tokens[first + 2]?.text ?? '')?.[0] : undefined;
  const lastYear =
    second === undefined ? undefined : Number(second.length === 2 ? `${String(year).slice(0, 2)}${second}` : second);
  if (lastYear === undefined || lastYear <= year)
    return [{ first, last: first + 1, grain: 'year', year, from: YEAR_START, to: YEAR_END }];
  if (sign === '/') return [{ first, last: first + 3, grain: 'schoolYear', year, lastYear, from: SCHOOL_START, to: SCHOOL_END }];
  return [{ first, last: first + 3, grain: 'years', year, lastYear, from: YEAR_START, to: YEAR_END }];
}

const SCHOOL = /^skole?år(?:et)?$|^studieår(?:et)?$/;

/** "skoleåret 2013-2014", "skoleåret 2015". */
function schoolYear(tokens: readonly Token[], first: number): readonly Period[] | undefined {
  if (!SCHOOL.test(tokens[first]?.text ?? '')) return undefined;
  const [period] = years(tokens, first + 1);
  if (period?.year === undefined) return undefined;
  const lastYear = period.lastYear ?? period.year + 1;
  return [{ first, last: period.last, grain: 'schoolYear', year: period.year, lastYear, from: SCHOOL_START, to: SCHOOL_END }];
}

/** "årets udgang", "udgangen af året", "året ud": the end of the plan's own year. */
function endOfYear(tokens: readonly Token[], first: number): readonly Period[] {
  const [one, two, three] = [0, 1, 2].map((step) => tokens[first + step]?.text ?? '');
  const length = one === 'årets' && /^(?:udgang|slutning|afslutning)$/.test(two ?? '') ? 2 : 0;
  const other =
    /^(?:udgangen|slutningen)$/.test(one ?? '') && two === 'af' && /^året$|^kalenderåret$/.test(three ?? '') ? 3 : length;
  if (other === 0) return [];
  return [{ first, last: first + other, grain: 'year', year: undefined, from: YEAR_START, to: YEAR_END }];
}

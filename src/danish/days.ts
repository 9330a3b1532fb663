/** Days as people write them in Danish workbooks. Day before month, always: a month-first date is refused, never turned round. */
import { serialOfDay } from '../calendar/days';
import { monthOf } from './months';

/** Excel's day numbers are wrong before March 1900, and nothing in a plan is as old. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 9999;

/**
 * The 1900-system serial of a day written as text; undefined when it is no day or no real day ("31.2.2024").
 * Read: 31.12.2024, 31-12-2024, 31/12/2024, 31/12-2024, 1/2 2024, 31. december 2024, d. 31. dec. 2024, 2024-12-31.
 * Two digits of year mean 20xx: plans begin in 2000.
 */
export function readDay(text: string): number | undefined {
  const tidy = text
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toLowerCase()
    .replace(/^(?:d\.|den) ?(?=\d)/, '');

  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tidy);
  if (iso) return day(iso[1], iso[2], iso[3]);

  const numeric = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?([./-]| ) ?(\d{4}|\d{2})\.?$/.exec(tidy);
  if (numeric) {
    const [, dayText, first, monthText, second, year] = numeric;
    // "1/2 2024" and "31/12-2024" are ordinary; other mixtures are more likely something else (a range, a version, a case number).
    const ordinary = first === second || (first === '/' && (second === ' ' || second === '-'));
    return ordinary ? day(year, monthText, dayText) : undefined;
  }

  const named = /^(\d{1,2})\.? ?(\p{L}+)\.? ?(\d{4}|\d{2})$/u.exec(tidy);
  const month = monthOf(named?.[2] ?? '');
  return month === undefined ? undefined : day(named?.[3], String(month), named?.[1]);
}

function day(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined): number | undefined {
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year);
  if (!(full >= FIRST_YEAR && full <= LAST_YEAR)) return undefined;
  return serialOfDay(full, Number(month), Number(dayOfMonth));
}

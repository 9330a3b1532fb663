/** Months as people name columns and sheets with them. */
import { ANY_NAME, monthOf } from './months';

/** The name in full or shortened, not another word that begins like it: "Marts" and "mar.", but no "Marked". */
const NAMED = new RegExp(`^(?:(\\d{1,2})\\.?\\s+)?(${ANY_NAME})\\.?(?:[\\s_'’-]*(20\\d\\d|\\d\\d))?$`, 'i');
const YEAR_FIRST = /^(20\d\d)[\s_.-]?(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[\s_.-](20\d\d)$/;
const BARE = /^\d{1,2}$/;

/** The month of a heading, 0 = January: "Januar", "jan.", "Marts 2024". */
export function monthNamed(text: string): number | undefined {
  return named(text)?.month;
}

/** The month that a sheet's name says, unless it says another year. `numberOnly`: nothing but "03" says so. */
export function monthInYear(text: string, year: number): { readonly month: number; readonly numberOnly: boolean } | undefined {
  const trimmed = text.trim();
  const inWords = named(trimmed);
  if (inWords)
    return inWords.year === undefined || inWords.year === year ? { month: inWords.month, numberOnly: false } : undefined;
  const [, first, after] = YEAR_FIRST.exec(trimmed) ?? [];
  const [, before, last] = YEAR_LAST.exec(trimmed) ?? [];
  const numberOnly = BARE.test(trimmed);
  const month = Number(after ?? before ?? (numberOnly ? trimmed : NaN)) - 1;
  const said = first ?? last;
  if (!(month >= 0 && month < 12) || (said !== undefined && Number(said) !== year)) return undefined;
  return { month, numberOnly };
}

function named(text: string): { readonly month: number; readonly year: number | undefined } | undefined {
  const [, number, name, year] = NAMED.exec(text.trim()) ?? [];
  const month = (monthOf(name ?? '') ?? 0) - 1;
  if (month < 0 || (number !== undefined && Number(number) !== month + 1)) return undefined;
  return { month, year: year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year) };
}

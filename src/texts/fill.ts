/**
 * Sentences are templates with places for values: `{n}` (a number is written the Danish or English way), `{x:percent}` (a fraction as
 * per cent; `{x:degree}` with a decimal at least), `{day:date}` (an ISO day, also with a time), `{n#krav#krav}` (the number with the singular
 * or plural word), `{n?den?dem}` (the word alone).
 */
import type { Language } from './language';

export type Values = Readonly<Record<string, string | number>>;

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
const MAX_DECIMALS = 10;

export function showNumber(value: number, language: Language, decimals = MAX_DECIMALS): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value).replace('-', '−');
}

/** 0.8496 → "84,96 pct.": as many decimals as the value has, at most `decimals`, and more where a miss would be rounded into 100. */
export function showPercent(fraction: number, language: Language, decimals = 2, atLeast = 0): string {
  const percent = Number((fraction * 100).toPrecision(12));
  const shown = (most: number, locale: string): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: atLeast, maximumFractionDigits: most }).format(percent);
  let most = decimals;
  while (percent < 100 && most < MAX_DECIMALS && Number(shown(most, 'en-US')) >= 100) most += 1;
  return `${shown(most, LOCALES[language]).replace('-', '−')} ${language === 'da' ? 'pct.' : '%'}`;
}

/** "2024-08-31" → "31.8.2024" or "31 Aug 2024"; with a time of day "31.8.2024 kl. 14.30". A text that is no day is shown as it is. */
export function showDay(iso: string, language: Language): string {
  const timed = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/.exec(iso);
  if (timed) {
    const [, day = '', hour = '', minute = ''] = timed;
    return `${showDay(day, language)} ${language === 'da' ? `kl. ${Number(hour)}.${minute}` : `at ${hour}:${minute}`}`;
  }
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return iso;
  if (language === 'da') return `${Number(match[3])}.${Number(match[2])}.${match[1] ?? ''}`;
  return new Intl.DateTimeFormat(LOCALES.en, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

export function fill(template: string, values: Values, language: Language): string {
  // An abbreviation's full stop also ends the sentence.
  return placed(template, values, language).replaceAll('pct..', 'pct.');
}

function placed(template: string, values: Values, language: Language): string {
  return template.replace(
    /\{(\w+)(?::(percent|degree|date)|([#?])([^#?}]*)[#?]([^}]*))?\}/g,
    (placeholder, name: string, form?: string, sign?: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      if (one !== undefined && many !== undefined) {
        const word = Number(value) === 1 ? one : many;
        return sign === '#' ? `${showNumber(Number(value), language)} ${word}` : word;
      }
      if (form === 'percent') return typeof value === 'number' ? showPercent(value, language) : value;
      if (form === 'degree') return typeof value === 'number' ? showPercent(value, language, 2, 1) : value;
      if (form === 'date') return showDay(String(value), language);
      return typeof value === 'number' ? showNumber(value, language) : value;
    },
  );
}

/**
 * Sentences are templates with places for values: `{n}` (a number is written the Danish or English way), `{x:percent}` (a fraction as
 * per cent), `{day:date}` (an ISO day), `{n#fejl#fejl}` (the number with the singular or plural word).
 */
export type Language = 'da' | 'en';
export type Values = Readonly<Record<string, string | number>>;

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
const MAX_DECIMALS = 10;

export function showNumber(value: number, language: Language, decimals = MAX_DECIMALS): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value).replace('-', '−');
}

/** 0.8496 → "84,96 %": as many decimals as the value has, at most `decimals`, so that a miss is never rounded into a hit. */
export function showPercent(fraction: number, language: Language, decimals = 2): string {
  return `${showNumber(Number((fraction * 100).toPrecision(12)), language, decimals)} ${language === 'da' ? 'pct.' : '%'}`;
}

/** "2024-08-31" → "31.8.2024" or "31 Aug 2024"; a text that is no day is shown as it is. */
export function showDay(iso: string, language: Language): string {
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
    /\{(\w+)(?::(percent|date)|#([^#}]*)#([^}]*))?\}/g,
    (place, name: string, form?: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return place;
      if (one !== undefined && many !== undefined)
        return `${showNumber(Number(value), language)} ${Number(value) === 1 ? one : many}`;
      if (form === 'percent') return typeof value === 'number' ? showPercent(value, language) : value;
      if (form === 'date') return showDay(String(value), language);
      return typeof value === 'number' ? showNumber(value, language) : value;
    },
  );
}

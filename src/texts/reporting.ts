/** Sentences for filling in, in both languages. Not among the pane's first words: they are fetched with the parts that need them. */
import { reportingDa, type ReportingKey } from './da/reporting';
import { reportingEn } from './en/reporting';
import type { Language } from './language';
import { fill, type Values } from './fill';

const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { da: reportingDa, en: reportingEn };

export function sayReporting(language: Language, key: ReportingKey, values: Values = {}): string {
  return fill(TABLES[language][key] ?? key, values, language);
}

/** The sentence for a code of `src/reporting`: a step, a typing problem, a hint. Values that are codes themselves become words. */
export function reportingSentence(
  language: Language,
  area: 'step' | 'problem' | 'hint',
  { code, values }: { readonly code: string; readonly values: Values },
): string {
  const table = TABLES[language];
  const words = Object.entries(values).map(([name, value]) => [name, table[`value.${name}.${String(value)}`] ?? value]);
  const sentence = fill(table[`${area}.${code}`] ?? code, Object.fromEntries(words) as Values, language);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Steps in one line: "132 af 150 personer = 88,0 pct.; forventet pr. 31.8.2024: 100 personer; grøn". */
export function reportingLine(language: Language, steps: readonly { readonly code: string; readonly values: Values }[]): string {
  const [first = '', ...others] = steps.map((step) => reportingSentence(language, 'step', step));
  return [first, ...others.map((sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1))].join('; ');
}

interface Marked {
  readonly by: string;
  readonly on: string;
}

/**
 * What the sheet "Målstatus" says of a report that is marked as ready, while nothing is changed and how that begins when
 * something is.
 */
export function readyTexts(language: Language, { by, on }: Marked): { readonly ready: string; readonly marked: string } {
  return {
    ready: sayReporting(language, 'ready.visible', { by, on }),
    marked: sayReporting(language, 'ready.visibleMarked', { by, on }),
  };
}

/** Words and terms in both languages. Fetched when somebody first asks what one means. */
import { termsDa, type TermsKey } from './da/terms';
import { termsEn } from './en/terms';
import type { Language } from './language';
import { fill, type Values } from './fill';

/** In the order in which they build on each other. */
export const TERMS = [
  'goal',
  'requirement',
  'subGoal',
  'target',
  'baseline',
  'round',
  'asOf',
  'deadline',
  'due',
  'degree',
  'status',
  'light',
  'green',
  'yellow',
  'red',
  'grey',
  'weight',
  'points',
  'score',
  'reached',
  'expected',
  'forecast',
  'projection',
  'setAside',
  'ready',
  'locked',
] as const;

export type Term = (typeof TERMS)[number];

const TABLES: Readonly<Record<Language, Readonly<Record<TermsKey, string>>>> = { da: termsDa, en: termsEn };

export function termName(language: Language, term: Term): string {
  return TABLES[language][`${term}.name`];
}

/** `values` are the plan's thresholds, so that the explanation says what holds here. */
export function termText(language: Language, term: Term, values: Values): string {
  return fill(TABLES[language][`${term}.text`], values, language);
}

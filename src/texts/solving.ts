/** Sentences for filtering and mending findings, in both languages. Fetched with the parts that need them. */
import { solvingDa, type SolvingKey } from './da/solving';
import { solvingEn } from './en/solving';
import type { Language } from './language';
import { fill, type Values } from './fill';

const TABLES: Readonly<Record<Language, Readonly<Record<SolvingKey, string>>>> = { da: solvingDa, en: solvingEn };

export function saySolving(language: Language, key: SolvingKey, values: Values = {}): string {
  return fill(TABLES[language][key], values, language);
}

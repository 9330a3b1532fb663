/** What the goals' tab says, in both languages. Fetched with it. */
import { goalsDa, type GoalsKey } from './da/goals';
import { goalsEn } from './en/goals';
import type { Language } from './language';
import { fill, type Values } from './fill';

const TABLES: Readonly<Record<Language, Readonly<Record<GoalsKey, string>>>> = { da: goalsDa, en: goalsEn };

export function sayGoals(language: Language, key: GoalsKey, values: Values = {}): string {
  return fill(TABLES[language][key], values, language);
}

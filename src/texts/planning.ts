/** The page of the plan, in both languages. Fetched with it. */
import { planningDa, type PlanningKey } from './da/planning';
import { planningEn } from './en/planning';
import { fill, type Values } from './fill';
import type { Language } from './language';

const TABLES: Readonly<Record<Language, Readonly<Record<PlanningKey, string>>>> = { da: planningDa, en: planningEn };

export function sayPlanning(language: Language, key: PlanningKey, values: Values): string {
  return fill(TABLES[language][key], values, language);
}

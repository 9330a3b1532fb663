/** How demands of a plan were read, in both languages. Fetched with the parts that show it. */
import { planReadingDa, type PlanReadingKey } from './da/planReading';
import { planReadingEn } from './en/planReading';
import { fill, type Values } from './fill';
import type { Language } from './language';

const TABLES: Readonly<Record<Language, Readonly<Record<PlanReadingKey, string>>>> = { da: planReadingDa, en: planReadingEn };

export type SayPlanReading = (key: PlanReadingKey, values?: Values) => string;

export function planReadingIn(language: Language): SayPlanReading {
  return (key, values = {}) => fill(TABLES[language][key], values, language);
}

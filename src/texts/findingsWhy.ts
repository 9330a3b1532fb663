/** Why a rule exists, in both languages. Fetched when somebody asks. */
import { findingsWhyDa } from './da/findingsWhy';
import { findingsWhyEn } from './en/findingsWhy';
import type { Language } from './language';

const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { da: findingsWhyDa, en: findingsWhyEn };

export function whyOf(language: Language, code: string): string {
  return TABLES[language][code] ?? code;
}

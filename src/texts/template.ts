/** What stands on a reporting sheet made from a plan, in both languages. Fetched with the parts that make one. */
import { templateDa, type TemplateKey } from './da/template';
import { templateEn } from './en/template';
import { fill, type Values } from './fill';
import type { Language } from './language';
import { reportingSentence } from './reporting';

export interface TemplateWords {
  readonly language: Language;
  readonly say: (key: TemplateKey, values?: Values) => string;
  /** What the plan says belongs in a field. */
  readonly hint: (step: { readonly code: string; readonly values: Values }) => string;
}

const TABLES: Readonly<Record<Language, Readonly<Record<TemplateKey, string>>>> = { da: templateDa, en: templateEn };

export function templateWordsIn(language: Language): TemplateWords {
  return {
    language,
    say: (key, values = {}) => fill(TABLES[language][key], values, language),
    hint: (step) => reportingSentence(language, 'hint', step),
  };
}

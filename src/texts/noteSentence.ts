/** What a person must know about what was written, or was not, in both languages. */
import { overviewNotesDa } from './da/overviewNotes';
import { resultsDa } from './da/results';
import { overviewNotesEn } from './en/overviewNotes';
import { resultsEn } from './en/results';
import type { Language } from './language';
import { fill } from './fill';
import type { Coded } from './paneTexts';

const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: { ...resultsDa, ...overviewNotesDa },
  en: { ...resultsEn, ...overviewNotesEn },
};

export function noteSentence(language: Language, { code, values }: Coded): string {
  return fill(TABLES[language][code] ?? code, values, language);
}

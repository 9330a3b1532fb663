/** What is wrong in a plan file or a rule pack, in both languages. Fetched with the parts that load one. */
import { problemsDa } from './da/problems';
import { problemsEn } from './en/problems';
import type { Language } from './language';
import { fill } from './fill';
import type { Coded } from './paneTexts';

const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { da: problemsDa, en: problemsEn };

/** With the place in the file. */
export function problemSentence(language: Language, { path, code, values }: Coded & { readonly path: string }): string {
  const table = TABLES[language];
  const problem = fill(table[code] ?? code, values, language);
  return fill(table[path === '' ? 'wholeFile' : 'place'] ?? '{problem}', { path, problem }, language);
}

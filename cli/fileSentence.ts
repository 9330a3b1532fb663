/** Why a file could not be read, in words. */
import { filesDa } from '../src/texts/da/files';
import { filesEn } from '../src/texts/en/files';
import type { Language } from '../src/texts/language';
import { fill } from '../src/texts/fill';
import { problemKey, problemValues, type FileProblem } from '../src/xlsx/problems';

export function fileSentence(language: Language, problem: FileProblem, file: string): string {
  const sentences = language === 'da' ? filesDa : filesEn;
  return fill(sentences[problemKey(problem)], { ...problemValues(problem), file }, language);
}

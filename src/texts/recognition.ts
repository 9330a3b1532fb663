/** How the workbook was read, in both languages. Fetched with the parts that ask about it or show it. */
import { evidenceDa } from './da/evidence';
import { recognitionDa, type RecognitionKey } from './da/recognition';
import { evidenceEn } from './en/evidence';
import { recognitionEn } from './en/recognition';
import type { Language } from './language';
import { fill, type Values } from './fill';
import type { Coded } from './paneTexts';

const TABLES: Readonly<Record<Language, Readonly<Record<RecognitionKey, string>>>> = { da: recognitionDa, en: recognitionEn };
const EVIDENCE: Readonly<Record<Language, Readonly<Record<string, string>>>> = { da: evidenceDa, en: evidenceEn };

export type SayRecognition = (key: RecognitionKey, values?: Values) => string;

export function sayRecognition(language: Language, key: RecognitionKey, values: Values = {}): string {
  return fill(TABLES[language][key], values, language);
}

/** Why something is taken for what it is taken for, or for nothing we know. */
export function evidenceSentence(language: Language, { code, values }: Coded): string {
  return fill(EVIDENCE[language][code] ?? code, values, language);
}

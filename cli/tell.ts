/** Sentences of the command line by their key. */
import { commandLineDa, type CommandLineKey } from '../src/texts/da/commandLine';
import { commandLineEn } from '../src/texts/en/commandLine';
import { fill, type Values } from '../src/texts/fill';
import type { Language } from '../src/texts/language';

export type Tell = (key: CommandLineKey, values?: Values) => string;

export function tellIn(language: Language): Tell {
  const sentences = language === 'da' ? commandLineDa : commandLineEn;
  return (key, values = {}) => fill(sentences[key], values, language);
}

/** Which plan a file was judged by, and why that one. */
export function planLine(plan: string, because: readonly string[], tell: Tell): string {
  return tell('planBecause', { plan, because: because.join(' ') });
}

/** The page's sentences: Danish unless its address says `?lang=en`. */
import { hostDa } from '../../src/texts/da/host';
import type { HostKey } from '../../src/texts/da/host';
import { hostEn } from '../../src/texts/en/host';
import type { Language } from '../../src/texts/language';
import { fill, type Values } from '../../src/texts/fill';

export interface HostWords {
  readonly language: Language;
  readonly text: (key: HostKey, values?: Values) => string;
}

/** `search` is the part of an address from "?". */
export function hostWords(search: string): HostWords {
  const language = new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'da';
  const sentences: Readonly<Record<HostKey, string>> = language === 'en' ? hostEn : hostDa;
  return { language, text: (key, values = {}) => fill(sentences[key], values, language) };
}

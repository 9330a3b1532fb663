/** Both languages at once, for the command line; the pane fetches its second language only when somebody asks for it. */
import { danish } from './da';
import { english } from './en';
import type { Language } from './language';
import { textsOf, type Texts } from './paneTexts';

const TEXTS: Readonly<Record<Language, Texts>> = { da: textsOf(danish), en: textsOf(english) };

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** Both languages at once, for the command line; the pane fetches its second language only when somebody asks for it. */
import { danish } from './da';
import { english } from './en';
import type { Language } from './fill';
import { speechOf, type Speech } from './speech';

const SPEECH: Readonly<Record<Language, Speech>> = { da: speechOf(danish), en: speechOf(english) };

export function speechIn(language: Language): Speech {
  return SPEECH[language];
}

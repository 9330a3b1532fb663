/** The language of the pane, given to every part. Danish comes with the pane, English is fetched. */
import { createContext, use, useEffect, useState } from 'react';
import { paneDa } from '../../texts/da/pane';
import type { Language } from '../../texts/language';
import { textsOf, type Sentences, type Texts } from '../../texts/paneTexts';

export interface PaneTexts extends Texts {
  /** Have the sentences of findings come? */
  readonly complete: boolean;
}

const FIRST_WORDS: PaneTexts = {
  ...textsOf({ language: 'da', pane: paneDa, findings: {}, excel: {} }),
  complete: false,
};

export const TextsContext = createContext<PaneTexts>(FIRST_WORDS);

export function useTexts(): PaneTexts {
  return use(TextsContext);
}

const FETCH: Readonly<Record<Language, () => Promise<Sentences>>> = {
  // Comes with the pane: nearly everybody speaks it.
  da: async () => (await import(/* webpackMode: "eager" */ '../../texts/da')).danish,
  en: async () => (await import('../../texts/en')).english,
};

/** What is spoken; until a language has come, the one before. */
export function useTextsIn(language: Language): PaneTexts {
  const [texts, setTexts] = useState(FIRST_WORDS);
  useEffect(() => {
    let wanted = true;
    // A language that cannot be fetched is better answered in Danish than not at all.
    const fetched = FETCH[language]().catch(FETCH.da);
    void fetched.then((sentences) => {
      if (wanted) setTexts({ ...textsOf(sentences), complete: true });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}

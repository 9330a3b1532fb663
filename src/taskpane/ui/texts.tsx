/** The language of the pane, given to every part. Danish comes with the pane, English is fetched. */
import { createContext, use, useEffect, useState } from 'react';
import { paneDa } from '../../texts/da/pane';
import type { Language } from '../../texts/fill';
import { speechOf, type Sentences, type Speech } from '../../texts/speech';

export interface PaneSpeech extends Speech {
  /** Have the sentences of findings come? */
  readonly complete: boolean;
}

const FIRST_WORDS: PaneSpeech = {
  ...speechOf({ language: 'da', pane: paneDa, findings: {}, excel: {} }),
  complete: false,
};

export const SpeechContext = createContext<PaneSpeech>(FIRST_WORDS);

export function useSpeech(): PaneSpeech {
  return use(SpeechContext);
}

const FETCH: Readonly<Record<Language, () => Promise<Sentences>>> = {
  // Comes with the pane: nearly everybody speaks it.
  da: async () => (await import(/* webpackMode: "eager" */ '../../texts/da')).danish,
  en: async () => (await import('../../texts/en')).english,
};

/** What is spoken; until a language has come, the one before. */
export function useSpeechIn(language: Language): PaneSpeech {
  const [speech, setSpeech] = useState(FIRST_WORDS);
  useEffect(() => {
    let wanted = true;
    void FETCH[language]().then((sentences) => {
      if (wanted) setSpeech({ ...speechOf(sentences), complete: true });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return speech;
}

/** What the parts for filling in say, in the language of the pane. Fetched with them. */
import type { FillingKey } from '../../texts/da/filling';
import type { Values } from '../../texts/fill';
import { fillingLine, fillingSentence, sayFilling } from '../../texts/filling';
import { useSpeech } from '../look/speech';

interface Coded {
  readonly code: string;
  readonly values: Values;
}

interface FillingSpeech {
  readonly say: (key: FillingKey, values?: Values) => string;
  readonly sentence: (area: 'step' | 'problem' | 'hint', coded: Coded) => string;
  readonly line: (steps: readonly Coded[]) => string;
}

export function useFillingSpeech(): FillingSpeech {
  const { language } = useSpeech();
  return {
    say: (key, values) => sayFilling(language, key, values),
    line: (steps) => fillingLine(language, steps),
    sentence: (area, coded) => fillingSentence(language, area, coded),
  };
}

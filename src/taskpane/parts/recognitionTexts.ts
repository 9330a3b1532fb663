/** What the parts about how the workbook was read say, in the language of the pane. Fetched with them. */
import { evidenceSentence, sayRecognition, type SayRecognition } from '../../texts/recognition';
import type { Coded } from '../../texts/paneTexts';
import { useTexts } from '../ui/texts';

interface RecognitionTexts {
  readonly say: SayRecognition;
  readonly because: (evidence: Coded) => string;
}

export function useRecognitionTexts(): RecognitionTexts {
  const { language } = useTexts();
  return {
    say: (key, values) => sayRecognition(language, key, values),
    because: (evidence) => evidenceSentence(language, evidence),
  };
}

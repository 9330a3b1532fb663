/** What Excel answered, or a fault of ours, as a sentence of the pane. */
import { problemKey, problemValues } from '../../excel/sayable';
import type { Texts } from '../../texts/paneTexts';
import type { Failure } from '../store';

export function failureSentence(failure: Failure, { say, excelSentence }: Texts): string {
  if (failure.code === 'crash') return say('problemCrash');
  if (failure.code === 'unfetched') return say('unfetchedText');
  return excelSentence({ code: problemKey(failure), values: problemValues(failure) });
}

/** One demand as a person reads it at a terminal: the sentence, what it was read as, what is left to ask, and from which words. */
import { describeMeasure, evidenceName } from '../../src/planreading/describe';
import type { ReadDemand } from '../../src/planreading/types';
import type { SayPlanReading } from '../../src/texts/planReading';

const LONGEST_SHOWN = 300;

export function linesOfDemand(
  { text, confidence, measure, ask, evidence }: ReadDemand,
  number: number,
  say: SayPlanReading,
): readonly string[] {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)} …` : text;
  const words = evidence
    .filter(({ as }) => as !== 'text')
    .map(({ from, to, as }) => say('word', { as: evidenceName(as, say), words: text.slice(from, to) }));
  return [
    say('line', { number, text: shown }),
    say('answer', {
      confidence: say(confidence),
      measure: measure === null ? say('nothing') : describeMeasure(measure, say),
    }),
    ...ask.map((code) => say('openQuestion', { question: say(code) })),
    ...(words.length === 0 ? [] : [say('words', { words: words.join(', ') })]),
  ];
}

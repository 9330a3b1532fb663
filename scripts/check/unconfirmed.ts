/** What a person must decide about the workbook as a whole before anything is computed. */
import type { CheckResult } from '../../src/check';
import type { Question } from '../../src/recognition/types';
import type { Tell } from './print';

/** Empty where nothing is left to decide. */
export function unconfirmedSentence(result: CheckResult, tell: Tell): string {
  if (result.state !== 'unconfirmed') return '';
  const { questions } = result.recognition;
  const optionsAbout = (about: Question['about']) => questions.find((question) => question.about === about)?.options;
  const sheets = optionsAbout('sheet');
  if (optionsAbout('plan')) return tell('unconfirmedPlan');
  if (sheets) return tell('unconfirmedSheet', { options: sheets.map(({ value }) => `"${value}"`).join(', ') });
  return tell(optionsAbout('round') ? 'unconfirmedRound' : 'unconfirmedHeader');
}

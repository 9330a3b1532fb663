/** What a person must decide about the workbook before anything is computed. */
import type { Question } from '../src/recognition/types';
import type { Tell } from './tell';

export function unconfirmedSentence(questions: readonly Question[], tell: Tell): string {
  const optionsAbout = (about: Question['about']) => questions.find((question) => question.about === about)?.options;
  const sheets = optionsAbout('sheet');
  if (optionsAbout('plan')) return tell('unconfirmedPlan');
  if (sheets) return tell('unconfirmedSheet', { options: sheets.map(({ value }) => `"${value}"`).join(', ') });
  if (optionsAbout('round')) return tell('unconfirmedRound');
  return tell(optionsAbout('header') ? 'unconfirmedHeader' : 'unconfirmedPart');
}

/** The explicit otherwise: a demand that a person judges, with the reason why nothing can be measured. */
import type { AskCode } from '../types';
import { hasWord, isNounPhrase, proposal, type Pattern } from './pattern';

export const judged: Pattern = (clause) => {
  const { board, flags, periods } = clause;
  const words = board.tokens.filter(({ is }) => is === 'word');
  if (words.length === 0) return undefined;
  const ask: AskCode[] = [];
  if (board.tokens.some(({ text }) => text === '?')) ask.push('question');
  if (flags.has('reference') && clause.numbers.length === 0) ask.push('targetElsewhere');
  if (hasWord(clause, /^(?:tilfredsstillende|vurderet|vurderes|evaluatorer|bedømmes|rated|rating|evaluators?)$/))
    ask.push('externalRating');
  if (isNounPhrase(clause)) ask.push('nounPhrase');
  if (periods.every(({ role }) => role === 'named' || role === 'since')) ask.push('noDate');
  if (ask.length === 0) ask.push('noNumber');
  return proposal(clause, { kind: 'judged', ...conditionOf(clause) }, false, ask);
};

/** "Under forudsætning af at …,": up to the comma. */
function conditionOf({ board, source }: Parameters<Pattern>[0]): {
  readonly appliesIf?: string;
} {
  const mark = board.marks.find(({ as }) => as === 'condition');
  if (!mark) return {};
  const comma = board.tokens.findIndex(({ text }, index) => index > mark.last && text === ',');
  const last = comma < 0 ? board.tokens.length : comma;
  return { appliesIf: board.textOf(source, mark.first, last) };
}

/** "den gennemsnitlige sagsbehandlingstid for 95 pct. af sagerne må ikke overstige 110 dage": a time, and the part of the cases it is for. */
import { TIME_NOUN } from '../vocabulary/words';
import { duration } from './duration';
import { hasWord, type Pattern } from './pattern';

export const coveredTime: Pattern = (clause) => {
  const { numbers, statistic, board } = clause;
  const percent = numbers.find(({ quantity }) => quantity.unit.is === 'percent');
  const time = numbers.find(({ quantity }) => quantity.unit.is === 'time');
  if (!percent || !time || numbers.length !== 2) return undefined;
  const before = board.word((percent.operator?.first ?? percent.quantity.first) - 1);
  const part = /^(?:for|i|of)$/.test(before) && hasWord(clause, TIME_NOUN);
  return statistic !== undefined || part ? duration(clause) : undefined;
};

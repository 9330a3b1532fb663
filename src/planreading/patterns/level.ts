/** "et eksamensgennemsnit på minimum 5,0", "tilfredshed på mindst 4,2", "10 mio. kr.": a value on a scale, or an amount. */
import { VALUE_NOUN } from '../vocabulary/words';
import type { Quantity } from '../../danish/quantities';
import type { Clause } from '../marking/clause';
import type { AskCode } from '../types';
import { measuredAt, valueNoun, proposal, sideOfPath, useAsTarget, type Pattern } from './pattern';

export const level: Pattern = (clause) => {
  const values = clause.numbers.filter(({ quantity }) => quantity.max === undefined && isValue(clause, quantity));
  const chosen = values.find(({ operator }) => operator) ?? values[0];
  if (!chosen) return undefined;
  const { quantity, operator } = chosen;
  const ask: AskCode[] = [];
  if (!operator) ask.push('bareNumber');
  if (clause.numbers.length > 1) ask.push('manyNumbers');
  if (quantity.unit.is === 'money') ask.push('money');
  if (clause.directions.some(({ form }) => form !== 'comparative') && sideOfPath(clause, chosen) === undefined)
    ask.push('trendNoNumber');
  const noun = valueNoun(clause);
  useAsTarget(clause, quantity);
  return proposal(
    clause,
    {
      kind: 'level',
      op: operator?.op ?? sideOfPath(clause, chosen) ?? 'atLeast',
      ...(operator?.strict === true ? { strict: true as const } : {}),
      target: quantity.value,
      unit:
        quantity.unit.is === 'money'
          ? 'kr.'
          : noun !== undefined && /karakter|eksamensgennemsnit|snit/.test(noun)
            ? 'karakter'
            : (noun ?? ''),
      ...measuredAt(clause),
    },
    noun !== undefined &&
      (!Number.isInteger(quantity.value) ||
        clause.flags.has('scale') ||
        /karakter|gennemsnit|snit|score|indeks/.test(noun) ||
        clause.board.word(quantity.first).includes(',')),
    quantity.unit.is === 'none' &&
      (noun === undefined || !/karakter|gennemsnit|snit|score|indeks/.test(noun)) &&
      !clause.flags.has('scale')
      ? [...ask, 'unitNotPrinted']
      : ask,
  );
};

function isValue(clause: Clause, { unit, value, first, last, written }: Quantity): boolean {
  if (unit.is === 'money') return true;
  if (unit.is !== 'none') return false;
  const { board } = clause;
  // A noun right behind is what is counted, whatever else the sentence says.
  const counted =
    board.tokens[last]?.is === 'word' &&
    /(?:er|e|r|ne)$/.test(board.word(last)) &&
    !VALUE_NOUN.test(board.word(last)) &&
    !/^(?:eller|er|for|inden|under|over|efter|per|uger|der)$/.test(board.word(last));
  if (counted && Number.isInteger(value)) return false;
  // "5,0" has the decimals of a scale.
  const decimal = !Number.isInteger(value) || board.word(first).includes(',');
  return (decimal && !counted) || (valueNoun(clause) !== undefined && written !== 'ratio');
}

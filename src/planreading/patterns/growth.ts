/** "skal falde 3 pct. årligt i perioden 2008-2012": a rate for every year. */
import { fraction, proposal, subjectBefore, useAsTarget, type Pattern } from './pattern';

const YEARLY = /^(?:årligt|årlig|årlige|annually|annual)$/;

export const growth: Pattern = (clause) => {
  const { board, baseline } = clause;
  const number = clause.numbers.find(({ quantity }) => quantity.unit.is === 'percent');
  const direction = clause.directions.find(({ form }) => form !== 'comparative');
  if (!number || !direction) return undefined;
  const yearly = board.tokens.some(
    ({ text }, index) =>
      YEARLY.test(text) ||
      (/^(?:pr\.|pr|per|om)$/.test(text) && /^år(?:et)?$/.test(board.word(index + 1))) ||
      (text === 'hvert' && board.word(index + 1) === 'år'),
  );
  if (!yearly) return undefined;
  const span = clause.periods.find(({ period }) => period.grain === 'years')?.period;
  useAsTarget(clause, number.quantity);
  board.claim('direction', direction.first, direction.last);
  return proposal(
    clause,
    {
      kind: 'growth',
      direction: direction.direction,
      rate: fraction(number.quantity.value),
      unit: subjectBefore(clause, number.quantity.first) ?? '',
      ...(baseline?.of === undefined ? {} : { baselineOf: baseline.of }),
      ...(span?.year !== undefined && span.lastYear !== undefined ? { years: span.lastYear - span.year + 1 } : {}),
    },
    false,
    ['baselineNotPrinted', ...(clause.numbers.length > 1 ? (['manyNumbers'] as const) : [])],
  );
};

/** Better than before, or as good as before, without a number: "øges", "skal være stigende", "fastholdes på nuværende niveau". */
import type { Clause } from '../marking/clause';
import { BAD_SHARE } from '../vocabulary/words';
import { fraction, hasWord, isNounPhrase, measuredAt, proposal, subjectBefore, type Pattern } from './pattern';

/** Comparatives that are a demand without "end": more or fewer of something countable. */
const COUNTABLE = /^(?:færre|flere)$/;

export const trend: Pattern = (clause) => {
  const { board, baseline } = clause;
  if (clause.numbers.length > 0 || clause.windows.length > 0) return undefined;
  const direction = clause.directions.find((found) => {
    const { first, last, form } = found;
    if (form === 'verb') return true;
    if (form === 'noun')
      return (
        (/ende$|gående$/.test(board.word(first)) || !/^(?:for|til|om|vedr\.|vedrørende|mod)$/.test(board.word(first - 1))) &&
        board.word(first) !== 'styrkelse' &&
        board.word(first) !== 'vækst'
      );
    const part =
      /^(?:større|højere|mindre|lavere)$/.test(board.word(first)) && /^(?:del|andel|antal|grad)$/.test(board.word(last));
    return (
      part ||
      baseline !== undefined ||
      board.word(last) === 'end' ||
      (COUNTABLE.test(board.word(first)) && /^(?:|ske|en|er|være|have|få|der)$/.test(board.word(first - 1)))
    );
  });
  if (!direction) return undefined;
  board.claim('direction', direction.first, direction.last);
  return proposal(
    clause,
    {
      kind: 'change',
      direction: direction.direction,
      agreed: 0,
      agreedUnit: 'percent',
      strict: true,
      unit: subjectBefore(clause, direction.first) ?? subjectBefore(clause, board.tokens.length) ?? '',
      ...(baseline?.of === undefined ? {} : { baselineOf: baseline.of }),
      ...measuredAt(clause),
    },
    false,
    ['trendNoNumber', ...(isNounPhrase(clause) ? (['nounPhrase'] as const) : [])],
  );
};

const MEASURED =
  /niveau|omfang|andel|antal|grad|kvalitet|omsætning|procent|gennemsnit|tilfredshed|score|placering|produktion|gennemfør|fastholdelse|fravær|resultat/;

export const hold: Pattern = (clause) => {
  const { board, baseline, holdsAt } = clause;
  if (holdsAt === undefined || clause.windows.length > 0) return undefined;
  const tolerance = toleranceOf(clause);
  if (clause.numbers.length > 0 && tolerance === undefined) return undefined;
  const word = board.word(holdsAt);
  const noun = word === 'fastholdelse' || word === 'opretholdelse';
  const near = board.tokens.slice(holdsAt, holdsAt + 6).map(({ text }) => text);
  if (noun && !near.some((text) => /niveau|omfang|andel|antal/.test(text))) return undefined;
  if (/^(?:fokus|status)/.test(board.word(0)) || near.some((text) => /^(?:status|fokus|sin|sit)$/.test(text))) return undefined;
  if (!hasWord(clause, MEASURED) && baseline === undefined) return undefined;
  board.takeRest('hold', holdsAt, holdsAt + 1);
  return proposal(
    clause,
    {
      kind: 'change',
      direction: board.tokens.slice(0, holdsAt).some(({ text }) => BAD_SHARE.test(text)) ? 'decrease' : 'increase',
      agreed: 0,
      agreedUnit: 'percent',
      ...(tolerance === undefined ? {} : { tolerance }),
      unit: subjectBefore(clause, holdsAt) ?? '',
      ...(baseline?.of === undefined ? {} : { baselineOf: baseline.of }),
      ...measuredAt(clause),
    },
    false,
    [
      'maintain',
      ...(isNounPhrase(clause) ? (['nounPhrase'] as const) : []),
      ...(baseline?.from === undefined ? (['baselineNotPrinted'] as const) : []),
    ],
  );
};

/** "(max 10% afvigelse)": how far it may fall and still be held. */
function toleranceOf({ numbers, board }: Clause): number | undefined {
  const number = numbers.find(
    ({ quantity }) => quantity.unit.is === 'percent' && /^(?:afvigelse|udsving|tolerance)/.test(board.word(quantity.last)),
  );
  if (!number || numbers.length > 1) return undefined;
  board.claim('operator', number.quantity.first, number.quantity.last + 1);
  return fraction(number.quantity.value);
}

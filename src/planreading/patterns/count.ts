/** "minimum 150 afviste asylansøgere", "højst 9 tilbageholdelser", "3-5 projekter", "der må ikke forekomme …": a number of things. */
import type { AskCode } from '../types';
import { DELIVERY } from '../vocabulary/words';
import type { Clause } from '../marking/clause';
import {
  hasWord,
  measuredAt,
  valueNoun,
  nounBehind,
  proposal,
  sideOfPath,
  subjectBefore,
  useAsTarget,
  type Pattern,
} from './pattern';

export const range: Pattern = (clause) => {
  const { board } = clause;
  const direct = clause.numbers.find(({ quantity }) => quantity.max !== undefined);
  const [low, high] = clause.numbers;
  const between =
    low &&
    high &&
    clause.numbers.length === 2 &&
    /^(?:mellem|imellem|between)$/.test(board.word(low.quantity.first - 1)) &&
    /^(?:og|and)$/.test(board.word(high.quantity.first - 1))
      ? {
          min: low.quantity.value,
          max: high.quantity.value,
          last: high.quantity,
        }
      : undefined;
  if (!direct && !between) return undefined;
  const min = between?.min ?? direct?.quantity.value ?? 0;
  const max = between?.max ?? direct?.quantity.max ?? 0;
  if (min >= max) return undefined;
  const last = between?.last ?? direct?.quantity;
  if (!last) return undefined;
  if (low && between) useAsTarget(clause, low.quantity);
  useAsTarget(clause, last);
  const unit =
    last.unit.is === 'time'
      ? last.unit.name
      : last.unit.is === 'percent'
        ? 'pct.'
        : (nounBehind(clause, last.last) ?? subjectBefore(clause, last.first) ?? '');
  // Things that are delivered within two numbers; a time or a share between two numbers is more often a limit that depends on the case.
  const things = last.unit.is === 'none' && nounBehind(clause, last.last) !== undefined && hasWord(clause, DELIVERY);
  const ask: AskCode[] = things ? [] : ['bareNumber'];
  if (clause.numbers.length > (between ? 2 : 1)) ask.push('manyNumbers');
  return proposal(clause, { kind: 'range', min, max, unit, ...measuredAt(clause) }, things, ask);
};

/** "må ikke forekomme", "ingen klager", "0 fejl". */
export const zero: Pattern = (clause) => {
  const { board } = clause;
  const printed = clause.numbers.find(({ quantity }) => quantity.value === 0);
  const never = board.tokens.findIndex(
    ({ text }, index) =>
      (text === 'ikke' &&
        /^(?:forekomme|ske|opstå|finde|findes|længere)$/.test(board.word(index + 1)) &&
        (board.word(index - 1) === 'må' || board.word(index + 1) === 'længere' || board.word(index + 2) === 'forekomme')) ||
      (text === 'må' && board.word(index + 1) === 'ikke' && board.word(index + 2) === 'være'),
  );
  const none = board.tokens.findIndex(({ text }, index) => text === 'ingen' && board.tokens[index + 1]?.is === 'word');
  if (!printed && ((never < 0 && none < 0) || clause.numbers.length > 0 || clause.windows.length > 0)) return undefined;
  if (!printed && clause.directions.length > 0) return undefined;
  const start = printed ? printed.quantity.last : never >= 0 ? nounAfter(clause, never) : none + 1;
  const unit = nounBehind(clause, start) ?? subjectBefore(clause, start) ?? '';
  if (printed) useAsTarget(clause, printed.quantity);
  else board.takeRest('target', never >= 0 ? never : none, (never >= 0 ? never : none) + 1);
  if (printed && printed.quantity.unit.is === 'percent') return undefined;
  const forbidden = never >= 0 && /^forekomme$/.test(board.word(never + 1)) && board.word(never - 1) === 'må';
  return proposal(
    clause,
    { kind: 'count', op: 'atMost', target: 0, unit, ...measuredAt(clause) },
    forbidden && unit !== '',
    forbidden ? [] : [printed ? 'bareNumber' : 'noNumber'],
  );
};

function nounAfter({ board }: Clause, index: number): number {
  let at = index + 1;
  while (/^(?:ikke|forekomme|ske|opstå|finde|findes|sted|længere|at|have|være|er|findes)$/.test(board.word(at))) at++;
  return at;
}

/** "de nuværende 8 ph.d.-skoler sammenlægges til 4": the number before is how it is. */
export const exact: Pattern = (clause) => {
  const { board, numbers } = clause;
  const [now, then] = numbers;
  // "præcis 24 elever"
  if (
    now &&
    numbers.length === 1 &&
    /^(?:netop|præcis|præcist|nøjagtigt|nøjagtig)$/.test(board.word(now.quantity.first - 1)) &&
    now.quantity.unit.is === 'none'
  ) {
    board.take('operator', now.quantity.first - 1, now.quantity.first);
    useAsTarget(clause, now.quantity);
    const counted = nounBehind(clause, now.quantity.last);
    return proposal(
      clause,
      { kind: 'exact', target: now.quantity.value, unit: counted ?? '' },
      counted !== undefined,
      counted === undefined ? ['unitNotPrinted'] : [],
    );
  }
  if (
    !now ||
    !then ||
    numbers.length !== 2 ||
    !/^(?:nuværende|eksisterende|aktuelle|aktuelt|existing)$/.test(board.word(now.quantity.first - 1))
  )
    return undefined;
  if (board.word(then.quantity.first - 1) !== 'til' || then.quantity.unit.is !== 'none') return undefined;
  board.claim('baseline', now.quantity.first - 1, now.quantity.last);
  useAsTarget(clause, then.quantity);
  const unit = nounBehind(clause, now.quantity.last) ?? nounBehind(clause, then.quantity.last) ?? '';
  const side = sideOfPath(clause, then);
  if (side !== undefined)
    return proposal(clause, { kind: 'count', op: side, target: then.quantity.value, unit }, false, ['bareNumber']);
  return proposal(
    clause,
    {
      kind: 'exact',
      target: then.quantity.value,
      unit,
      baseline: now.quantity.value,
    },
    false,
    ['bareNumber'],
  );
};

/** "mindst 2 initiativer, heraf et vedr. erhvervsuddannelser": a number, and how many of them are of a kind. */
export const ofWhich: Pattern = (clause) => {
  const { board, source } = clause;
  const at = board.tokens.findIndex(({ text }) => text === 'heraf' || text === 'hvoraf');
  const [whole] = clause.numbers;
  if (at < 0 || whole?.quantity.unit.is !== 'none' || whole.quantity.last > at) return undefined;
  const own = clause.numbers.find(({ quantity }) => quantity.first > at && quantity.first <= at + 2);
  const article = /^(?:en|et|én|ét)$/.test(board.word(at + 1));
  if (!own && !article) return undefined;
  const first = count({ ...clause, numbers: [whole] });
  if (first?.measure?.kind !== 'count') return undefined;
  const begin = own ? own.quantity.last : at + 2;
  const unit = board.textOf(source, begin, Math.min(board.tokens.length, begin + 5));
  board.takeRest('target', own?.quantity.first ?? at + 1, begin);
  const text = (from: number, to: number) => board.textOf(source, from, to);
  return proposal(
    clause,
    {
      kind: 'composite',
      parts: [
        { text: text(0, at), measure: first.measure },
        {
          text: text(at, board.tokens.length),
          measure: {
            ...first.measure,
            op: own?.operator?.op ?? first.measure.op,
            target: own?.quantity.value ?? 1,
            unit,
          },
        },
      ],
    },
    false,
    ['ofWhich', ...first.ask],
  );
};

const EACH_OF_MANY = /^(?:medarbejder|årsværk|ansat|fuldtidsansat|sag|elev|borger|indbygger|studerende|fuldtidsmedarbejder)$/;

export const count: Pattern = (clause) => {
  const { board } = clause;
  const plain = clause.numbers.filter(
    ({ quantity }) => (quantity.unit.is === 'none' || quantity.unit.is === 'time') && quantity.max === undefined,
  );
  const led = clause.baseline?.to;
  const chosen = plain.find(({ operator }) => operator) ?? plain[0] ?? (led?.quantity.unit.is === 'none' ? led : undefined);
  if (!chosen) return undefined;
  const { quantity, operator } = chosen;
  const behind = nounBehind(clause, quantity.last);
  const time = quantity.unit.is === 'time' ? quantity.unit.name : undefined;
  const unit = time ?? behind ?? subjectBefore(clause, quantity.first);
  const path = sideOfPath(clause, chosen);
  const ask: AskCode[] = [];
  if (!operator) ask.push('bareNumber');
  if (unit === undefined) ask.push('unitNotPrinted');
  const rate = perUnit(clause);
  // A rate of many is a mean of them, or each of them.
  if (rate.per !== undefined && clause.statistic === undefined) ask.push('statisticNotPrinted');
  if (clause.flags.has('all')) ask.push('eachGroup');
  if (clause.numbers.some((number) => number !== chosen)) ask.push('manyNumbers');
  if (clause.directions.some(({ form }) => form !== 'comparative')) ask.push('trendNoNumber');
  if (clause.baseline) ask.push('baselineNotPrinted');
  // "9,5 dage pr. medarbejder" is a value of many, and counts nothing itself.
  if (rate.per !== undefined && EACH_OF_MANY.test(rate.per)) {
    useAsTarget(clause, quantity);
    const limit = {
      op: operator?.op ?? path ?? 'atLeast',
      ...(operator?.strict === true ? { strict: true as const } : {}),
      target: quantity.value,
    };
    return proposal(
      clause,
      { kind: 'level', ...limit, unit: `${unit ?? ''} pr. ${rate.per}`.trim(), ...measuredAt(clause) },
      false,
      ask,
    );
  }
  useAsTarget(clause, quantity);
  if (behind !== undefined && time === undefined)
    board.takeRest('unit', quantity.last, quantity.last + behind.split(/\s+/).length);
  return proposal(
    clause,
    {
      kind: 'count',
      op: operator?.op ?? path ?? 'atLeast',
      ...(operator?.strict === true ? { strict: true as const } : {}),
      target: quantity.value,
      unit: unit ?? '',
      ...rate,
      ...(clause.flags.has('approx') ? { approx: true as const } : {}),
      ...measuredAt(clause),
    },
    behind !== undefined &&
      Number.isInteger(quantity.value) &&
      valueNoun(clause) === undefined &&
      clause.statistic === undefined &&
      !clause.flags.has('all') &&
      !clause.flags.has('others') &&
      !clause.flags.has('frequency') &&
      clause.windows.length === 0,
    [...ask, ...(clause.windows.length > 0 ? (['twoTests'] as const) : [])],
  );
};

function perUnit({ board, source }: Clause): { readonly per?: string } {
  const at = board.tokens.findIndex(
    ({ text }, index) =>
      /^(?:pr\.|pr|per)$/.test(text) && board.tokens[index + 1]?.is !== 'day' && !/^\d?\d$/.test(board.word(index + 1)),
  );
  if (at < 0) return {};
  const last = board.tokens[at + 1]?.is === 'number' ? at + 3 : at + 2;
  return { per: board.textOf(source, at + 1, last) };
}

/** What a demand is compared with: an earlier time ("i forhold til ultimo 2023"), from one level to another ("fra 1500 til 1800"), a former result. */
import type { Quantity } from '../../danish/quantities';
import { baselineStartsIn } from '../vocabulary/time';
import type { Board } from './board';
import type { NumberFound } from './operators';
import type { PeriodFound } from './periods';

export interface Baseline {
  readonly of: string | undefined;
  /** The level it is taken from. */
  readonly from: Quantity | undefined;
  /** The level it leads to: "fra 68 dage til 10". */
  readonly to: NumberFound | undefined;
}

/** Words that make a comparison one with the past or with a level. */
const TIMELY =
  /niveau|året|år$|årene|sidste|tidligere|foregående|nuværende|baseline|udgangspunkt|periode|dag$|måling|ultimo|primo|omfang|resultat|seneste|tælle|previous/;
const STOP = new Set([',', ';', '.', ')', '(', 'skal', 'til', 'samt']);
const REACH = 5;

export function markBaseline(
  board: Board,
  source: string,
  numbers: readonly NumberFound[],
  periods: readonly PeriodFound[],
): {
  baseline: Baseline | undefined;
  numbers: NumberFound[];
  periods: PeriodFound[];
} {
  const path = fromTo(board, numbers);
  let rest = path ? numbers.filter(({ quantity }) => quantity !== path.from && quantity !== path.to?.quantity) : [...numbers];
  let left = [...periods];
  let of: string | undefined;
  for (const { first, last } of baselineStartsIn(board.tokens)) {
    const begins = board.word(first) === 'end' ? first + 1 : last;
    const timely = Array.from({ length: REACH }, (_, step) => begins + step).some(
      (index) => TIMELY.test(board.word(index)) || periods.some((period) => period.first <= index && index < period.last),
    );
    if (!timely || STOP.has(board.word(last))) continue;
    let end = last;
    while (end < board.tokens.length && (!STOP.has(board.word(end)) || isInPeriod(periods, end))) end++;
    of ??= board.textOf(source, board.word(first) === 'end' ? first + 1 : last, end);
    rest = rest.filter(({ quantity }) => quantity.first < first || quantity.first >= end);
    left = left.filter((period) => period.last <= first || period.first >= end);
    board.claim('baseline', first, end);
  }
  if (!of && path) of = undefined;
  return {
    baseline: of !== undefined || path ? { of: of ?? path?.of, from: path?.from, to: path?.to } : undefined,
    numbers: rest,
    periods: left,
  };

  function fromTo(
    at: Board,
    all: readonly NumberFound[],
  ): { from: Quantity; to: NumberFound | undefined; of: string | undefined } | undefined {
    for (const [position, { quantity }] of all.entries()) {
      const begin = [1, 2, 3].map((step) => quantity.first - step).find((index) => at.word(index) === 'fra');
      if (begin === undefined || at.tokens.slice(begin + 1, quantity.first).some(({ is }) => is === 'number')) continue;
      const next = all[position + 1];
      if (!next) continue;
      const between = at.tokens.slice(quantity.last, next.quantity.first).map(({ text }) => text);
      if (!between.includes('til') || between.length > 9 || between.includes(',')) continue;
      const inside = periods.find(({ first, last }) => first >= quantity.last && last <= next.quantity.first);
      at.claim('baseline', begin, quantity.last);
      at.claim('target', next.quantity.first, next.quantity.last);
      return {
        from: quantity,
        to: next,
        of: inside ? at.textOf(source, inside.first, inside.last) : undefined,
      };
    }
    return undefined;
  }
}

function isInPeriod(periods: readonly PeriodFound[], index: number): boolean {
  return periods.some(({ first, last }) => first <= index && index < last);
}

/** "Sagsbehandlingstiden var 118 dage (målsætning 130 dage)": the number before the bracket is what was reached. */
export function markResults(board: Board, numbers: readonly NumberFound[]): NumberFound[] {
  const goal = board.tokens.findIndex(({ text }) => /^(?:målsætning|målsætningen|måltal|mål|målet|goal|target)$/.test(text));
  if (goal < 1 || !['(', '[', ',', ';', '–', '-'].includes(board.word(goal - 1))) return [...numbers];
  const behind = numbers.filter(({ quantity }) => quantity.first > goal);
  if (behind.length === 0) return [...numbers];
  return numbers.filter(({ quantity }) => {
    if (quantity.first > goal) return true;
    const before = board.tokens.slice(Math.max(0, quantity.first - 4), quantity.first).map(({ text }) => text);
    const reached =
      before.some((word) => /^(?:var|blev|er|udgjorde|endte|lå)$/.test(word)) ||
      behind.some((other) => other.quantity.unit.is === quantity.unit.is);
    if (!reached) return true;
    board.claim('result', quantity.first, quantity.last);
    return false;
  });
}

/** One clause with everything in it that was recognised, before a pattern is tried: what the patterns ask. */
import type { Token } from '../../danish/tokens';
import type { EvidenceName, Surroundings } from '../types';
import { directionsIn, holdsIn, wordsIn, type DirectionMeaning } from '../vocabulary/words';
import { markBaseline, markResults, type Baseline } from './baselines';
import { Board } from './board';
import { markNotTargets } from './notTargets';
import { markNumbers, type NumberFound } from './operators';
import { markPeriods, type PeriodFound } from './periods';
import { markPopulations, markWindows, type Window } from './windows';

export interface Direction extends DirectionMeaning {
  readonly first: number;
  readonly last: number;
}

export interface Clause {
  readonly source: string;
  readonly board: Board;
  readonly surroundings: Surroundings;
  /** Numbers that nothing else explains, in the order of the text. */
  readonly numbers: readonly NumberFound[];
  readonly periods: readonly PeriodFound[];
  readonly windows: readonly Window[];
  readonly baseline: Baseline | undefined;
  readonly statistic: 'mean' | 'median' | 'each' | undefined;
  /** Verbs, nouns and comparatives of change; those of a purpose ("for at øge") are not among them. */
  readonly directions: readonly Direction[];
  readonly holdsAt: number | undefined;
  readonly flags: ReadonlySet<EvidenceName>;
}

/** "med henblik på at øge", "for at nedbringe", "som øger": the purpose, not the demand. */
const PURPOSE = new Set(['for', 'mhp', 'm.h.p.', 'henblik', 'der', 'som', 'understøtte', 'understøtter', 'hvor']);
const PURPOSE_REACH = 3;

export function clauseOf(tokens: readonly Token[], source: string, surroundings: Surroundings): Clause {
  const board = new Board(tokens);
  const allPeriods = markPeriods(board);
  markNotTargets(board);
  const found = markResults(board, markNumbers(board));
  const populated = markPopulations(board, found);
  const { windows, rest } = markWindows(board, source, populated);
  const { baseline, numbers, periods } = markBaseline(board, source, rest, allPeriods);
  const words = wordsIn(tokens);
  const flags = new Set<EvidenceName>(board.marks.map(({ as }) => as));
  let statistic: Clause['statistic'];
  for (const { first, last, means } of words) {
    if (means.is === 'statistic') {
      statistic ??= means.statistic;
      board.takeRest('statistic', first, last);
    } else if (board.isFree(first, last)) {
      flags.add(means.as);
      board.take(means.as, first, last);
    }
  }
  const directions = directionsIn(tokens)
    .filter(({ first, last }) => board.isFree(first, last) && !isPurpose(board, first) && !isAdjective(board, first))
    .map(({ first, last, means }) => ({ ...means, first, last }));
  const hold = holdsIn(tokens).find(({ first, last }) => board.isFree(first, last));
  return {
    source,
    board,
    surroundings,
    numbers,
    periods,
    windows,
    baseline,
    statistic,
    directions,
    holdsAt: hold?.first,
    flags,
  };
}

/** "hvor et forøget antal tilsyn …": a participle before its noun, deep in the sentence, demands nothing. */
function isAdjective(board: Board, index: number): boolean {
  return (
    index > 2 &&
    /^(?:øget|forøget|øgede|forbedret|forbedrede|reduceret)$/.test(board.word(index)) &&
    /^(?:et|en|den|det|de)$/.test(board.word(index - 1)) &&
    !/^(?:andel|antal|grad)$/.test(board.word(index + 1))
  );
}

function isPurpose(board: Board, index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - PURPOSE_REACH); back--) {
    const word = board.word(back);
    if (word === ',') return false;
    // "Der stiles efter": an empty subject, no relative clause.
    const empty =
      (word === 'der' || word === 'som') &&
      (back === 0 || !/^\p{L}/u.test(board.word(back - 1)) || /^(?:at|og)$/.test(board.word(back - 1)));
    if (!empty && PURPOSE.has(word) && !(word === 'for' && board.word(back + 1) !== 'at')) return true;
  }
  return false;
}

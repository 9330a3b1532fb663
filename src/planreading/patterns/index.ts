/** The patterns in the order they are tried; the first that fits decides, and the last always does. */
import { allOf, duration } from './duration';
import { changeByNumber } from './change';
import { count, exact, ofWhich, range, zero } from './count';
import { growth } from './growth';
import { judged } from './judged';
import { level } from './level';
import { milestone } from './milestone';
import { compared, elsewhere, rank } from './others';
import type { Pattern } from './pattern';
import { share } from './share';
import { hold, trend } from './trend';
import { DELIVERY } from '../vocabulary/words';
import { coveredTime } from './coveredTime';
import { hasWord } from './pattern';

/** A delivery with its day is that, whatever the delivery is about: "senest 1. juni fremlægge en plan for færre …". */
const delivery: Pattern = (clause) =>
  clause.numbers.length === 0 &&
  clause.periods.some(({ role }) => role === 'deadline') &&
  hasWord(clause, DELIVERY) &&
  !clause.directions.some(({ form, last }) => form === 'verb' && clause.board.word(last) !== 'løbende')
    ? milestone(clause)
    : undefined;

export const PATTERNS: readonly Pattern[] = [
  rank,
  growth,
  compared,
  elsewhere,
  hold,
  changeByNumber,
  coveredTime,
  allOf,
  range,
  share,
  ofWhich,
  zero,
  exact,
  duration,
  level,
  count,
  delivery,
  trend,
  milestone,
  judged,
];

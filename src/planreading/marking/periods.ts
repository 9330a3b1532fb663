/** Days and periods of a clause, each with what it is there for. */
import { periodsIn, type Period } from '../../danish/periods';
import { operatorsIn } from '../vocabulary/operators';
import { periodRolesIn, type PeriodRole } from '../vocabulary/time';
import type { Board } from './board';

export interface PeriodFound {
  readonly period: Period;
  readonly role: PeriodRole;
  /** From the words that say the role on. */
  readonly first: number;
  readonly last: number;
  /** The first day is meant, not the last: "ved starten af". */
  readonly start: boolean;
}

/** Words that may stand between the words of a role and the period: "inden udgangen af juni måned 2024". */
const BETWEEN = /^(?:den|d|d\.|\.|måned|året|år|kalenderåret|af|og|samt|,|tælledatoen|i|studentereksamen|skoleåret|,)$/;

export function markPeriods(board: Board): PeriodFound[] {
  const operators = operatorsIn(board.tokens);
  const roles = periodRolesIn(board.tokens);
  const found: PeriodFound[] = [];
  for (const period of periodsIn(board.tokens)) {
    const bareYear = period.grain === 'year' && period.last === period.first + 1;
    // "mindst 2000 sager"
    if (
      bareYear &&
      operators.some(({ last, means }) => last === period.first && means.side !== 'behind') &&
      board.tokens[period.last]?.is === 'word'
    )
      continue;
    if (bareYear && isUpperLevel(board, period.first)) continue;
    if (!board.isFree(period.first, period.last)) continue;
    let first = period.first;
    while (first > 0 && BETWEEN.test(board.word(first - 1)) && !roles.some(({ last }) => last === first)) first--;
    const said = roles.filter(({ last }) => last <= period.first && last >= first).at(-1);
    const own = board.word(period.first);
    const role = said?.means.role ?? (own === 'årets' || own === 'udgangen' ? 'moment' : 'named');
    const end = board.word(period.last) === 'måned' ? period.last + 1 : period.last;
    const begin = said?.first ?? period.first;
    const asked = found.at(-1);
    // "ved udgangen af 2. og 4. kvartal": the second has the role of the first.
    // "ansøgninger modtaget inden 1. juni": which cases, not by when.
    const cohort =
      /^(?:modtaget|modtagne|anmeldt|indkommet|indkomne|indgivet|indsendt|oprettet|påbegyndt|født|ansat|optaget|received)$/.test(
        board.word(begin - 1),
      );
    const inherits =
      said === undefined &&
      asked !== undefined &&
      /^(?:og|samt|,)$/.test(board.word(period.first - 1)) &&
      asked.last >= period.first - 1;
    found.push({
      period,
      role: inherits ? asked.role : cohort ? 'since' : role,
      first: begin,
      last: end,
      start: said?.means.start === true || (inherits && asked.start),
    });
    board.takeRest(cohort ? 'population' : nameOf(inherits ? asked.role : role), begin, end);
  }
  return found;
}

/** "fra 1500 til 2000": the first is no year, so neither is the second. */
function isUpperLevel(board: Board, index: number): boolean {
  if (board.word(index - 1) !== 'til' || board.tokens[index - 2]?.is !== 'number') return false;
  return board.word(index - 3) === 'fra' && !/^(?:19|20)\d\d$/.test(board.word(index - 2));
}

function nameOf(role: PeriodRole): 'deadline' | 'moment' | 'baseline' | 'period' {
  return role === 'deadline' || role === 'moment' || role === 'baseline' ? role : 'period';
}

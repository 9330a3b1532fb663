/** Limits in time that each case of a share has to keep, and durations that describe the population. Both leave the numbers that can be a target. */
import type { Within } from '../measure';
import { namedWindowsIn, windowStartsIn } from '../vocabulary/time';
import type { Board } from './board';
import type { NumberFound } from './operators';

export interface Window {
  readonly within: Within;
  readonly first: number;
  readonly last: number;
  /** The number it was made of: with no share beside it, it may be the target itself. */
  readonly number: NumberFound | undefined;
}

const FROM = new Set(['fra', 'efter', 'regnet', 'from', 'af', 'following', 'etter']);
const STOP = new Set([',', ';', '.', ')', 'skal', 'i', 'samt', 'og', 'jf.', 'for']);
const MOST_WORDS_OF_START = 14;

export function markWindows(
  board: Board,
  source: string,
  numbers: readonly NumberFound[],
): { windows: Window[]; rest: NumberFound[] } {
  const windows: Window[] = [];
  for (const { first, last, means } of namedWindowsIn(board.tokens)) {
    if (!board.isFree(first, last)) continue;
    const end = means === 'law' ? endOfLaw(board, last) : last;
    const named = board.textOf(source, first, end);
    board.takeRest('window', first, end);
    windows.push({
      within: means === 'sameDay' ? { value: 0, unit: 'dage', named } : { named },
      first,
      last: end,
      number: undefined,
    });
  }
  const starts = windowStartsIn(board.tokens);
  const used = new Set<NumberFound>();
  for (const number of numbers) {
    const { quantity, operator } = number;
    if (quantity.unit.is !== 'time') continue;
    const begin = operator && operator.last <= quantity.first ? operator.first : quantity.first;
    const start = starts.find(
      ({ last }) =>
        last === begin || (last === begin - 1 && ['de', 'ca.', 'max', 'under', 'en', 'højst'].includes(board.word(last))),
    );
    const behind = startOfClock(board, source, quantity.last);
    const startsClock = !start && behind !== undefined && /^(?:efter|fra)$/.test(board.word(quantity.last));
    if (!start && !startsClock) continue;
    const first = start?.first ?? quantity.first;
    board.claim('window', first, behind?.last ?? quantity.last);
    windows.push({
      within: {
        value: quantity.value,
        unit: quantity.unit.name,
        ...(behind ? { from: behind.text } : {}),
      },
      first,
      last: behind?.last ?? quantity.last,
      number,
    });
    used.add(number);
  }
  return { windows, rest: numbers.filter((number) => !used.has(number)) };
}

/** "fra tilbagekomsten til udrejsecentret", "efter, at udlændingen har modtaget det oversatte afslag". */
function startOfClock(board: Board, source: string, index: number): { readonly text: string; readonly last: number } | undefined {
  if (!FROM.has(board.word(index)) || board.word(index) === 'af') return undefined;
  let last = index + 1;
  const that =
    board.word(last) === ',' && board.word(last + 1) === 'at' ? last + 2 : board.word(last) === 'at' ? last + 1 : undefined;
  const first = that ?? last;
  last = first;
  while (last < board.tokens.length && last - first < MOST_WORDS_OF_START) {
    const word = board.word(last);
    if (STOP.has(word) && !(that !== undefined && word === 'i')) break;
    // A number behind belongs to the next test.
    if (board.tokens[last]?.is === 'number')
      return last - first <= 2 ? undefined : { text: board.textOf(source, first, last), last };
    last++;
  }
  return last > first ? { text: board.textOf(source, first, last), last } : undefined;
}

function endOfLaw(board: Board, index: number): number {
  if (board.word(index) !== 'i') return index;
  let last = index + 1;
  while (last < board.tokens.length && !(board.word(last) === '.' && last === board.tokens.length - 1)) last++;
  return last;
}

const POPULATION_NOUN = /frist$|frister$|^(?:ansatte|medarbejdere|elever|indbyggere|beboere|mand|deltagere)$/;

/** "i mere end to år", "sager over to år", "en udrejsefrist på 7 dage", "virksomheder med op til 250 ansatte": what the population is like. */
export function markPopulations(board: Board, numbers: readonly NumberFound[]): NumberFound[] {
  return numbers.filter((number) => {
    const { quantity, operator } = number;
    const begin = operator && operator.last <= quantity.first ? operator.first : quantity.first;
    const before = board.word(begin - 1);
    const time = quantity.unit.is === 'time';
    const older = time && /^(?:ældre|yngre|older)$/.test(board.word(quantity.first - 2));
    const lasting = time && before === 'i' && operator !== undefined;
    const aged = time && operator !== undefined && numbers.length > 1 && isPopulationBefore(board, begin, numbers, number);
    const deadline = time && before === 'på' && POPULATION_NOUN.test(board.word(begin - 2)) && numbers.length > 1;
    const sized = before === 'med' && POPULATION_NOUN.test(board.word(quantity.last)) && numbers.length > 1;
    // "over a 3-year period", "en 3-årig periode"
    const adjective = time && /^[-–]$/.test(board.word(quantity.last - 2)) && numbers.length > 1;
    const upTo = board.word(quantity.first - 1) === 'til' && board.word(quantity.first - 2) === 'op';
    if (!(older || lasting || aged || deadline || sized || upTo || adjective)) return true;
    const first = older ? quantity.first - 2 : upTo ? quantity.first - 2 : lasting || deadline || sized ? begin - 1 : begin;
    board.claim('population', Math.max(0, first), quantity.last);
    return false;
  });
}

/** "200 sager over to år": the count stands right before it, with its noun between. */
function isPopulationBefore(board: Board, begin: number, numbers: readonly NumberFound[], own: NumberFound): boolean {
  return numbers.some(
    (other) =>
      other !== own &&
      other.quantity.unit.is === 'none' &&
      other.quantity.last < begin &&
      begin - other.quantity.last <= 4 &&
      !board.tokens.slice(other.quantity.last, begin).some(({ text }) => /^(?:og|samt|,|skal|er)$/.test(text)),
  );
}

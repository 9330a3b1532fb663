/** What every pattern is: it looks at a clause and proposes what it asks for, or leaves it to the next. */
import type { Quantity } from '../../danish/quantities';
import { isoOf } from '../../danish/periods';
import type { Clause } from '../marking/clause';
import type { PeriodFound } from '../marking/periods';
import type { NumberFound } from '../marking/operators';
import type { ReadMeasure } from '../measure';
import type { AskCode } from '../types';
import { VALUE_NOUN } from '../vocabulary/words';

export interface Proposal {
  readonly measure: ReadMeasure | null;
  /** A sure proposal with anything to ask is a guess: `proposal` sees to that. */
  readonly sure: boolean;
  readonly ask: readonly AskCode[];
}

export type Pattern = (clause: Clause) => Proposal | undefined;

export function proposal(clause: Clause, measure: ReadMeasure | null, sure: boolean, ask: readonly AskCode[] = []): Proposal {
  const codes = [...new Set([...ask, ...commonDoubts(clause)])];
  return { measure, sure: sure && codes.length === 0, ask: codes };
}

/** What makes any reading uncertain, whatever the pattern. */
function commonDoubts({ flags, numbers, board, periods, surroundings }: Clause): AskCode[] {
  const codes: AskCode[] = [];
  // "…, og ingen sager må være ældre end 180 dage": a second demand without a number of its own.
  if (numbers.length > 0 && board.tokens.some(({ text }) => text === 'ingen')) codes.push('twoTests');
  if (periods.some((found) => isOtherYear(found, surroundings.year))) codes.push('dueOutsideYear');
  if (flags.has('others')) codes.push('relative');
  if (flags.has('approx')) codes.push('approx');
  if (flags.has('condition')) codes.push('conditional');
  if (flags.has('effort')) codes.push('effortNotResult');
  if (numbers.some(({ quantity }) => (quantity.otherwise?.length ?? 0) > 0)) codes.push('ambiguousNumber');
  if (numbers.some(({ operator }) => operator?.misspelt === true)) codes.push('operatorSpelling');
  if (board.tokens.some(({ text }) => text === 'heraf' || text === 'hvoraf')) codes.push('ofWhich');
  return codes;
}

function isOtherYear({ period, role }: PeriodFound, year: number | undefined): boolean {
  const due = period.lastYear ?? period.year;
  const deadline = role === 'deadline' || role === 'moment' || role === 'during';
  return deadline && period.grain !== 'years' && year !== undefined && due !== undefined && due > year;
}

/** Words that end the noun phrase behind a number. */
const STOP = new Set(
  (
    'må får fordelt målrettet rettet af i på om der som med til for pr. pr per over under inden ved og er skal var vil har samt eller fra at kan hos blandt efter ' +
    'senest mod uden mellem bliver blive være været den det de ikke heraf hvoraf inklusive in of by per with'
  ).split(' '),
);
const MOST_WORDS = 4;

/** "afviste asylansøgere" behind "150"; undefined where no noun follows. */
export function nounBehind(clause: Clause, index: number): string | undefined {
  const { board, source } = clause;
  let last = index;
  while (last < board.tokens.length && last - index < MOST_WORDS) {
    const token = board.tokens[last];
    if (token?.is !== 'word' || STOP.has(token.text) || (last > index && /[^s]es$/.test(token.text))) break;
    last++;
  }
  return last > index ? board.textOf(source, index, last) : undefined;
}

/** What a number counts where its noun stands before it: "antallet af abonnenter skal …". */
export function subjectBefore(clause: Clause, index: number): string | undefined {
  const { board, source } = clause;
  const of = board.tokens.findIndex(
    ({ text }, position) => position < index && /^(?:antal|antallet|andel|andelen|hyppigheden|number)$/.test(text),
  );
  if (of >= 0) {
    const begin = board.word(of + 1) === 'af' ? of + 2 : of + 1;
    return nounBehind(clause, begin) ?? board.textOf(source, of, of + 1);
  }
  const verb = board.tokens.findIndex(
    ({ text }, position) => position < index && /^(?:skal|er|må|bør|vil|forventes|stiger|falder|holdes)$/.test(text),
  );
  const begin = board.tokens.findIndex(({ is }) => is === 'word');
  if (verb <= begin || begin < 0) return undefined;
  return board.textOf(source, begin, Math.min(verb, begin + 6));
}

/** Whether any word of the clause is of the kind. */
export function hasWord({ board }: Clause, kind: RegExp): boolean {
  return board.tokens.some(({ is, text }) => is === 'word' && kind.test(text));
}

/** Whether the clause is about a value on a scale; "i gennemsnit" says how it is measured, not what. */
export function valueNoun({ board }: Clause): string | undefined {
  // "antal risikopoint": points that are counted.
  const counted = board.tokens.some(({ text }) => text === 'antal' || text === 'antallet');
  const token = counted
    ? undefined
    : board.tokens.find(
        ({ is, text }, index) =>
          is === 'word' && VALUE_NOUN.test(text) && !(text === 'gennemsnit' && board.word(index - 1) === 'i'),
      );
  return token?.text;
}

/** A verb in a form that says something; genitives ("lærernes") are none. */
const FINITE =
  /^(?:skal|er|har|vil|bliver|kan|må|bør|sikrer|forventes|ønskes|opnår|ligger|deltager|arbejder|anvender|stiger|falder|var|will|shall|is|are|has|[a-zæøå]+(?:(?<!n)es|des|tes))$/;

export function isNounPhrase(clause: Clause): boolean {
  return !hasWord(clause, FINITE);
}

/** Taken for the target, in the account of what was read. */
export function useAsTarget({ board }: Clause, { first, last, unit }: Quantity): void {
  board.claim('target', first, unit.is === 'none' ? last : last - 1 > first ? last - 1 : last);
  if (unit.is !== 'none' && last - 1 > first) board.claim('unit', last - 1, last);
}

/** Which side is meant by "nedbringes til 5 pct.": the verb says it. */
export function sideOfPath({ board, directions }: Clause, { quantity, operator }: NumberFound): 'atLeast' | 'atMost' | undefined {
  const begin = operator && operator.last <= quantity.first ? operator.first : quantity.first;
  if (!/^(?:til|to|på)$/.test(board.word(begin - 1))) return undefined;
  const verb = directions.find(({ first, form }) => first < begin && form !== 'comparative');
  if (!verb || (board.word(begin - 1) === 'på' && (begin - verb.first > 4 || verb.form !== 'verb'))) return undefined;
  return verb.direction === 'decrease' ? 'atMost' : 'atLeast';
}

/** The day a number is measured at: "ved udgangen af 2009". */
export function measuredAt({ periods, surroundings }: Clause): {
  readonly measuredAt?: string;
} {
  const moment =
    periods.find(({ role }) => role === 'moment') ??
    periods.find(({ role, period }) => role === 'deadline' && period.grain !== 'years');
  return moment
    ? {
        measuredAt: isoOf(moment.period, moment.start ? 'from' : 'to', surroundings.year),
      }
    : {};
}

export function fraction(percent: number): number {
  return Math.round(percent * 1e10) / 1e12;
}

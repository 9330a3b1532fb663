/** "skal med udgangen af 1. kvartal indsende …", "i 2. kvartal udvælge …": something done by a day. */
import { isoOf } from '../../danish/periods';
import type { Clause } from '../marking/clause';
import type { PeriodFound } from '../marking/periods';
import type { MilestoneMeasure, Part } from '../measure';
import type { AskCode } from '../types';
import { DELIVERY } from '../vocabulary/words';
import { hasWord, nounBehind, proposal, type Pattern } from './pattern';

export const milestone: Pattern = (clause) => {
  const { periods, numbers, windows, surroundings, board, source } = clause;
  if (numbers.length > 0 || windows.some(({ within }) => within.value !== undefined)) return undefined;
  const said = periods.filter(isDay);
  // A day alone ("1. september 2024", "Q3") is most likely the deadline.
  const strong =
    said.length > 0
      ? said
      : periods.filter(
          ({ role, period }) =>
            role === 'named' && (period.grain === 'day' || period.grain === 'month' || period.grain === 'quarter'),
        );
  const dues =
    strong.length > 0 ? strong : periods.filter(({ role, period }) => role === 'during' && period.grain !== 'years').slice(0, 1);
  if (dues.length === 0) return agreementPeriod(clause);
  const delivers = hasWord(clause, DELIVERY);
  if (strong.length === 0 && (!delivers || clause.flags.has('condition'))) return undefined;
  const ask: AskCode[] = [];
  for (const found of dues) ask.push(...doubtsOf(found, surroundings.year));
  if (!delivers || dues.every(({ role }) => role === 'named')) ask.push('deliveryUnclear');
  const measures = dues.map((found) => measureOf(found, surroundings.year));
  for (const { first, last } of dues) board.takeRest('deadline', first, last);
  const [only] = measures;
  const everyone = everyoneOf(clause);
  if (everyone !== undefined && only && measures.length === 1)
    return proposal(clause, { kind: 'allOf', unit: everyone, due: only.due }, delivers && strong.length > 0, ask);
  if (clause.flags.has('all')) ask.push('eachGroup');
  if (measures.length === 1 && only)
    return proposal(clause, only, delivers && strong.length > 0, strong.length > 0 ? ask : [...ask, 'dayNotPrinted']);
  const parts: Part[] = measures.map((measure, index) => {
    const found = dues[index];
    return {
      text: found ? board.textOf(source, found.first, found.last) : '',
      measure,
    };
  });
  // "2. og 4. kvartal" is one delivery on two days; other days beside each other may be one plan told twice.
  const listed = dues.every(({ period }) => period.grain === dues[0]?.period.grain && period.grain === 'quarter');
  return proposal(clause, { kind: 'composite', parts }, delivers && listed, listed ? ask : [...ask, 'twoTests']);
};

/** "Alle ansøgninger … senest den 15. juni": each of a group, which "på alle områder" is not. */
function everyoneOf(clause: Clause): string | undefined {
  const at = clause.board.tokens.findIndex(({ text }) => text === 'alle' || text === 'samtlige');
  return at === 0 || (at > 0 && /^(?:skal|er|at|,|har|,)$/.test(clause.board.word(at - 1)))
    ? nounBehind(clause, at + 1)
    : undefined;
}

function isDay({ role, period }: PeriodFound): boolean {
  if (period.grain === 'years') return false;
  if (role === 'deadline' || role === 'moment') return true;
  return (
    role === 'during' &&
    (period.grain === 'quarter' ||
      period.grain === 'month' ||
      period.grain === 'half' ||
      period.grain === 'season' ||
      period.grain === 'tertial')
  );
}

function measureOf(found: PeriodFound, year: number | undefined): MilestoneMeasure {
  const due = isoOf(found.period, found.start ? 'from' : 'to', year);
  return found.role === 'during'
    ? { kind: 'milestone', due, notBefore: isoOf(found.period, 'from', year) }
    : { kind: 'milestone', due };
}

function doubtsOf({ period, role }: PeriodFound, year: number | undefined): AskCode[] {
  const codes: AskCode[] = [];
  if (period.grain === 'month' && role !== 'during') codes.push('dayNotPrinted');
  if (period.grain === 'schoolYear' || period.grain === 'season') codes.push('dayNotPrinted');
  if (period.year === undefined && year === undefined) codes.push('yearNotPrinted');
  const due = period.lastYear ?? period.year;
  if (due !== undefined && year !== undefined && due !== year) codes.push('dueOutsideYear');
  return codes;
}

/** "i løbet af aftaleperioden": the end of the plan, where it is known. */
function agreementPeriod(clause: Clause): ReturnType<Pattern> {
  const { board, surroundings } = clause;
  const at = board.tokens.findIndex(({ text }) =>
    /^(?:aftaleperioden|kontraktperioden|resultatkontraktperioden|aftaleperiodens|strategiperioden)$/.test(text),
  );
  if (at < 0 || !hasWord(clause, DELIVERY)) return undefined;
  board.takeRest('deadline', at, at + 1);
  const due = surroundings.periodEnd ?? (surroundings.year === undefined ? undefined : `${surroundings.year}-12-31`);
  return due === undefined
    ? proposal(clause, null, false, ['noDate'])
    : proposal(clause, { kind: 'milestone', due }, false, ['dueOutsideYear']);
}

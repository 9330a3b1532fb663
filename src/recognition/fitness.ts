/** What speaks for and against a column as the one of a role: what its header says beside the name, its time, and what stands in it. */
import type { IsoDate } from '../calendar/days';
import type { Plan, Round, RoundId } from '../plan/schema';
import { leavesOf } from '../plan/units';
import { onceFor } from '../workbook/onceFor';
import { repeatsAgreed } from './agreed';
import type { HeaderColumn } from './header';
import { headerEvidence } from './labelRoles';
import { qualifiersOf, type Objection } from './qualifiers';
import { yearsNamed } from './round';
import type { MatchedRow } from './rowTypes';
import { AGREED_ROLES, type ColumnRole, type Evidence, type Option } from './types';
import type { SheetView } from './view';
import { fold } from './words';

export interface Fitness {
  readonly column: HeaderColumn;
  readonly speaksFor: readonly Evidence[];
  /** It holds something else. */
  readonly speaksAgainst: readonly Evidence[];
  /** It may hold something else. */
  readonly doubts: readonly Evidence[];
  /** Its header says that the figures are of an earlier time of the same year. */
  readonly isOfEarlier: boolean;
  /** Its header names the very round or day. */
  readonly isOfRound: boolean;
  readonly isHidden: boolean;
}

export interface Circumstances {
  readonly plan: Plan;
  readonly view: SheetView;
  readonly matched: readonly MatchedRow[];
  readonly date1904: boolean;
  readonly round: RoundId | undefined;
}

/** What is the same in every round; the rest belongs to one. */
export const LASTING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([...AGREED_ROLES, 'baseline']);

const ALL: readonly Objection[] = ['earlier', 'period', 'plan', 'degree', 'scale', 'part'];
const MATTERS: Readonly<Partial<Record<ColumnRole, readonly Objection[]>>> = {
  actual: ALL,
  numerator: ['earlier', 'period', 'plan', 'degree', 'scale'],
  denominator: ['earlier', 'period', 'plan', 'degree', 'scale'],
  deliveredOn: ['earlier', 'plan', 'degree', 'part'],
  forecast: ['earlier', 'period', 'degree', 'scale', 'part'],
  target: ['earlier', 'period', 'degree', 'scale'],
  baseline: ['scale', 'part', 'plan'],
};
/** Roles whose figures are judged, so that a word nobody knows makes a question. */
const UNKNOWN_MATTERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'actual',
  'numerator',
  'denominator',
  'deliveredOn',
  'forecast',
  'baseline',
]);
const CODES: Readonly<Record<Objection, Evidence['code']>> = {
  earlier: 'columnEarlier',
  period: 'columnPeriod',
  plan: 'columnPlan',
  degree: 'columnDegree',
  scale: 'columnScale',
  part: 'columnPart',
};

export function fitnessOf(column: HeaderColumn, role: ColumnRole, around: Circumstances): Fitness {
  const { plan, view } = around;
  const against: Evidence[] = [];
  const doubts: Evidence[] = [];
  const own = qualifiersOf(column.own, column.meaning?.fit === 'slip' ? '' : (column.meaning?.name ?? ''));
  const matters = MATTERS[role] ?? [];
  for (const kind of matters) {
    const word = own.objections.get(kind);
    if (word !== undefined) against.push({ code: CODES[kind], values: { word } });
  }
  if (matters.length > 0 && column.group !== '') {
    const word = qualifiersOf(column.group, '').objections.get('earlier');
    if (word !== undefined) against.push({ code: 'columnEarlier', values: { word } });
  }
  const round = plan.rounds.find(({ id }) => id === around.round);
  const time = timeOf(column, role, own.until, plan, round);
  against.push(...time.against);
  if (column.meaning?.fit !== 'slip' && UNKNOWN_MATTERS.has(role) && own.unknown.length > 0)
    doubts.push({ code: 'columnUnknownWords', values: { words: own.unknown.join(' ') } });
  if (role === 'actual' || role === 'deliveredOn') {
    const repeated = repeatsAgreed(view, column.column, around.matched, around.date1904, plan.year);
    if (repeated) doubts.push({ code: repeated === 'due' ? 'columnDueDays' : 'columnTargets', values: {} });
  }
  const isHidden = view.sheet.hiddenColumns.has(column.column);
  return {
    column,
    speaksFor: [
      headerEvidence(column),
      ...(time.isOfRound && round ? [{ code: 'columnOfRound' as const, values: { round: round.name } }] : []),
    ],
    speaksAgainst: [...against, ...(isHidden && against.length > 0 ? [HIDDEN] : [])],
    doubts,
    isOfRound: time.isOfRound,
    isOfEarlier: time.isOfEarlier || (own.objections.get('earlier')?.match(LAST_YEAR) === null && against.length > 0),
    isHidden,
  };
}

export const HIDDEN: Evidence = { code: 'columnHidden', values: {} };

/** "I fjor" is another year, whose figures say nothing of this one's. */
const LAST_YEAR = /fjor|samme periode|primo|aatd|ytd|sidste aar/;

interface Time {
  readonly isOfRound: boolean;
  readonly isOfEarlier: boolean;
  readonly against: readonly Evidence[];
}

function timeOf(column: HeaderColumn, role: ColumnRole, until: readonly number[], plan: Plan, round: Round | undefined): Time {
  const { rounds, days, years } = column;
  const against: Evidence[] = [];
  const wanted = role === 'baseline' ? baselineYears(plan) : [plan.year];
  if (years.length > 0 && wanted.length > 0 && !years.some((year) => wanted.includes(year)))
    against.push({ code: 'columnOtherYear', values: { found: String(years[0] ?? ''), year: String(wanted[0] ?? plan.year) } });
  if (LASTING.has(role) || !round) return { isOfRound: false, isOfEarlier: false, against };
  let isOfRound = false;
  let isOfEarlier = false;
  if (rounds.length > 0) {
    isOfRound = rounds.length === 1 && rounds[0] === round.id;
    const other = rounds.find((id) => id !== round.id);
    const found = plan.rounds.find(({ id }) => id === other);
    if (found) {
      against.push({ code: 'columnOtherRound', values: { found: found.name, round: round.name } });
      isOfEarlier = found.asOf < round.asOf && years.length === 0;
    }
  }
  for (const day of new Set([...days, ...until.map((month) => lastDayOf(plan.year, month))])) {
    if (day === round.asOf) isOfRound = true;
    else if (!isNear(day, round, plan) && !(role === 'forecast' && day === plan.period.to)) {
      against.push({ code: 'columnOtherDay', values: { day, round: round.name } });
      isOfEarlier ||= day >= plan.period.from && day < round.asOf;
    }
  }
  return { isOfRound: isOfRound && against.length === 0, isOfEarlier, against };
}

/** Years that the plan counts changes from: "ultimo 2023". */
const baselineYears = onceFor((plan: Plan): readonly number[] => {
  const years = leavesOf(plan).flatMap(({ measure }) => ('baselineOf' in measure ? yearsNamed(fold(measure.baselineOf)) : []));
  return [...new Set([plan.year - 1, ...years])];
});

/** People make figures up a little before or after the agreed day; another round's day is another round's. */
function isNear(day: IsoDate, round: Round, plan: Plan): boolean {
  if (plan.rounds.some(({ asOf }) => asOf === day)) return false;
  const [from, to] = [round.asOf, day].map((iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)));
  if (from === undefined || to === undefined) return false;
  return to === from || (to === from + 1 && day > round.asOf);
}

function lastDayOf(year: number, month: number): IsoDate {
  const days = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return `${year}-${String(month).padStart(2, '0')}-${days}`;
}

export function optionOf({ column, speaksFor, speaksAgainst, doubts }: Fitness): Option {
  const against = [...speaksAgainst, ...doubts];
  return { value: String(column.column), evidence: speaksFor, ...(against.length > 0 && { against }) };
}

/** Who of the year's agencies has handed in what: not at all, late, another round, another year, or more than once. */
import { serialOfIso, type IsoDate } from '../calendar/days';
import type { Plan, RoundId } from '../plan/schema';
import type { Checked, Submission } from './types';

export interface RosterRequest {
  readonly round: RoundId;
  readonly today: IsoDate;
  /** The plans' year; unless given, the newest whose round has been. */
  readonly year?: number;
  /** File that a person has chosen, by plan id, where an agency has handed in several. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** Ids of plans that nobody has chosen: their agencies are on the list only when a file of theirs has come. */
  readonly unasked?: ReadonlySet<string>;
  /** Ids of plans that a person has taken off the list, whatever has come. */
  readonly leftOut?: ReadonlySet<string>;
}

export type RosterState = 'handedIn' | 'late' | 'unconfirmed' | 'wrongRound' | 'wrongYear' | 'notHandedIn';

/** Numbers of files are positions in the list of submissions. */
export interface RosterEntry {
  readonly plan: string;
  readonly agency: string;
  readonly state: RosterState;
  /** The day the report is due; null when the plan has no such round. */
  readonly deadline: IsoDate | null;
  /** Days after the deadline that it was saved, or, when nothing has come, that have passed. */
  readonly daysLate: number;
  /** The file that counts: the one chosen, else the newest. Null unless the state is `handedIn` or `late`. */
  readonly submission: number | null;
  /** The other files for the same round, newest first: handed in twice. */
  readonly others: readonly number[];
  /** Files of the agency that do not count: unconfirmed, or for another round or year. */
  readonly elsewhere: readonly number[];
}

export interface Roster {
  readonly round: RoundId;
  readonly year: number;
  readonly today: IsoDate;
  readonly entries: readonly RosterEntry[];
  /** Files that belong to no agency of the list. */
  readonly unplaced: readonly number[];
}

type Agreed = Pick<Plan, 'id' | 'year' | 'agency' | 'rounds'>;

export function rosterOf(plans: readonly Plan[], submissions: readonly Submission[], request: RosterRequest): Roster {
  const { round, today, unasked, leftOut } = request;
  const expected = plans.filter((plan) => {
    if (leftOut?.has(plan.id)) return false;
    return !unasked?.has(plan.id) || submissions.some((submission) => isOf(submission, plan));
  });
  const year = request.year ?? yearOf(expected, submissions, request);
  const asked: readonly Agreed[] = expected.filter((plan) => plan.year === year);
  const carried = carriedPlans(asked, submissions, round, year).filter(({ id }) => !leftOut?.has(id));
  const entries = [...asked, ...carried].map((plan) => entryOf(plan, submissions, request));
  const placed = new Set(entries.flatMap(({ submission, others, elsewhere }) => [submission, ...others, ...elsewhere]));
  const unplaced = submissions.flatMap((_, index) => (placed.has(index) ? [] : [index]));
  return { round, year, today, entries, unplaced };
}

/** The round that most of the files are for; undefined when no file says. */
export function usualRound(submissions: readonly Submission[]): RoundId | undefined {
  const counts = new Map<RoundId, number>();
  for (const submission of submissions) {
    if (submission.state === 'checked') counts.set(submission.location.round, (counts.get(submission.location.round) ?? 0) + 1);
  }
  return [...counts].sort(([, first], [, second]) => second - first)[0]?.[0];
}

function yearOf(plans: readonly Plan[], submissions: readonly Submission[], { round, today }: RosterRequest): number {
  const been = plans.filter((plan) => plan.rounds.some(({ id, asOf }) => id === round && asOf <= today));
  const years = (been.length > 0 ? been : plans).map((plan) => plan.year);
  const found = submissions.flatMap((submission) => ('location' in submission ? [submission.location.year] : []));
  return Math.max(...(years.length > 0 ? years : found), 0);
}

/** Agencies whose plan only their own workbook carries. */
function carriedPlans(
  known: readonly Agreed[],
  submissions: readonly Submission[],
  round: RoundId,
  year: number,
): readonly Agreed[] {
  const carried = new Map<string, Agreed>();
  for (const submission of submissions) {
    if (submission.state !== 'checked' || submission.location.round !== round || submission.location.year !== year) continue;
    const { plan: id, agency } = submission.location;
    if (!known.some((plan) => plan.id === id)) carried.set(id, { id, year, agency: { name: agency, aliases: [] }, rounds: [] });
  }
  return [...carried.values()];
}

function entryOf(plan: Agreed, submissions: readonly Submission[], { round, today, chosen }: RosterRequest): RosterEntry {
  const deadline = plan.rounds.find(({ id }) => id === round)?.due ?? null;
  const own = submissions.flatMap((submission, index) => (isOf(submission, plan) ? [{ submission, index }] : []));
  const countable = own
    .filter((item): item is { submission: Checked; index: number } => counts(item.submission, plan, round))
    .sort((first, second) => newestFirst(first.submission, second.submission));
  const wanted = chosen && Object.hasOwn(chosen, plan.id) ? chosen[plan.id] : undefined;
  const used = countable.find(({ submission }) => submission.file === wanted) ?? countable[0];
  const known = { plan: plan.id, agency: plan.agency.name, deadline };
  const rest = own.filter(({ submission }) => !counts(submission, plan, round));
  const elsewhere = rest.map(({ index }) => index);
  if (used) {
    const { savedOn, outcome } = used.submission;
    const daysLate = daysAfter(deadline, savedOn ?? outcome.ready?.on ?? null);
    const others = countable.flatMap(({ index }) => (index === used.index ? [] : [index]));
    return { ...known, state: daysLate > 0 ? 'late' : 'handedIn', daysLate, submission: used.index, others, elsewhere };
  }
  const missing = { ...known, daysLate: daysAfter(deadline, today), submission: null, others: [], elsewhere };
  return {
    ...missing,
    state: missingState(
      rest.map(({ submission }) => submission),
      plan,
    ),
  };
}

function missingState(rest: readonly Submission[], plan: Agreed): RosterState {
  if (rest.some(({ state }) => state === 'guessed')) return 'unconfirmed';
  if (rest.some((submission) => submission.state === 'checked' && submission.location.year === plan.year)) return 'wrongRound';
  return rest.length > 0 ? 'wrongYear' : 'notHandedIn';
}

function counts(submission: Submission, plan: Agreed, round: RoundId): submission is Checked {
  return submission.state === 'checked' && submission.location.plan === plan.id && submission.location.round === round;
}

/** Another year of the same agency is its file too, also when no plan of that year is at hand. */
function isOf(submission: Submission, plan: Agreed): boolean {
  if (submission.state === 'unreadable') return false;
  if (submission.state === 'notRecognised') {
    return submission.reason.code === 'otherYear' && submission.reason.values['agency'] === plan.agency.name;
  }
  const { location } = submission;
  return location.plan === plan.id || (location.agency === plan.agency.name && location.year !== plan.year);
}

/** By the day saved, then by how much is filled in, then by name, so that the same files always give the same proposal. */
function newestFirst(first: Checked, second: Checked): number {
  const days = (second.savedOn ?? '').localeCompare(first.savedOn ?? '');
  return days || second.outcome.filled - first.outcome.filled || second.file.localeCompare(first.file);
}

function daysAfter(deadline: IsoDate | null, day: IsoDate | null): number {
  const due = deadline === null ? undefined : serialOfIso(deadline);
  const then = day === null ? undefined : serialOfIso(day);
  return due === undefined || then === undefined ? 0 : Math.max(0, then - due);
}

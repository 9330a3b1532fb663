/** What the page shows of the tray, worked out from it: names, the roster, and how many stand where. */
import { rosterOf, usualRound, type Roster, type RosterState } from '../../group/roster';
import type { Submission } from '../../group/types';
import type { IsoDate } from '../../calendar/days';
import type { Plan, RoundId } from '../../plan/schema';
import { PLANS } from '../plans';
import type { InboxState } from './inbox';
import type { InboxFile } from './inboxFiles';

export interface Named extends InboxFile {
  /** Unlike any other's in the list: the name, with its folders or a number where two bear the same. */
  readonly name: string;
}

export interface GroupView {
  readonly files: readonly Named[];
  /** What has been read, in the order of `positions`. */
  readonly submissions: readonly Submission[];
  /** Id of the file of each submission. */
  readonly positions: readonly number[];
  /** The round that most files are for. */
  readonly usual: RoundId | undefined;
  /** Nobody has chosen a plan, and no file fits the one that comes along: what is missing is the plans. */
  readonly plansMissing: boolean;
  /** Undefined when no file says its round and nobody has chosen one. */
  readonly roster: Roster | undefined;
  /** Agencies with a plan of the roster's year that are not on it: taken off, or never asked for. */
  readonly offList: readonly { readonly plan: string; readonly agency: string }[];
}

export function groupView(
  { files, round, day, chosen, leftOut, putOn }: InboxState,
  plans: readonly Plan[],
  today: IsoDate,
): GroupView {
  const named = withNames(files);
  const read = named.flatMap(({ id, name, answer }) =>
    answer?.is === 'read' ? [{ id, submission: { ...answer.reading.submission, file: name } }] : [],
  );
  const submissions = read.map(({ submission }) => submission);
  const usual = usualRound(submissions);
  const wanted = round ?? usual;
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  const picked = [...chosen].flatMap(([plan, id]): [string, string][] => {
    const name = nameOf.get(id);
    return name === undefined ? [] : [[plan, name]];
  });
  // What comes with the add-in says nothing about who belongs to the group.
  const unasked = new Set(PLANS.filter((plan) => plans.includes(plan) && !putOn.has(plan.id)).map(({ id }) => id));
  const request = { today: day ?? today, chosen: Object.fromEntries(picked), unasked, leftOut };
  const roster = wanted === undefined ? undefined : rosterOf(plans, submissions, { round: wanted, ...request });
  return {
    files: named,
    submissions,
    positions: read.map(({ id }) => id),
    usual,
    plansMissing: plans.every((plan) => PLANS.includes(plan)) && !submissions.some((submission) => 'location' in submission),
    roster,
    offList: roster ? offListOf(roster, plans, submissions) : [],
  };
}

function offListOf({ year, entries }: Roster, plans: readonly Plan[], submissions: readonly Submission[]): GroupView['offList'] {
  const known = plans.map(({ id, agency: { name }, year: own }) => ({ plan: id, agency: name, year: own }));
  const read = submissions.flatMap((submission) => ('location' in submission ? [submission.location] : []));
  const all = new Map([...read, ...known].filter((one) => one.year === year).map(({ plan, agency }) => [plan, { plan, agency }]));
  for (const { plan } of entries) all.delete(plan);
  return [...all.values()].sort((first, second) => first.agency.localeCompare(second.agency, 'da'));
}

function withNames(files: readonly InboxFile[]): readonly Named[] {
  const often = new Map<string, number>();
  for (const { file } of files) often.set(file.name, (often.get(file.name) ?? 0) + 1);
  const taken = new Set<string>();
  return files.map((file) => {
    const plain = often.get(file.file.name) === 1 ? file.file.name : file.path;
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain} (${number})`;
    taken.add(name);
    return { ...file, name };
  });
}

/** Number of agencies by state. */
export function countStates({ entries }: Roster): Readonly<Record<RosterState, number>> {
  const counts = { handedIn: 0, late: 0, unconfirmed: 0, wrongRound: 0, wrongYear: 0, notHandedIn: 0 };
  for (const { state } of entries) counts[state] += 1;
  return counts;
}

/** Milliseconds until all is read, by how long the others took; undefined while too few are done to tell. */
export function timeLeft({
  total,
  done,
  elapsed,
}: {
  readonly total: number;
  readonly done: number;
  readonly elapsed: number;
}): number | undefined {
  return done < 3 || elapsed < 1_000 ? undefined : (elapsed / done) * (total - done);
}

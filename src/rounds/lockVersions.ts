/** Which freezing of a round holds, and whether the year was frozen in its order. */
import { serialOfIso } from '../calendar/days';
import type { Plan, RoundId } from '../plan/schema';
import { serialOfMoment } from './moment';
import type { LockedRound, History, HistoryProblem } from './types';

/** Ids of the rounds that have been locked, in the order of the year. */
export function lockedIds(lockedRounds: readonly Pick<LockedRound, 'round' | 'asOf'>[]): readonly RoundId[] {
  const byDay = [...lockedRounds].sort((first, second) => (serialOfIso(first.asOf) ?? 0) - (serialOfIso(second.asOf) ?? 0));
  return [...new Set(byDay.map(({ round }) => round))];
}

/** Versions by the time of freezing, whatever order the rows stand in. */
export function withVersions(found: readonly Omit<LockedRound, 'version'>[]): LockedRound[] {
  return found.map((lockedRound) => {
    const sameRound = found.filter(({ plan, round }) => plan === lockedRound.plan && round === lockedRound.round).sort(byTime);
    return { ...lockedRound, version: sameRound.indexOf(lockedRound) + 1 };
  });
}

/** The version of each round that holds, in the order of the year. */
export function inForceNow({ lockedRounds }: Pick<History, 'lockedRounds'>): readonly LockedRound[] {
  return lockedIds(lockedRounds).flatMap((round) => {
    const versions = lockedRounds.filter((lockedRound) => lockedRound.round === round);
    return versions.sort((first, second) => second.version - first.version).slice(0, 1);
  });
}

/** Rounds frozen out of order, by two people, or (where the plan's rounds are known) left out. */
export function annualProblems(lockedRounds: readonly LockedRound[], agreed: Plan['rounds'] = []): HistoryProblem[] {
  const problems: HistoryProblem[] = [];
  const first = lockedIds(lockedRounds).flatMap(
    (round) => lockedRounds.find((lockedRound) => lockedRound.round === round && lockedRound.version === 1) ?? [],
  );
  first.forEach((lockedRound, index) => {
    const next = first[index + 1];
    if (next && byTime(next, lockedRound) < 0) {
      const { round, at } = next;
      problems.push({ code: 'historyOutOfOrder', round, at, before: lockedRound.round, beforeAt: lockedRound.at });
    }
  });
  const last = first.at(-1)?.round;
  if (last !== undefined) {
    const ids = agreed.map(({ id }) => id);
    const before = ids.slice(0, Math.max(0, ids.indexOf(last)));
    const missing = before.filter((round) => !first.some((lockedRound) => lockedRound.round === round));
    problems.push(...missing.map((round): HistoryProblem => ({ code: 'historyRoundMissing', round, later: last })));
  }
  for (const newest of inForceNow({ lockedRounds })) {
    const other = lockedRounds
      .filter(({ round, by }) => round === newest.round && by !== newest.by)
      .sort(byTime)
      .at(-1);
    if (!other) continue;
    const { round, by, at } = newest;
    problems.push({ code: 'historyFrozenByTwo', round, by, at, otherBy: other.by, otherAt: other.at });
  }
  return problems;
}

function byTime(first: Pick<LockedRound, 'at' | 'row'>, second: Pick<LockedRound, 'at' | 'row'>): number {
  const difference = (serialOfMoment(first.at) ?? 0) - (serialOfMoment(second.at) ?? 0);
  return difference === 0 ? first.row - second.row : difference;
}

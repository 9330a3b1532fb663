/** Which freezing of a round holds, and whether the year was frozen in its order. */
import type { Plan, RoundId } from '../plan/schema';
import { serialOfMoment } from './moment';
import type { FrozenRound, History, HistoryProblem } from './types';

/** In the order of the year. */
export const ROUND_IDS: readonly RoundId[] = ['UO1', 'UO2', 'UO3', 'AR'];

/** Versions by the time of freezing, whatever order the rows stand in. */
export function withVersions(found: readonly Omit<FrozenRound, 'version'>[]): FrozenRound[] {
  return found.map((freeze) => {
    const twins = found.filter(({ plan, round }) => plan === freeze.plan && round === freeze.round).sort(byTime);
    return { ...freeze, version: twins.indexOf(freeze) + 1 };
  });
}

/** The version of each round that holds, in the order of the year. */
export function inForceNow({ freezes }: Pick<History, 'freezes'>): readonly FrozenRound[] {
  return ROUND_IDS.flatMap((round) => {
    const versions = freezes.filter((freeze) => freeze.round === round);
    return versions.sort((first, second) => second.version - first.version).slice(0, 1);
  });
}

/** Rounds frozen out of order, by two people, or (where the plan's rounds are known) left out. */
export function annualProblems(freezes: readonly FrozenRound[], agreed: Plan['rounds'] = []): HistoryProblem[] {
  const problems: HistoryProblem[] = [];
  const first = ROUND_IDS.flatMap((round) => freezes.find((freeze) => freeze.round === round && freeze.version === 1) ?? []);
  first.forEach((freeze, index) => {
    const next = first[index + 1];
    if (next && byTime(next, freeze) < 0) {
      const { round, at } = next;
      problems.push({ code: 'historyOutOfOrder', round, at, before: freeze.round, beforeAt: freeze.at });
    }
  });
  const last = first.at(-1)?.round;
  if (last !== undefined) {
    const before = agreed.map(({ id }) => id).filter((id) => ROUND_IDS.indexOf(id) < ROUND_IDS.indexOf(last));
    const missing = before.filter((round) => !first.some((freeze) => freeze.round === round));
    problems.push(...missing.map((round): HistoryProblem => ({ code: 'historyRoundMissing', round, later: last })));
  }
  for (const newest of inForceNow({ freezes })) {
    const other = freezes
      .filter(({ round, by }) => round === newest.round && by !== newest.by)
      .sort(byTime)
      .at(-1);
    if (!other) continue;
    const { round, by, at } = newest;
    problems.push({ code: 'historyFrozenByTwo', round, by, at, otherBy: other.by, otherAt: other.at });
  }
  return problems;
}

function byTime(first: Pick<FrozenRound, 'at' | 'row'>, second: Pick<FrozenRound, 'at' | 'row'>): number {
  const difference = (serialOfMoment(first.at) ?? 0) - (serialOfMoment(second.at) ?? 0);
  return difference === 0 ? first.row - second.row : difference;
}

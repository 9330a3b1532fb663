/** The rounds of a plan. Ids are free text, so quarters, tertials and school years fit; these are the usual ones, in the order of the year. */
import { serialOfIso } from '../calendar/days';
import type { Plan, Round, RoundId } from './schema';

export const ROUND_IDS = ['UO1', 'UO2', 'UO3', 'AR'] as const;
export type UsualRound = (typeof ROUND_IDS)[number];

export function isUsualRound(id: RoundId): id is UsualRound {
  return ROUND_IDS.some((usual) => usual === id);
}

/** After the final round nothing is expected any more. Plan files from before rounds said so themselves mean the one called AR. */
export function isFinalRound({ id, final }: Pick<Round, 'id' | 'final'>): boolean {
  return final ?? id === 'AR';
}

/** The rounds that any plan has, each as the newest plan has it, in the order of the year. */
export function roundsOfPlans(plans: readonly Plan[]): readonly Round[] {
  const found = new Map<RoundId, { readonly round: Round; readonly day: number }>();
  for (const { rounds, period } of [...plans].sort((first, second) => second.year - first.year)) {
    const start = serialOfIso(period.from) ?? 0;
    for (const round of rounds)
      if (!found.has(round.id)) found.set(round.id, { round, day: (serialOfIso(round.asOf) ?? start) - start });
  }
  return [...found.values()].sort((first, second) => first.day - second.day).map(({ round }) => round);
}

/** What an agency knows in each round of a year, before anybody lays it out in a workbook. The rounds agree with each other. */
import { knowledgeOf, type Fact, type Known } from '../../examples/koncern/known';
import { planInForce } from '../../src/plan/inForce';
import type { LeafMeasure, Plan, Round } from '../../src/plan/schema';
import { isUsualRound, type UsualRound } from '../../src/plan/rounds';
import { leavesOf, type Unit } from '../../src/plan/units';

export type Leaf = Unit & { readonly measure: LeafMeasure };
export type Facts = Readonly<Record<string, Known>>;

export interface Year {
  /** As agreed at the round that is reported. */
  readonly plan: Plan;
  readonly leaves: readonly Leaf[];
  readonly rounds: Readonly<Record<UsualRound, Facts>>;
}

/** Figures to date never fall, a delivery stays on its day, and the level of the year before is the same in every round. */
export function yearOf(agreed: Plan, seed: string, now: UsualRound): Year {
  const rounds: Partial<Record<UsualRound, Facts>> = {};
  let before: Facts = {};
  const { plan, withdrawn } = planInForce(agreed, roundOf(agreed, now).asOf);
  const leaves = leavesOf(plan).filter(({ id }) => !withdrawn.has(id));
  for (const round of agreed.rounds) {
    const inForce = planInForce(agreed, round.asOf);
    const drawn = knowledgeOf({ ...inForce, withdrawn: new Map() }, round, { seed, strength: 1, untidy: 0 });
    before = Object.fromEntries(
      leaves.map(({ id, measure }): [string, Known] => [id, inKeeping(measure, drawn[id] ?? {}, before[id])]),
    );
    if (isUsualRound(round.id)) rounds[round.id] = before;
  }
  return { plan, leaves, rounds: rounds as Record<UsualRound, Facts> };
}

function inKeeping(measure: LeafMeasure, now: Known, earlier: Known | undefined): Known {
  const known = simple(now);
  if (!earlier) return known;
  if (measure.kind === 'milestone') return earlier.reached ? { ...known, reached: earlier.reached } : known;
  if (known.baseline !== undefined && earlier.baseline !== undefined && known.reached?.is === 'number') {
    const value = Math.round((known.reached.value * earlier.baseline) / known.baseline);
    return { ...known, baseline: earlier.baseline, reached: { is: 'number', value } };
  }
  const [one, two] = [known.reached, earlier.reached];
  const grows = measure.kind === 'count' || measure.kind === 'range' || measure.kind === 'allOf';
  if (grows && one?.is === 'number' && two?.is === 'number' && one.value < two.value) return { ...known, reached: two };
  return known;
}

/** A share as a figure with three decimals, which is how most tables have it; forecasts end with the year. */
function simple({ reached, forecast, baseline, target }: Known): Known {
  const figure = (fact: Fact | undefined): Fact | undefined =>
    fact?.is === 'share' ? { is: 'number', value: Math.round((fact.part / fact.whole) * 1000) / 1000 } : fact;
  const [now, then] = [figure(reached), figure(forecast)];
  return {
    ...(now && { reached: now }),
    ...(then && { forecast: then }),
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
  };
}

export function roundOf(plan: Plan, id: UsualRound): Round {
  const round = plan.rounds.find((one) => one.id === id);
  if (!round) throw new Error(`${plan.id} has no ${id}`);
  return round;
}

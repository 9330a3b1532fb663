/** Workbooks as people make them: plan × layout × habits × traps, the same for the same seed everywhere. */
import { diceOf } from '../../examples/koncern/dice';
import type { Plan } from '../../src/plan/schema';
import type { UsualRound } from '../../src/plan/rounds';
import { main, type Draft, type Habit, type Layout } from './draft';
import { roundOf, yearOf } from './facts';
import { HABITS } from './habits';
import { LAYOUTS } from './layouts';
import { TRAPS } from './traps';

export interface Variant {
  readonly seed: string;
  readonly draft: Draft;
  /** Everything it is made of, the layout first. */
  readonly made: readonly string[];
  readonly person: 'knows' | 'mustAsk';
}

const ROUNDS: readonly UsualRound[] = ['UO1', 'UO2', 'UO2', 'UO2', 'UO3', 'AR'];

export interface Wanted {
  readonly layout?: Layout;
  readonly habits?: readonly Habit[];
  readonly plan?: Plan;
  readonly round?: UsualRound;
}

export function variantOf(seed: string, plans: readonly Plan[], wanted: Wanted = {}): Variant {
  const dice = diceOf(seed);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[dice.whole(0, from.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const plan = wanted.plan ?? pick(plans);
  const round = wanted.round ?? pick(ROUNDS);
  const layout = wanted.layout ?? pick(LAYOUTS);
  const year = yearOf(plan, seed, round);
  const draft: Draft = {
    file: 'indberetning.xlsx',
    year,
    round,
    truth: {
      plan: year.plan,
      round: roundOf(plan, round),
      asOf: roundOf(plan, round).asOf,
      facts: year.rounds[round],
      spoiled: new Set(),
      answersHelp: true,
    },
    pages: layout.lay(year, round, dice),
    date1904: false,
  };
  titled(draft);
  const habits = Array.from({ length: dice.whole(0, 3) }, () => pick(HABITS));
  const traps = dice.chance(0.7) ? [pick(TRAPS)] : [];
  const fit: Habit[] = [];
  for (const habit of new Set(wanted.habits ?? [...habits, ...traps])) {
    // What has been done to the table before may leave no room for it.
    if (habit.suits?.(draft) === false) continue;
    habit.apply(draft, dice);
    fit.push(habit);
  }
  const mustAsk = layout.person === 'mustAsk' || fit.some(({ person }) => person === 'mustAsk');
  return { seed, draft, made: [layout.name, ...fit.map(({ name }) => name)], person: mustAsk ? 'mustAsk' : 'knows' };
}

function titled(draft: Draft): void {
  const { plan, round } = draft.truth;
  const page = main(draft);
  if (page.above.length > 0) return;
  page.above.push([plan.agency.name], [`Status på mål- og resultatplan ${plan.year}`], [round.name], []);
}

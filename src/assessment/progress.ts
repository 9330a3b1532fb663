/** How much of what should be there by now has been filled in: what the score is missing is what is counted here. */
import type { Assessment, Standing, UnitAssessment } from './types';

export interface Progress {
  /** Figures that count. */
  readonly filled: number;
  /** Figures that should be there by now. */
  readonly due: number;
  /** Not due yet, and without a figure. */
  readonly later: number;
  /** What is expected of the year that is missing or does not count. */
  readonly expectationsMissing: number;
}

export function progressOf({ goals, final }: Assessment): Progress {
  const leaves = goals.flatMap(({ blocks }) => blocks.flatMap(({ units }) => units.flatMap(leavesOf)));
  const count = (side: 'reached' | 'expected', standing: Standing): number =>
    leaves.filter((leaf) => leaf.standing?.[side] === standing).length;
  const filled = count('reached', 'filled');
  return {
    filled,
    due: filled + count('reached', 'missing'),
    later: count('reached', 'notDue'),
    expectationsMissing: final ? 0 : count('expected', 'missing'),
  };
}

function leavesOf(unit: UnitAssessment): readonly UnitAssessment[] {
  return unit.parts.length === 0 ? [unit] : unit.parts.flatMap(leavesOf);
}

/** How much of what should be there by now has been filled in: what the score is missing is what is counted here. */
import type { Assessment, FigureState, UnitAssessment } from './types';

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
  const count = (side: 'reached' | 'expected', figureState: FigureState): number =>
    leaves.filter((leaf) => leaf.figureState?.[side] === figureState).length;
  const filled = count('reached', 'filled');
  return {
    filled,
    due: filled + count('reached', 'missing'),
    later: count('reached', 'notDue'),
    expectationsMissing: final ? 0 : count('expected', 'missing'),
  };
}

/** What is still to come before a score is the last word. */
export type Provisional = Pick<Progress, 'filled' | 'due' | 'expectationsMissing'>;

/** What a score is missing; null where it has all it asks for. */
export function provisionalOf(
  { filled, due, expectationsMissing }: Provisional,
  score: { readonly points: number; readonly upTo: { readonly points: number } },
  side: 'reached' | 'expected',
): Provisional | null {
  const missing = side === 'expected' ? expectationsMissing : 0;
  if (filled === due && missing === 0 && score.upTo.points <= score.points) return null;
  return { filled, due, expectationsMissing: missing };
}

function leavesOf(unit: UnitAssessment): readonly UnitAssessment[] {
  return unit.parts.length === 0 ? [unit] : unit.parts.flatMap(leavesOf);
}

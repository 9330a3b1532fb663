/** How much of what should be there by now has been filled in, counted on the assessment so that it never disagrees with the lights. */
import type { Assessment, UnitAssessment } from './types';

export interface Progress {
  readonly filled: number;
  /** Figures that should be there by now. */
  readonly due: number;
  /** Not due yet, and without a figure. */
  readonly later: number;
}

export function progressOf(assessment: Assessment): Progress {
  const leaves = assessment.goals.flatMap(({ blocks }) => blocks.flatMap(({ units }) => units.flatMap(leavesOf)));
  const count = { filled: 0, due: 0, later: 0 };
  for (const { light } of leaves) {
    if (light.color === 'grey' && light.because === 'withdrawn') continue;
    if (light.color === 'grey' && light.because === 'notDue') count.later += 1;
    else {
      count.due += 1;
      if (light.color !== 'grey') count.filled += 1;
    }
  }
  return count;
}

function leavesOf(unit: UnitAssessment): readonly UnitAssessment[] {
  return unit.parts.length === 0 ? [unit] : unit.parts.flatMap(leavesOf);
}

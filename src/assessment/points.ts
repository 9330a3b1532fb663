/** How the printed weight of a block is shared out among its units: only where the roll-up adds up. */
import type { RollUp } from '../plan/schema';
import type { Assessed, UnitAssessment } from './types';

export interface Sharer {
  readonly answer: Assessed;
  readonly weight: number;
}

/**
 * What one counting unit can give of `whole`: its equal or weighted share among the siblings that count (itself included). Null where the
 * roll-up is not additive, or the unit does not count.
 */
export function additiveShare(
  mode: RollUp['mode'],
  whole: number | null,
  unit: Sharer,
  siblings: readonly Sharer[],
): number | null {
  if (whole === null || unit.answer.credit === null) return null;
  const counting = siblings.filter((sibling) => sibling.answer.credit !== null);
  switch (mode) {
    case 'mean':
      return whole / counting.length;
    case 'weightedMean':
      return (whole * unit.weight) / counting.reduce((total, sibling) => total + sibling.weight, 0);
    case 'all':
    case 'any':
    case 'worst':
    case 'count':
      return null;
  }
}

/** Points from what a unit can give by each answer. */
export function pointsOf(
  of: { readonly reached: number | null; readonly expected: number | null },
  reached: Assessed,
  expected: Assessed,
): UnitAssessment['points'] {
  return {
    reached: times(of.reached, reached.credit),
    expected: times(of.expected, expected.credit),
    of: of.reached ?? of.expected,
  };
}

function times(of: number | null, credit: number | null): number | null {
  return of === null || credit === null ? null : of * credit;
}

/** The weighted score of a whole plan. */
import type { Score } from './types';

/** Over the weight blocks: those with a credit count. */
export function scoreOf(blocks: readonly { readonly weight: number; readonly credit: number | null }[]): Score {
  let points = 0;
  let counted = 0;
  let of = 0;
  for (const { weight, credit } of blocks) {
    of += weight;
    if (credit === null) continue;
    points += weight * credit;
    counted += weight;
  }
  return { percent: counted === 0 ? null : (points / counted) * 100, points, of, counted };
}

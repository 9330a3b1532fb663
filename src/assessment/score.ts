/** The weighted score of a whole plan. */
import type { Credits } from './credit';
import type { Score } from './types';

interface Weighed {
  readonly weight: number;
  readonly answer: Credits;
}

/** Over the weight blocks: those with a credit count. */
export function scoreOf(blocks: readonly Weighed[]): Score {
  let points = 0;
  let possible = 0;
  let counted = 0;
  let of = 0;
  for (const { weight, answer } of blocks) {
    of += weight;
    if (answer.credit === null) continue;
    points += weight * answer.credit;
    possible += weight * (answer.possible ?? answer.credit);
    counted += weight;
  }
  const percent = (part: number): number | null => (counted === 0 ? null : (part / counted) * 100);
  return { percent: percent(points), points, upTo: { percent: percent(possible), points: possible }, of, counted };
}

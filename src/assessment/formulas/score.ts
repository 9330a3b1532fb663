import { counted, earned } from './points';
import { weightedMean, type WeightedRefs } from './rollUp';

/** The score as a fraction (show it as per cent) over the weight blocks that count; "" when none does. */
export function scorePercent(blocks: readonly WeightedRefs[]): string {
  return `IF(${countedWeight(blocks)}=0,"",${weightedMean(blocks)})`;
}

/** Points reached of the printed sum. */
export function scorePoints(blocks: readonly WeightedRefs[]): string {
  return blocks.map(({ weight, credit }) => earned(weight, credit)).join('+');
}

/** The weight that counts: the denominator of the score. */
export function countedWeight(blocks: readonly WeightedRefs[]): string {
  return blocks.map(({ weight, credit }) => counted(weight, credit)).join('+');
}

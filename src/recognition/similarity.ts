/** How much of one text is in another, by words weighted with how telling they are. */
import { fold, wordsOf } from './words';

export interface Wording {
  readonly words: ReadonlySet<string>;
  readonly folded: string;
}

/** Weight of a word: rare words of the plan tell more than "skal" and "styrelsen". */
export type WordWeight = (word: string) => number;

export function wordingOf(text: string): Wording {
  const folded = fold(text);
  return { folded, words: new Set(wordsOf(folded)) };
}

/** Shares of weight that two texts have in common, each 0–1. */
export interface Agreement {
  /** Of what the row says, how much the plan says too. */
  readonly ofRow: number;
  /** Of what the plan says, how much the row says. */
  readonly ofPlan: number;
  /** Both together; short titles of long requirements still come out high. */
  readonly degree: number;
}

const ROW_SHARE = 0.7;
const SAME: Agreement = { ofRow: 1, ofPlan: 1, degree: 1 };

export function totalWeight(wording: Wording, weight: WordWeight): number {
  let total = 0;
  for (const word of wording.words) total += weight(word);
  return total;
}

export function agreementOf(row: Wording, plan: Wording, weight: WordWeight, planTotal = totalWeight(plan, weight)): Agreement {
  if (row.folded === plan.folded && row.words.size > 0) return SAME;
  let rowTotal = 0;
  let common = 0;
  for (const word of row.words) {
    const own = weight(word);
    rowTotal += own;
    if (plan.words.has(word)) common += own;
  }
  return agreementFrom(common, rowTotal, planTotal);
}

function agreementFrom(common: number, rowTotal: number, planTotal: number): Agreement {
  const ofRow = rowTotal > 0 ? common / rowTotal : 0;
  const ofPlan = planTotal > 0 ? Math.min(1, common / planTotal) : 0;
  return { ofRow, ofPlan, degree: degreeFrom(ofRow, ofPlan) };
}

export function degreeFrom(ofRow: number, ofPlan: number): number {
  return ROW_SHARE * ofRow + (1 - ROW_SHARE) * ofPlan;
}

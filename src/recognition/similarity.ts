/** How much of one text is in another, by words weighted with how telling they are. */
import { allowedSlips, fold, slips, wordsOf } from './words';

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

/** Agreement of a row's text with a text of the plan; `forgiving` forgives slips of the keyboard, at a price in time. */
export function agreementOf(row: Wording, plan: Wording, weight: WordWeight, forgiving = true): Agreement {
  if (row.folded === plan.folded && row.words.size > 0) return { ofRow: 1, ofPlan: 1, degree: 1 };
  let rowTotal = 0;
  let common = 0;
  for (const word of row.words) {
    const own = weight(word);
    rowTotal += own;
    if (plan.words.has(word)) common += own;
    else if (forgiving) {
      const meant = slippedFrom(word, plan.words);
      if (meant !== undefined) common += weight(meant) - Math.max(0, weight(meant) - own);
    }
  }
  let planTotal = 0;
  for (const word of plan.words) planTotal += weight(word);
  const ofRow = rowTotal > 0 ? common / rowTotal : 0;
  const ofPlan = planTotal > 0 ? Math.min(1, common / planTotal) : 0;
  return { ofRow, ofPlan, degree: ROW_SHARE * ofRow + (1 - ROW_SHARE) * ofPlan };
}

/** The word of the plan that this is a slip of, if any. Numbers never slip: 150 is not 180. */
function slippedFrom(word: string, words: ReadonlySet<string>): string | undefined {
  const max = allowedSlips(word.length);
  if (max === 0 || /^\d/.test(word)) return undefined;
  for (const candidate of words) {
    if (candidate.length < 5 || Math.abs(candidate.length - word.length) > max || !sharesAnEnd(word, candidate)) continue;
    if (slips(word, candidate, max) <= max) return candidate;
  }
  return undefined;
}

/** People slip inside words or at one end of them; words that differ at both ends are other words. */
function sharesAnEnd(first: string, second: string): boolean {
  return first.charCodeAt(0) === second.charCodeAt(0) || first.charCodeAt(first.length - 1) === second.charCodeAt(second.length - 1);
}

/** The words of a plan: how telling each is, which units it stands in, and what a mistyped word was meant to be. */
import { onceFor } from '../workbook/onceFor';
import type { Wording, WordWeight } from './similarity';
import { allowedSlips, slips } from './words';

export interface Vocabulary {
  readonly weight: WordWeight;
  /** Weight of a word that stands nowhere in the plan. */
  readonly unknown: number;
  /** Indexes of the units a word stands in. */
  readonly unitsWith: ReadonlyMap<string, readonly number[]>;
  /** The same wording with slips of the keyboard mended where only one word of the plan can be meant. Numbers never slip: 150 is not 180. */
  mended(wording: Wording): Wording;
}

const UNKNOWN_WORD_SHARE = 0.6;
/** Character code of "9"; words are digits or small letters. */
const NINE = 57;
const MOST_REMEMBERED = 20_000;

export function vocabularyOf(wordings: readonly Wording[]): Vocabulary {
  const unitsWith = new Map<string, number[]>();
  wordings.forEach(({ words }, index) => {
    for (const word of words) {
      const list = unitsWith.get(word);
      if (list) list.push(index);
      else unitsWith.set(word, [index]);
    }
  });
  const count = Math.max(2, wordings.length);
  const weights = new Map([...unitsWith].map(([word, list]) => [word, Math.log(1 + count / list.length)]));
  const unknown = UNKNOWN_WORD_SHARE * Math.log(1 + count);
  const byLength = wordsByLength(unitsWith.keys());
  const meant = new Map<string, string>();
  const mend = (word: string): string => {
    if (word.length < 5 || word.charCodeAt(0) <= NINE || unitsWith.has(word)) return word;
    const known = meant.get(word);
    if (known !== undefined) return known;
    if (meant.size > MOST_REMEMBERED) meant.clear();
    const found = meantBy(word, byLength) ?? word;
    meant.set(word, found);
    return found;
  };
  return {
    weight: (word) => weights.get(word) ?? unknown,
    unknown,
    unitsWith,
    mended: onceFor((wording) => {
      for (const word of wording.words) {
        if (mend(word) !== word) return { folded: wording.folded, words: new Set([...wording.words].map(mend)) };
      }
      return wording;
    }),
  };
}

function wordsByLength(words: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    if (word.length < 5 || /^\d/.test(word)) continue;
    const list = byLength.get(word.length);
    if (list) list.push(word);
    else byLength.set(word.length, [word]);
  }
  return byLength;
}

function meantBy(word: string, byLength: ReadonlyMap<number, readonly string[]>): string | undefined {
  const max = allowedSlips(word.length);
  if (max === 0 || /^\d/.test(word)) return undefined;
  let found: string | undefined;
  let fewest = max + 1;
  for (let length = word.length - max; length <= word.length + max; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      if (!sharesAnEnd(word, candidate)) continue;
      const distance = slips(word, candidate, max);
      if (distance > max || distance > fewest) continue;
      found = distance === fewest && found !== undefined ? undefined : candidate;
      fewest = distance;
    }
  }
  return found;
}

/** People slip inside words or at one end of them; words that differ at both ends are other words. */
function sharesAnEnd(first: string, second: string): boolean {
  return (
    first.charCodeAt(0) === second.charCodeAt(0) || first.charCodeAt(first.length - 1) === second.charCodeAt(second.length - 1)
  );
}

/**
 * Texts as they are compared: lower case, æøå written out, hyphenation at line ends joined, quotes, soft hyphens and odd spaces gone.
 * "Ud-\nsendelses­position" and "udsendelsesposition" are the same text.
 */

import { remembered } from '../workbook/onceFor';

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'u', é: 'e', è: 'e' };

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** A hyphen that breaks a word, as against the one in "mål- og resultatplan". */
const HYPHENATION = /([a-zæøå])-\s+(?!(?:og|eller|samt|and|or)(?![a-zæøå]))(?=[a-zæøå])/g;

/** A text to compare: see above. Punctuation stays; `wordsOf` drops it. */
export const fold = remembered((text) => {
  let folded = text.toLowerCase();
  if (/[^\x20-\x7E]/.test(folded)) {
    folded = folded
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(HYPHENATION, '$1')
      .replace(/[æøåäöüéè]/g, (letter) => LETTERS[letter] ?? letter);
  } else if (folded.includes('- ')) {
    folded = folded.replace(HYPHENATION, '$1');
  }
  return folded.replace(/\s+/g, ' ').trim();
});

/** Words and numbers of a folded text in order; "%" is read as "pct", decimals stay together ("2,5"). */
export function wordsOf(folded: string): string[] {
  const words = folded.match(/[a-z]+|\d+(?:[.,]\d+)*|%/g) ?? [];
  return words.map((word) => (word === '%' ? 'pct' : word));
}

/** How many slips of the keyboard a word of this length may have and still be itself. */
export function allowedSlips(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * Slips between two words (a letter wrong, missing, too many, or two swapped), counted up to `max`; anything beyond is `max + 1`.
 */
export function slips(first: string, second: string, max: number): number {
  if (first === second) return 0;
  if (Math.abs(first.length - second.length) > max) return max + 1;
  let before: number[] = [];
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= second.length; j++) {
      const same = first.charCodeAt(i - 1) === second.charCodeAt(j - 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        first.charCodeAt(i - 1) === second.charCodeAt(j - 2) &&
        first.charCodeAt(i - 2) === second.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[second.length] ?? max + 1, max + 1);
}

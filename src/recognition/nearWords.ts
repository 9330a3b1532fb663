/** Which of many words a word may be a slip of: found among all of them at once, and remembered for as long as they are kept. */
import { allowedSlips, slips } from './words';

const SHORTEST = 5;
/** Character code of "9"; words are digits or small letters. */
const NINE = 57;
const SMALL_A = 97;
const MOST_REMEMBERED = 20_000;

interface Known {
  readonly word: string;
  /** A bit for each letter that it has. */
  readonly letters: number;
}

export class NearWords {
  private readonly byLength = new Map<number, Known[]>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (!canSlip(word)) continue;
      const list = this.byLength.get(word.length);
      const known = { word, letters: lettersOf(word) };
      if (list) list.push(known);
      else this.byLength.set(word.length, [known]);
    }
  }

  /** Every other word that `word` can be mended to (`vocabulary.ts`), whichever plan it is in. */
  of(word: string): readonly string[] {
    if (!canSlip(word)) return [];
    const before = this.found.get(word);
    if (before) return before;
    if (this.found.size > MOST_REMEMBERED) this.found.clear();
    const near = this.search(word);
    this.found.set(word, near);
    return near;
  }

  private search(word: string): string[] {
    const max = allowedSlips(word.length);
    const letters = lettersOf(word);
    const near: string[] = [];
    for (let length = word.length - max; length <= word.length + max; length++) {
      for (const known of this.byLength.get(length) ?? []) {
        // A slip takes one letter away and brings another at the most.
        if (bitsIn(known.letters ^ letters) > max * 2 || known.word === word) continue;
        if (slips(word, known.word, max) <= max) near.push(known.word);
      }
    }
    return near;
  }
}

function canSlip(word: string): boolean {
  return word.length >= SHORTEST && word.charCodeAt(0) > NINE;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << ((word.charCodeAt(at) - SMALL_A) & 31);
  return letters;
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

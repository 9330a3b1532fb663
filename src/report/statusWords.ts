/**
 * The one list of status words and yes/no words, Danish and English (synonyms: docs/domain, "Words"). The sheet "Målstatus" carries the
 * same list, and its formulas compare exactly as `normaliseWord` does, so TypeScript and Excel read every cell alike.
 */
import { STATUSES } from '../measures/content';
import type { Status } from './types';

/** Every word means exactly one thing: a status, or a yes/no. */
export interface KnownWord {
  /** Lower case, single spaces. */
  readonly word: string;
  readonly status: Status | undefined;
  readonly yes: boolean | undefined;
}

/** The word we write ourselves for a status; also the first of its synonyms. */
export const STATUS_WORD = {
  da: {
    fulfilled: 'Opfyldt',
    partly: 'Delvist opfyldt',
    notFulfilled: 'Ikke opfyldt',
    notAssessed: 'Ikke vurderet',
    withdrawn: 'Udgået',
  },
  en: {
    fulfilled: 'Fulfilled',
    partly: 'Partly fulfilled',
    notFulfilled: 'Not fulfilled',
    notAssessed: 'Not assessed',
    withdrawn: 'Withdrawn',
  },
} as const satisfies Record<'da' | 'en', Record<Status, string>>;

const STATUS_SYNONYMS = {
  fulfilled: [
    'opfyldt',
    'helt opfyldt',
    'fuldt opfyldt',
    'til fulde opfyldt',
    'hidtil opfyldt',
    'forventes opfyldt',
    'gennemført',
    'indfriet',
    'nået',
    'opnået',
    'fulfilled',
    'fully fulfilled',
    'met',
    'achieved',
    'expected fulfilled',
  ],
  partly: [
    'delvist opfyldt',
    'delvis opfyldt',
    'forventes delvist opfyldt',
    'forventes delvis opfyldt',
    'delvist gennemført',
    'delvist indfriet',
    'delvist nået',
    'delvist opnået',
    'partly fulfilled',
    'partially fulfilled',
    'partly met',
    'partially met',
  ],
  notFulfilled: [
    'ikke opfyldt',
    'slet ikke opfyldt',
    'uopfyldt',
    'forventes ikke opfyldt',
    'ikke gennemført',
    'ikke indfriet',
    'ikke nået',
    'ikke opnået',
    'not fulfilled',
    'not met',
    'not achieved',
    'expected not fulfilled',
  ],
  notAssessed: [
    'ikke vurderet',
    'kan ikke vurderes',
    'kan ikke vurderes endnu',
    'kan endnu ikke vurderes',
    'uden angivelse',
    'ikke relevant',
    'ikke opgjort',
    'not assessed',
    'not applicable',
  ],
  withdrawn: ['udgået', 'udgår', 'erstattet', 'bortfaldet', 'bortfalder', 'withdrawn'],
} as const satisfies Record<Status, readonly string[]>;

const YES_SYNONYMS = ['ja', 'leveret', 'afleveret', 'indsendt', 'yes', 'delivered'] as const;
const NO_SYNONYMS = ['nej', 'ikke leveret', 'ikke afleveret', 'ikke indsendt', 'no', 'not delivered'] as const;

export const STATUS_WORDS: readonly (KnownWord & { readonly status: Status })[] = STATUSES.flatMap((status) =>
  STATUS_SYNONYMS[status].map((word) => ({ word, status, yes: undefined })),
);

const YES_NO_WORDS: readonly (KnownWord & { readonly yes: boolean })[] = [
  ...YES_SYNONYMS.map((word) => ({ word, status: undefined, yes: true })),
  ...NO_SYNONYMS.map((word) => ({ word, status: undefined, yes: false })),
];

/** Status words first, then yes and no: the order in which the sheet lists them. */
export const KNOWN_WORDS: readonly KnownWord[] = [...STATUS_WORDS, ...YES_NO_WORDS];

const BY_WORD: ReadonlyMap<string, KnownWord> = new Map(KNOWN_WORDS.map((known) => [known.word, known]));

const LETTERS = KNOWN_WORDS.map((known) => [known, lettersOf(known.word)] as const);

/**
 * As Excel's TRIM followed by a comparison with "=": only the ASCII space is trimmed and collapsed. Only letters that occur in our words
 * are lowered, because Unicode lower-casing maps a few foreign signs (the Kelvin sign) onto letters that Excel keeps apart.
 */
export function normaliseWord(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[A-ZÆØÅ]/g, (letter) => letter.toLowerCase());
}

/** The known word a cell's text is, exactly; undefined for everything else. */
export function knownWord(text: string): KnownWord | undefined {
  return BY_WORD.get(normaliseWord(text));
}

/**
 * The word a person most likely meant ("opfyldt.", "delvsit opfyldt", a non-breaking space): the listed words at the smallest distance, if
 * they all mean the same and the slip is small. Undefined when it could be two things or nothing.
 */
export function intendedWord(text: string): KnownWord | undefined {
  const tidy = normaliseWord(text.replace(/[\s\u00a0\u202f]+/g, ' ').replace(/^[\s"'»«(]+|[\s"'»«).,;:!]+$/g, ''));
  const exact = BY_WORD.get(tidy);
  if (exact) return exact;
  if (tidy.length < 4 || tidy.length > 40) return undefined;
  let best: KnownWord[] = [];
  let bestDistance = tidy.length > 8 ? 2 : 1;
  const letters = lettersOf(tidy);
  for (const [known, knownLetters] of LETTERS) {
    if (bitsIn(letters ^ knownLetters) > 2 * bestDistance) continue;
    const distance = editDistance(tidy, known.word, bestDistance);
    if (distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    bestDistance = distance;
    best.push(known);
  }
  const [first] = best;
  const agree = best.every((known) => known.status === first?.status && known.yes === first?.yes);
  // A slip must never lose a "not".
  return first && agree && (!saysNot(tidy) || saysNot(first.word)) ? first : undefined;
}

function saysNot(text: string): boolean {
  return /(^| )(ikke|not|no|nej|uopfyldt)( |$)/.test(text);
}

/** One bit for each letter that occurs: a single slip changes at most two, so most words need no closer look. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) % 32);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Edits of letters, a swap of neighbours counting as one; anything above `most` is reported as `most + 1`. */
function editDistance(first: string, second: string, most: number): number {
  if (Math.abs(first.length - second.length) > most) return most + 1;
  // What both begin and end with costs nothing.
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start++;
  let end = 0;
  while (end < shorter - start && first[first.length - 1 - end] === second[second.length - 1 - end]) end++;
  const a = first.slice(start, first.length - end);
  const b = second.slice(start, second.length - end);
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    // Cells further than `most` from the diagonal can only hold more than `most`.
    for (let j = 1; j <= b.length; j++) {
      if (Math.abs(i - j) > most) {
        current.push(most + 1);
        continue;
      }
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? most) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    // A swap may still save one step on the next row.
    if (least > most + 1) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}

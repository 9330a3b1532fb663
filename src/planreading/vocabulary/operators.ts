/**
 * Words that say on which side of a number the demand is met. A comparison ("over", "mindre end") is one only right before a number, and a
 * "ikke" before it turns it round: "må ikke være over 9" is at most 9.
 */
import { phraseFinder, type Entry } from '../phrases';
import type { Op } from '../measure';

export interface OperatorMeaning {
  readonly op: Op;
  /** Where the words stand to their number; a comparison touches it, and only a verb may stand after a misspelt one (`near`). */
  readonly side: 'before' | 'behind' | 'touching' | 'near';
  readonly strict: boolean;
  /** The word means something else when spelt right: "højest" for "højst". */
  readonly misspelt?: true;
}

const entry = (op: Op, side: OperatorMeaning['side'], strict: boolean, words: string): Entry<OperatorMeaning> => ({
  words: words.split('|'),
  means: { op, side, strict },
});

const ENTRIES: readonly Entry<OperatorMeaning>[] = [
  entry(
    'atLeast',
    'before',
    false,
    'mindst|som minimum|minimum|min.|minst|minimalt|i hvert fald|at least|a minimum of|minimum of|no less than|not less than|ikke mindre end|ikke færre end|ikke lavere end|ikke under|≥',
  ),
  entry(
    'atMost',
    'before',
    false,
    'højst|maksimalt|maksimal|maksimale|maksimum|maks|maks.|max|max.|som maksimum|allerhøjst|at most|no more than|not more than|up to a maximum of|ikke over|ikke mere end|ikke flere end|ikke længere end|ikke højere end|ikke større end|høyst|högst|≤',
  ),
  {
    words: ['højest', 'allerhøjest'],
    means: { op: 'atMost', side: 'near', strict: false, misspelt: true },
  },
  entry(
    'atLeast',
    'touching',
    true,
    'over|mere end|flere end|højere end|større end|bedre end|længere end|more than|above|over end|>',
  ),
  entry('atLeast', 'touching', false, '>='),
  entry('atMost', 'touching', true, 'under|mindre end|færre end|lavere end|kortere end|less than|fewer than|below|<'),
  entry('atMost', 'touching', false, '<='),
  entry('atLeast', 'touching', true, 'overstig*|overskrid*|exceed*'),
  entry(
    'atLeast',
    'behind',
    false,
    'eller mere|eller derover|eller flere|eller højere|eller over|eller bedre|og derover|og opefter|og over|or more|or above|or higher|+',
  ),
  entry(
    'atMost',
    'behind',
    false,
    'eller derunder|eller mindre|eller færre|eller lavere|eller under|og derunder|og under|eller kortere|or less|or fewer|or below',
  ),
];

export const operatorsIn = phraseFinder(ENTRIES);

/** Words that turn a comparison round when they stand before it in the same clause. */
export const NEGATIONS = new Set(['ikke', 'ej', 'aldrig', 'ingensinde', 'not']);

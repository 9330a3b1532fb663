/**
 * Many plans by their words and by the names of their agencies: how much of each a workbook can hold at the most. Everything is a bound
 * from above, so that who leaves out what cannot be meant never leaves out one that is.
 */
import type { Plan } from '../plan/schema';
import { catalogueOf } from './catalogue';
import { NearWords } from './nearWords';
import { Overlap, type Posting } from './overlap';
import { TELLING_WORDS } from './rowMatch';
import { fold } from './words';
import type { SheetView } from './view';
import type { WorkbookReading } from './workbookReading';

/** A word in more than this share of a plan's units is taken to be in all of them. */
const COMMON = 0.25;

interface Entry {
  readonly plan: Plan;
  /** Number of its first unit among all units. */
  readonly offset: number;
  /** For each of its units: does the plan's year stand in it? */
  readonly hasYear: readonly boolean[];
  readonly requirements: number;
  /** A word of each of the agency's names, without which the name is not there; empty for one without letters. */
  readonly namingWords: readonly string[];
}

/** What there can be of one plan. */
export interface AtMost {
  readonly plan: Plan;
  readonly units: number;
  readonly requirements: number;
  /** Units with a wording that may be in the workbook, and how many of these have the plan's year in it. */
  readonly worded: number;
  readonly withYear: number;
  readonly mayBeNamed: boolean;
}

export class PlanIndex {
  private readonly entries: Entry[] = [];
  private readonly known: ReadonlySet<Plan>;
  private readonly words = new Map<string, Posting[]>();
  private readonly near: NearWords;
  private readonly overlap: Overlap;

  constructor(private readonly plans: readonly Plan[]) {
    this.known = new Set(plans);
    const totals: number[][] = [];
    const unknown: number[] = [];
    const counts = wordsInNames(plans);
    let offset = 0;
    plans.forEach((plan, number) => {
      const { units, vocabulary } = catalogueOf(plan);
      const first = offset;
      offset += units.length;
      totals.push(units.map(({ total }) => total));
      unknown.push(vocabulary.unknown);
      this.entries.push({
        plan,
        offset: first,
        hasYear: units.map(({ wording }) => wording.words.has(String(plan.year))),
        requirements: new Set(units.map(({ unit }) => unit.requirement)).size,
        namingWords: namingWordsOf(plan, counts),
      });
      for (const [word, own] of vocabulary.unitsWith) {
        const posting: Posting = {
          plan: number,
          weight: vocabulary.weight(word),
          units: own.map((unit) => unit + first),
          isCommon: own.length > units.length * COMMON,
        };
        const list = this.words.get(word);
        if (list) list.push(posting);
        else this.words.set(word, [posting]);
      }
    });
    this.near = new NearWords(this.words.keys());
    this.overlap = new Overlap(totals, unknown);
  }

  has(plan: Plan): boolean {
    return this.known.has(plan);
  }

  /** For every plan of the index. `views`: the sheets whose wordings count. */
  atMost(reading: WorkbookReading, views: readonly SheetView[]): readonly AtMost[] {
    const naming = reading.namingWords();
    const found = this.unitsLike(reading.wordingsOn(views, this.plans[0]?.year ?? 0).map(({ words }) => words));
    return this.entries.map(({ plan, offset, hasYear, requirements, namingWords }) => {
      const worded = hasYear.filter((_, unit) => found[offset + unit] === 1);
      return {
        plan,
        units: hasYear.length,
        requirements,
        worded: worded.length,
        withYear: worded.filter(Boolean).length,
        mayBeNamed: namingWords.some((word) => word === '' || naming.has(word) || naming.has(`${word}s`)),
      };
    });
  }

  /** 1 for each unit that one of the texts may be the wording of. */
  private unitsLike(texts: readonly ReadonlySet<string>[]): Uint8Array {
    const { overlap, words } = this;
    for (const text of texts) {
      if (text.size < TELLING_WORDS) continue;
      overlap.begin(text.size);
      for (const word of text) {
        overlap.nextWord();
        overlap.add(words.get(word) ?? []);
        for (const near of this.near.of(word)) overlap.addMended(words.get(near) ?? []);
      }
      overlap.end();
    }
    return overlap.taken();
  }
}

function namesOf({ agency: { name, short, aliases } }: Plan): readonly (readonly string[])[] {
  return [name, short, ...aliases].flatMap((known) => (known === undefined ? [] : [fold(known).match(/[a-z]+/g) ?? []]));
}

/** In how many names each word is. */
function wordsInNames(plans: readonly Plan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of plans.flatMap(namesOf).flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Of each name the word that is in fewest others. */
function namingWordsOf(plan: Plan, counts: ReadonlyMap<string, number>): readonly string[] {
  const times = (word: string): number => counts.get(word) ?? 0;
  return namesOf(plan).map((words) =>
    words.reduce((rarest, word) => (rarest === '' || times(word) < times(rarest) ? word : rarest), ''),
  );
}

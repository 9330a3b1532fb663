/**
 * How well one text can agree with every unit of many plans at once: bounds from above of what `agreementOf` would give after slips are
 * mended. Sums stand in arrays by number of plan and unit, which are used again for the next text.
 */
import { LEAST_BY_TEXT } from './rowMatch';
import { degreeFrom } from './similarity';

/** One word in one plan. */
export interface Posting {
  readonly plan: number;
  readonly weight: number;
  /** Numbers among the units of all plans. */
  readonly units: readonly number[];
  /** In so many of the plan's units that it is taken to be in all of them, until a text needs a closer look. */
  readonly isCommon: boolean;
}

const ROUNDING = 1e-9;

/** Weight that a text shares with a plan or unit: by words as written, and by words that may be mended to the plan's. */
interface Shared {
  readonly written: Float64Array;
  readonly mended: Float64Array;
}

export class Overlap {
  private readonly planOf: Int32Array;
  private readonly totals: Float64Array;
  private readonly least: Float64Array;
  private readonly ofUnit: Shared;
  private readonly ofCommon: Shared;
  /** Weight of the words that the plan has. */
  private readonly known: Float64Array;
  /** How many words the plan has or may have when they are mended. */
  private readonly told: Int32Array;
  private readonly writtenIn: Int32Array;
  private readonly mendedIn: Int32Array;
  private found: Uint8Array;
  private readonly touched: number[] = [];
  private readonly lists: (readonly Posting[])[] = [];
  private readonly mendedLists: (readonly Posting[])[] = [];
  private word = 0;
  private size = 0;

  /** `totals`: weight of all words of each unit, by plan. `unknown`: weight of a word that a plan does not have. */
  constructor(
    totals: readonly (readonly number[])[],
    private readonly unknown: readonly number[],
  ) {
    this.planOf = Int32Array.from(totals.flatMap((own, plan) => own.map(() => plan)));
    this.totals = Float64Array.from(totals.flat());
    this.least = Float64Array.from(totals, (own) => Math.min(...own));
    const shared = (length: number): Shared => ({ written: new Float64Array(length), mended: new Float64Array(length) });
    this.ofUnit = shared(this.totals.length);
    this.ofCommon = shared(totals.length);
    this.known = new Float64Array(totals.length);
    this.told = new Int32Array(totals.length);
    this.writtenIn = new Int32Array(totals.length);
    this.mendedIn = new Int32Array(totals.length);
    this.found = new Uint8Array(this.totals.length);
  }

  /** A text of so many different words. */
  begin(size: number): void {
    this.size = size;
  }

  nextWord(): void {
    this.word++;
  }

  /** The current word in every plan that has it. */
  add(postings: readonly Posting[]): void {
    const { writtenIn, known, told, word } = this;
    const { written } = this.ofCommon;
    this.lists.push(postings);
    for (const posting of postings) {
      const { plan, weight } = posting;
      writtenIn[plan] = word;
      known[plan] = (known[plan] ?? 0) + weight;
      told[plan] = (told[plan] ?? 0) + 1;
      if (posting.isCommon) written[plan] = (written[plan] ?? 0) + weight;
      else this.share(this.ofUnit.written, posting);
    }
  }

  /** A word that the current one may be a slip of. After `add` of the same word: what a plan has is not mended. */
  addMended(postings: readonly Posting[]): void {
    const { mendedIn, told, word } = this;
    const { mended } = this.ofCommon;
    this.mendedLists.push(postings);
    for (const posting of postings) {
      const { plan, weight } = posting;
      if (this.writtenIn[plan] === word) continue;
      if (mendedIn[plan] !== word) told[plan] = (told[plan] ?? 0) + 1;
      mendedIn[plan] = word;
      if (posting.isCommon) mended[plan] = (mended[plan] ?? 0) + weight;
      else this.share(this.ofUnit.mended, posting);
    }
  }

  /** Notes the units that the text may be the wording of, and forgets the text. */
  end(): void {
    this.countCommon();
    for (const unit of this.touched) {
      const plan = this.planOf[unit] ?? 0;
      const written = (this.ofUnit.written[unit] ?? 0) + (this.ofCommon.written[plan] ?? 0);
      const mended = (this.ofUnit.mended[unit] ?? 0) + (this.ofCommon.mended[plan] ?? 0);
      if (this.degree(plan, written, mended, this.totals[unit] ?? 0) >= LEAST_BY_TEXT - ROUNDING) this.found[unit] = 1;
      this.ofUnit.written[unit] = 0;
      this.ofUnit.mended[unit] = 0;
    }
    this.touched.length = 0;
    this.lists.length = 0;
    this.mendedLists.length = 0;
    for (const list of [this.ofCommon.written, this.ofCommon.mended, this.known, this.told]) list.fill(0);
  }

  /** 1 for each unit noted since the last time. */
  taken(): Uint8Array {
    const { found } = this;
    this.found = new Uint8Array(found.length);
    return found;
  }

  /** Where the common words alone would do for any unit, they are counted for the units that have them. */
  private countCommon(): void {
    const { written, mended } = this.ofCommon;
    const close = new Set<number>();
    for (let plan = 0; plan < this.least.length; plan++) {
      const [own = 0, near = 0] = [written[plan], mended[plan]];
      if (own + near === 0) continue;
      if (this.degree(plan, own, near, this.least[plan] ?? 0) >= LEAST_BY_TEXT - ROUNDING) close.add(plan);
    }
    if (close.size === 0) return;
    const count = (lists: readonly (readonly Posting[])[], of: Float64Array): void => {
      for (const postings of lists)
        for (const posting of postings) if (posting.isCommon && close.has(posting.plan)) this.share(of, posting);
    };
    count(this.lists, this.ofUnit.written);
    // A word that the plan has itself may be counted here as well, which only makes the bound wider.
    count(this.mendedLists, this.ofUnit.mended);
    for (const plan of close) {
      written[plan] = 0;
      mended[plan] = 0;
    }
  }

  private share(of: Float64Array, { units, weight }: Posting): void {
    for (const unit of units) {
      if (this.ofUnit.written[unit] === 0 && this.ofUnit.mended[unit] === 0) this.touched.push(unit);
      of[unit] = (of[unit] ?? 0) + weight;
    }
  }

  /**
   * A word that may be mended counts as if it were, above and below the line: that is the most it can do, since the share of what the
   * text says only grows by it.
   */
  private degree(plan: number, written: number, mended: number, total: number): number {
    const common = written + mended;
    const others = (this.unknown[plan] ?? 0) * (this.size - (this.told[plan] ?? 0));
    const rowTotal = (this.known[plan] ?? 0) + others + mended;
    return degreeFrom(rowTotal > 0 ? Math.min(1, common / rowTotal) : 1, total > 0 ? Math.min(1, common / total) : 0);
  }
}

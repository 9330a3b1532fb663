/** The tokens of a clause and what each has been taken for so far: a token is taken once, by the first reading that is sure of it. */
import type { Token } from '../../danish/tokens';
import type { EvidenceName } from '../types';

export interface Mark {
  readonly as: EvidenceName;
  /** Indexes of tokens; `last` is the one after. */
  readonly first: number;
  readonly last: number;
}

export class Board {
  readonly marks: Mark[] = [];
  private readonly taken: boolean[];

  constructor(readonly tokens: readonly Token[]) {
    this.taken = tokens.map(() => false);
  }

  word(index: number): string {
    return this.tokens[index]?.text ?? '';
  }

  isFree(first: number, last = first + 1): boolean {
    if (first < 0 || last > this.tokens.length) return false;
    for (let index = first; index < last; index++) if (this.taken[index] === true) return false;
    return true;
  }

  /** False, and nothing marked, when a part of it is taken already. */
  take(as: EvidenceName, first: number, last: number): boolean {
    if (first >= last || !this.isFree(first, last)) return false;
    this.taken.fill(true, first, last);
    this.marks.push({ as, first, last });
    return true;
  }

  /** Marks what is still free of a stretch. */
  takeRest(as: EvidenceName, first: number, last: number): void {
    let start = first;
    for (let index = first; index <= last; index++) {
      if (index < last && this.isFree(index)) continue;
      if (start < index) this.take(as, start, index);
      start = index + 1;
    }
  }

  /** Takes a stretch anew, whatever it was before: a period inside a comparison is part of the comparison. */
  claim(as: EvidenceName, first: number, last: number): void {
    const others = this.marks.filter((mark) => mark.last <= first || mark.first >= last);
    this.marks.length = 0;
    this.marks.push(...others, { as, first, last });
    this.taken.fill(true, first, last);
  }

  /** The text of a stretch, as printed. */
  textOf(source: string, first: number, last: number): string {
    const [start, end] = [this.tokens[first], this.tokens[last - 1]];
    return start && end ? source.slice(start.from, end.to) : '';
  }
}

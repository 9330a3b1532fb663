/** The attributes of one tag: where they stand in the text, and their values when asked for. */
import { attributeOf, isSpace } from './characters';
import { corrupt } from './problems';
import type { Scopes, Vocabulary } from './scopes';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
/** More than an element of the format can have are only there to keep us busy. */
const MOST = 200;
/** Numbers kept of each. */
const SPANS = 5;

export class Attributes {
  /** How many have a prefix or declare one. */
  prefixed = 0;
  /** The tag they belong to closes itself. */
  closes = false;

  /** Name start, name end, value start, value end of each, and the end of its prefix (0 = it has none). */
  private readonly spans: number[] = [];
  private spanCount = 0;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  clear(): void {
    this.spanCount = 0;
    this.prefixed = 0;
  }

  /** Reads from the end of the tag's name. Returns where the tag ends. */
  read(from: number): number {
    const { text } = this;
    let at = from;
    this.clear();
    for (;;) {
      const gap = at;
      while (isSpace(text.charCodeAt(at))) at++;
      let code = text.charCodeAt(at);
      if (code === GREATER || (code === SLASH && text.charCodeAt(at + 1) === GREATER)) {
        this.closes = code === SLASH;
        return at + (this.closes ? 2 : 1);
      }
      const nameStart = at;
      let colon = 0;
      for (; code !== EQUALS && !isSpace(code); code = text.charCodeAt(++at)) {
        if (code !== code || code === QUOTE || code === APOSTROPHE || code === GREATER) throw corrupt(this.part);
        if (code === COLON) colon = at;
      }
      const nameEnd = at;
      while (isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== EQUALS || nameStart === nameEnd || nameStart === gap) throw corrupt(this.part);
      at++;
      while (isSpace(text.charCodeAt(at))) at++;
      const quote = text.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw corrupt(this.part);
      const end = text.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      if (end < 0) throw corrupt(this.part);
      this.add(nameStart, nameEnd, colon, at + 1, end);
      at = end + 1;
    }
  }

  /** Value of the one without a prefix, entities resolved. */
  valueOf(name: string): string | undefined {
    const { text, spans } = this;
    for (let index = 0; index < this.spanCount; index += SPANS) {
      const start = spans[index] ?? 0;
      if ((spans[index + 1] ?? 0) - start === name.length && text.startsWith(name, start)) return this.valueAt(index);
    }
    return undefined;
  }

  /** Value of the one of another vocabulary ("r:id"), whichever prefix the file has chosen for it. */
  valueIn(scopes: Scopes, vocabulary: Vocabulary, name: string): string | undefined {
    for (const [full, index] of this.named()) {
      const [prefix = '', local] = full.split(':');
      if (local === name && vocabulary.includes(scopes.uriOf(prefix) ?? '')) return this.valueAt(index);
    }
    return undefined;
  }

  /** The only one with a prefix has this one. */
  onlyPrefixIs(prefix: string): boolean {
    const { text, spans } = this;
    if (this.prefixed !== 1) return false;
    for (let index = 0; index < this.spanCount; index += SPANS) {
      const colon = spans[index + 4] ?? 0;
      const start = spans[index] ?? 0;
      if (colon > 0) return colon - start === prefix.length && text.startsWith(prefix, start);
    }
    return false;
  }

  /** Full names of those with a prefix and of the default namespace's declaration, each with what `valueAt` wants. */
  named(): [name: string, index: number][] {
    const found: [string, number][] = [];
    for (let index = 0; this.prefixed > 0 && index < this.spanCount; index += SPANS) {
      const name = this.text.slice(this.spans[index], this.spans[index + 1]);
      if (name === 'xmlns' || name.includes(':')) found.push([name, index]);
    }
    return found;
  }

  valueAt(index: number): string {
    const value = attributeOf(this.text.slice(this.spans[index + 2], this.spans[index + 3]));
    if (value === undefined) throw corrupt(this.part);
    return value;
  }

  private add(nameStart: number, nameEnd: number, colon: number, valueStart: number, valueEnd: number): void {
    const { text, spans } = this;
    const length = nameEnd - nameStart;
    for (let index = 0; index < this.spanCount; index += SPANS) {
      const other = spans[index] ?? 0;
      if ((spans[index + 1] ?? 0) - other !== length) continue;
      let same = 0;
      while (same < length && text.charCodeAt(other + same) === text.charCodeAt(nameStart + same)) same++;
      if (same === length) throw corrupt(this.part);
    }
    if (colon > 0 || (length === 5 && text.startsWith('xmlns', nameStart))) this.prefixed++;
    if (this.spanCount >= SPANS * MOST) throw corrupt(this.part);
    spans[this.spanCount++] = nameStart;
    spans[this.spanCount++] = nameEnd;
    spans[this.spanCount++] = valueStart;
    spans[this.spanCount++] = valueEnd;
    spans[this.spanCount++] = colon;
  }
}

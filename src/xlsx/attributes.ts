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
/** Every character above this one may stand in a name. */
export const AT_SIGN = 64;
/** More than an element of the format can have are only there to keep us busy. */
const MOST = 200;
/** Numbers kept of each. */
const SPANS = 5;
/** Most values are shorter; longer ones are searched through by the engine. */
const SHORT = 16;

/** What declares namespaces: a prefix, or the whole name. */
export const XMLNS = 'xmlns';

export interface Named {
  readonly prefix: string;
  readonly local: string;
  /** What `valueAt` wants. */
  readonly index: number;
}

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
      let code = text.charCodeAt(at);
      while (isSpace(code)) code = text.charCodeAt(++at);
      if (code === GREATER || (code === SLASH && text.charCodeAt(at + 1) === GREATER)) {
        this.closes = code === SLASH;
        return at + (this.closes ? 2 : 1);
      }
      const nameStart = at;
      let colon = 0;
      for (; code !== EQUALS; code = text.charCodeAt(++at)) {
        if (code > AT_SIGN) continue;
        if (isSpace(code)) break;
        if (code !== code || code === QUOTE || code === APOSTROPHE || code === GREATER) throw corrupt(this.part);
        if (code !== COLON) continue;
        if (colon > 0 || at === nameStart) throw corrupt(this.part);
        colon = at;
      }
      const nameEnd = at;
      while (isSpace(code)) code = text.charCodeAt(++at);
      if (code !== EQUALS || nameStart === nameEnd || nameStart === gap || colon === nameEnd - 1) throw corrupt(this.part);
      code = text.charCodeAt(++at);
      while (isSpace(code)) code = text.charCodeAt(++at);
      if (code !== QUOTE && code !== APOSTROPHE) throw corrupt(this.part);
      const end = this.endOf(at + 1, code);
      this.add(nameStart, nameEnd, colon, at + 1, end);
      at = end + 1;
    }
  }

  private endOf(start: number, quote: number): number {
    const { text } = this;
    for (let at = start; at < start + SHORT; at++) if (text.charCodeAt(at) === quote) return at;
    const end = text.indexOf(quote === QUOTE ? '"' : "'", start + SHORT);
    if (end < 0) throw corrupt(this.part);
    return end;
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
    for (const { prefix, local, index } of this.named()) {
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

  /** Those with a prefix, and the declaration of the default namespace, which counts as "xmlns" without a name of its own. */
  named(): Named[] {
    const { text, spans } = this;
    const found: Named[] = [];
    if (this.prefixed === 0) return found;
    for (let index = 0; index < this.spanCount; index += SPANS) {
      const [start = 0, end = 0, colon = 0] = [spans[index], spans[index + 1], spans[index + 4]];
      if (colon > 0) found.push({ prefix: text.slice(start, colon), local: text.slice(colon + 1, end), index });
      else if (end - start === XMLNS.length && text.startsWith(XMLNS, start)) found.push({ prefix: XMLNS, local: '', index });
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
    const count = this.spanCount;
    const length = nameEnd - nameStart;
    for (let index = 0; index < count; index += SPANS) {
      const other = spans[index] ?? 0;
      if ((spans[index + 1] ?? 0) - other === length && sameIn(text, other, nameStart, length)) throw corrupt(this.part);
    }
    if (colon > 0 || (length === XMLNS.length && text.startsWith(XMLNS, nameStart))) this.prefixed++;
    if (count >= SPANS * MOST) throw corrupt(this.part);
    spans[count] = nameStart;
    spans[count + 1] = nameEnd;
    spans[count + 2] = valueStart;
    spans[count + 3] = valueEnd;
    spans[count + 4] = colon;
    this.spanCount = count + SPANS;
  }
}

function sameIn(text: string, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (text.charCodeAt(one + at) !== text.charCodeAt(other + at)) return false;
  return true;
}

/**
 * A scanner over the XML of a workbook's parts: one tag at a time, no tree, no DTD. It shows the elements of one vocabulary, by namespace
 * and not by prefix; what is foreign is passed over with everything inside it, and of the alternatives of markup compatibility
 * (ECMA-376 part 3) the one Excel takes is shown as if it stood there alone. What is not well-formed stops it, for two readers could see
 * different things in it.
 */
import { AT_SIGN, Attributes, XMLNS } from './attributes';
import { contentOf, isSpace, trimmed } from './characters';
import { corrupt, ReadStop } from './problems';
import { COMPATIBILITY, isUnderstood, MAIN, Scopes, type Vocabulary } from './scopes';
import { booleanOf } from './values';

const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
/** Nothing in a workbook is nested nearly as deep. */
const DEEPEST = 256;

/** An element that is not shown though what is inside it is. */
interface Hidden {
  readonly depth: number;
  readonly alternatives: boolean;
  /** One of the alternatives has been taken. */
  taken: boolean;
}

export class TagScanner {
  /** Local name of the current tag; empty for a root of another vocabulary. */
  name = '';
  /** An opening tag; a self-closing one is both `opens` and `closes`. */
  opens = false;
  closes = false;
  /** Level of the current tag's element among those shown; the root has 1. */
  level = 0;

  private at = 0;
  /** The first "<" from `at` on, where it is known; smaller than `at` where it is not. */
  private less = -1;
  private sawRoot = false;
  private readonly scopes: Scopes;
  /** Full and local names of the open elements. */
  private readonly path: string[] = [];
  private readonly names: string[] = [];
  private readonly hidden: Hidden[] = [];
  /** Depth of the foreign element we are in; 0 when in none. */
  private foreign = 0;
  private readonly attributes: Attributes;

  constructor(
    private readonly text: string,
    private readonly part: string,
    vocabulary: Vocabulary = MAIN,
  ) {
    this.scopes = new Scopes(vocabulary);
    this.attributes = new Attributes(text, part);
  }

  /** White space at the ends of the text in the current element counts. */
  get keepsSpace(): boolean {
    return this.scopes.preserve;
  }

  /** Moves to the next tag; false at the end of a well-formed text. */
  next(): boolean {
    const { text, path, scopes } = this;
    for (;;) {
      if (scopes.deepest > path.length) scopes.leave(path.length);
      const start = this.less >= this.at ? this.less : text.indexOf('<', this.at);
      if (path.length === 0) this.expectBlank(start < 0 ? text.length : start);
      if (start < 0) {
        if (path.length > 0 || !this.sawRoot) throw corrupt(this.part);
        return false;
      }
      const mark = text.charCodeAt(start + 1);
      if (mark === SLASH) {
        if (this.closingTag(start)) return true;
      } else if (mark === 33 || mark === 63) {
        this.at = this.afterAside(start);
      } else if (this.openingTag(start)) {
        return true;
      }
    }
  }

  /**
   * Hands the text behind the current tag to a reader that knows one way of writing elements of the vocabulary and answers where it
   * met another, and moves there. What is read so must be whole elements.
   */
  pass(read: (text: string, start: number) => number): void {
    const { scopes, path } = this;
    if (scopes.deepest > path.length) scopes.leave(path.length);
    if (scopes.defaultIsHome) this.at = read(this.text, this.at);
  }

  /** Skips what is left inside the element that was just opened. */
  skip(): void {
    if (this.closes) return;
    const { level } = this;
    while (this.next()) if (!this.opens && this.level === level) return;
  }

  /** Value of an attribute without a prefix of the current tag, entities resolved. */
  attribute(name: string): string | undefined {
    return this.attributes.valueOf(name);
  }

  /** Value of an attribute of another vocabulary ("r:id"), whichever prefix the file has chosen for it. */
  attributeOf(vocabulary: Vocabulary, name: string): string | undefined {
    return this.attributes.valueIn(this.scopes, vocabulary, name);
  }

  /** A switch: "1", "true", "0", "false". */
  flag(name: string, otherwise = false): boolean {
    const value = this.attribute(name);
    if (value === undefined) return otherwise;
    const flag = booleanOf(value);
    if (flag === undefined) throw corrupt(this.part);
    return flag;
  }

  /** Text inside the element just opened, which holds nothing else. Stops before its closing tag. */
  content(): string {
    if (this.closes) return '';
    const { text } = this;
    let result = '';
    for (;;) {
      const end = this.less >= this.at ? this.less : text.indexOf('<', this.at);
      if (end < 0) throw corrupt(this.part);
      if (end > this.at) result += this.known(contentOf(text.slice(this.at, end)));
      this.at = end;
      const mark = text.charCodeAt(end + 1);
      if (mark === SLASH) return result;
      if (mark !== 33 && mark !== 63) throw corrupt(this.part);
      this.at = this.afterAside(end);
      if (text.startsWith('<![CDATA[', end)) result += text.slice(end + 9, this.at - 3).replace(/\r\n?/g, '\n');
    }
  }

  /** The same as Excel takes it: without white space around it, unless the file says that it counts. */
  value(): string {
    const keeps = this.scopes.preserve;
    const content = this.content();
    return keeps ? content : trimmed(content);
  }

  private known(text: string | undefined): string {
    if (text === undefined) throw corrupt(this.part);
    return text;
  }

  private expectBlank(end: number): void {
    for (let at = this.at; at < end; at++) if (!isSpace(this.text.charCodeAt(at))) throw corrupt(this.part);
  }

  /** Answers whether the tag is shown. */
  private openingTag(start: number): boolean {
    const { text, path, attributes, scopes } = this;
    let at = start + 1;
    let colon = -1;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code > AT_SIGN) continue;
      if (code === GREATER || code === SLASH || isSpace(code)) break;
      if (code !== code || code === LESS) throw corrupt(this.part);
      if (code !== COLON) continue;
      if (colon >= 0 || at === start + 1) throw corrupt(this.part);
      colon = at;
    }
    if (at === start + 1 || colon === at - 1) throw corrupt(this.part);
    this.at = attributes.read(at);
    this.closes = attributes.closes;
    this.less = text.indexOf('<', start + 1);
    if ((this.less >= 0 && this.less < this.at) || (path.length === 0 && this.sawRoot)) throw corrupt(this.part);
    this.sawRoot = true;
    const full = text.slice(start + 1, at);
    const local = colon < 0 ? full : text.slice(colon + 1, at);
    const depth = path.length + 1;
    if (attributes.prefixed > 0 && !attributes.onlyPrefixIs(scopes.plainPrefix)) this.declare(depth);
    if (!this.closes) {
      if (depth > DEEPEST) throw corrupt(this.part);
      path.push(full);
      this.names.push(local);
    }
    return this.foreign === 0 && this.isShown(colon < 0 ? '' : text.slice(start + 1, colon), local, depth);
  }

  private isShown(prefix: string, local: string, depth: number): boolean {
    const { scopes, hidden } = this;
    const uri = prefix === '' && scopes.defaultIsHome ? '' : scopes.uriOf(prefix);
    if (uri === undefined) throw corrupt(this.part);
    const isHome = prefix === '' ? scopes.defaultIsHome : scopes.isHome(uri);
    const around = hidden.at(-1);
    const isAlternative = around?.alternatives === true && around.depth === depth - 1;
    if ((isHome && !isAlternative) || depth === 1) {
      this.name = isHome ? local : '';
      this.opens = true;
      this.level = depth - hidden.length;
      return true;
    }
    if (isHome) throw corrupt(this.part);
    if (uri === COMPATIBILITY) this.chooseAmong(local, depth, isAlternative ? around : undefined);
    else if (!this.closes) {
      if (scopes.isWrapper(uri, local)) hidden.push({ depth, alternatives: false, taken: false });
      else this.foreign = depth;
    }
    return false;
  }

  /** An element of markup compatibility: the first alternative that is understood is read, the others are foreign. */
  private chooseAmong(name: string, depth: number, around: Hidden | undefined): void {
    const alternatives = name === 'AlternateContent';
    let reads = alternatives;
    if (name === 'Choice' || name === 'Fallback') {
      if (!around) throw corrupt(this.part);
      reads = !around.taken && (name === 'Fallback' || this.understands(this.attribute('Requires') ?? ''));
      if (reads) around.taken = true;
    }
    if (this.closes) return;
    if (reads) this.hidden.push({ depth, alternatives, taken: false });
    else this.foreign = depth;
  }

  private understands(prefixes: string): boolean {
    return prefixes.split(' ').every((prefix) => prefix === '' || isUnderstood(this.uriOfKnown(prefix)));
  }

  private uriOfKnown(prefix: string): string {
    return this.known(this.scopes.uriOf(prefix));
  }

  /** Takes in what the attributes of the current tag declare. */
  private declare(depth: number): void {
    const { attributes, scopes } = this;
    const named = attributes.named();
    for (const { prefix, local, index } of named) {
      if (prefix !== XMLNS) continue;
      const uri = attributes.valueAt(index);
      if (uri === '' && local !== '') throw corrupt(this.part);
      scopes.bind(depth, local, uri);
    }
    const met: string[] = [];
    for (const { prefix, local, index } of named) {
      if (prefix === XMLNS) continue;
      const uri = this.uriOfKnown(prefix);
      const meant = `${local} ${uri}`;
      if (met.includes(meant)) throw corrupt(this.part);
      met.push(meant);
      if (prefix === 'xml') {
        if (local === 'space') scopes.preserveSpace(depth, attributes.valueAt(index) === 'preserve');
      } else if (uri === COMPATIBILITY) this.takeIn(depth, local, attributes.valueAt(index));
      else scopes.plainPrefix = prefix;
    }
  }

  private takeIn(depth: number, name: string, value: string): void {
    if (name === 'MustUnderstand' && !this.understands(value)) throw corrupt(this.part);
    if (name !== 'ProcessContent') return;
    for (const full of value.split(' ').filter((one) => one !== '')) {
      const [prefix = '', local = ''] = full.split(':');
      this.scopes.unwrap(depth, this.uriOfKnown(prefix), local);
    }
  }

  /** Answers whether the tag is shown. */
  private closingTag(start: number): boolean {
    const { text, path, hidden } = this;
    const full = path.pop();
    const local = this.names.pop();
    if (full === undefined || local === undefined || !text.startsWith(full, start + 2)) throw corrupt(this.part);
    let at = start + 2 + full.length;
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== GREATER) throw corrupt(this.part);
    this.at = at + 1;
    const depth = path.length + 1;
    if (this.foreign > 0) {
      if (depth === this.foreign) this.foreign = 0;
      return false;
    }
    if (hidden.length > 0 && hidden.at(-1)?.depth === depth) {
      hidden.pop();
      return false;
    }
    this.name = local;
    this.opens = false;
    this.closes = true;
    this.attributes.clear();
    this.level = depth - hidden.length;
    return true;
  }

  /** Behind a comment, a text in CDATA or an instruction to some program. */
  private afterAside(start: number): number {
    const { text } = this;
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('--', start + 4);
      if (end < 0 || text.charCodeAt(end + 2) !== GREATER) throw corrupt(this.part);
      return end + 3;
    }
    if (text.startsWith('<![CDATA[', start)) {
      if (this.path.length === 0) throw corrupt(this.part);
      return this.after(']]>', start);
    }
    if (text.charCodeAt(start + 1) === 33) throw new ReadStop({ code: 'dtd-not-allowed' }, this.part);
    // The declaration of the text itself may stand at its very beginning only.
    if (start > 0 && /^<\?xml[ \t\r\n?]/i.test(text.slice(start, start + 6))) throw corrupt(this.part);
    return this.after('?>', start);
  }

  private after(mark: string, from: number): number {
    const end = this.text.indexOf(mark, from);
    if (end < 0) throw corrupt(this.part);
    return end + mark.length;
  }
}

/**
 * A scanner over the XML of a workbook's parts: one tag at a time, no tree, no namespaces, no DTD. It is lenient about what it does not
 * need and strict about what could make two readers see different things: unclosed tags, unknown entities and document types stop it.
 */
import { corrupt, ReadStop } from './problems';

const SLASH = 47;
const GREATER = 62;
const EQUALS = 61;

/** Longest text a cell can hold in Excel, which cuts longer ones when it opens the file. */
const LONGEST_TEXT = 32_767;

export class TagScanner {
  /** Local name of the current tag, without prefix. */
  name = '';
  /** An opening tag; a self-closing one is both `opens` and `closes`. */
  opens = false;
  closes = false;
  /** Level of the current tag's element; the root has 1. */
  level = 0;

  private at = 0;
  private depth = 0;
  private sawRoot = false;
  /** Name start, name end, value start, value end of each attribute of the current tag. */
  private readonly spans: number[] = [];
  private spanCount = 0;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  /** Moves to the next tag; false at the end of a well-formed text. */
  next(): boolean {
    const { text } = this;
    for (;;) {
      const start = text.indexOf('<', this.at);
      if (start < 0) {
        if (this.depth !== 0 || !this.sawRoot) throw corrupt(this.part);
        return false;
      }
      const mark = text.charCodeAt(start + 1);
      if (mark === 33) this.at = this.afterDeclaration(start);
      else if (mark === 63) this.at = this.after('?>', start);
      else if (mark === SLASH) return this.closingTag(start);
      else return this.openingTag(start);
    }
  }

  /**
   * Hands the text behind the current tag to a reader that knows one way of writing and answers where it stopped, or -1 when it met
   * another. Moves there and answers true in the first case. What is read so must be whole elements.
   */
  passed(read: (text: string, start: number) => number): boolean {
    const end = read(this.text, this.at);
    if (end < 0) return false;
    this.at = end;
    return true;
  }

  /** Skips what is left inside the element that was just opened. */
  skip(): void {
    if (this.closes) return;
    const { level } = this;
    while (this.next()) if (!this.opens && this.level === level) return;
  }

  /** Value of an attribute of the current tag by its full name, entities resolved. */
  attribute(name: string): string | undefined {
    const { text, spans } = this;
    for (let index = 0; index < this.spanCount; index += 4) {
      const start = spans[index] ?? 0;
      if ((spans[index + 1] ?? 0) - start !== name.length || !text.startsWith(name, start)) continue;
      return this.resolved(spans[index + 2] ?? 0, spans[index + 3] ?? 0);
    }
    return undefined;
  }

  /** Value of an attribute whose prefix the file may choose ("r:id"). */
  attributeByLocalName(name: string): string | undefined {
    const { text, spans } = this;
    for (let index = 0; index < this.spanCount; index += 4) {
      const end = spans[index + 1] ?? 0;
      const full = text.slice(spans[index], end);
      if (full.endsWith(`:${name}`)) return this.resolved(spans[index + 2] ?? 0, spans[index + 3] ?? 0);
    }
    return undefined;
  }

  /** A switch as the format writes it: "1", "true", "0", "false". */
  flag(name: string, otherwise = false): boolean {
    const value = this.attribute(name);
    return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
  }

  /** Text inside the element just opened, up to the next tag. */
  content(): string {
    if (this.closes) return '';
    const { text } = this;
    let result = '';
    for (;;) {
      const end = text.indexOf('<', this.at);
      if (end < 0) throw corrupt(this.part);
      if (end > this.at) result += this.resolved(this.at, end);
      this.at = end;
      if (text.startsWith('<![CDATA[', end)) {
        const close = this.after(']]>', end);
        result += text.slice(end + 9, close - 3);
        this.at = close;
      } else if (text.startsWith('<!--', end)) {
        this.at = this.after('-->', end);
      } else {
        return result;
      }
    }
  }

  private openingTag(start: number): boolean {
    const { text } = this;
    let at = start + 1;
    let nameStart = at;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 58) nameStart = at + 1;
      else if (code === GREATER || code === SLASH || isSpace(code)) break;
      else if (code !== code) throw corrupt(this.part);
    }
    if (at === nameStart) throw corrupt(this.part);
    this.name = text.slice(nameStart, at);
    this.opens = true;
    this.readAttributes(at);
    if (this.depth === 0 && this.sawRoot) throw corrupt(this.part);
    this.sawRoot = true;
    this.level = this.depth + 1;
    if (!this.closes) this.depth++;
    return true;
  }

  private readAttributes(from: number): void {
    const { text, spans } = this;
    let at = from;
    this.spanCount = 0;
    for (;;) {
      while (isSpace(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (code === GREATER || (code === SLASH && text.charCodeAt(at + 1) === GREATER)) {
        this.closes = code === SLASH;
        this.at = at + (this.closes ? 2 : 1);
        return;
      }
      const nameStart = at;
      while (at < text.length && text.charCodeAt(at) !== EQUALS && !isSpace(text.charCodeAt(at))) at++;
      const nameEnd = at;
      while (isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== EQUALS) throw corrupt(this.part);
      at++;
      while (isSpace(text.charCodeAt(at))) at++;
      const quote = text[at];
      if (quote !== '"' && quote !== "'") throw corrupt(this.part);
      const end = text.indexOf(quote, at + 1);
      if (end < 0) throw corrupt(this.part);
      spans[this.spanCount++] = nameStart;
      spans[this.spanCount++] = nameEnd;
      spans[this.spanCount++] = at + 1;
      spans[this.spanCount++] = end;
      at = end + 1;
    }
  }

  private closingTag(start: number): boolean {
    const { text } = this;
    const end = text.indexOf('>', start);
    if (end < 0 || this.depth === 0) throw corrupt(this.part);
    let name = text.slice(start + 2, end);
    const colon = name.indexOf(':');
    if (colon >= 0) name = name.slice(colon + 1);
    this.name = isSpace(name.charCodeAt(name.length - 1)) ? name.trimEnd() : name;
    this.opens = false;
    this.closes = true;
    this.spanCount = 0;
    this.level = this.depth;
    this.depth--;
    this.at = end + 1;
    return true;
  }

  private afterDeclaration(start: number): number {
    if (this.text.startsWith('<!--', start)) return this.after('-->', start);
    if (this.text.startsWith('<![CDATA[', start)) return this.after(']]>', start);
    throw new ReadStop({ code: 'dtd-not-allowed' }, this.part);
  }

  private after(mark: string, from: number): number {
    const end = this.text.indexOf(mark, from);
    if (end < 0) throw corrupt(this.part);
    return end + mark.length;
  }

  private resolved(start: number, end: number): string {
    const raw = this.text.slice(start, end);
    if (!raw.includes('&')) return raw;
    return raw.replace(/&([^;&\s]{1,10});|&/g, (_, entity?: string) => {
      const character = entity === undefined ? undefined : characterOf(entity);
      if (character === undefined) throw corrupt(this.part);
      return character;
    });
  }
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function characterOf(entity: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
  if (!number) return ENTITIES.get(entity);
  const [, hex, decimal] = number;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** A text as the cell shows it: characters XML cannot hold are written "_x000D_" in the file. */
export function shownText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.length > LONGEST_TEXT ? plain.slice(0, LONGEST_TEXT) : plain;
}

/**
 * The text of a string item (`si`, `is`) that was just opened: its runs joined, phonetic readings left out. Leaves the scanner at the
 * item's closing tag.
 */
export function readStringItem(tags: TagScanner): string {
  if (tags.closes) return '';
  const { level } = tags;
  let text = '';
  while (tags.next()) {
    if (!tags.opens && tags.level === level) break;
    if (!tags.opens) continue;
    if (tags.name === 'rPh') tags.skip();
    else if (tags.name === 't') text += tags.content();
  }
  return shownText(text);
}

/**
 * The two things nearly all of a workbook is made of, in the one way nearly every program writes them: `<c r="B7" s="3" t="s"><v>12</v></c>`
 * and `<si><t>Mål</t></si>`. Read at once, without the scanner's tags and attributes. Whatever is written otherwise is left alone, so that
 * the scanner reads or refuses it.
 */
import { MAX_COLUMNS } from '../workbook/address';
import { isSpace, shownText } from './characters';
import { kept } from './values';

const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const SPACE = 32;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const SMALL_C = 99;
const SMALL_N = 110;
const SMALL_S = 115;
const SPACES_MATTER = ' xml:space="preserve"';
/** Numbers of styles and texts have fewer digits; longer ones are the scanner's. */
const DIGITS = 8;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** x, o and b of the numbers that JavaScript knows and the format does not; an exponent begins later. */
const isLetter = (code: number): boolean => code >= 65 && (code | 32) !== 101;

export class PlainCell {
  column = -1;
  /** Number of the cell's style; 0 when it names none. */
  style = 0;
  holds: 'number' | 'sharedText' | 'nothing' = 'nothing';
  /** The number, or that of the shared text. */
  value = 0;

  private at = 0;

  /** Reads the cell that begins at `start` and must stand in `row` (from 0). Returns where it ends, or -1 when it is none of the plain ones. */
  read(text: string, start: number, row: number): number {
    if (text.charCodeAt(start + 1) !== SMALL_C || !text.startsWith('<c r="', start)) return -1;
    this.at = start + 6;
    if (!this.readAddress(text, row)) return -1;
    this.style = 0;
    this.holds = 'number';
    let { at } = this;
    let next = text.charCodeAt(at);
    if (next === SPACE && text.charCodeAt(at + 1) === SMALL_S && text.startsWith('="', at + 2)) {
      this.at = at + 4;
      this.style = this.readNumber(text);
      if (this.style < 0) return -1;
      at = this.at;
      next = text.charCodeAt(at);
    }
    if (next === SPACE) {
      const type = text.charCodeAt(at + 4);
      if ((type !== SMALL_S && type !== SMALL_N) || text.charCodeAt(at + 5) !== QUOTE || !text.startsWith(' t="', at)) return -1;
      if (type === SMALL_S) this.holds = 'sharedText';
      at += 6;
      next = text.charCodeAt(at);
    }
    if (next === SLASH && text.charCodeAt(at + 1) === GREATER) return this.empty(at + 2);
    if (next !== GREATER) return -1;
    if (text.charCodeAt(at + 2) === SLASH) return text.startsWith('</c>', at + 1) ? this.empty(at + 5) : -1;
    return text.startsWith('<v>', at + 1) ? this.readValue(text, at + 4) : -1;
  }

  private empty(end: number): number {
    this.holds = 'nothing';
    return end;
  }

  /** "B7" and the quote behind it. */
  private readAddress(text: string, row: number): boolean {
    let { at } = this;
    let column = 0;
    let code = text.charCodeAt(at);
    while (code >= 65 && code <= 90) {
      column = column * 26 + code - 64;
      code = text.charCodeAt(++at);
    }
    const letters = at - this.at;
    this.at = at;
    this.column = column - 1;
    return letters > 0 && letters <= 3 && column <= MAX_COLUMNS && code !== 48 && this.readNumber(text) === row + 1;
  }

  /** The digits from here to a quote, which is passed; -1 when there is anything else. */
  private readNumber(text: string): number {
    let { at } = this;
    const start = at;
    let value = 0;
    let code = text.charCodeAt(at);
    while (isDigit(code)) {
      value = value * 10 + code - 48;
      code = text.charCodeAt(++at);
    }
    if (code !== QUOTE || at === start || at - start > DIGITS) return -1;
    this.at = at + 1;
    return value;
  }

  private readValue(text: string, start: number): number {
    const first = text.charCodeAt(start);
    if (!isDigit(first) && first !== MINUS) return -1;
    let at = start;
    let value = 0;
    let code = first;
    while (isDigit(code)) {
      value = value * 10 + code - 48;
      code = text.charCodeAt(++at);
    }
    // Fractions, exponents and long numbers are for the engine's own exact reading.
    if (code !== LESS || at - start > DIGITS) {
      if (this.holds === 'sharedText') return -1;
      at = text.indexOf('<', at);
      if (at < 0) return -1;
      // JavaScript takes more for a number than the format does: "0x10", and a hard space at the end.
      const last = text.charCodeAt(at - 1);
      if (isLetter(text.charCodeAt(start + 1)) || (!isDigit(last) && last !== POINT)) return -1;
      const number = kept(Number(text.slice(start, at)));
      if (number === undefined) return -1;
      value = number;
    }
    if (!text.startsWith('</v></c>', at)) return -1;
    this.value = value;
    return at + 8;
  }
}

export class PlainText {
  value = '';

  /** Reads the text that begins at `start`. Returns where its item ends, or -1 when it is none of the plain ones. */
  read(text: string, start: number): number {
    if (!text.startsWith('<si><t', start)) return -1;
    let from = start + 6;
    const spacesMatter = text.startsWith(SPACES_MATTER, from);
    if (spacesMatter) from += SPACES_MATTER.length;
    if (text.charCodeAt(from++) !== GREATER) return -1;
    const to = text.indexOf('<', from);
    if (to < 0 || !text.startsWith('</t></si>', to)) return -1;
    if (!spacesMatter && (isSpace(text.charCodeAt(from)) || isSpace(text.charCodeAt(to - 1)))) return -1;
    const value = text.slice(from, to);
    if (value.includes('&') || value.includes('\r')) return -1;
    this.value = shownText(value);
    return to + 9;
  }
}

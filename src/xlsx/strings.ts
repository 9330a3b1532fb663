/** Texts of cells: the table that the sheets of a workbook share, and single items of it. */
import { shownText, trimmed } from './characters';
import { PlainText } from './plain';
import { corrupt, LIMITS, tooLarge } from './problems';
import { booleanOf } from './values';
import { TagScanner } from './xml';

/** A text, and whether some of its characters are struck out, raised or lowered. */
export interface StringItem {
  readonly text: string;
  readonly marked: boolean;
}

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indices of those that are marked. */
  readonly marked: ReadonlySet<number>;
}

export function readStrings(text: string | undefined, part: string): SharedStrings {
  const strings: string[] = [];
  const marked = new Set<number>();
  if (text === undefined) return { texts: strings, marked };
  const tags = new TagScanner(text, part);
  const plain = new PlainText();
  const add = (value: string): void => {
    if (strings.length === LIMITS.strings) throw tooLarge('strings', part);
    strings.push(value);
  };
  const readPlain = (from: string, start: number): number => {
    let at = start;
    for (;;) {
      const end = tags.keepsSpace ? -1 : plain.read(from, at);
      if (end < 0) return at;
      add(plain.value);
      at = end;
    }
  };
  while (tags.next()) {
    if (tags.opens && tags.level === 1 && tags.name !== 'sst') throw corrupt(part);
    if (tags.opens && tags.level === 2 && tags.name === 'si') {
      const item = readStringItem(tags, part);
      if (item.marked) marked.add(strings.length);
      add(item.text);
    }
    if (tags.closes ? tags.level === 2 : tags.level === 1) tags.pass(readPlain);
  }
  return { texts: strings, marked };
}

/**
 * The text of a string item (`si`, `is`) that was just opened: its runs joined, phonetic readings left out. Leaves the scanner at the
 * item's closing tag.
 */
export function readStringItem(tags: TagScanner, part: string): StringItem {
  if (tags.closes) return { text: '', marked: false };
  const { level } = tags;
  let own: string | undefined;
  let runs = '';
  let marked = false;
  while (tags.next()) {
    if (!tags.opens && tags.level === level) break;
    if (!tags.opens) continue;
    if (tags.name === 't' && tags.level === level + 1) {
      if (own !== undefined) throw corrupt(part);
      own = tags.value();
    } else if (tags.name === 'r') {
      const run = readRun(tags, part);
      runs += run.text;
      marked ||= run.marked && run.text.trim() !== '';
    } else {
      tags.skip();
    }
  }
  return { text: shownText((own ?? '') + runs), marked };
}

function readRun(tags: TagScanner, part: string): StringItem {
  if (tags.closes) return { text: '', marked: false };
  const { level } = tags;
  let text: string | undefined;
  let marked = false;
  while (tags.next()) {
    if (!tags.opens && tags.level === level) break;
    if (!tags.opens) continue;
    if (tags.name === 'rPr') {
      marked = isMarked(tags);
      continue;
    }
    if (tags.name !== 't') {
      tags.skip();
      continue;
    }
    if (text !== undefined) throw corrupt(part);
    const keeps = tags.keepsSpace;
    const content = tags.content();
    // Excel keeps a run of nothing but white space, which holds two words apart; else it takes each run without what is around it.
    text = keeps ? content : trimmed(content) || content;
  }
  return { text: text ?? '', marked };
}

/** Do the properties of a run strike its characters out, or raise or lower them? */
function isMarked(tags: TagScanner): boolean {
  if (tags.closes) return false;
  const { level } = tags;
  let marked = false;
  while (tags.next()) {
    if (!tags.opens && tags.level === level) break;
    if (!tags.opens) continue;
    const value = tags.attribute('val');
    if (tags.name === 'strike') marked ||= value === undefined || booleanOf(value) !== false;
    if (tags.name === 'vertAlign') marked ||= value !== 'baseline';
    tags.skip();
  }
  return marked;
}

/** Texts of cells: the table that the sheets of a workbook share, and single items of it. */
import { shownText, trimmed } from './characters';
import { PlainText } from './plain';
import { corrupt, LIMITS, tooLarge } from './problems';
import { TagScanner } from './xml';

export function readStrings(text: string | undefined, part: string): readonly string[] {
  const strings: string[] = [];
  if (text === undefined) return strings;
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
    if (tags.opens && tags.level === 2 && tags.name === 'si') add(readStringItem(tags, part));
    if (tags.closes ? tags.level === 2 : tags.level === 1) tags.pass(readPlain);
  }
  return strings;
}

/**
 * The text of a string item (`si`, `is`) that was just opened: its runs joined, phonetic readings left out. Leaves the scanner at the
 * item's closing tag.
 */
export function readStringItem(tags: TagScanner, part: string): string {
  if (tags.closes) return '';
  const { level } = tags;
  let own: string | undefined;
  let runs = '';
  while (tags.next()) {
    if (!tags.opens && tags.level === level) break;
    if (!tags.opens) continue;
    if (tags.name === 't' && tags.level === level + 1) {
      if (own !== undefined) throw corrupt(part);
      own = tags.value();
    } else if (tags.name === 'r') {
      runs += readRun(tags, part);
    } else {
      tags.skip();
    }
  }
  return shownText((own ?? '') + runs);
}

function readRun(tags: TagScanner, part: string): string {
  if (tags.closes) return '';
  const { level } = tags;
  let text: string | undefined;
  while (tags.next()) {
    if (!tags.opens && tags.level === level) break;
    if (!tags.opens) continue;
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
  return text ?? '';
}

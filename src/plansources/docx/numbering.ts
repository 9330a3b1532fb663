/** Numbers and bullets that Word draws in front of paragraphs and that stand in no text: "3.1", "a)", "•". */
import { TagScanner } from '../../xlsx/xml';
import { WORD } from './vocabulary';

interface Level {
  readonly start: number;
  /** "decimal", "lowerLetter", "bullet" … */
  readonly format: string;
  /** "%1.%2" */
  readonly text: string;
}

/** The levels of a list by `numId`. */
export type Lists = ReadonlyMap<string, readonly Level[]>;

const MOST_LISTS = 5_000;
const LEVELS = 9;

export function readLists(xml: string | undefined, part: string): Lists {
  const abstract = new Map<string, Level[]>();
  const lists = new Map<string, readonly Level[]>();
  if (xml === undefined) return lists;
  const tags = new TagScanner(xml, part, WORD);
  let levels: Level[] = [];
  let list = '';
  let level = { start: 1, format: 'decimal', text: '' };
  let at = -1;
  const value = (): string => tags.attributeOf(WORD, 'val') ?? '';
  while (tags.next()) {
    if (!tags.opens) {
      if (tags.name === 'lvl' && at >= 0 && at < LEVELS) levels[at] = level;
      continue;
    }
    if (tags.name === 'abstractNum') {
      levels = [];
      abstract.set(tags.attributeOf(WORD, 'abstractNumId') ?? '', levels);
    } else if (tags.name === 'lvl') {
      at = Number(tags.attributeOf(WORD, 'ilvl') ?? -1);
      level = { start: 1, format: 'decimal', text: '' };
    } else if (tags.name === 'start') level = { ...level, start: Number(value()) || 1 };
    else if (tags.name === 'numFmt') level = { ...level, format: value() };
    else if (tags.name === 'lvlText') level = { ...level, text: value() };
    else if (tags.name === 'num') list = tags.attributeOf(WORD, 'numId') ?? '';
    else if (tags.name === 'abstractNumId' && lists.size < MOST_LISTS) lists.set(list, abstract.get(value()) ?? []);
  }
  return lists;
}

/** Counts along the document; each list has its own count on each level. */
export class ListCounter {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly lists: Lists) {}

  /** The sign in front of the next paragraph of the list, with a space behind; empty where none is drawn. */
  next(list: string, at: number): string {
    const levels = this.lists.get(list);
    const level = levels?.[at];
    if (!levels || !level || at < 0 || at >= LEVELS) return '';
    if (level.format === 'bullet') return '• ';
    if (level.format === 'none') return '';
    const counts = this.counts.get(list) ?? [];
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    this.counts.set(list, counts);
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const one = Number(digit) - 1;
      return written(counts[one] ?? levels[one]?.start ?? 1, levels[one]?.format ?? 'decimal');
    });
    return text === '' ? '' : `${text} `;
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøå';
const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return LETTERS[(count - 1) % LETTERS.length] ?? '';
    case 'upperLetter':
      return (LETTERS[(count - 1) % LETTERS.length] ?? '').toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

function roman(count: number): string {
  let rest = Math.min(count, 39);
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

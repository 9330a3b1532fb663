/** Texts with their places → lines of a page, each in segments with white space between them. Upwards is larger `y`. */
import type { PdfText } from './library';

export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly y: number;
  readonly height: number;
  /** Texts with hardly a gap between them are one. */
  readonly segments: readonly Segment[];
  /** Texts as the file sets them: cells that stand close are parted here. */
  readonly pieces: readonly Segment[];
}

export interface Page {
  /** From the top down. */
  readonly lines: readonly PdfLine[];
}

/** Texts whose feet differ by less than this part of their height stand on one line. */
const SAME_LINE = 0.35;
/** A gap wider than this part of the height parts two columns; between words it is about a quarter. */
const GAP = 0.9;
/** Narrower gaps than this are within a word. */
const WORD_GAP = 0.12;

interface Piece extends Segment {
  readonly y: number;
  readonly height: number;
}

export function pageOf(texts: readonly PdfText[]): Page {
  const pieces = texts.flatMap(pieceOf).sort((a, b) => b.y - a.y || a.left - b.left);
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) <= SAME_LINE * Math.max(first.height, piece.height)) row.push(piece);
    else rows.push([piece]);
  }
  return { lines: rows.flatMap(lineOf) };
}

/** Turned text is a mark of water or a title along the edge. */
function pieceOf({ str, transform, width, height }: PdfText): readonly Piece[] {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  if (str === '' || Math.abs(b) > Math.abs(a) * 0.2) return [];
  return [{ text: str, left: x, right: x + width, y, height: height || Math.abs(a) || 10 }];
}

function lineOf(row: readonly Piece[]): readonly PdfLine[] {
  const height = Math.max(...row.map((piece) => piece.height));
  const segments: Segment[] = [];
  for (const piece of [...row].sort((a, b) => a.left - b.left)) {
    const blank = piece.text.trim() === '';
    const last = segments.at(-1);
    const gap = last ? piece.left - last.right : 0;
    // Spaces that only bridge a gap between columns are no text.
    if (blank && (!last || piece.right - last.right > GAP * height)) continue;
    if (last && gap <= GAP * height) {
      const space = gap > WORD_GAP * height && !last.text.endsWith(' ') && !piece.text.startsWith(' ') ? ' ' : '';
      segments[segments.length - 1] = {
        text: last.text + space + piece.text,
        left: last.left,
        right: Math.max(last.right, piece.right),
      };
    } else segments.push({ text: piece.text, left: piece.left, right: piece.right });
  }
  const told = segments.flatMap(splitAtSpaces).filter(({ text }) => text.trim() !== '');
  const pieces = row.filter(({ text }) => text.trim() !== '').flatMap(splitAtSpaces);
  return told.length === 0 ? [] : [{ y: row[0]?.y ?? 0, height, segments: told, pieces: pieces.sort((a, b) => a.left - b.left) }];
}

/** Some programs set a row of columns as one text with many spaces. */
function splitAtSpaces(segment: Segment): readonly Segment[] {
  if (!/\S {4,}\S/.test(segment.text)) return [segment];
  const each = (segment.right - segment.left) / segment.text.length;
  const parts: Segment[] = [];
  for (const match of segment.text.matchAll(/\S+(?: {1,3}\S+)*/g))
    parts.push({
      text: match[0],
      left: segment.left + match.index * each,
      right: segment.left + (match.index + match[0].length) * each,
    });
  return parts;
}

const PAGE_NUMBER = /^(?:side\s+)?(\d{1,3})(?:\s*(?:af|\/|of)\s*\d{1,3})?$/i;
/** Heads and feet stand among the outermost lines of a page. */
const OUTERMOST = 3;
const LEAST_PAGES = 3;

/** Without page numbers, and without what is printed again at the top or foot of most pages. */
export function withoutFurniture(pages: readonly Page[]): readonly Page[] {
  const seen = new Map<string, number>();
  for (const { lines } of pages) for (const key of new Set(outer(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const isRepeated = (line: PdfLine): boolean => pages.length >= LEAST_PAGES && (seen.get(keyOf(line)) ?? 0) > pages.length * 0.6;
  const before = numberBeforeFirst(pages);
  return pages.map(({ lines }, page) => {
    const edge = new Set(outer(lines));
    const isNumber = (line: PdfLine): boolean =>
      before !== undefined && (line === lines[0] || line === lines.at(-1)) && numberOf(line) === page + 1 + before;
    return { lines: lines.filter((line) => !edge.has(line) || !(isNumber(line) || isRepeated(line))) };
  });
}

/** How far the printed numbers are ahead of the pages; undefined where no numbers go along with them. A weight alone on a line is none. */
function numberBeforeFirst(pages: readonly Page[]): number | undefined {
  const ahead = new Map<number, number>();
  pages.forEach(({ lines }, page) => {
    for (const line of new Set([lines[0], lines.at(-1)])) {
      const number = line && numberOf(line);
      if (number !== undefined) ahead.set(number - page - 1, (ahead.get(number - page - 1) ?? 0) + 1);
    }
  });
  const [best] = [...ahead].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 && best[1] * 2 >= pages.length ? best[0] : undefined;
}

function numberOf(line: PdfLine): number | undefined {
  const number = PAGE_NUMBER.exec(textOf(line))?.[1];
  return number === undefined ? undefined : Number(number);
}

function outer(lines: readonly PdfLine[]): readonly PdfLine[] {
  return [...lines.slice(0, OUTERMOST), ...lines.slice(Math.max(OUTERMOST, lines.length - OUTERMOST))];
}

/** Page numbers in a running head differ from page to page. */
function keyOf(line: PdfLine): string {
  return `${textOf(line).replace(/\d+/g, '#')}|${Math.round(line.y)}`;
}

export function textOf({ segments }: PdfLine): string {
  return segments
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

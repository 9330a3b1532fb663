/**
 * Lines of pages → running text and the tables of a plan. A table begins at a line with the names of its columns; where one column ends and the next
 * begins is the widest white strip between two names that runs down through the rows. A row begins where its number stands, or its area.
 */
import { meaningOf } from '../../recognition/headerNames';
import { sheetOfGrid, type GridCell } from '../grid';
import { rowNumberOf } from '../rowNumber';
import type { SourceBlock } from '../types';
import { textOf, type Page, type PdfLine, type Segment } from './lines';

interface PlacedLine extends PdfLine {
  readonly page: number;
  /** The first of its page. */
  readonly first: boolean;
}

/** Names of columns on one line that make it a header. */
const LEAST_COLUMNS = 3;
const NEEDED = new Set(['requirement', 'goal', 'weight']);
const HEADING = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u;
const AFTER = /^(?:baggrund for|bemærkninger til|noter?:)/i;
const WEIGHT = /^\d{1,3}(?:[.,]\d{1,2})?\s*(?:pct\.?|%|point)?$/;

export function blocksOf(pages: readonly Page[]): readonly SourceBlock[] {
  const lines = pages.flatMap(({ lines: own }, page) =>
    own.map((line, index): PlacedLine => ({ ...line, page, first: index === 0 })),
  );
  const margins = pages.map(({ lines: own }) => Math.min(...own.map(({ segments }) => segments[0]?.left ?? Infinity)));
  const blocks: SourceBlock[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const header = headerAt(line);
    if (!header) {
      blocks.push({ is: 'line', text: indented(line, margins[line.page] ?? 0) });
      continue;
    }
    const table = tableFrom(lines, at, header);
    tables++;
    blocks.push({ is: 'table', sheet: sheetOfGrid(String(tables), table.rows) });
    at = table.end - 1;
  }
  return blocks;
}

/** Text that stands a sign in from the margin was set so: plain text marks the first line of a page by it. */
function indented(line: PdfLine, margin: number): string {
  const left = line.segments[0]?.left ?? margin;
  const text = textOf(line);
  return left - margin > 0.2 * line.height && left - margin < line.height ? ` ${text}` : text;
}

function headerAt({ segments }: PdfLine): readonly Segment[] | undefined {
  if (segments.length < LEAST_COLUMNS || segments.some(({ text }) => text.length > 60)) return undefined;
  const roles = segments.map(({ text }) => meaningOf(text.trim())?.roles ?? []);
  const named = roles.filter((own) => own.length > 0).length;
  const needed = new Set(
    roles
      .flat()
      .map(({ role }) => role)
      .filter((role) => NEEDED.has(role)),
  );
  return named >= LEAST_COLUMNS - 1 && named * 2 >= segments.length && needed.size >= 2 ? segments : undefined;
}

interface Table {
  readonly rows: readonly (readonly GridCell[])[];
  /** Index of the first line behind it. */
  readonly end: number;
}

function tableFrom(lines: readonly PlacedLine[], start: number, header: readonly Segment[]): Table {
  const end = endOf(lines, start, header);
  const body = lines.slice(start + 1, end).filter((line) => !isHeaderAgain(line, header));
  const edges = edgesOf(header, body);
  const cells = body.map((line) => ({ line, cells: cellsOf(line, edges) }));
  const numbered = cells.filter(({ cells: own }) => rowNumberOf(own[0] ?? '') !== undefined).length >= 1;
  const rows: string[][] = [];
  for (const { cells: own } of cells) {
    const weight = WEIGHT.test(own.at(-1)?.trim() ?? '');
    const begins = numbered ? rowNumberOf(own[0] ?? '') !== undefined : (own[1] ?? '') !== '' && (own[2] ?? '') !== '' && weight;
    const last = rows.at(-1);
    // A second weight beside a row that goes on is for the demands from there.
    const again = last !== undefined && weight && last.at(-1) !== '' && !begins;
    if (!last || begins || again) rows.push([...own]);
    else own.forEach((text, column) => (last[column] = text === '' ? (last[column] ?? '') : `${last[column] ?? ''}\n${text}`));
  }
  const names = ['', ...header.map(({ text }) => text.trim())];
  return { rows: [names, ...rows].map((row) => row.map((text) => ({ text }))), end };
}

function isHeaderAgain(line: PdfLine, header: readonly Segment[]): boolean {
  return (
    textOf(line) ===
    header
      .map(({ text }) => text)
      .join(' ')
      .trim()
  );
}

/** A table ends at the next heading, at another table, or where a line runs across its columns. */
function endOf(lines: readonly PlacedLine[], start: number, header: readonly Segment[]): number {
  const lefts = header.map(({ left }) => left);
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const text = textOf(line);
    const other = headerAt(line);
    if (AFTER.test(text) || (other && !isHeaderAgain(line, header))) return at;
    const only = line.segments.length === 1 ? line.segments[0] : undefined;
    const across =
      only === undefined ? 0 : lefts.filter((left) => only.left < left - 2 && only.right > left + 2 * line.height).length;
    if (across >= 2 || (across === 1 && HEADING.test(text))) return at;
  }
  return lines.length;
}

/** Where columns begin: the first is for numbers that stand left of the first name. */
function edgesOf(header: readonly Segment[], body: readonly PdfLine[]): readonly number[] {
  // The names themselves are no white strip.
  const segments = [...header, ...body.flatMap((line) => line.pieces)];
  const edges: number[] = [];
  header.forEach((name, index) => {
    const before = header[index - 1];
    const from = before ? before.left : -Infinity;
    if (before) edges.push(whiteStrip(segments, from, name.right) ?? (before.right + name.left) / 2);
    else edges.push(firstEdge(segments, name));
  });
  return edges;
}

/** Numbers left of the first name are a column of their own where a white strip parts them from it. */
function firstEdge(segments: readonly Segment[], name: Segment): number {
  const left = Math.min(name.left, ...segments.map((segment) => segment.left));
  const numbers = segments.filter(
    (segment) => segment.left < name.left && rowNumberOf(segment.text) !== undefined && segment.right < name.left,
  );
  if (numbers.length === 0) return left - 1;
  return Math.max(...numbers.map(({ right }) => right)) + 0.5;
}

/** The middle of the widest strip between two places that no text, or hardly any, stands in. */
function whiteStrip(segments: readonly Segment[], from: number, to: number): number | undefined {
  const near = segments.filter(({ left, right }) => right > from && left < to);
  const ends = [...new Set([from, to, ...near.flatMap(({ left, right }) => [left, right])])]
    .filter((x) => x >= from && x <= to)
    .sort((a, b) => a - b);
  let best: { readonly middle: number; readonly crossed: number; readonly width: number } | undefined;
  for (let index = 1; index < ends.length; index++) {
    const [begin = 0, end = 0] = [ends[index - 1], ends[index]];
    const width = end - begin;
    if (width < 1.5) continue;
    const middle = (begin + end) / 2;
    const crossed = near.filter(({ left, right }) => left < middle && right > middle).length;
    if (!best || crossed < best.crossed || (crossed === best.crossed && width > best.width)) best = { middle, crossed, width };
  }
  return best && best.crossed <= Math.max(1, near.length * 0.03) ? best.middle : undefined;
}

/** The texts of a line by column. */
function cellsOf(line: PdfLine, edges: readonly number[]): readonly string[] {
  const cells: string[] = Array.from({ length: edges.length + 1 }, () => '');
  for (const { text, left, right } of line.pieces) {
    const middle = Math.min((left + right) / 2, left + 20);
    const column = edges.filter((edge) => middle > edge).length;
    cells[column] = cells[column] === '' ? text.trim() : `${cells[column] ?? ''} ${text.trim()}`;
  }
  return cells;
}

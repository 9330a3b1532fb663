/** Text that was pasted or saved: in UTF-8, in UTF-16 with its mark, or as older editors of Windows save it. */
import { sheetOfGrid, type GridCell } from './grid';
import type { PlanSource, SourceBlock } from './types';

const LEAST_TABS = 2;
const LEAST_ROWS = 2;

/** Undefined for bytes that are no text. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = inUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  // Signs that no text has: it is a file of some program.
  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? undefined : text.replace(/^\uFEFF/, '');
}

function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Rows with tabs were copied from a sheet: they are a table. */
export function textSource(text: string, file: string): PlanSource {
  const lines = text.split(/\r?\n/);
  const tabbed = lines.filter((line) => (line.match(/\t/g)?.length ?? 0) >= LEAST_TABS).length;
  const blocks: readonly SourceBlock[] =
    tabbed >= LEAST_ROWS
      ? [{ is: 'table', sheet: sheetOfGrid('1', tabbedRows(text)) }]
      : lines.map((line) => ({ is: 'line', text: line }));
  return { kind: 'text', file, blocks, told: [] };
}

/** A cell with line ends in it stands in quotes. */
function tabbedRows(text: string): readonly (readonly GridCell[])[] {
  const rows: GridCell[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  for (let match = cells.exec(text); match && match[0] !== ''; match = cells.exec(text)) {
    rows.at(-1)?.push({ text: match[1]?.replaceAll('""', '"') ?? match[2] ?? '' });
    if (match[3] !== '\t') rows.push([]);
  }
  return rows;
}

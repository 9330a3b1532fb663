/** What is different from what stands in the overview: one text a row, for the column "Ændret siden sidst". */
import type { Content } from '../drawing/sheetDraft';
import { holds } from '../workbook/compare';
import type { Cell } from '../workbook/snapshot';
import type { TableCell, TableColumn, TableRow } from './overviewTable';
import type { ExistingTable } from './existingTable';
import { foreign, type OverviewWords } from './overviewWords';

export interface WatchedColumn extends TableColumn {
  /** A difference here is told. */
  readonly watched?: boolean;
}

/** Longer texts are not repeated in the mark. */
const SHORT = 30;
const MOST_PARTS = 3;

/**
 * The rows with their marks. As long as nothing at all differs from what stands there, the marks stand too: inserting twice changes
 * nothing, and "last time" is the last time something was different.
 */
export function marked(
  columns: readonly WatchedColumn[],
  rows: readonly TableRow[],
  old: ExistingTable | undefined,
  words: OverviewWords,
): readonly TableRow[] {
  const changeColumn = columns.findIndex(({ style }) => style === 'changed');
  const withMark = (row: TableRow, mark: string): TableRow => ({
    ...row,
    cells: row.cells.map((cell, index) => (index === changeColumn ? { content: mark } : cell)),
  });
  if (!old) return rows.map((row) => withMark(row, ''));
  const different = rows.map((row) => differences(columns, row, old));
  const keys = new Set(rows.map(({ key }) => key));
  const anything =
    different.some((found) => found === 'new' || found.length > 0) || [...old.rows.keys()].some((key) => !keys.has(key));
  return rows.map((row, index) => {
    const found = different[index] ?? [];
    if (anything) return withMark(row, found === 'new' ? words.say('changedNew') : foreign(told(found, words)));
    const before = old.cell(old.rows.get(row.key) ?? -1, changeColumn)?.value;
    return withMark(row, foreign(String(before ?? '')));
  });
}

interface Difference {
  readonly header: string;
  readonly before: Cell | undefined;
  readonly now: TableCell;
}

function differences(columns: readonly WatchedColumn[], row: TableRow, old: ExistingTable): 'new' | readonly Difference[] {
  const at = old.rows.get(row.key);
  if (at === undefined) return 'new';
  return columns.flatMap(({ header, watched }, index): Difference[] => {
    const now = row.cells[index];
    if (!watched || !now || typeof now.content === 'object') return [];
    const before = old.cell(at, index);
    return before && holds(before, { value: now.content }) ? [] : [{ header, before, now }];
  });
}

function told(found: readonly Difference[], words: OverviewWords): string {
  const parts = found.map(({ header, before, now }) => {
    const from = shown(before?.value ?? '', now.format, words);
    const to = shown(now.content, now.format, words);
    return {
      header,
      text: words.say('changedFrom', { column: header, before: from, now: to }),
      long: Math.max(from.length, to.length) > SHORT,
    };
  });
  if (parts.length <= MOST_PARTS && parts.every(({ long }) => !long)) return parts.map(({ text }) => text).join('; ');
  return words.say('changedOther', { columns: parts.map(({ header }) => header).join(', ') });
}

function shown(value: Content | boolean, format: string | undefined, { say }: OverviewWords): string {
  if (value === '') return say('nothing');
  if (typeof value !== 'number') return typeof value === 'string' ? value.replace(/^'/, '') : '';
  const rounded = Number(value.toFixed(4));
  return format?.includes('%') ? say('percentValue', { value: rounded }) : say('plainValue', { value: rounded });
}

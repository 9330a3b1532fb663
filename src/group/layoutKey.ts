/** Which files are made alike, so that what a person has confirmed in one of them holds in the others. */
import { withoutRounds } from '../recognition/round';
import { sheetsOf } from '../recognition/tables';
import type { Question, Recognised, TableBinding } from '../recognition/types';
import { fold } from '../recognition/words';
import { HISTORY_SHEET, MEMORY_SHEET, REASONS_SHEET, RESULT_SHEET, SHEET_NAMES } from '../workbook/edits';
import { cellSeenAt, findSheet, type WorkbookSnapshot } from '../workbook/snapshot';

/** A question with its options as a person reads them in the file; `labels` in the order of the options. */
export interface Asked {
  readonly question: Question;
  readonly labels: readonly string[];
}

const OURS: readonly string[] = [RESULT_SHEET, HISTORY_SHEET, REASONS_SHEET, MEMORY_SHEET];
/** A table with more columns than this is told from others by its first ones. */
const MOST_COLUMNS = 200;

/** The visible sheets and the headings of the tables, without what changes from round to round and year to year. */
export function layoutKey(workbook: WorkbookSnapshot, { tables }: Pick<Recognised, 'tables'>): string {
  const marked = workbook.names.flatMap(({ name, sheet }) =>
    name.startsWith(SHEET_NAMES) && sheet !== undefined ? [sheet] : [],
  );
  const ours = new Set([...OURS, ...marked]);
  const sheets = workbook.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !ours.has(name))
    .map(({ name }) => lasting(name))
    .sort();
  return JSON.stringify([sheets, ...tables.map((table) => texted(workbook, table, lasting))]);
}

/** By what a person knows a layout again: the sheets of its tables and the first headings, as they stand in the file. */
export interface LayoutSeen {
  readonly sheet: string;
  readonly headings: readonly string[];
  /** Headings that are not among them. */
  readonly more: number;
}

const SHOWN = 8;
const SHORT = 40;

export function layoutSeen(workbook: WorkbookSnapshot, { tables }: Pick<Recognised, 'tables'>): LayoutSeen {
  const texts = tables.flatMap((table) => texted(workbook, table).map((text) => text.replace(/\s+/g, ' ').trim()));
  const headings = texts.filter((text) => text !== '');
  return {
    sheet: sheetsOf(tables).join(', '),
    headings: headings.slice(0, SHOWN).map((text) => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text)),
    more: Math.max(0, headings.length - SHOWN),
  };
}

/** What stands above each column. */
function texted(
  workbook: WorkbookSnapshot,
  { sheet: { value: name }, headerTop, headerBottom }: TableBinding,
  as: (text: string) => string = (text) => text,
): readonly string[] {
  const sheet = findSheet(workbook, name);
  if (!sheet?.used) return [];
  const { left, right } = sheet.used;
  const columns = Array.from({ length: Math.min(right - left + 1, MOST_COLUMNS) }, (_, index) => left + index);
  return columns.map((column) => {
    const texts: string[] = [];
    for (let row = headerTop; row <= headerBottom; row += 1) {
      const cell = cellSeenAt(sheet, row, column);
      if (cell.type === 'text') texts.push(as(cell.value));
    }
    return texts.join(' ').trim();
  });
}

function lasting(text: string): string {
  return withoutRounds(fold(text)).replace(/\s+/g, ' ').trim();
}

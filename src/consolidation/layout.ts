/** Which files are made alike, so that what a person has confirmed in one of them holds in the others. */
import type { RoundId } from '../plan/schema';
import { withoutRounds } from '../recognition/round';
import type { Question, Recognised } from '../recognition/types';
import { fold } from '../recognition/words';
import { HISTORY_SHEET, MEMORY_SHEET, RESULT_SHEET } from '../workbook/edits';
import { cellSeenAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

/** A question with its options as a person reads them in the file; `labels` in the order of the options. */
export interface Asked {
  readonly question: Question;
  readonly labels: readonly string[];
}

const OURS: readonly string[] = [RESULT_SHEET, HISTORY_SHEET, MEMORY_SHEET];
/** A table with more columns than this is told from others by its first ones. */
const MOST_COLUMNS = 200;

/** The visible sheets and the headings of the table, without what changes from round to round and year to year. */
export function layoutKey(workbook: WorkbookSnapshot, { table }: Pick<Recognised, 'table'>): string {
  const sheets = workbook.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !OURS.includes(name))
    .map(({ name }) => lasting(name))
    .sort();
  const sheet = findSheet(workbook, table.sheet.value);
  return JSON.stringify([sheets, sheet ? headings(sheet, table) : []]);
}

function headings(sheet: SheetSnapshot, { headerTop, headerBottom }: Recognised['table']): readonly string[] {
  const { left, right } = sheet.used ?? { left: 0, right: -1 };
  const columns = Array.from({ length: Math.min(right - left + 1, MOST_COLUMNS) }, (_, index) => left + index);
  return columns.map((column) => {
    const texts: string[] = [];
    for (let row = headerTop; row <= headerBottom; row += 1) {
      const cell = cellSeenAt(sheet, row, column);
      if (cell.type === 'text') texts.push(lasting(cell.value));
    }
    return texts.join(' ').trim();
  });
}

function lasting(text: string): string {
  return withoutRounds(fold(text)).replace(/\s+/g, ' ').trim();
}

/**
 * Under what an answer is kept for files of the same layout: the very same question with the very same options, asked for the same round,
 * so that it can never bind anything that the person has not seen. Undefined for an answer that only its own file has: whose plan it is.
 */
export function answerKey(
  layout: string,
  { question: { about, subject, options }, labels }: Asked,
  round: RoundId,
): string | undefined {
  if (about === 'plan') return undefined;
  const offered = options.map(({ value }, index) => [value, labels[index] ?? '']);
  return JSON.stringify([layout, about, subject, about === 'round' ? '' : round, offered]);
}

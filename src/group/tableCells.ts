/** What the tables of the overview have in common: reading a submission's figures into cells, and rows that are only kept for a note. */
import { DAYS_BETWEEN_1900_AND_1904, serialOfIso, type IsoDate } from '../calendar/days';
import { FORMATS } from '../drawing/sheetDraft';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Roster, RosterEntry } from './roster';
import type { ExistingTable } from './existingTable';
import type { TableCell, TableColumn, TableRow } from './overviewTable';
import { remarkedRows } from './remarks';
import type { Checked, Shown, Submission } from './types';
import { foreign, type OverviewWords } from './overviewWords';

export interface OverviewRequest {
  /** The workbook the overview goes into. */
  readonly workbook: WorkbookSnapshot;
  readonly submissions: readonly Submission[];
  readonly roster: Roster;
  readonly words: OverviewWords;
}

/** An agency with the report that counts, if there is one. */
export interface AgencyLine {
  readonly entry: RosterEntry;
  readonly submission: Checked | undefined;
}

/** By the low end of the headline score, the best first; those without a score last, by name. */
export function agencyLines({ roster, submissions }: OverviewRequest): readonly AgencyLine[] {
  const lines = roster.entries.map((entry): AgencyLine => {
    const submission = entry.submission === null ? undefined : submissions[entry.submission];
    return { entry, submission: submission?.state === 'checked' ? submission : undefined };
  });
  const rank = ({ submission }: AgencyLine): number => (submission ? (submission.outcome.score.expected.share ?? -1) : -2);
  return lines.sort((first, second) => rank(second) - rank(first) || byText(first.entry.agency, second.entry.agency));
}

/** Always the same order, whatever the language of the machine. */
export function byText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

export const EMPTY: TableCell = { content: '' };

export function text(value: string, longest?: number): TableCell {
  return { content: foreign(value, longest) };
}

/** A number such as "1.1" that is to stay a text. */
export function asText(value: string): TableCell {
  return { content: foreign(value), format: FORMATS.text };
}

export function count(value: number): TableCell {
  return { content: value, format: FORMATS.whole };
}

export function points(value: number): TableCell {
  return { content: value, format: FORMATS.points };
}

export function percent(value: number | null): TableCell {
  return { content: value ?? '', format: FORMATS.percent };
}

export function day(iso: IsoDate, workbook: WorkbookSnapshot): TableCell {
  return { content: serial(serialOfIso(iso) ?? 0, workbook), format: FORMATS.date };
}

export function shown(figure: Shown | null, workbook: WorkbookSnapshot, longest?: number): TableCell {
  if (!figure) return EMPTY;
  const { value, shows } = figure;
  if (typeof value === 'string') return text(value, longest);
  if (shows === 'date') return { content: serial(value, workbook), format: FORMATS.date };
  return { content: value, format: shows === 'percent' ? FORMATS.percentExact : FORMATS.general };
}

function serial(value: number, { date1904 }: WorkbookSnapshot): number {
  return date1904 ? value - DAYS_BETWEEN_1900_AND_1904 : value;
}

/** Keys of rows that are no longer wanted but have a person's note beside them: they keep their row. */
export function notedKeys(
  old: ExistingTable | undefined,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly string[] {
  if (!old) return [];
  const present = new Set(rows.map(({ key }) => key));
  const noted = new Set([...old.notes.map(({ row }) => row), ...remarkedRows(old, columns)]);
  return [...old.rows].flatMap(([key, row]) => (noted.has(row) && !present.has(key) ? [key] : []));
}

/** What stands in a row that is kept for its note only: who it is about, and that it is not in the overview this time. */
export function goneRow(
  key: string,
  old: ExistingTable,
  kept: readonly number[],
  state: { readonly index: number; readonly text: string },
  width: number,
): TableRow {
  const row = old.rows.get(key) ?? -1;
  const cells = Array.from({ length: width }, (_, index): TableCell => {
    if (index === state.index) return { content: state.text };
    const value = kept.includes(index) ? old.cell(row, index)?.value : undefined;
    return typeof value === 'string' ? asText(value) : EMPTY;
  });
  return { key, cells };
}

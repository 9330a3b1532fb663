/** "Klar til aflevering": marked by a person when no errors are left, and seen to lapse when a figure is changed afterwards. */
import type { IsoDate } from '../calendar/days';
import type { ColumnRole } from '../recognition/types';
import { entryOfKey, printsOf } from '../report/entryPrints';
import type { Report } from '../report/types';
import type { Finding, RuleCode } from '../validation/types';
import type { CellAddress, Rect } from '../workbook/address';
import { asPlainText, type Edit } from '../workbook/edits';
import { fingerprint, memoryOf } from '../workbook/memory';
import type { ReadyMark } from '../workbook/memorySchema';
import { memoryEdits } from '../workbook/memoryEdits';
import { keptFormat, keptInput, READY_LINE, READY_NAMES } from '../workbook/readyCells';
import { cellAt, findSheet, isWritable, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

export interface ChangedEntry {
  readonly unit: string;
  readonly role: ColumnRole;
  /** Absent where the row or the column is gone. */
  readonly cell?: CellAddress;
}

export type Readiness =
  /** Not marked for this round; with anything that blocks it it cannot be. */
  | { readonly is: 'open'; readonly errors: number }
  | { readonly is: 'ready'; readonly mark: ReadyMark }
  | { readonly is: 'changed'; readonly mark: ReadyMark; readonly cells: readonly ChangedEntry[] };

interface ReadyInput {
  readonly report: Report;
  /** Those that have not been dismissed. */
  readonly findings: readonly Finding[];
}

/** The mark holds for its round; findings that came later do not take it away, only changed figures do. */
export function readyState(workbook: WorkbookSnapshot, { report, findings }: ReadyInput): Readiness {
  const mark = memoryOf(workbook)?.ready;
  if (mark?.round !== report.current.round) return { is: 'open', errors: blockersIn(findings) };
  const now = printsOf(report);
  if (mark.fingerprint === wholeOf(now)) return { is: 'ready', mark };
  const keys = new Set([...Object.keys(mark.entries), ...now.keys()]);
  const cells = [...keys].filter((key) => mark.entries[key] !== now.get(key)).flatMap((key) => changedAt(key, report));
  return { is: 'changed', mark, cells };
}

export interface ReadyRequest {
  /** Who marks it, as the person wrote it. */
  readonly by: string;
  readonly on: IsoDate;
  /** What the sheet "Målstatus" is to say, if it is there, and how that begins when something has been changed. */
  readonly visible: string;
  readonly marked: string;
}

/** Of a person's name, in characters; it has to be read in one line of the sheet. */
export const LONGEST_NAME = 100;

/** Empty while something blocks it (`blocksReady`), without a name or with one that is too long, or where nothing can be remembered. */
export function readyEdits(workbook: WorkbookSnapshot, { report, findings }: ReadyInput, request: ReadyRequest): readonly Edit[] {
  const { by, on } = request;
  const memory = memoryOf(workbook);
  const name = by.trim();
  if (!memory || blockersIn(findings) > 0 || name === '' || name.length > LONGEST_NAME) return [];
  const entries = printsOf(report);
  const mark: ReadyMark = {
    round: report.current.round,
    by: name,
    on,
    fingerprint: wholeOf(entries),
    entries: Object.fromEntries(entries),
  };
  const remembered = memoryEdits(workbook, { ...memory, ready: mark });
  return remembered.length === 0 ? [] : [...remembered, ...sheetEdits(workbook, report, request)];
}

/**
 * What the sheet "Målstatus" says from now on: its cells are found by their names, wherever rows have moved them. The sentence itself is a
 * formula there, which compares the lines with the figures.
 */
function sheetEdits(workbook: WorkbookSnapshot, report: Report, { visible, marked }: ReadyRequest): readonly Edit[] {
  const text = (name: string, value: string): readonly Edit[] => {
    const found = namedArea(workbook, name);
    if (!found || !isWritable(found.sheet, found.area.top, found.area.left)) return [];
    const { top, left } = found.area;
    const area = { top, left, bottom: top, right: left };
    return [{ kind: 'setCells', sheet: found.sheet.name, area, rows: [[{ value: asPlainText(value) }]] }];
  };
  const entries = namedArea(workbook, READY_NAMES.entries);
  // A sheet from before there were lines has the sentence alone.
  if (!entries) return text(READY_NAMES.said, visible);
  return [
    ...text(READY_NAMES.ready, visible),
    ...text(READY_NAMES.marked, marked),
    ...keptEdits(entries.sheet, entries.area, report),
  ];
}

function keptEdits(sheet: SheetSnapshot, { top, left, bottom }: Rect, report: Report): readonly Edit[] {
  const column = left + READY_LINE.kept;
  const area = { top, left: column, bottom, right: column };
  const cells = Array.from({ length: bottom - top + 1 }, (_, index) => {
    const key = cellAt(sheet, top + index, left + READY_LINE.key).value;
    const known = typeof key === 'string' ? entryOfKey(key) : undefined;
    return known && report.current.units.get(known.unit)?.entries[known.role]?.raw;
  });
  return [
    { kind: 'setFormats', sheet: sheet.name, area, rows: cells.map((cell) => [keptFormat(cell)]) },
    { kind: 'setCells', sheet: sheet.name, area, rows: cells.map((cell) => [keptInput(cell)]) },
  ];
}

function namedArea(
  workbook: WorkbookSnapshot,
  wanted: string,
): { readonly sheet: SheetSnapshot; readonly area: Rect } | undefined {
  const named = workbook.names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const sheet = named?.sheet === undefined ? undefined : findSheet(workbook, named.sheet);
  return sheet && named?.area && { sheet, area: named.area };
}

function changedAt(key: string, report: Report): ChangedEntry[] {
  const known = entryOfKey(key);
  if (!known) return [];
  const cell = report.current.units.get(known.unit)?.entries[known.role]?.cell;
  return [{ ...known, ...(cell && { cell }) }];
}

function wholeOf(prints: ReadonlyMap<string, string>): string {
  return fingerprint(JSON.stringify([...prints].sort(([first], [second]) => (first < second ? -1 : 1))));
}

/** A figure or a day that stands as text is understood and pointed out, but no formula sees it: it is missing until it is mended. */
const UNCOUNTED: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'MRP202',
  'MRP203',
  'MRP204',
  'MRP205',
  'MRP207',
  'MRP208',
  'MRP209',
  'MRP210',
]);

/** Must it be mended before the report is ready? Errors, and what does not count however mildly a rule pack calls it. */
export function blocksReady({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean {
  return severity === 'error' || UNCOUNTED.has(code);
}

function blockersIn(findings: readonly Finding[]): number {
  return findings.filter(blocksReady).length;
}

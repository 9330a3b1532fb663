/** Reading what was frozen. Never throws: an edited or deleted row is a typed problem, and what stands is shown as it stands. */
import type { Plan } from '../plan/schema';
import { showsAs } from '../report/numberFormats';
import type { CellAddress, Rect } from '../workbook/address';
import { HISTORY_SHEET } from '../workbook/edits';
import { findName } from '../workbook/compare';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import {
  HISTORY_COLUMNS,
  LAST_COLUMN,
  NAMES,
  HISTORY_ROWS,
  columnOf,
  nameOfLock,
  nameOfRound,
  type HistoryKey,
  type HistoryRow,
} from './historyColumns';
import { fingerprintOf, groupKey, headOf, isHead, lineOf, setOf, type Shows } from './historyRows';
import { storedValue } from './storedValues';
import { annualProblems, withVersions } from './lockVersions';
import type { LockedRound, History, HistoryProblem } from './types';

/** Where the history stands in a workbook. */
export interface HistoryTable {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly left: number;
  readonly chainHash: { readonly row: number; readonly column: number };
}

interface ReadRow {
  readonly row: number;
  readonly cells: HistoryRow;
  readonly showsAt: (key: HistoryKey) => Shows;
  readonly intact: boolean;
}

/** With a plan, freezings of another plan (such as last year's) are pointed out and left out, and so are rounds never frozen. */
export function readHistory(workbook: WorkbookSnapshot, agreed?: Pick<Plan, 'id' | 'rounds'>): History {
  const table = historyTableOf(workbook);
  if (table === 'none') return { sheet: undefined, lockedRounds: [], problems: [] };
  if (table === 'gone') return { sheet: undefined, lockedRounds: [], problems: [{ code: 'historySheetGone' }] };
  if ('header' in table) {
    const cell = { sheet: table.header, row: HISTORY_ROWS.header, column: 0 };
    return { sheet: table.header, lockedRounds: [], problems: [{ code: 'historyHeaderGone', cell }] };
  }
  const problems: HistoryProblem[] = [];
  const rows = readRows(workbook, table);
  const found = lockedRoundsIn(rows, table, problems);
  chainProblems(table, rows, problems);
  problems.push(...lostLocks(workbook, rows, problems, agreed?.rounds ?? []));
  const all = withVersions(found);
  const kept = all.filter(({ plan, row }) => {
    if (agreed === undefined || plan === agreed.id) return true;
    problems.push({ code: 'historyOtherPlan', plan, wanted: agreed.id, cell: at(table, row, 'plan') });
    return false;
  });
  return { sheet: table.sheet.name, lockedRounds: kept, problems: [...problems, ...annualProblems(kept, agreed?.rounds)] };
}

/** `gone`: there was a history, and its sheet has been deleted. `header`: the sheet is there, but not as it was written. */
export function historyTableOf(workbook: WorkbookSnapshot): HistoryTable | 'none' | 'gone' | { readonly header: string } {
  const named = findName(workbook, NAMES.sheet);
  const sheet = findSheet(workbook, named?.sheet ?? HISTORY_SHEET);
  if (!sheet) return named ? 'gone' : 'none';
  const header = areaOf(workbook, NAMES.header, sheet) ?? {
    top: HISTORY_ROWS.header,
    bottom: HISTORY_ROWS.header,
    left: 0,
    right: LAST_COLUMN,
  };
  const ours = header.right - header.left === LAST_COLUMN && isHistoryHeader(sheet, header);
  if (!ours) return { header: sheet.name };
  const chainHash = areaOf(workbook, NAMES.chainHash, sheet);
  return {
    sheet,
    headerRow: header.top,
    left: header.left,
    chainHash: { row: chainHash?.top ?? HISTORY_ROWS.chainHash, column: chainHash?.left ?? 1 },
  };
}

export function areaOf(workbook: WorkbookSnapshot, name: string, sheet: SheetSnapshot): Rect | undefined {
  const found = findName(workbook, name);
  return found?.sheet?.toLowerCase() === sheet.name.toLowerCase() ? found.area : undefined;
}

/** Every column has a heading; which words they are is the reader's own affair. */
function isHistoryHeader(sheet: SheetSnapshot, { top, left }: Rect): boolean {
  return HISTORY_COLUMNS.every((_, index) => cellAt(sheet, top, left + index).type === 'text');
}

function readRows(workbook: WorkbookSnapshot, { sheet, headerRow, left }: HistoryTable): ReadRow[] {
  const rows: ReadRow[] = [];
  for (let row = headerRow + 1; row <= (sheet.used?.bottom ?? headerRow); row++) {
    const values: Partial<Record<HistoryKey, number | string | boolean>> = {};
    const shows = new Map<HistoryKey, Shows>();
    HISTORY_COLUMNS.forEach(({ key }, index) => {
      const cell = cellAt(sheet, row, left + index);
      const value = storedValue(cell, workbook.date1904);
      if (value !== undefined) values[key] = value;
      shows.set(key, showsAs(cell.format));
    });
    if (Object.keys(values).length === 0) continue;
    const intact = values.fingerprint === fingerprintOf(values);
    rows.push({ row, cells: values, intact, showsAt: (key) => shows.get(key) ?? 'number' });
  }
  return rows;
}

function lockedRoundsIn(
  rows: readonly ReadRow[],
  table: HistoryTable,
  problems: HistoryProblem[],
): Omit<LockedRound, 'version'>[] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = groupKey(row.cells);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lockedRounds: Omit<LockedRound, 'version'>[] = [];
  for (const group of groups.values()) {
    const head = group.find(({ cells }) => isHead(cells));
    const said = head && headOf(head.cells);
    if (!head || !said) {
      problems.push(...group.map(({ row }): HistoryProblem => ({ code: 'historyForeignRow', cell: at(table, row, 'id') })));
      continue;
    }
    const own: HistoryProblem[] = [];
    const { round, at: moment } = said;
    for (const { row, cells, intact } of group) {
      if (intact) continue;
      own.push({
        code: 'historyRowEdited',
        round,
        at: moment,
        unit: isHead(cells) ? '' : String(cells.id ?? ''),
        cell: at(table, row, 'id'),
      });
    }
    const lines = group.filter((row) => row !== head);
    const expected = typeof head.cells.rows === 'number' ? head.cells.rows : lines.length;
    const same = head.cells.set === setOf(lines.map(({ cells }) => String(cells.fingerprint ?? '')));
    if (lines.length !== expected || (!same && own.length === 0)) {
      const cell = at(table, head.row, 'rows');
      own.push({ code: 'historyRowsDiffer', round, at: moment, expected, found: lines.length, cell });
    }
    problems.push(...own);
    lockedRounds.push({
      ...said,
      lines: lines.flatMap(({ cells, showsAt }) => lineOf(cells, showsAt) ?? []),
      row: head.row,
      sound: own.length === 0,
    });
  }
  return lockedRounds;
}

/** Each freezing names the one before it, the seal the last: what is gone leaves a gap. */
function chainProblems(table: HistoryTable, rows: readonly ReadRow[], problems: HistoryProblem[]): void {
  const heads = rows.filter(({ cells }) => isHead(cells));
  const known = new Set(heads.map(({ cells }) => String(cells.fingerprint ?? '')));
  for (const { row, cells } of heads) {
    if (cells.previous === undefined || known.has(String(cells.previous))) continue;
    const round = headOf(cells)?.round;
    if (round) problems.push({ code: 'historyRoundGone', round, cell: at(table, row, 'previous') });
  }
  const chainHash = chainHashOf(table);
  const broken = chainHash === '' ? heads.length > 0 : !known.has(chainHash);
  if (broken) problems.push({ code: 'historySealBroken', cell: { sheet: table.sheet.name, ...table.chainHash } });
}

const TELLS_ALREADY: ReadonlySet<HistoryProblem['code']> = new Set<HistoryProblem['code']>([
  'historyRoundGone',
  'historySealBroken',
  'historyForeignRow',
]);

/**
 * Two who freeze in the same moment write into the same rows, and only one of them stands. Each leaves a name of its own, so the other one
 * is missed. Where the chain tells of the gap already, once is enough.
 */
function lostLocks(
  workbook: WorkbookSnapshot,
  rows: readonly ReadRow[],
  problems: readonly HistoryProblem[],
  agreed: Plan['rounds'],
): HistoryProblem[] {
  const toldAlready = problems.some(
    (problem) => TELLS_ALREADY.has(problem.code) || (problem.code === 'historyRowEdited' && problem.unit === ''),
  );
  if (toldAlready) return [];
  const existing = new Set(
    rows.flatMap(({ cells }) => {
      const round = isHead(cells) ? headOf(cells)?.round : undefined;
      return round ? [nameOfLock(round, String(cells.fingerprint ?? '')).toLowerCase()] : [];
    }),
  );
  return workbook.names.flatMap(({ name }): HistoryProblem[] => {
    if (!name.startsWith(NAMES.lockedRound) || existing.has(name.toLowerCase())) return [];
    // The round's id, then the two halves of a fingerprint.
    const named = /^(.+)_[0-9a-f]+_[0-9a-f]+$/i.exec(name.slice(NAMES.lockedRound.length))?.[1];
    if (named === undefined) return [];
    const round = agreed.find(({ id }) => nameOfRound(id).toLowerCase() === named.toLowerCase())?.id ?? named;
    return [{ code: 'historyFreezingLost', round }];
  });
}

/** The fingerprint of the last freezing as the sheet says it. */
export function chainHashOf({ sheet, chainHash }: HistoryTable): string {
  const cell = cellAt(sheet, chainHash.row, chainHash.column);
  return cell.type === 'text' && cell.formula === undefined ? cell.value : '';
}

function at({ sheet, left }: HistoryTable, row: number, key: HistoryKey): CellAddress {
  return { sheet: sheet.name, row, column: left + columnOf(key) };
}

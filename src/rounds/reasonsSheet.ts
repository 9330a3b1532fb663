/**
 * Reasons for changes of locked figures, where the agency's own table has no place for them: a sheet of ours that is only added to, with
 * what was changed, who says why, and when. Each row carries a fingerprint. Reading never throws, and nothing that stands is mended.
 */
import { FORMATS } from '../drawing/sheetDraft';
import { findName } from '../workbook/compare';
import { REASONS_NAME, REASONS_SHEET } from '../workbook/edits';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { MOMENT_FORMAT } from './historyColumns';
import { areaOf } from './readHistory';
import { momentOfSerial } from './moment';
import { fingerprintOfCells } from './historyRows';
import { storedValue, type StoredValue } from './storedValues';
import type { KeptReason, ReasonProblem, Reasons } from './yearTypes';
import type { RoundsKey } from '../texts/da/rounds';

interface ReasonColumn {
  readonly key: string;
  readonly heading: RoundsKey;
  readonly format: string;
  /** In points. */
  readonly width: number;
}

export const REASON_COLUMNS = [
  { key: 'round', heading: 'columnRound', format: FORMATS.text, width: 54 },
  { key: 'unit', heading: 'columnId', format: FORMATS.text, width: 60 },
  { key: 'what', heading: 'part', format: FORMATS.general, width: 110 },
  { key: 'before', heading: 'before', format: FORMATS.general, width: 84 },
  { key: 'now', heading: 'reasonNow', format: FORMATS.general, width: 84 },
  { key: 'text', heading: 'reason', format: FORMATS.general, width: 300 },
  { key: 'by', heading: 'reasonBy', format: FORMATS.general, width: 110 },
  { key: 'at', heading: 'reasonAt', format: MOMENT_FORMAT, width: 100 },
  { key: 'plan', heading: 'columnPlan', format: FORMATS.general, width: 130 },
  { key: 'part', heading: 'columnCodes', format: FORMATS.general, width: 84 },
  { key: 'fingerprint', heading: 'columnFingerprint', format: FORMATS.text, width: 110 },
] as const satisfies readonly ReasonColumn[];

export type ReasonKey = (typeof REASON_COLUMNS)[number]['key'];
export type ReasonRow = Readonly<Partial<Record<ReasonKey, StoredValue>>>;

/** On the table's header: how it is found when rows have been put in above it. */
export const REASONS_HEAD = 'MS_BegrundelserHoved';
export const REASON_ROWS = { title: 0, about: 1, header: 3 } as const;
const LAST = REASON_COLUMNS.length - 1;

export interface ReasonsTable {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly left: number;
}

/** `gone`: there were reasons, and their sheet has been deleted. `header`: the sheet is there, but not as it was written. */
export function reasonsTableOf(workbook: WorkbookSnapshot): ReasonsTable | 'none' | 'gone' | { readonly header: string } {
  const named = findName(workbook, REASONS_NAME);
  const sheet = findSheet(workbook, named?.sheet ?? REASONS_SHEET);
  if (!sheet) return named ? 'gone' : 'none';
  const { header } = REASON_ROWS;
  const head = areaOf(workbook, REASONS_HEAD, sheet) ?? { top: header, bottom: header, left: 0, right: LAST };
  const ours =
    head.right - head.left === LAST &&
    REASON_COLUMNS.every((_, index) => cellAt(sheet, head.top, head.left + index).type === 'text');
  return ours ? { sheet, headerRow: head.top, left: head.left } : { header: sheet.name };
}

/** Those of the plan. What was edited is pointed out and shown as it stands; rows without a fingerprint are somebody's own notes. */
export function readReasons(workbook: WorkbookSnapshot, plan: string): Reasons {
  const table = reasonsTableOf(workbook);
  if (table === 'none') return { sheet: undefined, kept: [], problems: [] };
  if (table === 'gone') return { sheet: undefined, kept: [], problems: [{ code: 'reasonSheetGone' }] };
  if ('header' in table) {
    const cell = { sheet: table.header, row: REASON_ROWS.header, column: 0 };
    return { sheet: table.header, kept: [], problems: [{ code: 'reasonHeaderGone', cell }] };
  }
  const { sheet, headerRow, left } = table;
  const kept: KeptReason[] = [];
  const problems: ReasonProblem[] = [];
  for (let row = headerRow + 1; row <= (sheet.used?.bottom ?? headerRow); row++) {
    const values: Partial<Record<ReasonKey, StoredValue>> = {};
    REASON_COLUMNS.forEach(({ key }, index) => {
      values[key] = storedValue(cellAt(sheet, row, left + index), workbook.date1904);
    });
    if (values.fingerprint === undefined || values.plan !== plan) continue;
    if (values.fingerprint !== fingerprintOfReason(values)) {
      problems.push({ code: 'reasonRowEdited', unit: String(values.unit ?? ''), cell: { sheet: sheet.name, row, column: left } });
    }
    kept.push({
      plan,
      round: String(values.round ?? ''),
      unit: String(values.unit ?? ''),
      part: String(values.part ?? ''),
      before: values.before ?? null,
      now: values.now ?? null,
      text: String(values.text ?? ''),
      by: String(values.by ?? ''),
      at: typeof values.at === 'number' ? momentOfSerial(values.at) : '',
    });
  }
  return { sheet: sheet.name, kept, problems };
}

export function fingerprintOfReason(row: ReasonRow): string {
  return fingerprintOfCells(REASON_COLUMNS.filter(({ key }) => key !== 'fingerprint').map(({ key }) => row[key]));
}

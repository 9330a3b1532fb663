/** The columns of the history's table, in their order. What is written and what is read go by this one list. */
import { FORMATS } from '../drawing/sheetDraft';
import type { RoundId } from '../plan/schema';
import { HISTORY_NAME } from '../workbook/edits';
import type { RoundsKey } from '../texts/da/rounds';

interface HistoryColumn {
  readonly key: string;
  readonly heading: RoundsKey;
  /** Number format of a cell that has none of its own. */
  readonly format: string;
  /** In points; absent = the sheet's standard. */
  readonly width?: number;
}

const GENERAL = FORMATS.general;
export const MOMENT_FORMAT = 'dd-mm-yyyy hh:mm';

export const HISTORY_COLUMNS = [
  { key: 'round', heading: 'columnRound', format: FORMATS.text },
  { key: 'asOf', heading: 'columnAsOf', format: FORMATS.date, width: 72 },
  { key: 'at', heading: 'columnLockedAt', format: MOMENT_FORMAT, width: 100 },
  { key: 'by', heading: 'columnLockedBy', format: GENERAL, width: 100 },
  { key: 'level', heading: 'columnLevel', format: GENERAL, width: 60 },
  { key: 'id', heading: 'columnId', format: FORMATS.text },
  { key: 'weight', heading: 'columnWeight', format: GENERAL },
  { key: 'target', heading: 'columnTarget', format: GENERAL },
  { key: 'actual', heading: 'columnActual', format: GENERAL },
  { key: 'numerator', heading: 'columnNumerator', format: GENERAL },
  { key: 'denominator', heading: 'columnDenominator', format: GENERAL },
  { key: 'baseline', heading: 'columnBaseline', format: GENERAL },
  { key: 'deliveredOn', heading: 'columnDeliveredOn', format: GENERAL, width: 72 },
  { key: 'reportedStatus', heading: 'columnReportedStatus', format: GENERAL },
  { key: 'manualCredit', heading: 'columnManualCredit', format: GENERAL },
  { key: 'forecast', heading: 'columnForecast', format: GENERAL },
  { key: 'percentScale', heading: 'columnPercentScale', format: GENERAL },
  { key: 'degree', heading: 'columnDegree', format: FORMATS.percent },
  { key: 'status', heading: 'columnStatus', format: GENERAL, width: 90 },
  { key: 'light', heading: 'columnLight', format: GENERAL, width: 90 },
  { key: 'credit', heading: 'columnCredit', format: FORMATS.percent },
  { key: 'points', heading: 'columnPoints', format: FORMATS.points },
  { key: 'expectedDegree', heading: 'columnExpectedDegree', format: FORMATS.percent },
  { key: 'expectedStatus', heading: 'columnExpectedStatus', format: GENERAL, width: 90 },
  { key: 'expectedLight', heading: 'columnExpectedLight', format: GENERAL, width: 90 },
  { key: 'expectedCredit', heading: 'columnExpectedCredit', format: FORMATS.percent },
  { key: 'expectedPoints', heading: 'columnExpectedPoints', format: FORMATS.points },
  { key: 'pace', heading: 'columnPace', format: FORMATS.percent },
  { key: 'computed', heading: 'columnComputed', format: GENERAL, width: 90 },
  { key: 'overrideReason', heading: 'columnOverrideReason', format: GENERAL, width: 120 },
  { key: 'overrideBy', heading: 'columnOverrideBy', format: GENERAL },
  { key: 'overrideOn', heading: 'columnOverrideOn', format: FORMATS.date, width: 72 },
  { key: 'explanation', heading: 'columnExplanation', format: GENERAL, width: 180 },
  { key: 'source', heading: 'columnSource', format: GENERAL, width: 100 },
  { key: 'extractedOn', heading: 'columnExtractedOn', format: GENERAL, width: 72 },
  { key: 'score', heading: 'columnScore', format: FORMATS.points },
  { key: 'expectedScore', heading: 'columnExpectedScore', format: FORMATS.points },
  { key: 'counted', heading: 'columnCounted', format: GENERAL },
  { key: 'expectedCounted', heading: 'columnExpectedCounted', format: GENERAL },
  { key: 'plan', heading: 'columnPlan', format: GENERAL, width: 100 },
  { key: 'rows', heading: 'columnRows', format: GENERAL },
  { key: 'codes', heading: 'columnCodes', format: GENERAL },
  { key: 'set', heading: 'columnSet', format: FORMATS.text },
  { key: 'previous', heading: 'columnPrevious', format: FORMATS.text },
  { key: 'fingerprint', heading: 'columnFingerprint', format: FORMATS.text },
] as const satisfies readonly HistoryColumn[];

export type HistoryKey = (typeof HISTORY_COLUMNS)[number]['key'];

/** One row as values by column; what is absent is empty. Days are serials of the 1900 system. */
export type HistoryRow = Readonly<Partial<Record<HistoryKey, number | string | boolean>>>;

export const LAST_COLUMN = HISTORY_COLUMNS.length - 1;

export function columnOf(key: HistoryKey): number {
  return HISTORY_COLUMNS.findIndex((column) => column.key === key);
}

export const DAY_FORMAT = FORMATS.date;
export const PERCENT_FORMAT = FORMATS.percentExact;

/** The first row of the sheet is its title, then what it is, the seal, an empty row, the header. */
export const HISTORY_ROWS = { title: 0, about: 1, chainHash: 2, header: 4 } as const;

/** The id of a round as it can stand in a name of Excel's: ASCII letters, digits and underscores. */
export function nameOfRound(round: RoundId): string {
  return round.replace(/[^A-Za-z\d]/g, '_');
}

/** The name a lock leaves, such as "MS_Laast_UO2_1a2b3c4d_5e6f7a8b". */
export function nameOfLock(round: RoundId, fingerprint: string): string {
  return `${NAMES.lockedRound}${nameOfRound(round)}_${fingerprint.replace('-', '_')}`;
}

export const NAMES = {
  /** On the first cell: how the sheet is found when it is called something else. */
  sheet: HISTORY_NAME,
  /** On the table's header. */
  header: 'MS_HistorikHoved',
  /** On the cell with the fingerprint of the last freezing. */
  chainHash: 'MS_HistorikSegl',
  /** Begins the name that every freezing leaves, with its round and fingerprint: it outlives rows that somebody has written over. */
  lockedRound: 'MS_Laast_',
} as const;

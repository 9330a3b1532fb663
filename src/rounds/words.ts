/** The words of the history and of the sheet beside it, handed in by the caller; `src/texts/{da,en}/rounds.ts` has them. */
import type { Language, Texts } from '../results';

export const ROUND_SHEET_KEYS = [
  'historyTitle',
  'historyAbout',
  'historySeal',
  'columnRound',
  'columnAsOf',
  'columnFrozenAt',
  'columnFrozenBy',
  'columnLevel',
  'columnId',
  'columnWeight',
  'columnTarget',
  'columnActual',
  'columnNumerator',
  'columnDenominator',
  'columnBaseline',
  'columnDeliveredOn',
  'columnReportedStatus',
  'columnManualCredit',
  'columnForecast',
  'columnPercentScale',
  'columnDegree',
  'columnStatus',
  'columnLight',
  'columnCredit',
  'columnPoints',
  'columnExpectedDegree',
  'columnExpectedStatus',
  'columnExpectedLight',
  'columnExpectedCredit',
  'columnExpectedPoints',
  'columnPace',
  'columnComputed',
  'columnOverrideReason',
  'columnOverrideBy',
  'columnOverrideOn',
  'columnExplanation',
  'columnSource',
  'columnExtractedOn',
  'columnScore',
  'columnExpectedScore',
  'columnCounted',
  'columnExpectedCounted',
  'columnPlan',
  'columnRows',
  'columnCodes',
  'columnSet',
  'columnPrevious',
  'columnFingerprint',
  'levelScore',
] as const;
export type RoundSheetKey = (typeof ROUND_SHEET_KEYS)[number];

export interface RoundWords {
  readonly language: Language;
  /** The words of the sheet "Målstatus": levels and lights are called the same everywhere. */
  readonly sheet: Texts;
  readonly rounds: Readonly<Record<RoundSheetKey, string>>;
}

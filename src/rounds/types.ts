/**
 * What was frozen at each round, and freezing. Data only; the sentences live in `src/texts/{da,en}/rounds.ts` under the codes used here.
 * The rest of the year – changes, developments, projections, amendments – stands in `yearTypes`.
 */
import type { Light } from '../assessment/types';
import type { IsoDate } from '../calendar/days';
import type { RoundId } from '../plan/schema';
import type { PercentScale } from '../recognition/types';
import type { Status } from '../report/types';
import type { CellAddress } from '../workbook/address';
import type { Edit } from '../workbook/edits';

/** What stood in a cell, as a value: an error stands as its code ("#DIV/0!"). `shows` says how the number was shown. */
export interface RecordedFigure {
  readonly value: number | string | boolean;
  readonly shows: 'number' | 'percent' | 'date';
}

/** The entered columns that are kept as figures. */
export const FIGURE_COLUMNS = [
  'target',
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'reportedStatus',
  'manualCredit',
  'forecast',
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];
export type RecordedFigures = Readonly<Partial<Record<FigureColumn, RecordedFigure>>>;

/** Texts that are kept beside the figures; "" where there is none. */
export const TEXT_COLUMNS = ['explanation', 'source'] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

export interface RecordedAnswer {
  /** 1 = met exactly; null = not assessed. */
  readonly degree: number | null;
  readonly status: Status;
  readonly credit: number | null;
  /** Of the printed weight; null where it does not count or the roll-up is not additive. */
  readonly points: number | null;
  /** Blocks have none. */
  readonly light: Light | null;
}

export interface RecordedOverride {
  /** The status the figures gave; `reached.status` is the one assigned. */
  readonly computed: Status;
  readonly reason: string;
  readonly by: string;
  /** Serial of the day, null where a formula or text stood there. */
  readonly on: number | null;
}

export type LineLevel = 'goal' | 'block' | 'requirement' | 'subGoal';

/** One row of the history: a goal, a weight block, a requirement or a sub-goal at one round. Only the last two carry figures. */
export interface RecordedLine {
  readonly id: string;
  readonly level: LineLevel;
  /** Of goals and blocks; null on the others. */
  readonly weight: number | null;
  readonly figures: RecordedFigures;
  readonly percentScale: PercentScale;
  readonly reached: RecordedAnswer;
  readonly expected: RecordedAnswer;
  /** Degree expected by asOf, null for roll-ups. */
  readonly pace: number | null;
  readonly override: RecordedOverride | null;
  readonly explanation: string;
  readonly source: string;
  readonly extractedOn: RecordedFigure | null;
}

export interface RecordedScore {
  readonly percent: number | null;
  readonly points: number;
  readonly of: number;
  readonly counted: number;
}

/** A day, or a day and time of day: "2024-09-05" or "2024-09-05T14:30". Local time of the person who freezes. */
export type Moment = string;

/** One round as it stands or stood: judged by the plan in force at its day. */
export interface RoundValues {
  readonly round: RoundId;
  readonly asOf: IsoDate;
  readonly score: { readonly reached: RecordedScore; readonly expected: RecordedScore };
  readonly lines: readonly RecordedLine[];
}

/** A round before the one looked at. `frozen` is false where it was never frozen and its table is read as it stands now. */
export interface PastRound extends RoundValues {
  readonly locked: boolean;
}

/** One round as it was frozen once. Freezing again gives a new version; the old one stays. */
export interface LockedRound extends RoundValues {
  /** Id of the plan. */
  readonly plan: string;
  /** 1 for the first freezing of the round by time; the highest version is the one that holds. */
  readonly version: number;
  readonly by: string;
  readonly at: Moment;
  /** Row on the history's sheet (0-based) of the line with the score. */
  readonly row: number;
  /** False when a problem of this freezing has been found: what is shown may not be what was frozen. */
  readonly sound: boolean;
}

export type HistoryProblem =
  /** A row no longer holds what was written. `unit` is "" for the row with the score. */
  | {
      readonly code: 'historyRowEdited';
      readonly round: RoundId;
      readonly at: Moment;
      readonly unit: string;
      readonly cell: CellAddress;
    }
  /** A row is gone, or one has been added. */
  | {
      readonly code: 'historyRowsDiffer';
      readonly round: RoundId;
      readonly at: Moment;
      readonly expected: number;
      readonly found: number;
      readonly cell: CellAddress;
    }
  /** A whole freezing before this one is gone. */
  | { readonly code: 'historyRoundGone'; readonly round: RoundId; readonly cell: CellAddress }
  /** A freezing that left its name is not among the rows: written over by another in the same moment, or deleted. */
  | { readonly code: 'historyFreezingLost'; readonly round: RoundId }
  /** The last freezing is gone, or the seal has been edited. */
  | { readonly code: 'historySealBroken'; readonly cell: CellAddress }
  /** A row that belongs to no freezing. */
  | { readonly code: 'historyForeignRow'; readonly cell: CellAddress }
  | { readonly code: 'historySheetGone' }
  /** The sheet is there, but its header is not. */
  | { readonly code: 'historyHeaderGone'; readonly cell: CellAddress }
  /** `round` was frozen at an earlier moment than `before`, which comes before it in the year. */
  | {
      readonly code: 'historyOutOfOrder';
      readonly round: RoundId;
      readonly at: Moment;
      readonly before: RoundId;
      readonly beforeAt: Moment;
    }
  /** A round that comes before a frozen one was never frozen. */
  | { readonly code: 'historyRoundMissing'; readonly round: RoundId; readonly later: RoundId }
  /** Two people froze the same round; the newest by time holds, both stand. */
  | {
      readonly code: 'historyFrozenByTwo';
      readonly round: RoundId;
      readonly by: string;
      readonly at: Moment;
      readonly otherBy: string;
      readonly otherAt: Moment;
    }
  /** Rows of another plan, such as last year's file carried on. */
  | { readonly code: 'historyOtherPlan'; readonly plan: string; readonly wanted: string; readonly cell: CellAddress };

export interface History {
  /** Name of the sheet as it is called now; undefined when nothing was ever frozen. */
  readonly sheet: string | undefined;
  /** In the order in which they stand on the sheet. */
  readonly lockedRounds: readonly LockedRound[];
  readonly problems: readonly HistoryProblem[];
}

export type LockProblem =
  /** Plan, round, sheet or header are still guesses. */
  | { readonly code: 'freezeUnconfirmed' }
  | { readonly code: 'freezeReadOnly' }
  | { readonly code: 'freezeStructureProtected' }
  | { readonly code: 'freezeSheetProtected'; readonly sheet: string }
  | { readonly code: 'freezeNoName' }
  | { readonly code: 'freezeBadMoment'; readonly found: string }
  /** The same person has frozen the same round at the same moment, with other figures. */
  | { readonly code: 'freezeSameMoment'; readonly round: RoundId; readonly by: string; readonly at: Moment }
  /** The history's header is gone or has been widened, or another sheet bears its name: nothing can be added to it. */
  | { readonly code: 'freezeHistoryUnreadable'; readonly sheet: string };

/** A freezing: what is to be written, and what a person must know. Refused = no edits. */
export interface LockResult {
  readonly edits: readonly Edit[];
  /** Why nothing is written. */
  readonly refused: LockProblem | undefined;
  /** What was found in the history before; it stays as it is and is never written over. */
  readonly history: History;
  /** The version this becomes, or already is when there is nothing to write. */
  readonly version: number;
}

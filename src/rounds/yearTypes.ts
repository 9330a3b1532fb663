/** What has changed, where it is heading, and how the plan was renegotiated. Data only; sentences live in `src/texts/{da,en}/rounds.ts`. */
import type { Light } from '../assessment/types';
import type { IsoDate } from '../calendar/days';
import type { Amendment, Requirement, RoundId } from '../plan/schema';
import type { Status } from '../report/types';
import type { CellAddress } from '../workbook/address';
import type { FigureColumn, RecordedFigure, History, LineLevel, Moment, PastRound, RoundValues, TextColumn } from './types';

/** What can differ between a frozen row and the workbook now. */
export type ChangedPart =
  FigureColumn | TextColumn | 'degree' | 'status' | 'light' | 'expectedDegree' | 'expectedStatus' | 'override' | 'weight' | 'row';

export type ChangedValue = number | string | boolean | null;

/** Why a locked figure was changed, as far as somebody has written it since. */
export type LateReason =
  /** What follows from the figures, and comments and sources themselves. */
  | { readonly is: 'notNeeded' }
  /** The comment beside the figure, written or changed since the round was locked. */
  | { readonly is: 'given'; readonly where: 'comment'; readonly text: string }
  /** On the sheet of reasons, for this very change. */
  | { readonly is: 'given'; readonly where: 'sheet'; readonly text: string; readonly by: string; readonly at: Moment }
  /** `comment`: what stood beside the figure when the round was locked; "" where nothing does, undefined where there is no such cell. */
  | { readonly is: 'asked'; readonly comment: string | undefined };

/** A reason on the sheet of reasons. It holds for one change: the same figure, from the same value to the same value. */
export interface KeptReason {
  /** Id of the plan. */
  readonly plan: string;
  readonly round: string;
  readonly unit: string;
  readonly part: string;
  readonly before: ChangedValue;
  readonly now: ChangedValue;
  readonly text: string;
  readonly by: string;
  readonly at: Moment;
}

export type ReasonProblem =
  /** The row no longer holds what was written. It is shown as it stands. */
  | { readonly code: 'reasonRowEdited'; readonly unit: string; readonly cell: CellAddress }
  | { readonly code: 'reasonSheetGone' }
  /** The sheet is there, but its header is not. */
  | { readonly code: 'reasonHeaderGone'; readonly cell: CellAddress };

export interface Reasons {
  /** Name of the sheet as it is called now; undefined when no reason was ever kept on one. */
  readonly sheet: string | undefined;
  /** In the order in which they stand; of two for the same change the last one holds. */
  readonly kept: readonly KeptReason[];
  readonly problems: readonly ReasonProblem[];
}

/** Why a reason was not written. */
export type ReasonRefusal =
  | { readonly code: 'reasonReadOnly' }
  | { readonly code: 'reasonStructureProtected' }
  | { readonly code: 'reasonSheetProtected'; readonly sheet: string }
  /** The header is gone, or another sheet bears the name. */
  | { readonly code: 'reasonUnreadable'; readonly sheet: string };

/** One change to a frozen round. Parts that the figures give ('degree' …) follow the figures that caused them. */
export interface LateChange {
  readonly round: RoundId;
  readonly version: number;
  readonly unit: string;
  readonly level: LineLevel;
  readonly part: ChangedPart;
  readonly shows: 'number' | 'percent' | 'date';
  /** As frozen; null = nothing stood there. Statuses and colours are their codes. */
  readonly before: ChangedValue;
  readonly now: ChangedValue;
  /** Where the entered figure stands now; undefined for what is computed and for rows that are gone. */
  readonly cell: CellAddress | undefined;
  readonly reason: LateReason;
}

export interface RoundChanges {
  readonly round: RoundId;
  readonly version: number;
  /** Per cent, 0–100. */
  readonly score: {
    readonly reached: { readonly before: number | null; readonly now: number | null };
    readonly expected: { readonly before: number | null; readonly now: number | null };
  };
  readonly changes: readonly LateChange[];
}

/**
 * `up` is a higher figure, or a better degree or light. `other`: changed, but neither up nor down (a word, a grey light); `new`: only now;
 * `gone`: no longer; `none`: neither then nor now.
 */
export type Direction = 'up' | 'down' | 'same' | 'other' | 'new' | 'gone' | 'none';

export interface Step<T> {
  readonly before: T | null;
  readonly now: T | null;
  readonly direction: Direction;
}

/** One requirement, sub-goal or goal against the round before. */
export interface Development {
  readonly id: string;
  readonly level: Exclude<LineLevel, 'block'>;
  /** The figure that is followed: the actual one, or the share's parts as a share; null for roll-ups. */
  readonly figure: Step<RecordedFigure>;
  readonly degree: Step<number>;
  readonly status: { readonly before: Status | null; readonly now: Status };
  readonly light: Step<Light>;
  readonly forecast: Step<RecordedFigure>;
  readonly expectedDegree: Step<number>;
  readonly expectedLight: Step<Light>;
  /** MRP301: a cumulative figure that is lower than before. */
  readonly fellThoughCumulative: boolean;
  /** Degrees of the rounds so far, oldest first, the current one last. */
  readonly trend: readonly TrendPoint[];
}

export interface TrendPoint {
  readonly round: RoundId;
  readonly degree: number | null;
}

export interface ScorePoint {
  readonly round: RoundId;
  readonly asOf: IsoDate;
  /** Per cent, 0–100. */
  readonly reached: number | null;
  readonly expected: number | null;
  readonly locked: boolean;
}

export interface Developments {
  /** The round compared with; undefined when there is none before. */
  readonly since: { readonly round: RoundId; readonly asOf: IsoDate; readonly locked: boolean } | undefined;
  readonly units: readonly Development[];
  readonly score: readonly ScorePoint[];
}

/**
 * How the year is projected, by name: `pace` – what is reached, carried on at the pace so far; `asIs` – what is reached stands for the
 * year (shares, durations, levels); `settled` – final round, delivered, withdrawn or overridden; `none` – nothing to go by.
 */
export type ProjectionMethod = 'pace' | 'asIs' | 'settled' | 'none';

export interface Projection {
  readonly id: string;
  readonly method: ProjectionMethod;
  /** Degree for the whole year, lowest and highest; the same where there is only one way to see it. Null with method `none`. */
  readonly low: number | null;
  readonly high: number | null;
  /** The same in the unit of the measure, where the degree is a plain share of a target; else null. */
  readonly figure: { readonly low: number; readonly high: number } | null;
  /** Share of the year passed (`pace`), else null. */
  readonly passed: number | null;
  /** Rounds whose own pace gave the range, oldest first. */
  readonly rounds: readonly RoundId[];
  readonly status: { readonly low: Status; readonly high: Status };
  /** What the agency expects. */
  readonly agency: { readonly degree: number | null; readonly status: Status; readonly given: boolean };
  /** Does the agency's expected status lie outside what the projection gives? */
  readonly disagreement: 'agencyHigher' | 'agencyLower' | 'none' | 'notComparable';
}

/** One renegotiation as a reader needs it. */
export interface AmendmentFact {
  readonly change: Amendment['change'];
  /** Requirement or sub-goal; for `reweight` the block. */
  readonly unit: string;
  readonly from: IsoDate;
  readonly reason: string;
  readonly document: string;
  /** The first round that is judged by it; undefined when none of the plan's rounds is on or after its day. */
  readonly firstRound: RoundId | undefined;
  /** Is it in force at the round asked about? */
  readonly inForce: boolean;
  /** Came into force after the round before the one asked about. */
  readonly isNew: boolean;
  /** Wording before, and after where it has one: of the requirement or sub-goal. */
  readonly text: { readonly before: string; readonly after: string | null };
  readonly weight: { readonly before: number; readonly after: number } | null;
  readonly requirement: { readonly before: Requirement | null; readonly after: Requirement | null };
}

export type AmendmentProblem =
  | {
      readonly code: 'amendmentAfterYear';
      readonly refused: true;
      readonly unit: string;
      readonly from: IsoDate;
      readonly limit: IsoDate;
    }
  | {
      readonly code: 'amendmentBeforeYear';
      readonly refused: true;
      readonly unit: string;
      readonly from: IsoDate;
      readonly limit: IsoDate;
    }
  | { readonly code: 'amendmentUnknownUnit'; readonly refused: true; readonly unit: string; readonly from: IsoDate }
  /** Allowed, but a reader must see it. */
  | {
      readonly code: 'amendmentAfterFulfilled';
      readonly refused: false;
      readonly unit: string;
      readonly from: IsoDate;
      readonly round: RoundId;
      readonly asOf: IsoDate;
    };

/** A requirement that is to be reported every month. */
export interface MonthlyReport {
  readonly id: string;
  readonly months: readonly {
    /** "2024-03". */
    readonly month: string;
    /** Is the month over on the day of the round? */
    readonly due: boolean;
    readonly figure: RecordedFigure | null;
    /** Where it stands or ought to stand; undefined where the workbook has no monthly table with the requirement. */
    readonly cell: CellAddress | undefined;
  }[];
}

/** The year at one round (`yearOf`). */
export interface Year {
  readonly history: History;
  /** What was found on the sheet of reasons. */
  readonly reasons: Reasons;
  /** Rounds before this one, oldest first. */
  readonly past: readonly PastRound[];
  readonly now: RoundValues;
  readonly developments: Developments;
  /** Later changes to frozen rounds. */
  readonly changes: readonly RoundChanges[];
  /** From one version to the next, where a round was frozen again. */
  readonly revisions: readonly RoundChanges[];
  readonly projections: readonly Projection[];
  readonly amendments: readonly AmendmentFact[];
  readonly amendmentProblems: readonly AmendmentProblem[];
  readonly monthly: readonly MonthlyReport[];
}

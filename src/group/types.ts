/** What is known of one file that an agency has handed in. Plain data, so that it can be made in a worker and outlive the workbook. */
import type { LightColor } from '../assessment/types';
import type { IsoDate } from '../calendar/days';
import type { RoundId } from '../plan/schema';
import type { Evidence, Question } from '../recognition/types';
import type { Status } from '../report/types';
import type { Finding } from '../validation/types';
import type { FileProblem } from '../xlsx';

/** A light as one word: its colour, or why it is grey. */
export type LightName = 'green' | 'yellow' | 'red' | 'missing' | 'notDue' | 'withdrawn';

/** Whose report it is and where it stands in the file. */
export interface ReportLocation {
  /** Id of the plan. */
  readonly plan: string;
  readonly agency: string;
  readonly year: number;
  readonly round: RoundId;
  /** The plan's own name of the round. */
  readonly roundName: string;
  readonly asOf: IsoDate;
  /** The sheets, separated by commas where the report stands on several; its cells then say their sheet themselves. */
  readonly sheet: string;
}

/** A figure as it was entered; `cells` are A1 addresses on the sheet of the `Place`, "" when there is nothing to point at. */
export interface Shown {
  readonly value: number | string;
  readonly shows: 'number' | 'percent' | 'date';
  readonly cells: string;
}

/** Two answers, as everywhere: reached so far, and expected for the year. */
export interface Judgement {
  readonly reached: Status;
  readonly expected: Status;
  /** 0–1, null = does not count. */
  readonly expectedCredit: number | null;
  readonly light: LightName;
  readonly expectedLight: LightName;
}

/** A requirement or sub-goal of the plan. */
export interface UnitLine extends Judgement {
  readonly id: string;
  readonly text: string;
  /** It has no sub-goals: figures are entered for it. */
  readonly leaf: boolean;
  /** Id of the requirement a sub-goal belongs to; its own id for a requirement. */
  readonly requirement: string;
  readonly actual: Shown | null;
  readonly forecast: Shown | null;
  readonly explanation: Shown | null;
  /** A1 address of the unit's row: where its figure is typed, else where the row begins. "" when the workbook has no row for it. */
  readonly cell: string;
}

export interface GoalLine extends Judgement {
  readonly id: string;
  /** One of the goals that are the same in every agency of the ministry group. */
  readonly shared: boolean;
  readonly text: string;
  readonly weight: number;
  /** Cells of its requirements, in A1. */
  readonly cells: string;
  readonly explanation: string;
}

export interface ScoreLine {
  /** 0–1: the low end, with what is missing as nothing; null when nothing counts. */
  readonly share: number | null;
  readonly points: number;
  /** The same with what is missing as full. */
  readonly upTo: { readonly share: number | null; readonly points: number };
  readonly of: number;
  /** Points that can be assessed: the share is of these. */
  readonly counted: number;
}

/** What a checked workbook amounts to. */
export interface Outcome {
  readonly final: boolean;
  /** Figures that count, and figures that should be there by now. */
  readonly filled: number;
  readonly due: number;
  /** Expectations of the year that are missing or do not count. */
  readonly expectationsMissing: number;
  readonly errors: number;
  readonly warnings: number;
  readonly score: { readonly reached: ScoreLine; readonly expected: ScoreLine };
  /** Number of goals by their expected status (the reached one at the final round). */
  readonly goalCounts: Readonly<Record<Status, number>>;
  /** Number of requirements by their light now. */
  readonly lightCounts: Readonly<Record<LightColor, number>>;
  readonly goals: readonly GoalLine[];
  readonly units: readonly UnitLine[];
  readonly findings: readonly Finding[];
  /** Findings that the agency has called irrelevant, with a reason. */
  readonly dismissed: number;
  /** "Klar til aflevering"; `changed` when a figure has been changed since. Null when it is not marked for the round. */
  readonly ready: { readonly by: string; readonly on: IsoDate; readonly changed: boolean } | null;
  /** Where the figures of the report stand, in A1. */
  readonly cells: string;
}

interface File {
  readonly file: string;
  /** The day the file was last saved, by its own properties. */
  readonly savedOn: IsoDate | null;
}

export type Submission = File &
  (
    | { readonly state: 'unreadable'; readonly problem: FileProblem }
    | { readonly state: 'notRecognised'; readonly reason: Evidence }
    /** A person must answer before anything is computed. */
    | { readonly state: 'guessed'; readonly location: ReportLocation; readonly questions: readonly Question[] }
    | { readonly state: 'checked'; readonly location: ReportLocation; readonly outcome: Outcome }
  );

export type Checked = Extract<Submission, { state: 'checked' }>;

/** What the figures amount to. */
import type { MeasureRefs } from '../measures/cells';
import type { Status } from '../measures/content';
import type { RoundId, Settings } from '../plan/schema';
import type { IsoDate } from '../calendar/days';

export type LightColor = 'green' | 'yellow' | 'red' | 'grey';
/** Why a light is grey. */
export type GreyReason = 'missing' | 'notDue' | 'withdrawn';
export type Light = { readonly color: 'green' | 'yellow' | 'red' } | { readonly color: 'grey'; readonly because: GreyReason };

/** Names or cells that every formula can use. */
export interface SharedRefs extends MeasureRefs {
  /** First and last day of the plan's period, for the linear pace. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly yellowFrom: string;
}

/** One answer (reached, or expected for the year) about one unit, block or goal. */
export interface Assessed {
  /** Degree of fulfilment; null = not assessed. For roll-ups the rolled-up credit. */
  readonly degree: number | null;
  /** After a valid override. */
  readonly status: Status;
  /** Status before any override. */
  readonly computed: Status;
  /** 0–1: what is certain, with everything missing as nothing; null = does not count. */
  readonly credit: number | null;
  /** 0–1: what it may still become, with everything missing as full; null where `credit` is. Above `credit` exactly where something is missing. */
  readonly possible: number | null;
}

/**
 * Where the figures of a unit stand. `missing`: asked for, and nothing counts – absent, unreadable, text, or called irrelevant by the
 * agency. Only `notDue` and `withdrawn` (by the plan) are excused.
 */
export type FigureState = 'filled' | 'missing' | 'notDue' | 'withdrawn';

export interface UnitAssessment {
  readonly id: string;
  readonly level: 'requirement' | 'subGoal';
  readonly reached: Assessed;
  readonly expected: Assessed;
  /** Of its own figures, for what is reached and for the year; null for composites. */
  readonly figureState: { readonly reached: FigureState; readonly expected: FigureState } | null;
  /** Is it on course at asOf? */
  readonly light: Light;
  /** Will the year be met? */
  readonly expectedLight: Light;
  /** Degree expected by asOf (the pace), null for composites. */
  readonly pace: number | null;
  /**
   * Points of the printed weight that this unit has reached / is expected to reach; null where the roll-up is not additive and where it
   * does not count. `of` is what it can give by the reached answer, by the expected one where it does not count in the reached.
   */
  readonly points: { readonly reached: number | null; readonly expected: number | null; readonly of: number | null };
  readonly overridden: boolean;
  readonly parts: readonly UnitAssessment[];
}

export interface BlockAssessment {
  readonly id: string;
  readonly weight: number;
  readonly reached: Assessed;
  readonly expected: Assessed;
  readonly units: readonly UnitAssessment[];
}

export interface GoalAssessment {
  readonly id: string;
  readonly weight: number;
  readonly reached: Assessed;
  readonly expected: Assessed;
  readonly light: Light;
  readonly expectedLight: Light;
  readonly blocks: readonly BlockAssessment[];
}

export interface Score {
  /**
   * Σ weight × credit / Σ weight × 100 over what counts: the low end of the range, with what is missing as nothing. Null when nothing
   * counts.
   */
  readonly percent: number | null;
  readonly points: number;
  /** The high end: the same with what is missing as full. */
  readonly upTo: { readonly percent: number | null; readonly points: number };
  /** The printed sum of weights. */
  readonly of: number;
  /** The weight that counts (denominator of percent). */
  readonly counted: number;
}

export interface Assessment {
  readonly round: RoundId;
  readonly asOf: IsoDate;
  readonly final: boolean;
  readonly goals: readonly GoalAssessment[];
  readonly score: { readonly reached: Score; readonly expected: Score };
  readonly settings: Settings;
  /** Number of goals by status of `reached`, and of lights over requirements. */
  readonly goalCounts: Readonly<Record<Status, number>>;
  readonly lightCounts: Readonly<Record<LightColor, number>>;
}

/**
 * What a demand of a plan is read as. The names are those of the plan file (`plan/schema.ts`) with what real plans say beyond it, so that the
 * file format can adopt them; `fitsPlanFile` tells which a plan file can hold today.
 * Ratios are fractions. Days are ISO texts; "--06-30" is a day of a year that the words do not name.
 */
import type { TimeUnit } from '../danish/units';

export type Op = 'atLeast' | 'atMost';

/** The limit each case has to keep in a share: "inden 10 dage fra tilbagekomsten". */
export interface Within {
  /** 0 days is "samme dag". Absent where a law or another paper holds the limit. */
  readonly value?: number;
  readonly unit?: TimeUnit;
  /** A day that each case has to keep: "inden udrejsefristen". */
  readonly named?: string;
  /** What starts the clock, in the plan's words. */
  readonly from?: string;
}

interface Limit {
  readonly op: Op;
  /** Meeting the target exactly is not enough: "under 12". */
  readonly strict?: true;
  readonly target: number;
}

interface Asked {
  /** The day it is measured at, where it is not the whole period. */
  readonly measuredAt?: string;
  /** "ca.": the band is left to a person. */
  readonly approx?: true;
  /** "seneste 12 måneder": not the plan's year. */
  readonly rolling?: { readonly value: number; readonly unit: TimeUnit };
}

export interface CountMeasure extends Limit, Asked {
  readonly kind: 'count';
  readonly unit: string;
  /** "pr. 1.000 ansatte" */
  readonly per?: string;
}

export interface ShareMeasure extends Limit, Asked {
  readonly kind: 'share';
  readonly denominator?: string;
  readonly within?: Within;
}

/** A value that is neither a number of things nor a part of a whole: a mark, a score, a level, an amount. */
export interface LevelMeasure extends Asked {
  readonly kind: 'level';
  readonly op: Op;
  readonly strict?: true;
  /** Absent where it is known only from elsewhere. */
  readonly target?: number;
  readonly unit: string;
  /** Where the target comes from: "landsgennemsnittet for STX". */
  readonly external?: string;
}

export type Statistic = 'mean' | 'median' | 'each' | 'percentile';

export interface DurationMeasure extends Limit, Asked {
  readonly kind: 'duration';
  readonly unit: TimeUnit;
  readonly statistic?: Statistic;
  /** "for 95 pct. af sagerne" */
  readonly coverage?: number;
  readonly from?: string;
  /** What it was: "fra aktuelt 68 dage". */
  readonly baseline?: number;
}

export interface ChangeMeasure extends Asked {
  readonly kind: 'change';
  readonly direction: 'increase' | 'decrease';
  /** 0: any change the right way (with `strict`), or no change the wrong way ("fastholdes"). */
  readonly agreed: number;
  readonly agreedUnit: 'percent' | 'absolute' | 'points';
  readonly strict?: true;
  /** How far the level may go the wrong way and still be held, as a fraction. */
  readonly tolerance?: number;
  readonly unit: string;
  readonly baselineOf?: string;
  readonly baseline?: number;
  /** The level the change leads to, where it is printed too. */
  readonly targetLevel?: number;
  /** The years it is taken over, where they are not the plan's. */
  readonly over?: { readonly firstYear: number; readonly lastYear: number };
}

export interface GrowthMeasure {
  readonly kind: 'growth';
  readonly direction: 'increase' | 'decrease';
  readonly rate: number;
  readonly unit: string;
  readonly baselineOf?: string;
  readonly years?: number;
  /** The levels of the years, where they are printed too. */
  readonly targets?: Readonly<Record<string, number>>;
}

/** Neither more nor fewer: "sammenlægges til 4". */
export interface ExactMeasure extends Asked {
  readonly kind: 'exact';
  readonly target: number;
  readonly unit: string;
  readonly baseline?: number;
}

export interface RangeMeasure extends Asked {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export interface MilestoneMeasure {
  readonly kind: 'milestone';
  readonly due: string;
  readonly notBefore?: string;
}

export interface JudgedMeasure {
  readonly kind: 'judged';
  /** It counts only if this comes true, in the plan's words. */
  readonly appliesIf?: string;
}

/** Every one of a group: with a limit in time, a number each, or just done. */
export interface AllOfMeasure extends Asked {
  readonly kind: 'allOf';
  readonly unit: string;
  readonly within?: Within;
  /** The day by which every one is done: "alle afslag … senest den 15. juni". */
  readonly due?: string;
  readonly each?: {
    readonly op: Op;
    readonly target: number;
    readonly unit: string;
  };
}

/** A place among others; lower is better. `target` below 1 is a part ("øverste tredjedel"). */
export interface RankMeasure extends Asked {
  readonly kind: 'rank';
  readonly op: 'atMost';
  readonly target: number;
}

export interface SeriesMeasure {
  readonly kind: 'series';
  readonly op: Op;
  readonly targets: Readonly<Record<string, number>>;
  readonly unit: string;
}

/** What each level of the measured value earns, as printed; either end may be open. */
export interface LadderMeasure {
  readonly kind: 'ladder';
  readonly steps: readonly {
    readonly from?: number;
    readonly to?: number;
    readonly above?: number;
    readonly below?: number;
    readonly credit: number;
  }[];
  readonly unit: string;
}

export type LeafMeasure =
  | CountMeasure
  | ShareMeasure
  | LevelMeasure
  | DurationMeasure
  | ChangeMeasure
  | GrowthMeasure
  | ExactMeasure
  | RangeMeasure
  | MilestoneMeasure
  | JudgedMeasure
  | AllOfMeasure
  | RankMeasure
  | SeriesMeasure
  | LadderMeasure;

export interface CompositeMeasure {
  readonly kind: 'composite';
  readonly parts: readonly Part[];
}

export interface Part {
  /** "Delmål 1)" or the group, as printed. */
  readonly label?: string;
  readonly text: string;
  readonly measure: LeafMeasure;
}

export type ReadMeasure = LeafMeasure | CompositeMeasure;

/**
 * What the figures amount to. One definition of every measure kind gives both the degree (TypeScript) and the same degree as an Excel
 * formula; the two must agree on every input.
 */
import type { MeasureKindName, MeasureOf, Pace, RoundId, Settings } from '../plan/schema';
import type { ColumnRole, PercentScale } from '../recognition/types';
import type { Content, Status } from '../report/types';
import type { IsoDate } from '../calendar/days';

export type LightColor = 'green' | 'yellow' | 'red' | 'grey';
/** Why a light is grey. */
export type GreyReason = 'missing' | 'notDue' | 'withdrawn';
export type Light = { readonly color: 'green' | 'yellow' | 'red' } | { readonly color: 'grey'; readonly because: GreyReason };

/** Roles that hold figures a measure can compute on. */
export type FigureRole = Extract<
  ColumnRole,
  'actual' | 'numerator' | 'denominator' | 'baseline' | 'deliveredOn' | 'forecast' | 'target' | 'reportedStatus'
>;
export type Figures = Readonly<Partial<Record<FigureRole, Content>>>;

export interface MeasureContext {
  readonly settings: Settings;
  readonly year: number;
  readonly percentScale: PercentScale;
  /** Serial of the day the round looks at. */
  readonly asOf: number;
}

/**
 * A parameter of a measure as it stands in a cell of the sheet "Målstatus", so that formulas refer to visible numbers.
 * `label` is a key of `texts`.
 */
export interface Parameter {
  readonly key: string;
  readonly value: number;
  readonly shows: 'number' | 'percent' | 'date';
}

/** Excel references (A1, with sheet where needed) a formula is built from. A figure without a cell has none. */
export interface FormulaRefs {
  readonly figures: Readonly<Partial<Record<FigureRole, string>>>;
  /** Reference of each of the measure's parameters, by key. */
  readonly parameters: Readonly<Record<string, string>>;
  /** References of settings and words shared by all. */
  readonly shared: SharedRefs;
  readonly percentScale: PercentScale;
}

/** Names or cells that every formula can use. */
export interface SharedRefs {
  readonly asOf: string;
  /** First and last day of the plan's period, for the linear pace. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly partlyFrom: string;
  readonly yellowFrom: string;
  /**
   * Two parallel columns without gaps: every word of `report/words` in lower case, and the number of the status it stands for
   * (`STATUS_CODES`: `codeOfWord` in `assessment/formulas`). The degree follows from the number, so `partlyFrom` stays live.
   */
  readonly words: string;
  readonly wordCodes: string;
}

/** One kind of measure: one file in `assessment/kinds/`, one test beside its fixtures. */
export interface MeasureKind<K extends MeasureKindName = MeasureKindName> {
  readonly kind: K;
  readonly defaultPace: Pace;
  /** Figures that must be entered before it can be assessed. Each inner list is one way: when all its figures stand, that suffices. */
  readonly inputs: (measure: MeasureOf<K>) => readonly (readonly FigureRole[])[];
  /** Without a forecast, does what is reached stand for the year too? */
  readonly standsWithoutForecast: boolean;
  readonly parameters: (measure: MeasureOf<K>, context: Omit<MeasureContext, 'percentScale' | 'asOf'>) => readonly Parameter[];
  /** Degree of fulfilment, 1 = met exactly; null = cannot be assessed on what stands there. Never throws, whatever stands there. */
  readonly degree: (measure: MeasureOf<K>, figures: Figures, context: MeasureContext) => number | null;
  /** The same as an Excel expression without "=": a number, or "" where `degree` is null. English, commas, functions up to Excel 2019. */
  readonly formula: (measure: MeasureOf<K>, refs: FormulaRefs) => string;
}

/** One answer (reached, or expected for the year) about one unit, block or goal. */
export interface Assessed {
  /** Degree of fulfilment; null = not assessed. For roll-ups the rolled-up credit. */
  readonly degree: number | null;
  /** After a valid override. */
  readonly status: Status;
  /** Status before any override. */
  readonly computed: Status;
  /** 0–1; null = does not count. */
  readonly credit: number | null;
}

export interface UnitAssessment {
  readonly id: string;
  readonly level: 'requirement' | 'subGoal';
  readonly reached: Assessed;
  readonly expected: Assessed;
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
  /** Σ weight × credit / Σ weight × 100 over what counts; null when nothing counts. */
  readonly percent: number | null;
  readonly points: number;
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

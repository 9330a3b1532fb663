/**
 * What one kind of measure is: everything that has to be known about it, in one file of this folder. Whoever needs to know something
 * about a measure asks `leafKind` and speaks of what a kind *does* (a number or a share, a day, grows over the year), never of which it is.
 */
import type * as v from 'valibot';
import type { IsoDate } from '../calendar/days';
import type { FigureRole, Figures, PercentScale } from './content';
import type { Entered, KnownWords } from './entered';
import type { Pace } from './fields';
import type { Amount, Condition } from './language';
import type { Step } from './step';

/** What the plan agreed, in the form that every kind can be put in. */
export type Agreed =
  | { readonly is: 'share'; readonly value: number; readonly direction: AgreedDirection; readonly strict?: true }
  | {
      readonly is: 'number';
      readonly value: number;
      readonly unit: string;
      readonly direction: AgreedDirection;
      readonly strict?: true;
    }
  | { readonly is: 'range'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly is: 'day'; readonly iso: IsoDate; readonly serial: number };

/** `either`: exactly so much, or a change whose sign is a matter of words. */
export type AgreedDirection = 'atLeast' | 'atMost' | 'either';

/** Settings of the plan that a measure may leave to it. */
export interface MeasureSettings {
  /** The degree from which a requirement is partly met. */
  readonly partlyFrom: number;
  readonly late: 'partly' | 'notFulfilled';
  readonly aboveMax: 'ok' | 'partly';
}

/** Where and when a measure is assessed. */
export interface MeasureContext {
  readonly settings: MeasureSettings;
  readonly year: number;
  readonly percentScale: PercentScale;
  /** Serial of the day the round looks at. */
  readonly asOf: number;
  /** Serial of the last day of the plan's period. */
  readonly periodTo: number;
}

export type PlanContext = Pick<MeasureContext, 'settings' | 'year'>;

/** A number of the measure that stands in a cell of the sheet "Målstatus", so that formulas refer to visible numbers. */
export interface ParameterOf<M> {
  readonly shows: 'number' | 'percent' | 'date';
  /** Undefined where this measure has no such number. */
  readonly value: (measure: M, context: PlanContext) => number | undefined;
}

/** What a degree is computed from: values to assess, references to write the formula. */
export interface Cells<Key extends string = string> {
  readonly figures: Readonly<Record<FigureRole, Entered>>;
  readonly parameters: Readonly<Record<Key, Amount>>;
  readonly percentScale: PercentScale;
  readonly partlyFrom: Amount;
  readonly asOf: Amount;
  /** Last day of the plan's period. */
  readonly periodTo: Amount;
  readonly words: KnownWords;
}

/** What a person enters as the result: a number in the measure's unit, a part of a whole, a date, or a status word. */
export type Enters = 'number' | 'share' | 'day' | 'word';

/** What an explanation of a miss is about: which template helps to write it. */
export type Topic = 'figure' | 'share' | 'duration' | 'milestone' | 'judged';

/** A mistake of a measure whose fields all have the right shape. `at` is a field of it, "" the measure as a whole. */
export interface MeasureProblem {
  readonly at: string;
  readonly code: 'rangeReversed' | 'yearWithoutTarget' | 'daysReversed' | 'limitOutOfReach';
  readonly values: Readonly<Record<string, string | number>>;
}

/** A phrase of the documents for what was agreed, where the normal form is not how a person would say it. */
export interface Phrase<Code extends string = string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, PhraseValue>>;
}
export type PhraseValue =
  string | number | { readonly share: number } | { readonly amount: number; readonly unit: string } | Agreed;

/** What has to be agreed anew before the plan of the year after is a plan. */
export type OpenQuestion = 'target' | 'level' | 'baseline' | 'yearWithoutTarget';

/** How the words and days of a plan are moved to the year after. */
export interface YearAfter {
  readonly year: number;
  readonly day: (iso: string) => string;
  readonly words: (text: string) => string;
}

/** Figures to try a measure out with: `met` is just enough, `missed` is assessed and is not. */
export interface TryOut {
  readonly met: EnteredExample;
  readonly missed: EnteredExample;
}
/** Numbers, days as ISO texts, and status words, by column. */
export type EnteredExample = Readonly<Partial<Record<FigureRole, number | string>>>;

/** What an account of the result is made from. */
export interface Explained {
  readonly figures: Figures;
  readonly degree: number;
  readonly year: number;
}

export interface Kind<
  M,
  Key extends string = string,
  Code extends string = string,
  PhraseCode extends string = string,
  HintCode extends string = string,
> {
  /** Its variant of the plan's schema. */
  readonly schema: v.GenericSchema<unknown, M>;
  readonly enters: Enters;
  /** Columns with figures that it can compute on, besides the forecast. */
  readonly columns: readonly FigureRole[];
  /** Figures that must be entered before it can be assessed. Each inner list is one way: when all its figures stand, that suffices. */
  readonly inputs: (measure: M) => readonly (readonly FigureRole[])[];
  readonly defaultPace: Pace;
  /** Without a forecast, does what is reached stand for the year too? */
  readonly standsWithoutForecast: boolean;
  readonly topic: Topic;
  /** In the order in which they stand on the sheet. */
  readonly parameters: Readonly<Record<Key, ParameterOf<M>>>;
  /**
   * Degree of fulfilment, 1 = met exactly; nothing where it cannot be assessed on what stands there. A kind that is not met by itself once
   * its day has passed gives 0 then, and says by `answered` whether anything stood there.
   */
  readonly degree: (measure: M, cells: Cells<Key>) => Amount;
  /** Undefined where no figure or day was agreed. */
  readonly agreed: (measure: M, year: number) => Agreed | undefined;
  /** What was agreed, then what else decides what counts. */
  readonly agreedSteps: (measure: M, context: PlanContext) => readonly Step<Code>[];
  /** How the degree came about, from figures that were assessed. */
  readonly figureStep: (measure: M, explained: Explained) => Step<Code>;
  /** The measure a year later, as a draft; and what is open in it. */
  readonly nextYear: (measure: M, after: YearAfter) => { readonly measure: M; readonly open: readonly OpenQuestion[] };
  readonly tryOut: (measure: M, year: number) => TryOut;

  /** Where the measure's own form rules the kind's usual pace out. */
  readonly ownPace?: (measure: M) => Pace | undefined;
  /** The day it is due, where that is its own and not the last of the period. */
  readonly due?: (measure: M) => IsoDate;
  /** Before this year it cannot be assessed. */
  readonly firstAssessed?: (measure: M) => number;
  /** Nothing is asked for yet: absent figures are excused, not missing. Absent: figures are asked for at every round. */
  readonly notYet?: (measure: M, cells: Cells<Key>) => Condition;
  /** Does anything that counts stand there? Absent: it does where there is a degree. */
  readonly answered?: (measure: M, cells: Cells<Key>) => Condition;
  /** Degree by what is forecast, where it is not the degree that the figure would have at the end of all days. */
  readonly foreseen?: (measure: M, cells: Cells<Key>, reached: Amount) => Amount;
  /** Where `standsWithoutForecast` is false: under what condition what is reached stands for the year after all. */
  readonly settled?: (measure: M, cells: Cells<Key>, reached: Amount) => Condition;
  /** The word that takes the requirement out, where a person's word is the figure. */
  readonly withdraws?: (figures: Cells['figures'], words: KnownWords) => Condition;
  /** Must its figures be whole numbers? */
  readonly whole?: (measure: M) => boolean;
  /** Can the figure only grow during the year? */
  readonly cumulative?: (measure: M) => boolean;
  /** Does the year end with at least what is reached by now? */
  readonly keepsReached?: (measure: M) => boolean;
  /** The number that the year is to reach little by little; its pace can be told as a number. */
  readonly growsTo?: (measure: M, year: number) => number | undefined;
  /** Does its degree say how far it is above the target? Else it ends at 1. */
  readonly degreeEndsAt1?: true;
  /** The figure that a degree stands for. */
  readonly figureAt?: (measure: M, degree: number) => number | undefined;
  /** The number that a change leads to, which a workbook may print as its target. `entered` is the baseline in the workbook. */
  readonly leadsTo?: (measure: M, entered: number | undefined) => number | undefined;
  /** The number that the result is told as a change from. */
  readonly changesFrom?: (measure: M, entered: number | undefined) => number | undefined;
  /** The whole that a number of parts is told of, where the plan gives it. */
  readonly wholeAgreed?: (measure: M) => number | undefined;
  /** May a result that is the agreed number be a real one, so that a column of such numbers need not be the plan's? */
  readonly resultMayRepeat?: true;
  /** Is its unit one of the schema's own words for time, which can be translated? */
  readonly unitIsTime?: true;
  /** Is the result told without its unit? */
  readonly toldBare?: true;
  /** `entered` is the target in the workbook, where the plan leaves it there. */
  readonly phrase?: (measure: M, year: number, entered: number | undefined) => Phrase<PhraseCode>;
  /** What the plan says belongs in a field; `columns` are the figures' fields that there are. */
  readonly hint?: (measure: M, role: string, columns: ReadonlySet<string>) => Step<HintCode> | undefined;
  readonly problems?: (measure: M, year: number) => readonly MeasureProblem[];
}

/** Gives a definition its types: the measure from its schema, parameters and codes of sentences from what is written. */
export function defineKind<
  Schema extends v.GenericSchema,
  Key extends string = never,
  Code extends string = never,
  PhraseCode extends string = never,
  HintCode extends string = never,
>(kind: Omit<Kind<v.InferOutput<Schema>, Key, Code, PhraseCode, HintCode>, 'schema'> & { readonly schema: Schema }): typeof kind {
  return kind;
}

import type { ReadMeasure } from './measure';

/** `sure`: nothing left to ask. `guess`: a proposal that a person must agree to. `ask`: left to a person. */
export type Confidence = 'sure' | 'guess' | 'ask';

/** What a stretch of the text was taken for. */
export type EvidenceName =
  | 'label'
  | 'target'
  | 'unit'
  | 'operator'
  | 'approx'
  | 'window'
  | 'coverage'
  | 'statistic'
  | 'deadline'
  | 'moment'
  | 'period'
  | 'baseline'
  | 'direction'
  | 'hold'
  | 'population'
  | 'all'
  | 'others'
  | 'group'
  | 'result'
  | 'law'
  | 'age'
  | 'name'
  | 'reference'
  | 'per'
  | 'scale'
  | 'frequency'
  | 'condition'
  | 'effort'
  | 'proof'
  | 'reporting'
  | 'noTest'
  | 'credit'
  | 'negation'
  | 'delivery'
  | 'unused'
  | 'text';

export interface Evidence {
  readonly from: number;
  readonly to: number;
  readonly as: EvidenceName;
}

/** The questions that real plans leave open, one code each; their sentences are in `texts/planReading.ts`. */
export const ASK_CODES = [
  'bareNumber',
  'operatorSpelling',
  'ambiguousNumber',
  'shareNotPrinted',
  'statisticNotPrinted',
  'coverageMeaning',
  'dayNotPrinted',
  'yearNotPrinted',
  'dueOutsideYear',
  'noDate',
  'deliveryUnclear',
  'nounPhrase',
  'noNumber',
  'trendNoNumber',
  'maintain',
  'baselineNotPrinted',
  'percentOrPoints',
  'contradiction',
  'relative',
  'approx',
  'conditional',
  'effortNotResult',
  'targetElsewhere',
  'money',
  'twoTests',
  'eachGroup',
  'ofWhich',
  'pathTable',
  'ladder',
  'proRata',
  'externalRating',
  'exception',
  'leadSentence',
  'question',
  'unitNotPrinted',
  'manyNumbers',
  'otherLanguage',
  'tooLong',
  'noDemand',
  'lastYear',
] as const;
export type AskCode = (typeof ASK_CODES)[number];

export interface ReadDemand {
  readonly text: string;
  readonly confidence: Confidence;
  /** Null where it is left to a person. */
  readonly measure: ReadMeasure | null;
  readonly ask: readonly AskCode[];
  /** In the order of the text, without overlaps, every word of it. */
  readonly evidence: readonly Evidence[];
}

/** What is known from around the demand. */
export interface Surroundings {
  /** The plan's year; days without a year are of it. */
  readonly year?: number;
  /** The last day of the plan, where it is not the year's. */
  readonly periodEnd?: string;
}

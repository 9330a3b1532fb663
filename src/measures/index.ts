/** Every kind of measure, and one measure bound to its kind. */
import type * as v from 'valibot';
import { allOf } from './allOf';
import { average } from './average';
import { Bound, type AnyMeasure } from './bind';
import { change } from './change';
import { count } from './count';
import { duration } from './duration';
import { exact } from './exact';
import { growth } from './growth';
import { judged } from './judged';
import type { Kind, OpenQuestion, YearAfter } from './kind';
import { level } from './level';
import { milestone } from './milestone';
import { range } from './range';
import { series } from './series';
import { share } from './share';

/** A new kind is a file of its own and a line here. The order is the one in which a plan file's mistakes name them. */
export const MEASURE_KINDS = {
  count,
  share,
  change,
  range,
  duration,
  milestone,
  level,
  judged,
  growth,
  series,
  exact,
  allOf,
  average,
} as const;

type Kinds = typeof MEASURE_KINDS;
export type MeasureKindName = keyof Kinds;
type Measures = { readonly [K in MeasureKindName]: v.InferOutput<Kinds[K]['schema']> };
export type MeasureOf<K extends MeasureKindName> = Measures[K];
export type LeafMeasure = Measures[MeasureKindName];

type AnyKind = Kinds[MeasureKindName];
/** Codes of the sentences that the kinds speak in. A kind whose sentences are missing in `texts` does not compile there. */
export type StepCode = ReturnType<AnyKind['figureStep']>['code'];
export type HintCode = NonNullable<ReturnType<NonNullable<AnyKind['hint']>>>['code'];
export type PhraseCode = ReturnType<NonNullable<AnyKind['phrase']>>['code'];

const BY_NAME: { readonly [K in MeasureKindName]: Kind<Measures[K], string, StepCode, PhraseCode, HintCode> } = MEASURE_KINDS;

/** A measure of one of the kinds, tied to that kind. */
type Tied<K extends MeasureKindName> = { readonly [N in K]: { readonly kind: N } & Measures[N] }[K];

/** A measure together with its kind, whichever that is. */
export type BoundMeasure = Public<Bound<AnyMeasure, StepCode, PhraseCode, HintCode>>;
type Public<T> = Pick<T, keyof T>;

export function leafKind<K extends MeasureKindName>(measure: Tied<K>): BoundMeasure {
  return new Bound(BY_NAME[measure.kind], measure);
}

/** The variants of the plan's schema. */
export const measureSchemas = Object.values(MEASURE_KINDS).map(({ schema }) => schema);

/** The measure a year later, as a draft; and what is open in it. */
export function measureNextYear<K extends MeasureKindName>(
  measure: Tied<K>,
  after: YearAfter,
): { readonly measure: LeafMeasure; readonly open: readonly OpenQuestion[] } {
  return BY_NAME[measure.kind].nextYear(measure, after);
}

/** Every kind of measure, and one measure bound to its kind. */
import type { LeafMeasure, MeasureKindName, MeasureOf, Pace } from '../../plan/schema';
import type { Figures, FigureRole, FormulaRefs, MeasureContext, MeasureKind, Parameter } from '../types';
import { allOf } from './allOf';
import { average } from './average';
import { change } from './change';
import { count } from './count';
import { duration } from './duration';
import { exact } from './exact';
import { growth } from './growth';
import { judged } from './judged';
import { level } from './level';
import { milestone } from './milestone';
import { range } from './range';
import { series } from './series';
import { share } from './share';

/** A kind that the schema knows and this table lacks does not compile. */
export const MEASURE_KINDS: { readonly [K in MeasureKindName]: MeasureKind<K> } = {
  allOf,
  average,
  change,
  count,
  duration,
  exact,
  growth,
  judged,
  level,
  milestone,
  range,
  series,
  share,
};

/** A measure together with its kind: the members of `MeasureKind` without having to give the measure again. */
export interface LeafKind {
  readonly kind: MeasureKindName;
  /** The pace it is held against for the light: the plan's own, else its kind's. */
  readonly pace: Pace;
  readonly standsWithoutForecast: boolean;
  readonly inputs: readonly (readonly FigureRole[])[];
  readonly parameters: (context: Pick<MeasureContext, 'settings' | 'year'>) => readonly Parameter[];
  /** A finite number, or null where it cannot be assessed on what stands there. Never throws. */
  readonly degree: (figures: Figures, context: MeasureContext) => number | null;
  readonly formula: (refs: FormulaRefs) => string;
}

export function leafKind(measure: LeafMeasure): LeafKind {
  switch (measure.kind) {
    case 'allOf':
      return bind(MEASURE_KINDS.allOf, measure);
    case 'average':
      return bind(MEASURE_KINDS.average, measure);
    case 'change':
      return bind(MEASURE_KINDS.change, measure);
    case 'count':
      return bind(MEASURE_KINDS.count, measure);
    case 'duration':
      return bind(MEASURE_KINDS.duration, measure);
    case 'exact':
      return bind(MEASURE_KINDS.exact, measure);
    case 'growth':
      return bind(MEASURE_KINDS.growth, measure);
    case 'judged':
      return bind(MEASURE_KINDS.judged, measure);
    case 'level':
      return bind(MEASURE_KINDS.level, measure);
    case 'milestone':
      return bind(MEASURE_KINDS.milestone, measure);
    case 'range':
      return bind(MEASURE_KINDS.range, measure);
    case 'series':
      return bind(MEASURE_KINDS.series, measure);
    case 'share':
      return bind(MEASURE_KINDS.share, measure);
  }
}

function bind<K extends MeasureKindName>(kind: MeasureKind<K>, measure: MeasureOf<K> & LeafMeasure): LeafKind {
  return {
    kind: kind.kind,
    pace: measure.pace ?? kind.defaultPace,
    standsWithoutForecast: kind.standsWithoutForecast,
    inputs: kind.inputs(measure),
    parameters: (context) => kind.parameters(measure, context),
    degree(figures, context) {
      const degree = kind.degree(measure, figures, context);
      return degree !== null && Number.isFinite(degree) ? degree : null;
    },
    formula: (refs) => kind.formula(measure, refs),
  };
}

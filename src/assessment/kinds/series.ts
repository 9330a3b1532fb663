import { atMost as atMostExpression, NOTHING, whenFigure } from '../formulas/expressions';
import { atMost, assessableNumber } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** A target for each year: the one of the plan's year counts, and without one there is nothing to assess. */
export const series: MeasureKind<'series'> = {
  kind: 'series',
  defaultPace: 'constant',
  inputs: () => [['actual']],
  standsWithoutForecast: false,
  parameters({ targets }, { year }) {
    const target = targets[String(year)];
    return target === undefined ? [] : [number('target', target)];
  },

  degree({ targets, direction }, figures, { year }) {
    const target = targets[String(year)];
    const actual = assessableNumber(figures, 'actual');
    if (target === undefined || actual === null) return null;
    return direction === 'atLeast' ? actual / target : atMost(target, actual);
  },

  formula({ direction }, { figures: { actual }, parameters: { target } }) {
    if (actual === undefined || target === undefined) return NOTHING;
    return whenFigure(actual, direction === 'atLeast' ? `${actual}/${target}` : atMostExpression(target, actual));
  },
};

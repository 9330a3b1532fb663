import { atMost as atMostExpression, NOTHING, whenFigure } from '../formulas/expressions';
import { atMost, assessableNumber } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** Mean over several years: there is nothing to assess before the last of them. */
export const average: MeasureKind<'average'> = {
  kind: 'average',
  defaultPace: 'constant',
  inputs: () => [['actual']],
  standsWithoutForecast: false,
  parameters: ({ target, lastYear }, { year }) => [number('target', target), number('lastYear', lastYear), number('year', year)],

  degree({ target, direction, lastYear }, figures, { year }) {
    const actual = assessableNumber(figures, 'actual');
    if (actual === null || year !== lastYear) return null;
    return direction === 'atLeast' ? actual / target : atMost(target, actual);
  },

  formula({ direction }, { figures: { actual }, parameters: { target, lastYear, year } }) {
    if (actual === undefined || target === undefined || lastYear === undefined || year === undefined) return NOTHING;
    const degree = direction === 'atLeast' ? `${actual}/${target}` : atMostExpression(target, actual);
    return `IF(${year}=${lastYear},${whenFigure(actual, degree)},"")`;
  },
};

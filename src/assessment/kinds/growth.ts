import { NOTHING, whenDivisor, whenFigure } from '../formulas/expressions';
import { divisor, assessableNumber } from '../numbers';
import type { MeasureKind } from '../types';
import { number, percent } from './parameters';

/** Compound growth a year since a baseline some years ago, of the growth agreed. */
export const growth: MeasureKind<'growth'> = {
  kind: 'growth',
  defaultPace: 'constant',
  inputs: ({ baseline }) => [baseline === undefined ? ['baseline', 'actual'] : ['actual']],
  standsWithoutForecast: false,
  parameters: ({ rate, years, baseline }) => [
    percent('rate', rate),
    number('years', years),
    ...(baseline === undefined ? [] : [number('baseline', baseline)]),
  ],

  degree({ rate, years, baseline }, figures) {
    const from = baseline ?? divisor(figures, 'baseline');
    const actual = assessableNumber(figures, 'actual');
    return from === null || actual === null ? null : ((actual / from) ** (1 / years) - 1) / rate;
  },

  formula(_, { figures, parameters }) {
    const { actual } = figures;
    const { rate, years } = parameters;
    const from = parameters.baseline ?? figures.baseline;
    if (actual === undefined || rate === undefined || years === undefined || from === undefined) return NOTHING;
    const degree = whenFigure(actual, `((${actual}/${from})^(1/${years})-1)/${rate}`);
    return parameters.baseline === undefined ? whenDivisor(from, degree) : degree;
  },
};

import { NOTHING, whenDivisor, whenFigure } from '../formulas/expressions';
import { divisor, assessableNumber } from '../numbers';
import type { MeasureKind } from '../types';
import { number, percent } from './parameters';

/** "nedbringes minimum 10 pct. i forhold til ultimo 2023": achieved change of agreed change; the wrong way is negative. */
export const change: MeasureKind<'change'> = {
  kind: 'change',
  defaultPace: 'linear',
  inputs: ({ baseline }) => [baseline === undefined ? ['baseline', 'actual'] : ['actual']],
  standsWithoutForecast: false,
  parameters: ({ agreed, baseline }) => [
    percent('agreed', agreed),
    ...(baseline === undefined ? [] : [number('baseline', baseline)]),
  ],

  degree({ agreed, direction, baseline }, figures) {
    const from = baseline ?? divisor(figures, 'baseline');
    const actual = assessableNumber(figures, 'actual');
    if (from === null || actual === null) return null;
    return (direction === 'decrease' ? from - actual : actual - from) / from / agreed;
  },

  formula({ direction }, { figures, parameters }) {
    const { actual } = figures;
    const { agreed } = parameters;
    const from = parameters.baseline ?? figures.baseline;
    if (actual === undefined || agreed === undefined || from === undefined) return NOTHING;
    const difference = direction === 'decrease' ? `${from}-${actual}` : `${actual}-${from}`;
    const degree = whenFigure(actual, `(${difference})/${from}/${agreed}`);
    return parameters.baseline === undefined ? whenDivisor(from, degree) : degree;
  },
};

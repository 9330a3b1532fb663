import { NOTHING, whenDivisor, whenFigure } from '../formulas/expressions';
import { divisor, assessableNumber } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** "det forventede modenhedsniveau": the level reached of the level agreed, which may stand in the workbook only. */
export const level: MeasureKind<'level'> = {
  kind: 'level',
  defaultPace: 'constant',
  inputs: ({ target }) => [target === undefined ? ['target', 'actual'] : ['actual']],
  standsWithoutForecast: true,
  parameters: ({ target }) => (target === undefined ? [] : [number('target', target)]),

  degree({ target }, figures) {
    const agreed = target ?? divisor(figures, 'target');
    const actual = assessableNumber(figures, 'actual');
    return agreed === null || actual === null ? null : actual / agreed;
  },

  formula(_, { figures, parameters }) {
    const { actual } = figures;
    const agreed = parameters.target ?? figures.target;
    if (actual === undefined || agreed === undefined) return NOTHING;
    const degree = whenFigure(actual, `${actual}/${agreed}`);
    return parameters.target === undefined ? whenDivisor(agreed, degree) : degree;
  },
};

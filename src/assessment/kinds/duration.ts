import { atMost as atMostExpression, NOTHING, whenFigure } from '../formulas/expressions';
import { atMost, assessableNumber } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** "ikke overstiger 110 dage": lower is better; none at all is fulfilled. */
export const duration: MeasureKind<'duration'> = {
  kind: 'duration',
  defaultPace: 'constant',
  inputs: () => [['actual']],
  standsWithoutForecast: true,
  parameters: ({ target }) => [number('target', target)],

  degree({ target }, figures) {
    const actual = assessableNumber(figures, 'actual');
    return actual === null ? null : atMost(target, actual);
  },

  formula(_, { figures: { actual }, parameters: { target } }) {
    if (actual === undefined || target === undefined) return NOTHING;
    return whenFigure(actual, atMostExpression(target, actual));
  },
};

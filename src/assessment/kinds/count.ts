import { isWhole as isWholeExpression, NOTHING, whenFigure } from '../formulas/expressions';
import { assessableNumber, isWhole } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** "minimum 150 afviste asylansøgere": the number reached of the number agreed. */
export const count: MeasureKind<'count'> = {
  kind: 'count',
  defaultPace: 'linear',
  inputs: () => [['actual']],
  standsWithoutForecast: false,
  parameters: ({ target }) => [number('target', target)],

  degree({ target, whole }, figures) {
    const actual = assessableNumber(figures, 'actual');
    return actual === null || (whole && !isWhole(actual)) ? null : actual / target;
  },

  formula({ whole }, { figures: { actual }, parameters: { target } }) {
    if (actual === undefined || target === undefined) return NOTHING;
    return whenFigure(actual, `${actual}/${target}`, whole ? [isWholeExpression(actual)] : []);
  },
};

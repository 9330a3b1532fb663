import { NOTHING, whenFigure } from '../formulas/expressions';
import { assessableNumber } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** Exactly so many: every deviation, up or down, takes its share away. Equal at 12 decimals is equal, as for every threshold. */
export const exact: MeasureKind<'exact'> = {
  kind: 'exact',
  defaultPace: 'linear',
  inputs: () => [['actual']],
  standsWithoutForecast: false,
  parameters: ({ target }) => [number('target', target)],

  degree({ target }, figures) {
    const actual = assessableNumber(figures, 'actual');
    return actual === null ? null : Math.max(0, 1 - Math.abs(actual / target - 1));
  },

  formula(_, { figures: { actual }, parameters: { target } }) {
    if (actual === undefined || target === undefined) return NOTHING;
    return whenFigure(actual, `MAX(0,1-ABS(${actual}/${target}-1))`);
  },
};

import { isWhole as isWholeExpression, NOTHING, whenFigure } from '../formulas/expressions';
import { assessableNumber, isWhole, round12 } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** "3-5 hjemrejseprojekter": met from the lower number on; above the upper one met or only partly met, by the setting. */
export const range: MeasureKind<'range'> = {
  kind: 'range',
  defaultPace: 'linear',
  inputs: () => [['actual']],
  standsWithoutForecast: false,
  parameters: ({ min, max, aboveMax }, { settings }) => [
    number('min', min),
    number('max', max),
    // 1: too many is only partly met.
    number('aboveMaxIsPartly', (aboveMax ?? settings.aboveMax) === 'partly' ? 1 : 0),
  ],

  degree({ min, max, whole, aboveMax }, figures, { settings }) {
    const actual = assessableNumber(figures, 'actual');
    if (actual === null || (whole && !isWhole(actual))) return null;
    if (round12(actual / min) < 1) return actual / min;
    if (round12(actual / max) <= 1) return 1;
    return (aboveMax ?? settings.aboveMax) === 'partly' ? settings.partlyFrom : 1;
  },

  formula({ whole }, { figures: { actual }, parameters: { min, max, aboveMaxIsPartly }, shared }) {
    if (actual === undefined || min === undefined || max === undefined || aboveMaxIsPartly === undefined) return NOTHING;
    const above = `IF(${aboveMaxIsPartly}=1,${shared.partlyFrom},1)`;
    const degree = `IF(ROUND(${actual}/${min},12)<1,${actual}/${min},IF(ROUND(${actual}/${max},12)<=1,1,${above}))`;
    return whenFigure(actual, degree, whole ? [isWholeExpression(actual)] : []);
  },
};

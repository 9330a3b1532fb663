import { isNumber, isPartOf as isPartOfExpression, NOTHING, whenDivisor, whenFigure, whenShare } from '../formulas/expressions';
import { assessableNumber, divisor, shareOf, isPartOf } from '../numbers';
import type { MeasureKind } from '../types';
import { percent } from './parameters';

/** "90 pct. … inden 10 dage". Where numerator and denominator are both numbers they decide; else the share as entered. */
export const share: MeasureKind<'share'> = {
  kind: 'share',
  defaultPace: 'constant',
  inputs: () => [['numerator', 'denominator'], ['actual']],
  standsWithoutForecast: true,
  parameters: ({ target }) => [percent('target', target)],

  degree({ target }, figures, { percentScale }) {
    if (figures.numerator?.is === 'number' && figures.denominator?.is === 'number') {
      const part = assessableNumber(figures, 'numerator');
      const whole = divisor(figures, 'denominator');
      return part === null || whole === null || !isPartOf(part, whole) ? null : part / whole / target;
    }
    const entered = shareOf(figures.actual, percentScale);
    return entered === null ? null : entered / target;
  },

  formula(_, { figures: { actual, numerator, denominator }, parameters: { target }, percentScale }) {
    if (target === undefined) return NOTHING;
    const entered = whenShare(actual, percentScale, (fraction) => `${fraction}/${target}`);
    if (numerator === undefined || denominator === undefined) return entered;
    const ofBoth = `${numerator}/${denominator}/${target}`;
    const whole = whenDivisor(denominator, whenFigure(numerator, ofBoth, [isPartOfExpression(numerator, denominator)]));
    return `IF(AND(${isNumber(numerator)},${isNumber(denominator)}),${whole},${entered})`;
  },
};

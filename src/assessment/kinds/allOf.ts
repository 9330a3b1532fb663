import { isNumber, isPartOf as isPartOfExpression, NOTHING, whenDivisor, whenFigure } from '../formulas/expressions';
import { divisor, assessableNumber, isPartOf } from '../numbers';
import type { MeasureKind } from '../types';
import { number } from './parameters';

/** "alle": so many of the total, which the plan or the denominator gives; met only when none is missing. */
export const allOf: MeasureKind<'allOf'> = {
  kind: 'allOf',
  defaultPace: 'constant',
  inputs: ({ total }) =>
    total === undefined
      ? [
          ['numerator', 'denominator'],
          ['actual', 'denominator'],
        ]
      : [['numerator'], ['actual']],
  standsWithoutForecast: true,
  parameters: ({ total }) => (total === undefined ? [] : [number('total', total)]),

  degree({ total }, figures) {
    const whole = total ?? divisor(figures, 'denominator');
    const part = assessableNumber(figures, figures.numerator?.is === 'number' ? 'numerator' : 'actual');
    return whole === null || part === null || !isPartOf(part, whole) ? null : part / whole;
  },

  formula(_, { figures, parameters }) {
    const { numerator, actual } = figures;
    const whole = parameters.total ?? figures.denominator;
    if (whole === undefined) return NOTHING;
    const of = (part: string | undefined): string =>
      part === undefined ? NOTHING : whenFigure(part, `${part}/${whole}`, [isPartOfExpression(part, whole)]);
    const degree = numerator === undefined ? of(actual) : `IF(${isNumber(numerator)},${of(numerator)},${of(actual)})`;
    return parameters.total === undefined ? whenDivisor(whole, degree) : degree;
  },
};

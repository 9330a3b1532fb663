/** "alle": so many of the total, which the plan or the denominator gives; met only when none is missing. */
import * as v from 'valibot';
import { numberIn } from './content';
import { isNumber, whenAgreed, whenFigure, type Entered } from './entered';
import { common, positive, text } from './fields';
import { defineKind } from './kind';
import { isPartOf, over, when, type Amount } from './language';
import { stepOf } from './step';

export const allOf = defineKind({
  /** Without `total` the workbook gives it as denominator. */
  schema: v.strictObject({ kind: v.literal('allOf'), total: v.optional(positive), unit: text, ...common }),
  enters: 'number',
  columns: ['numerator', 'denominator', 'actual'],
  inputs: ({ total }) =>
    total === undefined
      ? [
          ['numerator', 'denominator'],
          ['actual', 'denominator'],
        ]
      : [['numerator'], ['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: true,
  topic: 'share',
  parameters: { total: { shows: 'number', value: ({ total }) => total } },

  degree: (_, { figures: { actual, numerator, denominator }, parameters: { total } }) =>
    whenAgreed(total, denominator, (whole) => {
      const of = (cell: Entered): Amount =>
        whenFigure(cell, (part) => over(part, whole), { provided: (part) => isPartOf(part, whole) });
      return when(isNumber(numerator), of(numerator), of(actual));
    }),

  agreed: ({ total, unit }) => (total === undefined ? undefined : { is: 'number', value: total, unit, direction: 'either' }),
  agreedSteps: ({ total, unit }) => [
    total === undefined ? stepOf('agreed.allOf', { unit }) : stepOf('agreed.allOfTotal', { total, unit }),
  ],
  figureStep: ({ total, unit }, { figures, degree }) =>
    stepOf('allOf', {
      part: numberIn(figures.numerator) ?? numberIn(figures.actual) ?? 0,
      whole: total ?? numberIn(figures.denominator) ?? 0,
      unit,
      degree,
    }),
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut({ total }) {
    const whole = total ?? 10;
    const given = total === undefined ? { denominator: whole } : {};
    return { met: { ...given, numerator: whole }, missed: { ...given, numerator: whole / 2 } };
  },

  // "12 of 12" is how it is met.
  resultMayRepeat: true,
  wholeAgreed: ({ total }) => total,
  phrase: ({ total, unit }) =>
    total === undefined ? { code: 'all', values: {} } : { code: 'allOf', values: { amount: { amount: total, unit } } },
});

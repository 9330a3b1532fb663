/** Compound growth a year since a baseline some years ago, of the growth agreed. */
import * as v from 'valibot';
import { baselineIn } from './change';
import { numberIn } from './content';
import { whenAgreed, whenFigure } from './entered';
import { common, positive, text, wholeNumber } from './fields';
import { defineKind } from './kind';
import { literal, minus, over, power } from './language';
import { stepOf } from './step';

export const growth = defineKind({
  schema: v.strictObject({
    kind: v.literal('growth'),
    rate: positive,
    years: v.pipe(wholeNumber, v.minValue(1)),
    unit: text,
    baselineOf: text,
    baseline: v.optional(positive),
    ...common,
  }),
  enters: 'number',
  columns: ['baseline', 'actual'],
  inputs: ({ baseline }) => [baseline === undefined ? ['baseline', 'actual'] : ['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: false,
  topic: 'figure',
  parameters: {
    rate: { shows: 'percent', value: ({ rate }) => rate },
    years: { shows: 'number', value: ({ years }) => years },
    baseline: { shows: 'number', value: ({ baseline }) => baseline },
  },

  degree: (_, { figures, parameters: { rate, years, baseline } }) =>
    whenAgreed(baseline, figures.baseline, (from) =>
      whenFigure(figures.actual, (actual) => {
        const timesAYear = power(over(actual, from), over(literal(1), years));
        return over(minus(timesAYear, literal(1)), rate);
      }),
    ),

  agreed: ({ rate }) => ({ is: 'share', value: rate, direction: 'either' }),
  agreedSteps: ({ rate, years, baselineOf, baseline, unit }) => [
    stepOf('agreed.growth', { rate, years, baselineOf }),
    baseline === undefined ? stepOf('counts.baselineInSheet') : stepOf('counts.baseline', { baseline, unit }),
  ],
  figureStep: ({ rate, years, baseline, unit }, { figures, degree }) =>
    stepOf('growth', {
      actual: numberIn(figures.actual) ?? 0,
      unit,
      degree,
      from: baselineIn(baseline, figures),
      years,
      growth: degree * rate,
      rate,
    }),
  // As for a change: last year's baseline would be wrong without a word.
  nextYear: (measure, { words }) => ({
    measure: { ...measure, baseline: undefined, baselineOf: words(measure.baselineOf) },
    open: ['target', 'baseline'],
  }),
  tryOut({ rate, years, baseline }) {
    const from = baseline ?? 1000;
    const given = baseline === undefined ? { baseline: from } : {};
    return { met: { ...given, actual: from * (1 + rate) ** years }, missed: { ...given, actual: from } };
  },

  resultMayRepeat: true,
  toldBare: true,
  phrase: ({ rate, baselineOf }) => ({ code: 'growth', values: { amount: { share: rate }, since: baselineOf } }),
  hint: ({ baselineOf }, role) => (role === 'baseline' ? stepOf('baseline', { of: baselineOf }) : undefined),
});

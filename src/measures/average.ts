/** Mean over several years: there is nothing to assess before the last of them. */
import * as v from 'valibot';
import { achieved } from './achieved';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, positive, text, wholeNumber } from './fields';
import { defineKind } from './kind';
import { compare, nothing, when } from './language';
import { stepOf } from './step';

export const average = defineKind({
  schema: v.strictObject({
    kind: v.literal('average'),
    target: positive,
    direction: v.picklist(['atLeast', 'atMost']),
    unit: text,
    firstYear: wholeNumber,
    lastYear: wholeNumber,
    ...common,
  }),
  enters: 'number',
  columns: ['actual'],
  inputs: () => [['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: false,
  topic: 'figure',
  parameters: {
    target: { shows: 'number', value: ({ target }) => target },
    lastYear: { shows: 'number', value: ({ lastYear }) => lastYear },
    year: { shows: 'number', value: (_, { year }) => year },
  },

  degree({ direction }, { figures, parameters: { target, lastYear, year } }) {
    const mean = whenFigure(figures.actual, (actual) => achieved(direction, actual, target));
    return when(compare(year, '=', lastYear), mean, nothing);
  },

  agreed: ({ target, unit, direction }) => ({ is: 'number', value: target, unit, direction }),
  agreedSteps: ({ direction, target, unit, firstYear, lastYear }, { year }) => [
    stepOf(`agreed.average.${direction}`, { target, unit, firstYear: String(firstYear), lastYear: String(lastYear) }),
    ...(year < lastYear ? [stepOf('counts.lastYear', { lastYear: String(lastYear) })] : []),
  ],
  figureStep: ({ direction, target, unit }, { figures, degree }) =>
    stepOf(`direction.${direction}`, { actual: numberIn(figures.actual) ?? 0, unit, degree, target }),
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut: ({ target, direction }) => ({
    met: { actual: target },
    missed: { actual: direction === 'atLeast' ? target / 2 : target * 2 },
  }),

  firstAssessed: ({ lastYear }) => lastYear,
  notYet: (_, { parameters: { year, lastYear } }) => compare(year, '<', lastYear),
  phrase: ({ target, unit, direction, firstYear, lastYear }) => ({
    code: 'average',
    values: {
      target: { is: 'number', value: target, unit, direction },
      from: String(firstYear),
      to: String(lastYear),
    },
  }),
  problems: ({ firstYear, lastYear }) =>
    lastYear < firstYear ? [{ at: '', code: 'rangeReversed', values: { min: firstYear, max: lastYear } }] : [],
});

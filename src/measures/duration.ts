/** "ikke overstiger 110 dage": lower is better; none at all is fulfilled. */
import * as v from 'valibot';
import { achieved } from './achieved';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, positive, positiveRatio } from './fields';
import { defineKind } from './kind';
import { stepOf } from './step';

export const duration = defineKind({
  schema: v.strictObject({
    kind: v.literal('duration'),
    target: positive,
    unit: v.picklist(['dage', 'uger', 'måneder', 'timer']),
    coverage: v.optional(positiveRatio),
    ...common,
  }),
  enters: 'number',
  columns: ['actual'],
  inputs: () => [['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: true,
  topic: 'duration',
  parameters: { target: { shows: 'number', value: ({ target }) => target } },

  degree: (_, { figures, parameters: { target } }) => whenFigure(figures.actual, (actual) => achieved('atMost', actual, target)),

  agreed: ({ target, unit }) => ({ is: 'number', value: target, unit, direction: 'atMost' }),
  agreedSteps: ({ target, unit, coverage }) => [
    stepOf('agreed.duration', { target, unit }),
    ...(coverage === undefined ? [] : [stepOf('counts.coverage', { share: coverage })]),
  ],
  figureStep: ({ target, unit }, { figures, degree }) =>
    stepOf('duration', { actual: numberIn(figures.actual) ?? 0, unit, degree, target }),
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut: ({ target }) => ({ met: { actual: target }, missed: { actual: target * 2 } }),

  unitIsTime: true,
});

/** "minimum 150 afviste asylansøgere": the number reached of the number agreed. */
import * as v from 'valibot';
import { achieved } from './achieved';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, positive, text } from './fields';
import { defineKind } from './kind';
import { isWhole } from './language';
import { stepOf } from './step';

export const count = defineKind({
  schema: v.strictObject({
    kind: v.literal('count'),
    target: positive,
    unit: text,
    whole: v.optional(v.boolean(), true),
    cumulative: v.optional(v.boolean(), true),
    ...common,
  }),
  enters: 'number',
  columns: ['actual'],
  inputs: () => [['actual']],
  defaultPace: 'linear',
  standsWithoutForecast: false,
  topic: 'figure',
  parameters: { target: { shows: 'number', value: ({ target }) => target } },

  degree: ({ whole }, { figures, parameters: { target } }) =>
    whenFigure(figures.actual, (actual) => achieved('atLeast', actual, target), { provided: whole ? isWhole : undefined }),

  agreed: ({ target, unit }) => ({ is: 'number', value: target, unit, direction: 'atLeast' }),
  agreedSteps: ({ target, unit, cumulative }) => [
    stepOf('agreed.count', { target, unit }),
    ...(cumulative ? [stepOf('counts.cumulative')] : []),
  ],
  figureStep: ({ target, unit }, { figures, degree }) =>
    stepOf('count', { actual: numberIn(figures.actual) ?? 0, unit, degree, target }),
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut: ({ target, whole }) => ({
    met: { actual: whole ? Math.ceil(target) : target },
    missed: { actual: whole ? Math.ceil(target) - 1 : target / 2 },
  }),

  whole: ({ whole }) => whole,
  cumulative: ({ cumulative }) => cumulative,
  keepsReached: ({ cumulative }) => cumulative,
  growsTo: ({ target }) => target,
  figureAt: ({ target }, degree) => degree * target,
  hint: ({ cumulative }, role) => (cumulative && role === 'actual' ? stepOf('cumulative') : undefined),
});

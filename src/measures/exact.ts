/** Exactly so many: every deviation, up or down, takes its share away. Equal at 12 decimals is equal, as for every threshold. */
import * as v from 'valibot';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, positive, text } from './fields';
import { defineKind } from './kind';
import { absolute, largest, literal, minus, over } from './language';
import { stepOf } from './step';

export const exact = defineKind({
  schema: v.strictObject({ kind: v.literal('exact'), target: positive, unit: text, ...common }),
  enters: 'number',
  columns: ['actual'],
  inputs: () => [['actual']],
  defaultPace: 'linear',
  standsWithoutForecast: false,
  topic: 'figure',
  parameters: { target: { shows: 'number', value: ({ target }) => target } },

  degree: (_, { figures, parameters: { target } }) =>
    whenFigure(figures.actual, (actual) => {
      const deviation = absolute(minus(over(actual, target), literal(1)));
      return largest(literal(0), minus(literal(1), deviation));
    }),

  agreed: ({ target, unit }) => ({ is: 'number', value: target, unit, direction: 'either' }),
  agreedSteps: ({ target, unit }) => [stepOf('agreed.exact', { target, unit })],
  figureStep: ({ target, unit }, { figures, degree }) =>
    stepOf('exact', { actual: numberIn(figures.actual) ?? 0, unit, degree, target }),
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut: ({ target }) => ({ met: { actual: target }, missed: { actual: target * 2 } }),

  growsTo: ({ target }) => target,
  degreeEndsAt1: true,
});

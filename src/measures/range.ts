/** "3-5 hjemrejseprojekter": met from the lower number on; above the upper one met or only partly met, by the setting. */
import * as v from 'valibot';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, positive, text } from './fields';
import { defineKind } from './kind';
import { compare, compareRounded, isWhole, literal, over, when } from './language';
import { stepOf } from './step';

export const range = defineKind({
  schema: v.strictObject({
    kind: v.literal('range'),
    min: positive,
    max: positive,
    unit: text,
    whole: v.optional(v.boolean(), true),
    aboveMax: v.optional(v.picklist(['ok', 'partly'])),
    ...common,
  }),
  enters: 'number',
  columns: ['actual'],
  inputs: () => [['actual']],
  defaultPace: 'linear',
  standsWithoutForecast: false,
  topic: 'figure',
  parameters: {
    min: { shows: 'number', value: ({ min }) => min },
    max: { shows: 'number', value: ({ max }) => max },
    // 1: too many is only partly met.
    aboveMaxIsPartly: {
      shows: 'number',
      value: ({ aboveMax }, { settings }) => ((aboveMax ?? settings.aboveMax) === 'partly' ? 1 : 0),
    },
  },

  degree: ({ whole }, { figures, parameters: { min, max, aboveMaxIsPartly }, partlyFrom }) =>
    whenFigure(
      figures.actual,
      (actual) => {
        const ofMin = over(actual, min);
        const above = when(compare(aboveMaxIsPartly, '=', literal(1)), partlyFrom, literal(1));
        const fromMin = when(compareRounded(over(actual, max), '<=', literal(1)), literal(1), above);
        return when(compareRounded(ofMin, '<', literal(1)), ofMin, fromMin);
      },
      { provided: whole ? isWhole : undefined },
    ),

  agreed: ({ min, max, unit }) => ({ is: 'range', min, max, unit }),
  agreedSteps: ({ min, max, unit, aboveMax }, { settings }) => [
    stepOf('agreed.range', { min, max, unit }),
    stepOf(`counts.above.${aboveMax ?? settings.aboveMax}`, { max }),
  ],
  figureStep: ({ min, max, unit }, { figures, degree }) =>
    stepOf('range', { actual: numberIn(figures.actual) ?? 0, unit, degree, min, max }),
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut: ({ min, whole }) => ({ met: { actual: whole ? Math.ceil(min) : min }, missed: { actual: Math.floor(min / 2) } }),

  whole: ({ whole }) => whole,
  keepsReached: () => true,
  growsTo: ({ min }) => min,
  degreeEndsAt1: true,
  problems: ({ min, max }) => (max < min ? [{ at: '', code: 'rangeReversed', values: { min, max } }] : []),
});

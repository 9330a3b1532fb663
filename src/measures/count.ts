/** "minimum 150 afviste asylansøgere", "højst 9 tilbageholdelser": the number reached of the number agreed. */
import * as v from 'valibot';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, notNegative, text } from './fields';
import { defineKind } from './kind';
import { isWhole } from './language';
import { achievedOf, directionOf, limitCode, limitFields, limitProblems, strictly, triedOut } from './limit';
import { stepOf } from './step';

export const count = defineKind({
  schema: v.strictObject({
    kind: v.literal('count'),
    target: notNegative,
    ...limitFields,
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

  degree: (measure, { figures, parameters: { target } }) =>
    whenFigure(figures.actual, (actual) => achievedOf(measure, actual, target), {
      provided: measure.whole ? isWhole : undefined,
    }),

  agreed: (measure) => ({
    is: 'number',
    value: measure.target,
    unit: measure.unit,
    direction: directionOf(measure),
    ...strictly(measure),
  }),
  agreedSteps: (measure) => [
    stepOf(`agreed.count.${limitCode(measure)}`, { target: measure.target, unit: measure.unit }),
    ...(measure.cumulative ? [stepOf('counts.cumulative')] : []),
  ],
  figureStep(measure, { figures, degree }) {
    const { target, unit } = measure;
    const code = limitCode(measure);
    const values = { actual: numberIn(figures.actual) ?? 0, unit, degree, target };
    return code === 'atLeast' ? stepOf('count', values) : stepOf(`direction.${code}`, values);
  },
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut(measure) {
    const { met, missed } = triedOut(measure, measure.whole ? 1 : undefined);
    return { met: { actual: met }, missed: { actual: missed } };
  },

  whole: ({ whole }) => whole,
  cumulative: ({ cumulative }) => cumulative,
  // Few so far says nothing of a limit that may not be passed: it is held against the whole year's.
  ownPace: (measure) => (directionOf(measure) === 'atMost' ? 'constant' : undefined),
  keepsReached: (measure) => measure.cumulative && directionOf(measure) === 'atLeast',
  growsTo: (measure) => (directionOf(measure) === 'atLeast' ? measure.target : undefined),
  figureAt: (measure, degree) => (directionOf(measure) === 'atLeast' ? degree * measure.target : undefined),
  hint: ({ cumulative }, role) => (cumulative && role === 'actual' ? stepOf('cumulative') : undefined),
  problems: (measure) => limitProblems(measure),
});

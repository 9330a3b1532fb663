/** A target for each year: the one of the plan's year counts, and without one there is nothing to assess. */
import * as v from 'valibot';
import { achieved } from './achieved';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, positive, text } from './fields';
import { defineKind } from './kind';
import { stepOf } from './step';

export const series = defineKind({
  schema: v.strictObject({
    kind: v.literal('series'),
    targets: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), positive),
    direction: v.picklist(['atLeast', 'atMost']),
    unit: text,
    ...common,
  }),
  enters: 'number',
  columns: ['actual'],
  inputs: () => [['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: false,
  topic: 'figure',
  parameters: { target: { shows: 'number', value: ({ targets }, { year }) => targets[String(year)] } },

  degree: ({ direction }, { figures, parameters: { target } }) =>
    whenFigure(figures.actual, (actual) => achieved(direction, actual, target)),

  agreed({ targets, unit, direction }, year) {
    const value = targets[String(year)];
    return value === undefined ? undefined : { is: 'number', value, unit, direction };
  },
  agreedSteps: ({ targets, direction, unit }, { year }) => [
    stepOf(`agreed.series.${direction}`, { target: targets[String(year)] ?? 0, unit, year: String(year) }),
  ],
  figureStep: ({ targets, direction, unit }, { figures, degree, year }) =>
    stepOf(`direction.${direction}`, {
      actual: numberIn(figures.actual) ?? 0,
      unit,
      degree,
      target: targets[String(year)] ?? 0,
    }),
  nextYear(measure, { year }) {
    const { targets } = measure;
    const agreed = targets[String(year)];
    return {
      measure: { ...measure, targets: { ...targets, [String(year)]: agreed ?? targets[String(year - 1)] ?? 1 } },
      open: agreed === undefined ? ['target', 'yearWithoutTarget'] : ['target'],
    };
  },
  tryOut({ targets, direction }, year) {
    const target = targets[String(year)] ?? 1;
    return { met: { actual: target }, missed: { actual: direction === 'atLeast' ? target / 2 : target * 2 } };
  },

  resultMayRepeat: true,
  growsTo: ({ targets, direction }, year) => (direction === 'atMost' ? undefined : targets[String(year)]),
  problems: ({ targets }, year) =>
    targets[String(year)] === undefined ? [{ at: 'targets', code: 'yearWithoutTarget', values: { year } }] : [],
});

/** "nedbringes minimum 10 pct. i forhold til ultimo 2023": achieved change of agreed change; the wrong way is negative. */
import * as v from 'valibot';
import { numberIn, type Figures } from './content';
import { divisorIn, whenAgreed, whenFigure } from './entered';
import { common, positive, text } from './fields';
import { defineKind } from './kind';
import { minus, over } from './language';
import { stepOf } from './step';

export const change = defineKind({
  schema: v.strictObject({
    kind: v.literal('change'),
    direction: v.picklist(['decrease', 'increase']),
    agreed: positive,
    unit: text,
    baselineOf: text,
    baseline: v.optional(positive),
    ...common,
  }),
  enters: 'number',
  columns: ['baseline', 'actual'],
  inputs: ({ baseline }) => [baseline === undefined ? ['baseline', 'actual'] : ['actual']],
  defaultPace: 'linear',
  standsWithoutForecast: false,
  topic: 'figure',
  parameters: {
    agreed: { shows: 'percent', value: ({ agreed }) => agreed },
    baseline: { shows: 'number', value: ({ baseline }) => baseline },
  },

  degree: ({ direction }, { figures, parameters: { agreed, baseline } }) =>
    whenAgreed(baseline, figures.baseline, (from) =>
      whenFigure(figures.actual, (actual) => {
        const changed = direction === 'decrease' ? minus(from, actual) : minus(actual, from);
        return over(over(changed, from), agreed);
      }),
    ),

  agreed: ({ agreed }) => ({ is: 'share', value: agreed, direction: 'either' }),
  agreedSteps: ({ direction, agreed, baselineOf, baseline, unit }) => [
    stepOf(`agreed.change.${direction}`, { agreed, baselineOf }),
    baseline === undefined ? stepOf('counts.baselineInSheet') : stepOf('counts.baseline', { baseline, unit }),
  ],
  figureStep({ direction, agreed, baseline, unit }, { figures, degree }) {
    const changed = degree * agreed;
    return stepOf(`change.${direction}${changed < 0 ? '.opposite' : ''}`, {
      actual: numberIn(figures.actual) ?? 0,
      unit,
      degree,
      from: baselineIn(baseline, figures),
      change: Math.abs(changed),
      agreed,
    });
  },
  // Last year's baseline would make next year's figure wrong without a word; its absence is seen.
  nextYear: (measure, { words }) => ({
    measure: { ...measure, baseline: undefined, baselineOf: words(measure.baselineOf) },
    open: ['target', 'baseline'],
  }),
  tryOut({ direction, agreed, baseline }) {
    const from = baseline ?? 1000;
    const given = baseline === undefined ? { baseline: from } : {};
    const met = from * (direction === 'decrease' ? 1 - agreed : 1 + agreed);
    return { met: { ...given, actual: met }, missed: { ...given, actual: from } };
  },

  leadsTo({ direction, agreed, baseline }, entered) {
    const from = baseline ?? entered;
    return from === undefined ? undefined : from * (direction === 'decrease' ? 1 - agreed : 1 + agreed);
  },
  changesFrom: ({ baseline }, entered) => baseline ?? entered,
  phrase: ({ direction, agreed, baselineOf }) => ({
    code: direction,
    values: { amount: { share: agreed }, since: baselineOf },
  }),
  hint: ({ baselineOf }, role) => (role === 'baseline' ? stepOf('baseline', { of: baselineOf }) : undefined),
});

/** The number that counts as baseline; 0 where none does. */
export function baselineIn(agreed: number | undefined, { baseline }: Figures): number {
  return agreed ?? divisorIn(baseline) ?? 0;
}

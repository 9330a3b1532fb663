/** "ikke overstiger 110 dage": lower is better; none at all is fulfilled. */
import * as v from 'valibot';
import { numberIn } from './content';
import { whenFigure } from './entered';
import { common, positive, positiveRatio } from './fields';
import { defineKind } from './kind';
import { achievedOf, limitCode, limitFields, strictly, triedOut, type Limit } from './limit';
import { stepOf } from './step';

export const duration = defineKind({
  schema: v.strictObject({
    kind: v.literal('duration'),
    target: positive,
    unit: v.picklist(['dage', 'uger', 'måneder', 'timer']),
    coverage: v.optional(positiveRatio),
    strict: limitFields.strict,
    ...common,
  }),
  enters: 'number',
  columns: ['actual'],
  inputs: () => [['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: true,
  topic: 'duration',
  parameters: { target: { shows: 'number', value: ({ target }) => target } },

  degree: (measure, { figures, parameters: { target } }) =>
    whenFigure(figures.actual, (actual) => achievedOf(limitOf(measure), actual, target)),

  agreed: (measure) => ({ is: 'number', value: measure.target, unit: measure.unit, direction: 'atMost', ...strictly(measure) }),
  agreedSteps: ({ target, unit, coverage, strict }) => [
    stepOf(`agreed.count.${strict === true ? 'below' : 'atMost'}`, { target, unit }),
    ...(coverage === undefined ? [] : [stepOf('counts.coverage', { share: coverage })]),
  ],
  figureStep(measure, { figures, degree }) {
    const { target, unit } = measure;
    return stepOf(`direction.${limitCode(limitOf(measure))}`, { actual: numberIn(figures.actual) ?? 0, unit, degree, target });
  },
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut(measure) {
    const { met, missed } = triedOut(limitOf(measure), undefined);
    return { met: { actual: met }, missed: { actual: missed } };
  },

  unitIsTime: true,
});

/** Time is always better when it is less. */
function limitOf({ target, strict }: Pick<Limit, 'target' | 'strict'>): Limit {
  return { target, strict, direction: 'atMost' };
}

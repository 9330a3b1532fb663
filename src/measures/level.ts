/** "det forventede modenhedsniveau": the level reached of the level agreed, which may stand in the workbook only. */
import * as v from 'valibot';
import { achieved } from './achieved';
import { numberIn } from './content';
import { divisorIn, whenAgreed, whenFigure } from './entered';
import { common, positive, text } from './fields';
import { defineKind } from './kind';
import { stepOf } from './step';

export const level = defineKind({
  /** Without `target` the agreed level is a required input of the workbook. */
  schema: v.strictObject({ kind: v.literal('level'), target: v.optional(positive), scale: v.optional(text), ...common }),
  enters: 'number',
  columns: ['target', 'actual'],
  inputs: ({ target }) => [target === undefined ? ['target', 'actual'] : ['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: true,
  topic: 'figure',
  parameters: { target: { shows: 'number', value: ({ target }) => target } },

  degree: (_, { figures, parameters: { target } }) =>
    whenAgreed(target, figures.target, (agreed) => whenFigure(figures.actual, (actual) => achieved('atLeast', actual, agreed))),

  agreed: ({ target }) => (target === undefined ? undefined : { is: 'number', value: target, unit: '', direction: 'atLeast' }),
  agreedSteps: ({ target, scale }) => [
    target === undefined ? stepOf('agreed.levelInSheet') : stepOf('agreed.level', { target }),
    ...(scale === undefined ? [] : [stepOf('counts.scale', { scale })]),
  ],
  figureStep: ({ target }, { figures, degree }) =>
    stepOf('level', {
      actual: numberIn(figures.actual) ?? 0,
      unit: '',
      degree,
      target: target ?? divisorIn(figures.target) ?? 0,
    }),
  nextYear: (measure) => ({ measure, open: measure.target === undefined ? ['level'] : [] }),
  tryOut({ target }) {
    const agreed = target ?? 4;
    const given = target === undefined ? { target: agreed } : {};
    return { met: { ...given, actual: agreed }, missed: { ...given, actual: agreed / 2 } };
  },

  phrase({ target }, _, entered) {
    const agreed = target ?? entered;
    return agreed === undefined ? { code: 'levelNotEntered', values: {} } : { code: 'level', values: { level: agreed } };
  },
});

/** "90 pct. … inden 10 dage". Where numerator and denominator are both numbers they decide; else the share as entered. */
import * as v from 'valibot';
import { achieved } from './achieved';
import { numberIn } from './content';
import { isNumber, whenDivisor, whenFigure, whenShare } from './entered';
import { common, positiveRatio, text } from './fields';
import { defineKind } from './kind';
import { all, isPartOf, over, when } from './language';
import { stepOf } from './step';

export const share = defineKind({
  schema: v.strictObject({
    kind: v.literal('share'),
    target: positiveRatio,
    numerator: v.optional(text),
    denominator: v.optional(text),
    ...common,
  }),
  enters: 'share',
  columns: ['numerator', 'denominator', 'actual'],
  inputs: () => [['numerator', 'denominator'], ['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: true,
  topic: 'share',
  parameters: { target: { shows: 'percent', value: ({ target }) => target } },

  degree(_, { figures: { actual, numerator, denominator }, parameters: { target }, percentScale }) {
    const ofBoth = whenDivisor(denominator, (whole) =>
      whenFigure(numerator, (part) => achieved('atLeast', over(part, whole), target), {
        provided: (part) => isPartOf(part, whole),
      }),
    );
    const entered = whenShare(actual, percentScale, (fraction) => achieved('atLeast', fraction, target));
    return when(all([isNumber(numerator), isNumber(denominator)]), ofBoth, entered);
  },

  agreed: ({ target }) => ({ is: 'share', value: target, direction: 'atLeast' }),
  agreedSteps: ({ target, numerator, denominator }) => [
    stepOf('agreed.share', { target }),
    ...(numerator === undefined || denominator === undefined ? [] : [stepOf('counts.share', { numerator, denominator })]),
  ],
  figureStep({ target }, { figures, degree }) {
    const [part, whole] = [numberIn(figures.numerator), numberIn(figures.denominator)];
    const reached = { share: degree * target, target, degree };
    return part !== undefined && whole !== undefined
      ? stepOf('share.parts', { part, whole, ...reached })
      : stepOf('share', reached);
  },
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut: ({ target }) => ({ met: { actual: target }, missed: { actual: target / 2 } }),

  hint({ numerator, denominator }, role, columns) {
    if (role === 'numerator' && numerator !== undefined) return stepOf('numerator', { what: numerator });
    if (role === 'denominator' && denominator !== undefined) return stepOf('denominator', { what: denominator });
    return role === 'actual' && columns.has('numerator') && columns.has('denominator') ? stepOf('shareOfBoth') : undefined;
  },
});

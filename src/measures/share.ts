/** "90 pct. … inden 10 dage", "højst 5 pct. fejl". Where numerator and denominator are both numbers they decide; else the share as entered. */
import * as v from 'valibot';
import { numberIn, type Figures } from './content';
import { isNumber, whenDivisor, whenFigure, whenShare } from './entered';
import { common, shareAgreed, text } from './fields';
import { defineKind } from './kind';
import { all, isPartOf, over, when } from './language';
import { achievedOf, directionOf, limitCode, limitFields, limitProblems, strictly, triedOut } from './limit';
import { stepOf } from './step';

export const share = defineKind({
  schema: v.strictObject({
    kind: v.literal('share'),
    target: shareAgreed,
    ...limitFields,
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

  degree(measure, { figures: { actual, numerator, denominator }, parameters: { target }, percentScale }) {
    const ofBoth = whenDivisor(denominator, (whole) =>
      whenFigure(numerator, (part) => achievedOf(measure, over(part, whole), target), {
        provided: (part) => isPartOf(part, whole),
      }),
    );
    const entered = whenShare(actual, percentScale, (fraction) => achievedOf(measure, fraction, target));
    return when(all([isNumber(numerator), isNumber(denominator)]), ofBoth, entered);
  },

  agreed: (measure) => ({ is: 'share', value: measure.target, direction: directionOf(measure), ...strictly(measure) }),
  agreedSteps(measure) {
    const { target, numerator, denominator } = measure;
    return [
      stepOf(`agreed.share.${limitCode(measure)}`, { target }),
      ...(numerator === undefined || denominator === undefined ? [] : [stepOf('counts.share', { numerator, denominator })]),
    ];
  },
  figureStep({ target, direction }, { figures, degree }) {
    const [part, whole] = [numberIn(figures.numerator), numberIn(figures.denominator)];
    const reached = { share: direction === 'atMost' ? shareIn(figures) : degree * target, target, degree };
    return part !== undefined && whole !== undefined
      ? stepOf('share.parts', { part, whole, ...reached })
      : stepOf('share', reached);
  },
  nextYear: (measure) => ({ measure, open: ['target'] }),
  tryOut(measure) {
    const { met, missed } = triedOut(measure, undefined, 1);
    return { met: { actual: met }, missed: { actual: Math.min(1, missed) } };
  },

  hint({ numerator, denominator }, role, columns) {
    if (role === 'numerator' && numerator !== undefined) return stepOf('numerator', { what: numerator });
    if (role === 'denominator' && denominator !== undefined) return stepOf('denominator', { what: denominator });
    return role === 'actual' && columns.has('numerator') && columns.has('denominator') ? stepOf('shareOfBoth') : undefined;
  },
  problems: (measure) => limitProblems(measure, 1),
});

/** The share as entered: beyond the whole it can only be a percentage. */
function shareIn({ numerator, denominator, actual }: Figures): number {
  const [part, whole, entered] = [numerator, denominator, actual].map(numberIn);
  if (part !== undefined && whole !== undefined && whole > 0) return part / whole;
  return entered === undefined ? 0 : entered > 1 ? entered / 100 : entered;
}

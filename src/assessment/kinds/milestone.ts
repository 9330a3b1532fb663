import { serialOfIso } from '../../calendar/days';
import { isEmpty, isNumber, NOTHING, wordCode } from '../formulas/expressions';
import { degreeOfStatus, FIRST_DAY, holdsSomething, statusOfWord } from '../numbers';
import type { Content } from '../../report/types';
import type { Figures, FormulaRefs, MeasureKind } from '../types';
import { date, number } from './parameters';

/** "med udgangen af 1. kvartal indsende": delivered by the day it is due; later only partly met, by the setting. */
export const milestone: MeasureKind<'milestone'> = {
  kind: 'milestone',
  defaultPace: 'atDue',
  inputs: () => [['deliveredOn'], ['actual']],
  standsWithoutForecast: false,
  parameters: ({ due, late }, { settings }) => [
    date('due', dueDay(due)),
    // 1: a late delivery is partly met.
    number('lateIsPartly', (late ?? settings.late) === 'partly' ? 1 : 0),
  ],

  degree({ due, late }, figures, { settings, asOf }) {
    const delivered = deliveredFigure(figures);
    if (delivered?.is === 'number') {
      const day = Math.floor(delivered.value);
      if (day < FIRST_DAY || day > asOf) return null;
      if (day <= dueDay(due)) return 1;
      return (late ?? settings.late) === 'partly' ? settings.partlyFrom : 0;
    }
    const degree = degreeOfStatus(statusOfWord(delivered), settings.partlyFrom);
    // Not delivered, or only in part, is no miss before the day it is due.
    return degree === 1 || asOf >= dueDay(due) ? degree : null;
  },

  formula(_, { figures: { deliveredOn, actual }, parameters: { due, lateIsPartly }, shared }) {
    if (due === undefined || lateIsPartly === undefined) return NOTHING;
    const of = (ref: string): string => {
      const inTime = `IF(INT(${ref})<=${due},1,${lateIsPartly}*${shared.partlyFrom})`;
      const ofDay = `IF(AND(INT(${ref})>=DATE(2000,1,1),INT(${ref})<=${shared.asOf}),${inTime},"")`;
      const onceDue = (degree: string): string => `IF(${shared.asOf}>=${due},${degree},"")`;
      const ofWord = `CHOOSE(${wordCode(ref, shared)}+1,"",1,${onceDue(shared.partlyFrom)},${onceDue('0')},"","")`;
      return `IF(${isNumber(ref)},${ofDay},${ofWord})`;
    };
    if (deliveredOn === undefined) return actual === undefined ? NOTHING : of(actual);
    return actual === undefined ? of(deliveredOn) : `IF(${isEmpty(deliveredOn)},${of(actual)},${of(deliveredOn)})`;
  },
};

function dueDay(due: string): number {
  return serialOfIso(due) ?? Number.MAX_SAFE_INTEGER;
}

/** Where the delivery is entered: in its own column if that holds anything, else among the figures. */
function deliveredFigure({ deliveredOn, actual }: Figures): Content | undefined {
  return holdsSomething(deliveredOn) ? deliveredOn : actual;
}

/** Has it been delivered, whatever that was worth? Only asked where `degree` is a number. */
export function isDelivered(degree: number, figures: Figures): boolean {
  return degree > 0 || deliveredFigure(figures)?.is === 'number';
}

/** The same as a condition; undefined where neither column exists. */
export function isDeliveredExpression(degree: string, { deliveredOn, actual }: FormulaRefs['figures']): string | undefined {
  const cells = [deliveredOn, actual].filter((ref) => ref !== undefined).map(isNumber);
  const [first, second] = cells;
  if (first === undefined) return undefined;
  const entered = deliveredOn === undefined || second === undefined ? first : `IF(${isEmpty(deliveredOn)},${second},${first})`;
  return `OR(${degree}>0,${entered})`;
}

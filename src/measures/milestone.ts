/** "med udgangen af 1. kvartal indsende": delivered by the day it is due; later only partly met, by the setting. */
import * as v from 'valibot';
import { isoOfSerial, serialOfIso } from '../calendar/days';
import { holdsSomething, numberIn } from './content';
import { byStatus, isNumber, numberOf, ofFirstGiven, statusCode, type Entered } from './entered';
import { common, day } from './fields';
import { defineKind, type Cells } from './kind';
import { all, any, compare, dayOf, literal, nothing, times, when, wholeDay, type Amount } from './language';
import { FIRST_DAY } from './numbers';
import { stepOf } from './step';

export const milestone = defineKind({
  schema: v.strictObject({
    kind: v.literal('milestone'),
    due: day,
    notBefore: v.optional(day),
    late: v.optional(v.picklist(['partly', 'notFulfilled'])),
    ...common,
  }),
  enters: 'day',
  columns: ['deliveredOn', 'actual'],
  inputs: () => [['deliveredOn'], ['actual']],
  defaultPace: 'atDue',
  standsWithoutForecast: false,
  topic: 'milestone',
  parameters: {
    due: { shows: 'date', value: ({ due }) => serialOfIso(due) ?? Number.MAX_SAFE_INTEGER },
    // 1: a late delivery is partly met.
    lateIsPartly: { shows: 'number', value: ({ late }, { settings }) => ((late ?? settings.late) === 'partly' ? 1 : 0) },
  },

  // In its own column if anything stands there, else among the figures.
  degree: (_, cells) => ofFirstGiven(cells.figures.deliveredOn, cells.figures.actual, (cell) => degreeOf(cell, cells)),

  agreed({ due }) {
    const serial = serialOfIso(due);
    return serial === undefined ? undefined : { is: 'day', iso: due, serial };
  },
  agreedSteps: ({ due, notBefore, late }, { settings }) => [
    stepOf('agreed.milestone', { due }),
    ...(notBefore === undefined ? [] : [stepOf('counts.notBefore', { day: notBefore })]),
    stepOf(`counts.late.${late ?? settings.late}`),
  ],
  figureStep({ due }, { figures: { deliveredOn, actual }, degree }) {
    const delivered = holdsSomething(deliveredOn) ? deliveredOn : actual;
    const on = numberIn(delivered);
    if (on !== undefined) return stepOf(degree >= 1 ? 'milestone.inTime' : 'milestone.late', { day: isoOfSerial(on), due });
    return stepOf('milestone.word', { found: delivered && 'text' in delivered ? delivered.text : '', due });
  },
  nextYear: (measure, { day: moved }) => ({
    measure: {
      ...measure,
      due: moved(measure.due),
      ...(measure.notBefore === undefined ? {} : { notBefore: moved(measure.notBefore) }),
    },
    open: [],
  }),
  tryOut: ({ due }) => ({
    met: { deliveredOn: due },
    missed: { deliveredOn: isoOfSerial((serialOfIso(due) ?? FIRST_DAY) + 1) },
  }),

  due: ({ due }) => due,
  // What has been delivered stands for the year, whatever it was worth.
  settled: ({ deliveredOn, actual }, reached) =>
    any([compare(reached, '>', literal(0)), ofFirstGiven(deliveredOn, actual, isNumber)]),
  hint: ({ due }, role, columns) => (columns.has(role) ? stepOf('delivery', { due }) : undefined),
  problems: ({ due, notBefore }) =>
    notBefore !== undefined && (serialOfIso(due) ?? 0) < (serialOfIso(notBefore) ?? 0)
      ? [{ at: '', code: 'daysReversed', values: { first: notBefore, second: due } }]
      : [],
});

/** Of a day that has been: in time or late. Of a word: what it says, but no miss before the day it is due. */
function degreeOf(
  cell: Entered,
  { parameters: { due, lateIsPartly }, partlyFrom, asOf, words }: Cells<'due' | 'lateIsPartly'>,
): Amount {
  const on = wholeDay(numberOf(cell));
  const inTime = when(compare(on, '<=', due), literal(1), times(lateIsPartly, partlyFrom));
  const isADay = all([compare(on, '>=', dayOf(FIRST_DAY, 2000, 1, 1)), compare(on, '<=', asOf)]);
  const onceDue = (degree: Amount): Amount => when(compare(asOf, '>=', due), degree, nothing);
  const ofWord = byStatus(
    statusCode(cell, words),
    {
      fulfilled: literal(1),
      partly: onceDue(partlyFrom),
      notFulfilled: onceDue(literal(0)),
      notAssessed: nothing,
      withdrawn: nothing,
    },
    nothing,
  );
  return when(isNumber(cell), when(isADay, inTime, nothing), ofWord);
}

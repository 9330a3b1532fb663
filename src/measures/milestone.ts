/** "med udgangen af 1. kvartal indsende": delivered by the day it is due; later only partly met, by the setting. */
import * as v from 'valibot';
import { isoOfSerial, serialOfIso } from '../calendar/days';
import { holdsSomething, numberIn } from './content';
import { byStatus, isNumber, numberOf, ofFirstGiven, STATUS_CODES, statusCode, type Entered } from './entered';
import { common, day } from './fields';
import { NEVER } from './forecast';
import { defineKind, type Cells } from './kind';
import {
  all,
  any,
  compare,
  dayOf,
  isAmount,
  largest,
  literal,
  nothing,
  smallest,
  times,
  when,
  wholeDay,
  type Amount,
  type Condition,
  type Term,
} from './language';
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
  // Not delivered is not met from the day it was due, whatever else stands there.
  degree(_, cells) {
    const absent = onceDue(cells, literal(0));
    const degree = ofDelivery(cells, (cell) => degreeOf(cell, cells, absent));
    return { ...degree, text: degree.text ?? absent.text };
  },

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
  notYet: (_, { asOf, parameters: { due } }) => compare(asOf, '<', due),
  answered: (_, cells) => ofDelivery(cells, (cell) => isAnswer(cell, cells)),
  foreseen: (_, cells, reached) => foreseen(cells, reached),
  // What has been delivered stands for the year, whatever it was worth; so does a day that was missed.
  settled: (_, cells, reached) =>
    any([compare(reached, '>', literal(0)), orNot(ofDelivery(cells, isNumber)), compare(cells.asOf, '>=', cells.parameters.due)]),
  hint: ({ due }, role, columns) => (columns.has(role) ? stepOf('delivery', { due }) : undefined),
  problems: ({ due, notBefore }) =>
    notBefore !== undefined && (serialOfIso(due) ?? 0) < (serialOfIso(notBefore) ?? 0)
      ? [{ at: '', code: 'daysReversed', values: { first: notBefore, second: due } }]
      : [],
});

type Delivery = Cells<'due' | 'lateIsPartly'>;

/** In its own column if anything stands there, else among the figures. */
function ofDelivery<V>({ figures: { deliveredOn, actual } }: Delivery, of: (cell: Entered) => Term<V>): Term<V> {
  return ofFirstGiven(deliveredOn, actual, of);
}

function onceDue({ asOf, parameters: { due } }: Delivery, degree: Amount): Amount {
  return when(compare(asOf, '>=', due), degree, nothing);
}

/** A day that has been. */
function isPastDay(cell: Entered, { asOf }: Delivery): Condition {
  const on = wholeDay(numberOf(cell));
  return all([compare(on, '>=', dayOf(FIRST_DAY, 2000, 1, 1)), compare(on, '<=', asOf)]);
}

/** In time, or late; after the period it is not met for the year. */
function ofDay(cell: Entered, { parameters: { due, lateIsPartly }, partlyFrom, periodTo }: Delivery, inTime: Amount): Amount {
  const on = wholeDay(numberOf(cell));
  const late = when(compare(on, '<=', periodTo), times(lateIsPartly, partlyFrom), literal(0));
  return when(compare(on, '<=', due), inTime, late);
}

/** Of a day that has been: in time or late. Of a word: what it says, but no miss before the day it is due. Else `absent`. */
function degreeOf(cell: Entered, cells: Delivery, absent: Amount): Amount {
  const ofWord = byStatus(
    statusCode(cell, cells.words),
    {
      fulfilled: literal(1),
      partly: onceDue(cells, cells.partlyFrom),
      notFulfilled: onceDue(cells, literal(0)),
      notAssessed: absent,
      withdrawn: absent,
    },
    absent,
  );
  return when(isNumber(cell), when(isPastDay(cell, cells), ofDay(cell, cells, literal(1)), absent), ofWord);
}

/** A day that has been, or a word that says how it went. */
function isAnswer(cell: Entered, cells: Delivery): Condition {
  const code = statusCode(cell, cells.words);
  const isWord = all([compare(code, '>=', literal(1)), compare(code, '<=', literal(STATUS_CODES.notFulfilled))]);
  return when(isNumber(cell), isPastDay(cell, cells), isWord);
}

const NO: Condition = { value: false, text: 'FALSE' };

/** Without a cell for it nothing has been delivered. */
function orNot(condition: Condition): Condition {
  return { ...condition, text: condition.text ?? NO.text };
}

/** What is announced. What has been delivered stands, though, and a day that has been missed can at best be made up for late. */
function foreseen(cells: Delivery, reached: Amount): Amount {
  const { asOf, figures, parameters, partlyFrom, words } = cells;
  const isMissed = all([compare(asOf, '>=', parameters.due), compare(reached, '<', literal(1))]);
  const atBest = largest(reached, times(parameters.lateIsPartly, partlyFrom));
  // What is reached of a missed day is not lost again.
  const bounded = (degree: Amount): Amount => when(isMissed, largest(reached, smallest(degree, atBest)), degree);
  // What cannot be read announces nothing: the miss stands.
  const absent = when(isMissed, reached, nothing);
  const asDay = when(
    isPastDay(figures.forecast, { ...cells, asOf: NEVER }),
    bounded(ofDay(figures.forecast, cells, literal(1))),
    absent,
  );
  const asWord = byStatus(
    statusCode(figures.forecast, words),
    {
      fulfilled: bounded(literal(1)),
      partly: bounded(partlyFrom),
      notFulfilled: bounded(literal(0)),
      notAssessed: absent,
      withdrawn: absent,
    },
    absent,
  );
  const isDelivered = ofDelivery(cells, (cell) => when(isNumber(cell), isPastDay(cell, cells), NO));
  const isMet = when(isAmount(reached), compare(reached, '>=', literal(1)), NO);
  const stands = any([isMet, orNot(isDelivered)]);
  return when(stands, reached, when(isNumber(figures.forecast), asDay, asWord));
}

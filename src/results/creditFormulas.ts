/** Credits as formulas: what is certain and what is still possible, of a unit and of a whole. */
import {
  answered,
  credit,
  ifAssigned,
  notYet,
  possibleCredit,
  rolledCredit,
  rolledPossible,
  rollUpPossible,
  type CreditRefs,
  type RollUpRefs,
} from '../assessment/formulas';
import { MANUAL_REASONS } from '../assessment/credit';
import { a1 } from '../workbook/address';
import { isLeaf, type UnitLine } from './resultLayout';
import { assignedRef, entryRef, isWithdrawn, leafRefs, reported, type ResultContext } from './resultContext';
import { NAMES, WORD_REFS } from './sheetWords';
import { partsOf, rollRefs, SIDES, type Side } from './unitFormulas';

export interface CreditExpressions {
  readonly credit: string;
  readonly possible: string;
}

/** Credit of a unit on one side: what is certain, and what is possible. */
export function creditsOf(context: ResultContext, line: UnitLine, side: Side): CreditExpressions {
  const { unit, row } = line;
  const { settings } = context;
  const refs = creditRefs(context, line, side);
  const degree = a1(row, SIDES[side].degree);
  const known = answeredIn(context, line, side) ?? `ISNUMBER(${degree})`;
  const own = {
    credit: credit(settings.credit, settings.excluded, refs),
    possible: possibleCredit(settings.credit, settings.excluded, { ...refs, answered: known }),
  };
  const { measure } = unit;
  if (measure.kind !== 'composite' || isWithdrawn(context, unit)) return own;
  const assigned = assignedRef(context, unit.id, row, 'sheet');
  const parts = rollRefs(context, partsOf(context, unit.id), side);
  const rolled = rolledCredits(degree, rollUpPossible(measure.rollUp ?? settings.rollUp.parts, parts), parts);
  return {
    credit: ifAssigned(assigned, own.credit, rolled.credit),
    possible: ifAssigned(assigned, own.possible, rolled.possible),
  };
}

/** Credit of a whole over its parts. `possible` is the most that what is missing can make of it. */
export function rolledCredits(degree: string, possible: string, { parts, excluded }: RollUpRefs): CreditExpressions {
  return {
    credit: rolledCredit(degree, parts, excluded),
    possible: rolledPossible(degree, possible, parts, excluded),
  };
}

function creditRefs(context: ResultContext, { unit, row }: UnitLine, side: Side): CreditRefs {
  const { settings } = context;
  const given = entryRef(context, unit.id, 'manualCredit', 'sheet');
  const reasons = MANUAL_REASONS.flatMap((role) => entryRef(context, unit.id, role, 'sheet') ?? []);
  const percentScale = reported(context, unit.id)?.percentScale ?? 1;
  const early = (answer: Side): string | undefined =>
    isLeaf(unit) ? notYet(unit.measure, leafRefs(context, unit, row, 'sheet'), answer) : undefined;
  const [excused, unrated] = [early(side), early('reached')];
  return {
    degree: a1(row, SIDES[side].degree),
    status: a1(row, SIDES[side].status),
    parameter: settings.credit.model === 'proportional' ? NAMES.creditFloor : NAMES.creditPartly,
    steps: NAMES.creditSteps,
    ...(given === undefined ? {} : { manual: { credit: given, reasons, percentScale } }),
    words: WORD_REFS,
    ...(excused === undefined ? {} : { notYet: excused }),
    ...(unrated === undefined ? {} : { unrated }),
    withdrawn: isWithdrawn(context, unit),
  };
}

/** Condition under which something that counts stands there for a unit with figures of its own. */
function answeredIn(context: ResultContext, { unit, row }: UnitLine, side: Side): string | undefined {
  if (!isLeaf(unit)) return undefined;
  return answered(unit.measure, leafRefs(context, unit, row, 'sheet'), a1(row, SIDES[side].degree), side);
}

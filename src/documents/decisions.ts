/** What people have decided during the year: amendments of the plan and statuses changed by a manager, with reasons and names. */
import { isoOfSerial, serialOfIso } from '../calendar/days';
import { planInForce } from '../plan/inForce';
import type { Amendment, Plan } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import { measureTarget } from './figureTexts';
import { nameOf, typedText, wordingOf, type CheckedUnit } from './checkedUnits';
import { dayOfSerial, number, say, statusWord, type DocumentWords } from './documentWords';

export interface AmendmentLine {
  readonly unit: string;
  readonly from: string;
  readonly change: string;
  readonly reason: string;
  readonly document: string;
}

/** `plan` is the plan as its file says it. In the order of their days; `until` leaves out what is not yet in force. */
export function amendmentLines(plan: Plan, words: DocumentWords, until: string): readonly AmendmentLine[] {
  return plan.amendments
    .filter(({ from }) => (serialOfIso(from) ?? 0) <= (serialOfIso(until) ?? 0))
    .sort((first, second) => (serialOfIso(first.from) ?? 0) - (serialOfIso(second.from) ?? 0))
    .map((amendment) => {
      const { from, reason, document } = amendment;
      const before = planInForce(plan, dayBefore(from)).plan;
      const units = unitsOf(before);
      const unit = amendment.change === 'reweight' ? undefined : units.find(({ id }) => id === amendment.requirement);
      const name = unit ? nameOf(unit) : amendment.change === 'reweight' ? amendment.block : amendment.requirement;
      return { unit: name, from, reason, document, change: changeText(amendment, unit, before, words) };
    });
}

function changeText(amendment: Amendment, unit: Unit | undefined, before: Plan, words: DocumentWords): string {
  switch (amendment.change) {
    case 'withdraw':
      return say(words, 'amendmentWithdraw');
    case 'replace':
      return say(words, 'amendmentReplace', { by: amendment.by.id, text: amendment.by.text });
    case 'retarget': {
      const old = unit && unit.measure.kind !== 'composite' ? measureTarget(words, unit.measure, before.year) : '';
      return say(words, 'amendmentRetarget', { before: old, after: measureTarget(words, amendment.measure, before.year) });
    }
    case 'reweight': {
      const block = unitsOf(before).find((candidate) => candidate.block.id === amendment.block)?.block;
      const old = block ? number(words, block.weight) : '';
      return say(words, 'amendmentReweight', { before: old, after: number(words, amendment.weight) });
    }
  }
}

export interface OverrideLine {
  readonly unit: string;
  readonly wording: string;
  readonly computed: string;
  readonly assigned: string;
  readonly reason: string;
  readonly by: string;
  readonly day: string;
}

/** Only those that count: with status, reason, name and day. */
export function overrideLines(units: readonly CheckedUnit[], words: DocumentWords): readonly OverrideLine[] {
  return units.flatMap(({ unit, assessed, report }) => {
    if (!assessed.overridden || !report) return [];
    const { overrideReason, overrideBy, overrideOn } = report.entries;
    const on = overrideOn?.content;
    return [
      {
        unit: nameOf(unit),
        wording: wordingOf(unit),
        computed: statusWord(words, assessed.reached.computed),
        assigned: statusWord(words, assessed.reached.status),
        reason: typedText(overrideReason),
        by: typedText(overrideBy),
        day: on?.is === 'number' ? dayOfSerial(words, on.value) : '',
      },
    ];
  });
}

/** The same as sentences, for the page to the permanent secretary. */
export function decisionsOf(plan: Plan, asOf: string, units: readonly CheckedUnit[], words: DocumentWords): readonly string[] {
  return [
    ...overrideLines(units, words).map((line) => say(words, 'decidedOverride', { ...line })),
    ...amendmentLines(plan, words, asOf).map((line) => say(words, 'decidedAmendment', { ...line })),
  ];
}

function dayBefore(iso: string): string {
  return isoOfSerial((serialOfIso(iso) ?? 1) - 1);
}

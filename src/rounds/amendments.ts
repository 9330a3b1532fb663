/** A renegotiated plan as a reader needs it: what changed, from when, why, where it is written, and which round it first counts in. */
import { serialOfIso, type IsoDate } from '../calendar/days';
import { planInForce } from '../plan/inForce';
import type { Amendment, Plan, Requirement, RoundId } from '../plan/schema';
import { goalsOf, unitsOf, type Unit } from '../plan/units';
import type { RoundValues } from './types';
import type { AmendmentFact, AmendmentProblem } from './yearTypes';

const AFTER_ALL: IsoDate = '9999-12-31';

/** Every amendment of the plan in the order of its days, seen from a round. */
export function amendmentsOf(plan: Plan, round: RoundId): readonly AmendmentFact[] {
  const index = plan.rounds.findIndex(({ id }) => id === round);
  const asOf = plan.rounds[index]?.asOf ?? AFTER_ALL;
  const before = plan.rounds[index - 1]?.asOf;
  const ordered = inOrder(plan);
  return ordered.map((amendment, position) => {
    const then = planInForce({ ...plan, amendments: ordered.slice(0, position) }, AFTER_ALL).plan;
    const after = planInForce({ ...plan, amendments: ordered.slice(0, position + 1) }, AFTER_ALL).plan;
    const { change, from, reason, document } = amendment;
    return {
      change,
      unit: subjectOf(amendment),
      from,
      reason,
      document,
      firstRound: plan.rounds.find((candidate) => !isBefore(candidate.asOf, from))?.id,
      inForce: !isBefore(asOf, from),
      isNew: !isBefore(asOf, from) && (before === undefined || isBefore(before, from)),
      ...wording(amendment, then, after),
    };
  });
}

/** What is wrong with the amendments. `rounds`: the rounds known so far, to see what was fulfilled before it was taken out. */
export function amendmentProblems(plan: Plan, rounds: readonly RoundValues[] = []): readonly AmendmentProblem[] {
  const { from: first, to: last } = plan.period;
  const ordered = inOrder(plan);
  return ordered.flatMap((amendment, position): AmendmentProblem[] => {
    const { from } = amendment;
    const unit = subjectOf(amendment);
    if (isBefore(last, from)) return [{ code: 'amendmentAfterYear', refused: true, unit, from, limit: last }];
    if (isBefore(from, first)) return [{ code: 'amendmentBeforeYear', refused: true, unit, from, limit: first }];
    const then = planInForce({ ...plan, amendments: ordered.slice(0, position) }, AFTER_ALL).plan;
    const known =
      amendment.change === 'reweight' ? blockIn(then, amendment.block) !== undefined : unitIn(then, unit) !== undefined;
    if (!known) return [{ code: 'amendmentUnknownUnit', refused: true, unit, from }];
    if (amendment.change !== 'withdraw' && amendment.change !== 'replace') return [];
    const fulfilled = rounds.find(
      ({ asOf, lines }) =>
        isBefore(asOf, from) &&
        lines.some(
          ({ id, level, reached }) =>
            id === unit && (level === 'requirement' || level === 'subGoal') && reached.status === 'fulfilled',
        ),
    );
    if (!fulfilled) return [];
    return [{ code: 'amendmentAfterFulfilled', refused: false, unit, from, round: fulfilled.round, asOf: fulfilled.asOf }];
  });
}

function inOrder({ amendments }: Plan): readonly Amendment[] {
  return [...amendments].sort((first, second) => (serialOfIso(first.from) ?? 0) - (serialOfIso(second.from) ?? 0));
}

function isBefore(first: IsoDate, second: IsoDate): boolean {
  return (serialOfIso(first) ?? 0) < (serialOfIso(second) ?? 0);
}

function subjectOf(amendment: Amendment): string {
  return amendment.change === 'reweight' ? amendment.block : amendment.requirement;
}

function wording(amendment: Amendment, then: Plan, after: Plan): Pick<AmendmentFact, 'text' | 'weight' | 'requirement'> {
  if (amendment.change === 'reweight') {
    const block = blockIn(then, amendment.block);
    const goal = goalsOf(then).find((candidate) => candidate.blocks.some(({ id }) => id === amendment.block));
    return {
      text: { before: goal?.text ?? '', after: null },
      weight: block ? { before: block.weight, after: amendment.weight } : null,
      requirement: { before: null, after: null },
    };
  }
  const before = unitIn(then, amendment.requirement);
  const next = amendment.change === 'retarget' ? unitIn(after, amendment.requirement)?.requirement : undefined;
  const by: Requirement | undefined = amendment.change === 'replace' ? amendment.by : next;
  return {
    text: { before: textOf(before), after: amendment.change === 'replace' ? amendment.by.text : null },
    weight: null,
    requirement: { before: before?.requirement ?? null, after: by ?? null },
  };
}

function unitIn(plan: Plan, id: string): Unit | undefined {
  return unitsOf(plan).find((unit) => unit.id === id);
}

function textOf(unit: Unit | undefined): string {
  if (!unit) return '';
  return unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text;
}

function blockIn(plan: Plan, id: string) {
  return goalsOf(plan)
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.id === id);
}

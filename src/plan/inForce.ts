/**
 * The plan as agreed on a day: the amendments dated up to and including it, applied in the order of their days. Withdrawn and replaced
 * requirements keep their place and number, so that an old row in a workbook is still known.
 */
import { serialOfIso, type IsoDate } from '../calendar/days';
import type { Amendment, Plan, Requirement, WeightBlock } from './schema';
import { unitsOf } from './units';

export interface PlanInForce {
  readonly plan: Plan;
  /** Requirement or sub-goal id → the amendment that took it out. */
  readonly withdrawn: ReadonlyMap<string, Amendment>;
}

export function planInForce(plan: Plan, asOf: IsoDate): PlanInForce {
  const day = serialOfIso(asOf) ?? Number.POSITIVE_INFINITY;
  const due = plan.amendments
    .filter((amendment) => (serialOfIso(amendment.from) ?? Number.POSITIVE_INFINITY) <= day)
    .sort((first, second) => (serialOfIso(first.from) ?? 0) - (serialOfIso(second.from) ?? 0));
  const withdrawn = new Map<string, Amendment>();
  let current = plan;
  for (const amendment of due) {
    if (amendment.change === 'withdraw' || amendment.change === 'replace') {
      for (const id of withPartsOf(current, amendment.requirement)) withdrawn.set(id, amendment);
    }
    current = amended(current, amendment);
  }
  return { plan: current, withdrawn };
}

/** A withdrawn requirement takes its sub-goals with it. */
function withPartsOf(plan: Plan, id: string): string[] {
  const unit = unitsOf(plan).find((candidate) => candidate.id === id);
  return unit?.measure.kind === 'composite' ? [id, ...unit.measure.parts.map((part) => part.id)] : [id];
}

function amended(plan: Plan, amendment: Amendment): Plan {
  switch (amendment.change) {
    case 'withdraw':
      return plan;
    case 'reweight':
      return mapBlocks(plan, (block) => (block.id === amendment.block ? { ...block, weight: amendment.weight } : block));
    case 'retarget':
      return mapBlocks(plan, (block) => ({
        ...block,
        requirements: block.requirements.map((requirement) => retargeted(requirement, amendment)),
      }));
    case 'replace':
      return mapBlocks(plan, (block) => ({
        ...block,
        requirements: block.requirements.flatMap((requirement) =>
          requirement.id === amendment.requirement ? [requirement, amendment.by] : [requirement],
        ),
      }));
  }
}

function retargeted(requirement: Requirement, amendment: Extract<Amendment, { change: 'retarget' }>): Requirement {
  if (requirement.id === amendment.requirement) return { ...requirement, measure: amendment.measure };
  const { measure } = requirement;
  if (measure.kind !== 'composite') return requirement;
  const parts = measure.parts.map((part) => (part.id === amendment.requirement ? { ...part, measure: amendment.measure } : part));
  return { ...requirement, measure: { ...measure, parts } };
}

function mapBlocks(plan: Plan, change: (block: WeightBlock) => WeightBlock): Plan {
  const sections = plan.sections.map((section) => ({
    ...section,
    goals: section.goals.map((goal) => ({ ...goal, blocks: goal.blocks.map(change) })),
  }));
  return { ...plan, sections };
}

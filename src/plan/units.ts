/**
 * Walking a plan. A *unit* is anything with a row of its own in a workbook: a requirement or a sub-goal. Its id is unique in the plan;
 * a goal with a single requirement shares its id with it ("1.2").
 */
import type { Goal, LeafMeasure, Measure, Plan, Requirement, Section, SubGoal, WeightBlock } from './schema';

export type Unit =
  | {
      readonly level: 'requirement';
      readonly id: string;
      readonly section: Section;
      readonly goal: Goal;
      readonly block: WeightBlock;
      readonly requirement: Requirement;
      readonly measure: Measure;
    }
  | {
      readonly level: 'subGoal';
      readonly id: string;
      readonly section: Section;
      readonly goal: Goal;
      readonly block: WeightBlock;
      readonly requirement: Requirement;
      readonly subGoal: SubGoal;
      readonly measure: LeafMeasure;
    };

export function goalsOf(plan: Plan): Goal[] {
  return plan.sections.flatMap((section) => section.goals);
}

/** Every unit in the order of the plan: each requirement, followed by its sub-goals. */
export function unitsOf(plan: Plan): Unit[] {
  const units: Unit[] = [];
  for (const section of plan.sections) {
    for (const goal of section.goals) {
      for (const block of goal.blocks) {
        for (const requirement of block.requirements) {
          const parents = { section, goal, block, requirement };
          const { measure } = requirement;
          units.push({ level: 'requirement', id: requirement.id, measure, ...parents });
          if (measure.kind !== 'composite') continue;
          for (const subGoal of measure.parts) {
            units.push({ level: 'subGoal', id: subGoal.id, subGoal, measure: subGoal.measure, ...parents });
          }
        }
      }
    }
  }
  return units;
}

/** The units that carry figures of their own: everything but composites. */
export function leavesOf(plan: Plan): (Unit & { readonly measure: LeafMeasure })[] {
  return unitsOf(plan).filter((unit): unit is Unit & { readonly measure: LeafMeasure } => unit.measure.kind !== 'composite');
}

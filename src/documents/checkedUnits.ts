/** The units of a checked workbook, each with what the plan asks, what was entered and what it amounts to. */
import type { GoalAssessment, UnitAssessment } from '../assessment/types';
import { goalsOf, unitsOf, type Unit } from '../plan/units';
import type { Content, Entry, UnitReport } from '../report/types';
import type { CheckedReport } from './types';
import { quoted } from './documentWords';

export interface CheckedUnit {
  readonly unit: Unit;
  readonly assessed: UnitAssessment;
  /** Absent where the unit has no row in the workbook. */
  readonly report: UnitReport | undefined;
  /** What stands beside it as explanation; for a sub-goal without one, its requirement's. "" where nothing is explained. */
  readonly explanation: string;
}

/** In the order of the plan: each requirement followed by its sub-goals. */
export function checkedUnits({ recognition, report, assessment }: CheckedReport): readonly CheckedUnit[] {
  const assessed = new Map<string, UnitAssessment>();
  const add = (unit: UnitAssessment): void => {
    assessed.set(unit.id, unit);
    unit.parts.forEach(add);
  };
  assessment.goals.forEach((goal) => goal.blocks.forEach((block) => block.units.forEach(add)));
  const rows = report.current.units;
  return unitsOf(recognition.plan).flatMap((unit) => {
    const found = assessed.get(unit.id);
    if (!found) return [];
    const own = explanationIn(rows.get(unit.id)?.entries.explanation);
    const explanation = own === '' ? explanationIn(rows.get(unit.requirement.id)?.entries.explanation) : own;
    return [{ unit, assessed: found, report: rows.get(unit.id), explanation }];
  });
}

export function isLeaf({ assessed }: CheckedUnit): boolean {
  return assessed.parts.length === 0;
}

export function isWithdrawn({ assessed }: CheckedUnit): boolean {
  return assessed.light.color === 'grey' && assessed.light.because === 'withdrawn';
}

/** "1.1 a) Delmål 1", "1.4 (3. kvartal)": how a person finds the unit in the plan. */
export function nameOf(unit: Unit): string {
  const own = unit.level === 'subGoal' ? unit.subGoal.label : undefined;
  const part = own !== undefined && /^\d/.test(own) ? `(${own})` : own;
  return [unit.goal.id, unit.requirement.label, part].filter((label) => label !== undefined).join(' ');
}

export function wordingOf(unit: Unit): string {
  return unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text;
}

export interface CheckedGoal {
  readonly id: string;
  readonly area: string;
  readonly text: string;
  readonly assessed: GoalAssessment;
  /** Σ weight × credit over the blocks that count, and the weight that counts. */
  readonly reached: { readonly points: number; readonly counted: number };
}

export function checkedGoals({ recognition, assessment }: CheckedReport): readonly CheckedGoal[] {
  const assessed = new Map(assessment.goals.map((goal) => [goal.id, goal]));
  return goalsOf(recognition.plan).flatMap(({ id, area, text }) => {
    const goal = assessed.get(id);
    if (!goal) return [];
    const counting = goal.blocks.flatMap(({ weight, reached }) =>
      reached.credit === null ? [] : [{ weight, points: weight * reached.credit }],
    );
    const points = counting.reduce((sum, block) => sum + block.points, 0);
    const counted = counting.reduce((sum, block) => sum + block.weight, 0);
    return [{ id, area, text, assessed: goal, reached: { points, counted } }];
  });
}

/** "-", "x" and "?" explain nothing: at least a word must stand there. */
function explanationIn(entry: Entry | undefined): string {
  const typed = typedText(entry);
  return /\p{L}{2}/u.test(typed) ? typed : '';
}

/** The words in a cell, tidied; "" for numbers, errors and nothing. */
export function typedText(entry: Entry | undefined): string {
  const content: Content | undefined = entry?.content;
  return content !== undefined && 'text' in content ? quoted(content.text) : '';
}

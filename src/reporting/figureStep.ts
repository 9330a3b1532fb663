/** From the entered figures to the degree, in numbers. */
import { figuresOf } from '../assessment/figures';
import { leafKind } from '../measures';
import { holdsSomething, type Figures } from '../measures/content';
import { stepOf, type Step } from '../measures/step';
import type { LeafMeasure } from '../plan/schema';
import type { UnitReport } from '../report/types';
import type { LeafUnit } from '../validation/unitCells';
import type { RuleContext } from '../validation/types';

/** `degree` is what the assessment found; null also where a person's verdict stands instead of it. */
export function figureStep(
  { plan, asOf }: RuleContext,
  { measure }: LeafUnit,
  report: UnitReport | undefined,
  degree: number | null,
): Step {
  const figures = figuresOf(report);
  return degree === null ? withoutDegree(measure, figures, asOf) : leafKind(measure).figureStep(figures, degree, plan.year);
}

/** The number that the pace asks for by now, where the measure is a number to be reached. */
export function neededAt(
  measure: LeafMeasure,
  pace: number,
  year: number,
): { readonly needed: number; readonly unit: string } | undefined {
  const kind = leafKind(measure);
  const inAYear = kind.growsTo(year);
  return inAYear === undefined ? undefined : { needed: tidy(inAYear * pace), unit: kind.unit };
}

/** Why there is nothing to compute: nothing entered, a part of it missing, or something that does not count. */
function withoutDegree(measure: LeafMeasure, figures: Figures, asOf: string): Step {
  const { inputs, due } = leafKind(measure);
  const given = inputs.flat().filter((role) => holdsSomething(figures[role]));
  if (due !== undefined && asOf < due && given.length === 0) return stepOf('milestone.ahead', { due });
  if (given.length === 0) return stepOf('nothing');
  const complete = inputs.some((set) => set.every((role) => holdsSomething(figures[role])));
  return stepOf(complete ? 'unusable' : 'incomplete');
}

/** Binary noise and endless decimals say nothing about what is needed by a day. */
function tidy(value: number): number {
  return Number(value.toFixed(1));
}

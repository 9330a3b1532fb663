/** From the entered figures to the degree, in numbers: one step for each kind of measure. */
import { figuresOf } from '../assessment/figures';
import { divisor, holdsSomething, statusOfWord } from '../assessment/numbers';
import { leafKind } from '../assessment/kinds';
import type { Figures } from '../assessment/types';
import { isoOfSerial } from '../calendar/days';
import type { LeafMeasure } from '../plan/schema';
import type { Content, UnitReport } from '../report/types';
import type { LeafUnit } from '../validation/unitCells';
import type { RuleContext } from '../validation/types';
import { stepOf, type Step } from './accountStep';

/** `degree` is what the assessment found; null also where a person's verdict stands instead of it. */
export function figureStep(
  { plan, asOf }: RuleContext,
  { measure }: LeafUnit,
  report: UnitReport | undefined,
  degree: number | null,
): Step {
  const figures = figuresOf(report);
  const actual = numberOf(figures.actual);
  const unit = 'unit' in measure ? measure.unit : '';
  if (degree === null) return withoutDegree(measure, figures, asOf);
  const plain = { actual: actual ?? 0, unit, degree };
  switch (measure.kind) {
    case 'count':
      return stepOf('count', { ...plain, target: measure.target });
    case 'exact':
      return stepOf('exact', { ...plain, target: measure.target });
    case 'range':
      return stepOf('range', { ...plain, min: measure.min, max: measure.max });
    case 'duration':
      return stepOf('duration', { ...plain, target: measure.target });
    case 'series':
      return stepOf(`direction.${measure.direction}`, { ...plain, target: measure.targets[String(plan.year)] ?? 0 });
    case 'average':
      return stepOf(`direction.${measure.direction}`, { ...plain, target: measure.target });
    case 'level':
      return stepOf('level', { ...plain, target: measure.target ?? divisor(figures, 'target') ?? 0 });
    case 'share': {
      const [part, whole] = [numberOf(figures.numerator), numberOf(figures.denominator)];
      const share = degree * measure.target;
      return part !== undefined && whole !== undefined
        ? stepOf('share.parts', { part, whole, share, target: measure.target, degree })
        : stepOf('share', { share, target: measure.target, degree });
    }
    case 'allOf':
      return stepOf('allOf', {
        part: numberOf(figures.numerator) ?? actual ?? 0,
        whole: measure.total ?? numberOf(figures.denominator) ?? 0,
        unit,
        degree,
      });
    case 'change': {
      const from = measure.baseline ?? divisor(figures, 'baseline') ?? 0;
      const change = degree * measure.agreed;
      const way = change < 0 ? `${measure.direction}.opposite` : measure.direction;
      return stepOf(`change.${way}`, { ...plain, from, change: Math.abs(change), agreed: measure.agreed });
    }
    case 'growth': {
      const from = measure.baseline ?? divisor(figures, 'baseline') ?? 0;
      return stepOf('growth', { ...plain, from, years: measure.years, growth: degree * measure.rate, rate: measure.rate });
    }
    case 'milestone': {
      const delivered = holdsSomething(figures.deliveredOn) ? figures.deliveredOn : figures.actual;
      const day = numberOf(delivered);
      if (day !== undefined)
        return stepOf(degree >= 1 ? 'milestone.inTime' : 'milestone.late', { ...deliveryOn(day), due: measure.due });
      return stepOf('milestone.word', { found: textOf(delivered), due: measure.due });
    }
    case 'judged': {
      const word = holdsSomething(figures.reportedStatus) ? figures.reportedStatus : figures.actual;
      return stepOf('judged', { status: statusOfWord(word) ?? 'notAssessed' });
    }
  }
}

/** The number that the pace asks for by now, where the measure is a number to be reached. */
export function neededAt(
  measure: LeafMeasure,
  pace: number,
  year: number,
): { readonly needed: number; readonly unit: string } | undefined {
  switch (measure.kind) {
    case 'count':
    case 'exact':
      return { needed: tidy(measure.target * pace), unit: measure.unit };
    case 'range':
      return { needed: tidy(measure.min * pace), unit: measure.unit };
    case 'series': {
      const target = measure.targets[String(year)];
      return target === undefined || measure.direction === 'atMost'
        ? undefined
        : { needed: tidy(target * pace), unit: measure.unit };
    }
    case 'allOf':
    case 'average':
    case 'change':
    case 'duration':
    case 'growth':
    case 'judged':
    case 'level':
    case 'milestone':
    case 'share':
      return undefined;
  }
}

/** Why there is nothing to compute: nothing entered, a part of it missing, or something that does not count. */
function withoutDegree(measure: LeafMeasure, figures: Figures, asOf: string): Step {
  const roles = [...new Set(leafKind(measure).inputs.flat())];
  const given = roles.filter((role) => holdsSomething(figures[role]));
  if (measure.kind === 'milestone' && asOf < measure.due && given.length === 0)
    return stepOf('milestone.ahead', { due: measure.due });
  if (given.length === 0) return stepOf('nothing');
  const complete = leafKind(measure).inputs.some((set) => set.every((role) => holdsSomething(figures[role])));
  return stepOf(complete ? 'unusable' : 'incomplete');
}

function deliveryOn(day: number): { readonly day: string } {
  return { day: isoOfSerial(day) };
}

function numberOf(content: Content | undefined): number | undefined {
  return content?.is === 'number' ? content.value : undefined;
}

function textOf(content: Content | undefined): string {
  return content && 'text' in content ? content.text : '';
}

/** Binary noise and endless decimals say nothing about what is needed by a day. */
function tidy(value: number): number {
  return Number(value.toFixed(1));
}

/** How a unit's degree, status, light, credit and points came about: steps with numbers, in the order of the computation. */
import { figuresOf } from '../assessment/figures';
import { dueDayOf } from '../assessment/pace';
import type { Assessed, Light, UnitAssessment } from '../assessment/types';
import { isoOfSerial, serialOfIso, type IsoDate } from '../calendar/days';
import { leafKind } from '../measures';
import { holdsSomething } from '../measures/content';
import { stepOf, type Step } from '../measures/step';
import type { Round } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import type { ColumnRole } from '../recognition/types';
import type { Entry, UnitReport } from '../report/types';
import { assessedUnits, isLeaf, nameOf, type LeafUnit } from '../validation/unitCells';
import { seen } from '../validation/shownFound';
import type { RuleContext } from '../validation/types';
import type { CellAddress } from '../workbook/address';
import { agreedSteps } from './agreedSteps';
import { figureStep, neededAt } from './figureStep';

export interface EarlierFigure {
  readonly round: Round;
  readonly role: ColumnRole;
  readonly cell: CellAddress;
  /** As a person sees it in the cell. */
  readonly shown: string | number;
}

export interface Account {
  readonly unit: Unit;
  readonly name: string;
  readonly assessed: UnitAssessment;
  /** What was agreed, and what counts towards it. */
  readonly agreed: readonly Step[];
  /** The last day on which it can be met. */
  readonly due: IsoDate;
  /** The status and the light in one line: the figures, what was expected by now, the light. */
  readonly short: readonly Step[];
  /** What is reached: figures, degree, status. */
  readonly reached: readonly Step[];
  /** How the light came about. */
  readonly light: readonly Step[];
  /** What is expected of the year; empty at the final round, where only what is reached remains. */
  readonly expected: readonly Step[];
  readonly points: readonly Step[];
  readonly earlier: readonly EarlierFigure[];
  /** Accounts of the sub-goals. */
  readonly parts: readonly Account[];
}

/** Undefined for an id that the plan does not have. */
export function accountOf(context: RuleContext, id: string): Account | undefined {
  const unit = unitsOf(context.plan).find((candidate) => candidate.id === id);
  const assessed = assessedUnits(context).get(id);
  if (!unit || !assessed) return undefined;
  const report = context.report.current.units.get(id);
  const parts = assessed.parts.flatMap((part) => accountOf(context, part.id) ?? []);
  const reached = reachedSteps(context, unit, assessed, report);
  const light = lightSteps(context, unit, assessed);
  return {
    unit,
    name: nameOf(unit),
    assessed,
    agreed: agreedSteps(unit, context.plan.settings, context.plan.year),
    due: (isLeaf(unit) ? leafKind(unit.measure).due : undefined) ?? context.plan.period.to,
    short: inShort(reached, light),
    reached,
    light,
    expected: context.assessment.final ? [] : expectedSteps(unit, assessed, report),
    points: pointSteps(context, assessed),
    earlier: earlierFigures(context, id),
    parts,
  };
}

const LONG: ReadonlySet<string> = new Set(['pace.linear', 'pace.linearNumber', 'pace.constant']);
/** Said by the steps beside them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['light.ratio', 'light.worst', 'pace.due', 'pace.notDue']);

/** The figures, what is expected by now, and the light. */
function inShort([figures]: readonly Step[], light: readonly Step[]): Step[] {
  const said = light.filter(({ code }) => !LEFT_OUT.has(code));
  return [
    ...(figures ? [figures] : []),
    ...said.map((step) => (LONG.has(step.code) ? { ...step, code: `${step.code}.short` } : step)),
  ];
}

function reachedSteps(context: RuleContext, unit: Unit, assessed: UnitAssessment, report: UnitReport | undefined): Step[] {
  const amendment = context.recognition.withdrawn.get(unit.id);
  if (amendment) return [stepOf('withdrawn', { from: amendment.from, reason: amendment.reason, document: amendment.document })];
  const { reached, overridden } = assessed;
  const steps = isLeaf(unit)
    ? [figureStep(context, unit, report, overridden ? null : reached.degree)]
    : [rolledUp(context, unit, assessed)];
  const { partlyFrom } = context.plan.settings;
  if (!overridden) return [...steps, statusStep(isLeaf(unit), reached, partlyFrom)];
  const { overrideBy, overrideOn, overrideReason } = report?.entries ?? {};
  const on = overrideOn?.content.is === 'number' ? isoOfSerial(overrideOn.content.value) : '';
  return [
    ...steps,
    stepOf('overridden', {
      computed: reached.computed,
      status: reached.status,
      by: shownIn(overrideBy),
      on,
      reason: shownIn(overrideReason),
    }),
  ];
}

function statusStep(leaf: boolean, { degree, status }: Assessed, partlyFrom: number): Step {
  if (degree === null) return stepOf('status.none', { status });
  return leaf ? stepOf('status.degree', { degree, status, partlyFrom }) : stepOf('status.parts', { status });
}

function rolledUp({ plan }: RuleContext, { measure }: Unit, { parts, reached }: UnitAssessment): Step {
  const how = (measure.kind === 'composite' ? measure.rollUp : undefined) ?? plan.settings.rollUp.parts;
  const counting = parts.filter((part) => part.reached.credit !== null);
  return stepOf(reached.degree === null ? 'rollUp.nothing' : `rollUp.${how.mode}`, {
    parts: parts.length,
    counting: counting.length,
    fulfilled: counting.filter((part) => part.reached.status === 'fulfilled').length,
    credit: reached.degree ?? 0,
    ...(how.mode === 'count' && { atLeast: how.atLeast }),
  });
}

function lightSteps(context: RuleContext, unit: Unit, { light, pace, reached, overridden, parts }: UnitAssessment): Step[] {
  const { asOf, plan, recognition, assessment } = context;
  const verdict = stepOf(`light.${shade(light)}`);
  if (recognition.withdrawn.has(unit.id)) return [verdict];
  if (overridden || assessment.final) return [stepOf('light.followsStatus', { status: reached.status }), verdict];
  if (!isLeaf(unit)) return [stepOf('light.worst', { parts: parts.length }), verdict];
  const kind = leafKind(unit.measure);
  const [from = 0, to = 0, now = 0] = [plan.period.from, plan.period.to, asOf].map(serialOfIso);
  const days = { days: Math.min(Math.max(now - from + 1, 0), to - from + 1), of: to - from + 1 };
  const share = pace ?? 0;
  const needed = neededAt(unit.measure, share, plan.year);
  const paced =
    kind.pace === 'atDue'
      ? stepOf(share > 0 ? 'pace.due' : 'pace.notDue', { asOf, due: isoOfSerial(dueDayOf(unit.measure, { to })) })
      : kind.pace === 'constant'
        ? stepOf('pace.constant')
        : needed === undefined
          ? stepOf('pace.linear', { asOf, pace: share, ...days })
          : stepOf('pace.linearNumber', { asOf, pace: share, ...days, ...needed });
  const { yellowFrom } = plan.settings;
  if (reached.degree === null || share <= 0) return [paced, verdict];
  const ratio = reached.degree / share;
  return [paced, stepOf('light.ratio', { ratio, yellowFrom }), verdict];
}

function expectedSteps(
  unit: Unit,
  { expected, expectedLight, overridden }: UnitAssessment,
  report: UnitReport | undefined,
): Step[] {
  const verdict = stepOf('expected.status', { status: expected.status, light: shade(expectedLight) });
  if (overridden || expected.status === 'withdrawn') return [verdict];
  if (!isLeaf(unit)) return [stepOf('expected.parts'), verdict];
  return [forecastStep(unit, expected, report), verdict];
}

function forecastStep({ measure }: LeafUnit, { degree }: Assessed, report: UnitReport | undefined): Step {
  const kind = leafKind(measure);
  const forecast = report?.entries.forecast;
  const figures = figuresOf(report);
  if (!holdsSomething(figures.forecast)) return stepOf(degree === null ? 'expected.none' : 'expected.stands');
  if (degree === null) {
    // A change is measured from its baseline and a level against its target, also when they are expected.
    const { inputs } = kind;
    const needs = (['baseline', 'target'] as const).some(
      (role) => inputs.every((set) => set.includes(role)) && !holdsSomething(figures[role]),
    );
    return stepOf(needs ? 'expected.incomplete' : 'expected.unusable', { found: shownIn(forecast) });
  }
  return forecast?.content.is === 'number' && kind.enters !== 'day'
    ? stepOf('expected.figure', { found: shownIn(forecast), degree })
    : stepOf('expected.word', { found: shownIn(forecast) });
}

function pointSteps({ plan }: RuleContext, { reached, expected, points }: UnitAssessment): Step[] {
  const { credit, status } = reached;
  if (credit === null) return [stepOf('credit.none', { excluded: plan.settings.excluded })];
  const shown = (value: number): number => Number(value.toFixed(2));
  const earned = stepOf('credit', { status, credit });
  if (points.of === null || points.reached === null) return [earned, stepOf('points.none')];
  return [
    earned,
    points.expected === null || points.expected === points.reached || expected.credit === null
      ? stepOf('points', { points: shown(points.reached), of: shown(points.of) })
      : stepOf('points.both', { points: shown(points.reached), expected: shown(points.expected), of: shown(points.of) }),
  ];
}

const EARLIER_ROLES = ['actual', 'numerator', 'denominator', 'deliveredOn', 'forecast', 'reportedStatus'] as const;

function earlierFigures({ report, plan }: RuleContext, id: string): EarlierFigure[] {
  return report.earlier.flatMap(({ round: roundId, units }) =>
    EARLIER_ROLES.flatMap((role): EarlierFigure[] => {
      const entry = units.get(id)?.entries[role];
      const round = plan.rounds.find((candidate) => candidate.id === roundId);
      return round && entry && entry.content.is !== 'empty' ? [{ round, role, cell: entry.cell, shown: seen(entry.raw) }] : [];
    }),
  );
}

function shownIn(entry: Entry | undefined): string | number {
  return entry ? seen(entry.raw) : '';
}

function shade(light: Light): string {
  return light.color === 'grey' ? light.because : light.color;
}

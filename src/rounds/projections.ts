/**
 * A simple projection beside what the agency expects, and whether they disagree. Methods by name:
 * - `pace`: degree reached ÷ share of the year passed; and, for each stretch between two rounds, what is reached plus the rest of the year
 *   at that stretch's pace. The lowest and the highest of them are the range.
 * - `asIs`: shares, durations and levels do not grow with the year: what is reached stands.
 * - `settled`: the final round, delivered, withdrawn or decided by a manager: nothing is left to project.
 */
import { leafKind } from '../measures';
import { paceAt } from '../assessment/pace';
import { statusOfDegree } from '../assessment/status';
import type { UnitAssessment, Assessment } from '../assessment/types';
import { serialOfIso } from '../calendar/days';
import { planInForce } from '../plan/inForce';
import type { LeafMeasure, Plan, RoundId, Settings } from '../plan/schema';
import { leavesOf } from '../plan/units';
import type { Report, Status } from '../report/types';
import { figureIn } from './roundValues';
import type { PastRound } from './types';
import type { Projection } from './yearTypes';

/** One projection for each requirement or sub-goal with figures of its own. `plan` is the plan as its file says it. */
export function projectionsOf(
  plan: Plan,
  past: readonly PastRound[],
  report: Report,
  assessment: Assessment,
): readonly Projection[] {
  const units = new Map(unitsIn(assessment).map((unit) => [unit.id, unit]));
  return leavesOf(planInForce(plan, assessment.asOf).plan).flatMap(({ id, measure }) => {
    const unit = units.get(id);
    if (!unit) return [];
    const given = figureIn(report.current.units.get(id)?.entries.forecast) !== undefined;
    const points = pointsBefore(plan, past, id, measure);
    return [projectionOf({ id, measure, unit, given, points, final: assessment.final, settings: assessment.settings })];
  });
}

interface Point {
  readonly round: RoundId;
  readonly passed: number;
  readonly degree: number;
}

interface Asked {
  readonly id: string;
  readonly measure: LeafMeasure;
  readonly unit: UnitAssessment;
  readonly given: boolean;
  readonly points: readonly Point[];
  readonly final: boolean;
  readonly settings: Settings;
}

function projectionOf({ id, measure, unit, given, points, final, settings }: Asked): Projection {
  const { degree } = unit.reached;
  const agency = { degree: unit.expected.degree, status: unit.expected.status, given };
  const answer = (
    method: Projection['method'],
    range: readonly number[],
    more: Pick<Projection, 'passed' | 'rounds'> = { passed: null, rounds: [] },
  ): Projection => {
    const low = range.length === 0 ? null : Math.min(...range);
    const high = range.length === 0 ? null : Math.max(...range);
    const status = { low: statusOfDegree(low, settings), high: statusOfDegree(high, settings) };
    const figureAt = (end: number | null): number | undefined =>
      method === 'pace' && end !== null ? leafKind(measure).figureAt(end) : undefined;
    const figure = { low: figureAt(low), high: figureAt(high) };
    return {
      id,
      method,
      low,
      high,
      figure: figure.low === undefined || figure.high === undefined ? null : { low: figure.low, high: figure.high },
      ...more,
      status,
      agency,
      disagreement: disagreementOf(agency.status, status),
    };
  };
  if (final || unit.overridden || unit.reached.status === 'withdrawn') return answer('settled', degree === null ? [] : [degree]);
  if (degree === null || unit.pace === null) return answer('none', []);
  switch (leafKind(measure).pace) {
    case 'constant':
      return answer('asIs', [degree]);
    case 'atDue':
      // Before it is due, "not delivered" says nothing about the rest of the year.
      return answer('settled', [degree]);
    case 'linear': {
      const passed = unit.pace;
      if (passed <= 0) return answer('none', []);
      const all = [...points.filter((point) => point.passed < passed), { passed, degree }];
      const stretches = all.slice(1).flatMap((point, index) => {
        const before = all[index];
        if (!before || point.passed <= before.passed) return [];
        return [degree + ((point.degree - before.degree) / (point.passed - before.passed)) * (1 - passed)];
      });
      const range = [degree / passed, ...stretches].map((one) => within(measure, one));
      return answer('pace', range, { passed, rounds: points.map(({ round }) => round) });
    }
  }
}

/** A range is met from its lower bound on; its degree never says how far above. */
function within(measure: LeafMeasure, degree: number): number {
  return leafKind(measure).degreeEndsAt1 ? Math.min(1, degree) : degree;
}

/** Earlier degrees of the unit, as long as it was measured as it is now. */
function pointsBefore(plan: Plan, past: readonly PastRound[], id: string, measure: LeafMeasure): readonly Point[] {
  const [from, to] = [serialOfIso(plan.period.from) ?? 0, serialOfIso(plan.period.to) ?? 0];
  return past.flatMap(({ round, asOf, lines }) => {
    const then = leavesOf(planInForce(plan, asOf).plan).find((leaf) => leaf.id === id);
    const line = lines.find(
      (candidate) => candidate.id === id && (candidate.level === 'requirement' || candidate.level === 'subGoal'),
    );
    const degree = line?.override ? null : line?.reached.degree;
    if (degree === null || degree === undefined) return [];
    if (!then || JSON.stringify(then.measure) !== JSON.stringify(measure)) return [];
    const passed = paceAt('linear', { asOf: serialOfIso(asOf) ?? 0, from, to }, to);
    return [{ round, passed, degree }];
  });
}

const RANK: Readonly<Partial<Record<Status, number>>> = { notFulfilled: 0, partly: 1, fulfilled: 2 };

/** The agency's expected status against the worst and the best that the projection gives. */
function disagreementOf(agency: Status, status: Projection['status']): Projection['disagreement'] {
  const [expected, low, high] = [RANK[agency], RANK[status.low], RANK[status.high]];
  if (expected === undefined || low === undefined || high === undefined) return 'notComparable';
  if (expected > high) return 'agencyHigher';
  return expected < low ? 'agencyLower' : 'none';
}

function unitsIn({ goals }: Assessment): readonly UnitAssessment[] {
  return goals.flatMap(({ blocks }) => blocks.flatMap(({ units }) => units.flatMap((unit) => [unit, ...unit.parts])));
}

/** What has changed since the round before, by requirement, and the score over the rounds. */
import type { Light } from '../assessment/types';
import { leafKind } from '../measures';
import { planInForce } from '../plan/inForce';
import type { Plan } from '../plan/schema';
import { leavesOf } from '../plan/units';
import type { Report } from '../report/types';
import { sameValue } from './lateChanges';
import { roundValuesNow } from './roundValues';
import type { RecordedFigure, RecordedLine, History, PastRound, RoundValues } from './types';
import type { Development, Developments, Direction, ScorePoint, Step } from './yearTypes';
import { inForceNow } from './lockVersions';

/**
 * The rounds before the current one: as frozen where they were, else as their tables stand in the workbook. `others` are rounds known
 * from other files (a file for each round); they count where this workbook knows nothing of the round. Oldest first.
 */
export function pastRounds(
  plan: Plan,
  history: Pick<History, 'lockedRounds'>,
  report: Report,
  others: readonly PastRound[] = [],
): readonly PastRound[] {
  const index = plan.rounds.findIndex(({ id }) => id === report.current.round);
  return plan.rounds.slice(0, Math.max(0, index)).flatMap(({ id }) => {
    const locked = inForceNow(history).find(({ round }) => round === id);
    if (locked) return [{ ...locked, locked: true }];
    const known = others.find(({ round }) => round === id);
    const values = report.earlier.some(({ round }) => round === id) ? roundValuesNow(plan, report, id) : undefined;
    return values ? [{ ...values, locked: false }] : known ? [known] : [];
  });
}

/** `past` as `pastRounds` gives it, `now` the current round. `frozen`: is the current round frozen as it stands? */
export function developmentsOf(plan: Plan, past: readonly PastRound[], now: RoundValues, locked: boolean): Developments {
  const since = past.at(-1);
  const cumulative = new Set(
    leavesOf(planInForce(plan, now.asOf).plan).flatMap(({ id, measure }) => (leafKind(measure).cumulative ? [id] : [])),
  );
  const units = now.lines.flatMap((line): Development[] => {
    const { id, level } = line;
    if (level === 'block') return [];
    const old = lineIn(since, line);
    const figure = step(figureOf(old), figureOf(line), figureDirection);
    return [
      {
        id,
        level,
        figure,
        degree: step(old?.reached.degree, line.reached.degree, numberDirection),
        status: { before: old?.reached.status ?? null, now: line.reached.status },
        light: step(old?.reached.light, line.reached.light, lightDirection),
        forecast: step(old?.figures.forecast, line.figures.forecast, figureDirection),
        expectedDegree: step(old?.expected.degree, line.expected.degree, numberDirection),
        expectedLight: step(old?.expected.light, line.expected.light, lightDirection),
        fellThoughCumulative: cumulative.has(id) && figure.direction === 'down',
        trend: [...past, now].map((round) => ({
          round: round.round,
          degree: lineIn(round, line)?.reached.degree ?? null,
        })),
      },
    ];
  });
  const point = ({ round, asOf, score }: RoundValues, isLocked: boolean): ScorePoint => ({
    round,
    asOf,
    reached: score.reached.percent,
    expected: score.expected.percent,
    locked: isLocked,
  });
  return {
    since: since && { round: since.round, asOf: since.asOf, locked: since.locked },
    units,
    score: [...past.map((round) => point(round, round.locked)), point(now, locked)],
  };
}

function lineIn(round: RoundValues | undefined, { level, id }: RecordedLine): RecordedLine | undefined {
  return round?.lines.find((line) => line.level === level && line.id === id);
}

/** The figure that is followed: the share where its parts stand, else the actual one, the delivery, or the word. */
function figureOf(line: RecordedLine | undefined): RecordedFigure | null {
  if (!line) return null;
  const { numerator, denominator, actual, deliveredOn, reportedStatus } = line.figures;
  if (typeof numerator?.value === 'number' && typeof denominator?.value === 'number' && denominator.value > 0) {
    return { value: numerator.value / denominator.value, shows: 'percent' };
  }
  return actual ?? deliveredOn ?? reportedStatus ?? null;
}

function step<T>(before: T | null | undefined, now: T | null | undefined, direction: (before: T, now: T) => Direction): Step<T> {
  const [old, current] = [before ?? null, now ?? null];
  if (old === null) return { before: old, now: current, direction: current === null ? 'none' : 'new' };
  return { before: old, now: current, direction: current === null ? 'gone' : direction(old, current) };
}

function numberDirection(before: number, now: number): Direction {
  if (sameValue(before, now)) return 'same';
  return now > before ? 'up' : 'down';
}

function figureDirection(before: RecordedFigure, now: RecordedFigure): Direction {
  if (typeof before.value === 'number' && typeof now.value === 'number') return numberDirection(before.value, now.value);
  return before.value === now.value ? 'same' : 'other';
}

const COLORS = { red: 0, yellow: 1, green: 2 } as const;

/** Grey has no place among the colours: into it and out of it is neither better nor worse. */
function lightDirection(before: Light, now: Light): Direction {
  if (before.color === 'grey' || now.color === 'grey') {
    const same = before.color === now.color && JSON.stringify(before) === JSON.stringify(now);
    return same ? 'same' : 'other';
  }
  return numberDirection(COLORS[before.color], COLORS[now.color]);
}

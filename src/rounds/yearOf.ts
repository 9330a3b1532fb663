/** The whole year at one round, for whoever shows it: pane, command line, documents. */
import type { Assessment } from '../assessment/types';
import { parsePlan } from '../plan/load';
import type { Plan } from '../plan/schema';
import type { Report } from '../report/types';
import { readMemory } from '../workbook/memory';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { amendmentProblems, amendmentsOf } from './amendments';
import { developmentsOf, pastRounds } from './developments';
import { readHistory } from './readHistory';
import { changesSince, revisionsOf } from './lateChanges';
import { monthlyReports } from './monthlyReports';
import { projectionsOf } from './projections';
import { readReasons } from './reasonsSheet';
import { roundValuesOf } from './roundValues';
import type { PastRound, RoundValues } from './types';
import type { Year } from './yearTypes';
import { inForceNow } from './lockVersions';

export interface YearRequest {
  readonly workbook: WorkbookSnapshot;
  /** As its file says it, before amendments (`agreedPlan`). */
  readonly plan: Plan;
  readonly report: Report;
  readonly assessment: Assessment;
  /** Rounds known from other files, where each round has a file of its own. */
  readonly others?: readonly PastRound[];
}

/** Pure. Nothing frozen and no earlier rounds is a year with one point. */
export function yearOf({ workbook, plan, report, assessment, others = [] }: YearRequest): Year {
  const history = readHistory(workbook, plan);
  const past = pastRounds(plan, history, report, others);
  const now = roundValuesOf(assessment, report.current);
  const reasons = readReasons(workbook, plan.id);
  const changes = changesSince({ history, reasons: reasons.kept, report, plan });
  const own = changes.find(({ round }) => round === now.round);
  return {
    history,
    reasons,
    past,
    now,
    developments: developmentsOf(plan, past, now, own?.changes.length === 0),
    changes,
    revisions: revisionsOf({ history, reasons: reasons.kept }),
    projections: projectionsOf(plan, past, report, assessment),
    amendments: amendmentsOf(plan, now.round),
    amendmentProblems: amendmentProblems(plan, [...past, now]),
    monthly: monthlyReports(
      workbook,
      plan,
      assessment.asOf,
      [report.current, ...report.earlier].flatMap(({ sheets }) => sheets),
    ),
  };
}

/** The plan as its file says it: the one the workbook carries, else the one among those given. */
export function agreedPlan(workbook: WorkbookSnapshot, plans: readonly Plan[], id: string): Plan | undefined {
  const memory = readMemory(workbook);
  const own = memory.is === 'memory' && memory.memory.plan !== undefined ? parsePlan(memory.memory.plan) : undefined;
  return own?.ok && own.value.id === id ? own.value : plans.find((plan) => plan.id === id);
}

/** What another file of the year says: its frozen rounds, and its own round as it stands there. */
export function roundsOfFile({ history, past, now }: Pick<Year, 'history' | 'past' | 'now'>): readonly PastRound[] {
  const locked = inForceNow(history).map((round) => ({ ...round, locked: true }));
  const unlocked = (one: RoundValues): PastRound => ({ ...one, locked: false });
  const known = new Set(locked.map(({ round }) => round));
  return [...locked, ...past, unlocked(now)].filter(
    ({ round, locked: isLocked }, index, all) =>
      (isLocked || !known.has(round)) && all.findIndex((other) => other.round === round) === index,
  );
}

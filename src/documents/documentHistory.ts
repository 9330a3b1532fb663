/** The year so far as a document needs it: what has changed since the round before, and in rounds that were locked. */
import type { Plan } from '../plan/schema';
import { developmentsOf, pastRounds } from '../rounds/developments';
import { readHistory } from '../rounds/readHistory';
import { changesSince, revisionsOf } from '../rounds/lateChanges';
import { readReasons } from '../rounds/reasonsSheet';
import { roundValuesOf } from '../rounds/roundValues';
import type { PastRound } from '../rounds/types';
import { inForceNow } from '../rounds/lockVersions';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { CheckedReport, DocumentHistory } from './types';

/** `plan` is the plan as its file says it: each round is judged by the plan in force at its own day. `others`: rounds of other files. */
export function documentHistory(
  workbook: WorkbookSnapshot,
  { report, assessment }: CheckedReport,
  plan: Plan,
  others: readonly PastRound[] = [],
): DocumentHistory {
  const history = readHistory(workbook, plan);
  const reasons = readReasons(workbook, plan.id).kept;
  const locked = inForceNow(history).some(({ round }) => round === assessment.round);
  return {
    developments: developmentsOf(
      plan,
      pastRounds(plan, history, report, others),
      roundValuesOf(assessment, report.current),
      locked,
    ),
    late: changesSince({ history, reasons, report, plan }),
    revised: revisionsOf({ history, reasons }),
  };
}

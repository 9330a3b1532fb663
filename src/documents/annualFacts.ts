/** What the annual report is asked for, and the facts that its parts are made of. */
import type { Plan } from '../plan/schema';
import type { CheckedGoal, CheckedUnit } from './checkedUnits';
import type { AmendmentLine, OverrideLine } from './decisions';
import type { DocumentWords } from './documentWords';
import type { LateLine } from './lateLines';
import type { Analyses } from './partTwo';
import type { CheckedReport, DocumentHistory } from './types';

export interface AnnualRequest {
  readonly checked: CheckedReport;
  readonly history?: DocumentHistory;
  /** The plan as its file says it, before amendments are applied: only so every amendment of the year is known with what it replaced. */
  readonly plan: Plan;
  readonly words: DocumentWords;
}

/** What the parts of the report are made of. */
export interface AnnualFacts extends AnnualRequest {
  readonly goals: readonly CheckedGoal[];
  readonly units: readonly CheckedUnit[];
  readonly amendments: readonly AmendmentLine[];
  readonly overrides: readonly OverrideLine[];
  readonly late: readonly LateLine[];
  readonly analyses: Analyses;
}

/** What filling in looks at: the same as a rule does. */
import type { Assessment } from '../assessment/types';
import type { Recognised } from '../recognition/types';
import { withoutGuesses } from '../recognition/sure';
import type { Report } from '../report/types';
import type { RuleContext } from '../validation/types';
import type { WorkbookSnapshot } from '../workbook/snapshot';

interface Checked {
  readonly recognition: Recognised;
  readonly report: Report;
  readonly assessment: Assessment;
}

/** The context of a workbook that has been checked; guesses are left out as they were when it was. */
export function reportingContext(workbook: WorkbookSnapshot, { recognition, report, assessment }: Checked): RuleContext {
  return {
    workbook,
    recognition: withoutGuesses(recognition),
    report,
    assessment,
    plan: recognition.plan,
    round: recognition.round.value,
    asOf: recognition.asOf.value,
  };
}

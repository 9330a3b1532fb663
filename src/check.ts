/**
 * The front door. Pane, command line, consolidation and tests all ask this one question of a workbook and get the same answer.
 */
import type { Assessment } from './assessment/types';
import type { Plan, RoundId, RulePack } from './plan/schema';
import type { Confirmation, Recognition } from './recognition/types';
import type { Report } from './report/types';
import type { Finding } from './validation/types';
import type { IsoDate } from './calendar/days';
import type { WorkbookSnapshot } from './workbook/snapshot';

export interface CheckRequest {
  readonly workbook: WorkbookSnapshot;
  /** Plans that may be the workbook's; the one it carries itself is added to them. */
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  /** What a person has decided for this call, over what the workbook remembers. */
  readonly confirmation?: Confirmation;
  readonly round?: RoundId;
  readonly asOf?: IsoDate;
}

export type CheckResult =
  | { readonly recognition: Extract<Recognition, { recognised: false }>; readonly findings: readonly Finding[] }
  | {
      readonly recognition: Extract<Recognition, { recognised: true }>;
      readonly report: Report;
      readonly findings: readonly Finding[];
      readonly assessment: Assessment;
    };

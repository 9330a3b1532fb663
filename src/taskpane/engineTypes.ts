/**
 * The questions that the pane puts to the rest of the house, gathered in one place. The house is fetched beside the pane itself, so that
 * something stands on the screen while it comes; what only a press needs is fetched at that press.
 */
import type { CheckRequest, CheckResult } from '../check';
import type { Plan, RulePack } from '../plan/schema';
import type { Confirmation, Recognised } from '../recognition/types';
import type { Language } from '../texts/language';
import type { Coded } from '../texts/paneTexts';
import type { Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Interruptible } from '../workbook/interruptible';
import type { ReadPlanFile } from './planFile';

export type CheckedResult = Extract<CheckResult, { state: 'checked' }>;

export interface Engine {
  /** The plans and rule packs that come with the add-in. */
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  readonly check: (request: CheckRequest) => CheckResult;
  readonly checkSteps: (request: CheckRequest) => Interruptible<CheckResult>;
  /** What a person has answered in this workbook before. */
  readonly rememberedAnswers: (workbook: WorkbookSnapshot) => Confirmation;
  readonly mergeAnswers: (under: Confirmation, over: Confirmation) => Confirmation;
  readonly readPlanFile: (file: File) => Promise<ReadPlanFile>;
  readonly writing: () => Promise<Writing>;
}

/** What a person has answered; what is absent stays as the workbook remembers it. */
export interface Carried {
  readonly plan?: Plan;
  readonly confirmation?: Confirmation;
}

export interface Proposal {
  readonly edits: readonly Edit[];
  readonly notes: readonly Coded[];
}

/** The results part of the house: not needed before something is written. */
export interface Writing {
  /** What "Beregn i arket" writes. */
  readonly compute: (workbook: WorkbookSnapshot, result: CheckedResult, carried: Carried, language: Language) => Proposal;
  /** What "Fjern Målstatus" takes away. */
  readonly remove: (workbook: WorkbookSnapshot) => Proposal;
  /** Keeps the plan and a person's answers in the workbook. */
  readonly remember: (workbook: WorkbookSnapshot, carried: Carried) => Proposal;
  /** Those of the edits that would change something. */
  readonly needed: (workbook: WorkbookSnapshot, edits: readonly Edit[]) => readonly Edit[];
}

export function recognisedOf({ recognition }: CheckResult): Recognised | undefined {
  return recognition.recognised ? recognition : undefined;
}

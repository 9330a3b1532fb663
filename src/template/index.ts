/**
 * The workbook a department sends out: made from a plan, filled in by the agency, recognised again without a question. It carries its plan,
 * so that it can be checked by somebody who does not have the plan's file.
 */
import { freeSheetName } from '../drawing/freeSheetName';
import { planInForce } from '../plan/inForce';
import type { Plan, Round } from '../plan/schema';
import type { TemplateWords } from '../texts/template';
import type { Edit } from '../workbook/edits';
import type { Furnishing } from '../workbook/furnishing';
import { rememberEdits } from '../workbook/memoryEdits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { templateSheet } from './sheet';

export interface ReportingTemplate {
  readonly edits: readonly Edit[];
  /** By sheet. */
  readonly furnishings: ReadonlyMap<string, Furnishing>;
  readonly sheet: string;
}

/** Into `workbook`, which may hold other sheets. `guarded`: only the yellow fields can be written in, until somebody lifts the protection. */
export function reportingTemplate(
  workbook: WorkbookSnapshot,
  plan: Plan,
  round: Round,
  guarded: boolean,
  words: TemplateWords,
): ReportingTemplate {
  const sheet = freeSheetName(workbook, sheetNameOf(round.name));
  const inForce = planInForce(plan, round.asOf);
  const { edits, furnishing } = templateSheet({ inForce, round, sheet, guarded, words });
  return { edits: [...edits, ...rememberEdits(workbook, { plan })], furnishings: new Map([[sheet, furnishing]]), sheet };
}

const LONGEST_NAME = 31;

/** What Excel allows as the name of a sheet: not these signs, no apostrophe at an end, 31 characters. */
function sheetNameOf(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME - 5)
    .replace(/^'+|'+$/g, '')
    .trim();
  return allowed === '' ? 'Status' : allowed;
}

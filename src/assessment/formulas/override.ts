import type { SharedRefs } from '../types';
import { degreeOfCode, holdsText, isNumber, wordCode } from './expressions';
import type { SheetWords } from './sheetWords';

export interface OverrideRefs {
  readonly status: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/**
 * The number (`STATUS_CODES`) of the status a manager has assigned, 0 when none is in force: word, reason, name and day must all stand.
 * Put it in a cell of its own and give that cell as `assigned`, or give the expression itself.
 */
export function override(refs: OverrideRefs, shared: SharedRefs): string {
  return `IF(AND(${holdsText(refs.reason)},${holdsText(refs.by)},${isNumber(refs.on)}),${wordCode(refs.status, shared)},0)`;
}

/** `then` where an override is in force, else `otherwise`. `assigned` absent: the table has no columns for overrides. */
export function ifAssigned(assigned: string | undefined, then: string, otherwise: string): string {
  return assigned === undefined ? otherwise : `IF(${assigned}>0,${then},${otherwise})`;
}

/** Degree after an override, for every level; `otherwise` is the computed one. */
export function assignedDegree(assigned: string | undefined, otherwise: string, shared: SharedRefs): string {
  return assigned === undefined ? otherwise : ifAssigned(assigned, degreeOfCode(assigned, shared), otherwise);
}

/** Status word after an override, for every level; `otherwise` is the computed one. */
export function assignedStatus(assigned: string | undefined, otherwise: string, words: SheetWords): string {
  const { fulfilled, partly, notFulfilled, notAssessed, withdrawn } = words.status;
  if (assigned === undefined) return otherwise;
  const chosen = `CHOOSE(${assigned},${fulfilled},${partly},${notFulfilled},${notAssessed},${withdrawn})`;
  return ifAssigned(assigned, chosen, otherwise);
}

/** The whole press on "Lås runden": freeze, then draw the sheet of the year with the new freezing in it. */
import { applyEdits } from '../workbook/apply';
import type { Edit } from '../workbook/edits';
import type { PastRound } from './types';
import { lockRound, type LockRequest } from './lockRound';
import { developmentEdits } from './developmentSheet';
import type { LockResult } from './types';
import type { Year } from './yearTypes';
import { yearOf } from './yearOf';

export interface LockedYear {
  readonly locking: LockResult;
  /** The year as it is once the edits are applied. */
  readonly year: Year;
  readonly edits: readonly Edit[];
}

/** Without `freeze` only the sheet of the year is drawn. Pure; `edits` are to be applied in their order. */
export function lockEdits(
  request: LockRequest,
  { lock, others = [] }: { readonly lock: boolean; readonly others?: readonly PastRound[] },
): LockedYear {
  const locking = lockRound(request);
  const lockingEdits = lock ? locking.edits : [];
  const workbook = applyEdits(request.workbook, lockingEdits);
  const year = yearOf({ ...request, workbook, others });
  const drawn = lock && locking.refused ? [] : developmentEdits({ workbook, plan: request.plan, year, words: request.words });
  return { locking: locking, year, edits: [...lockingEdits, ...drawn] };
}

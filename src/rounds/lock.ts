/** The whole press on "Lås runden": freeze, then draw the sheet of the year with the new freezing in it. */
import { applyEdits } from '../workbook/apply';
import type { Edit } from '../workbook/edits';
import type { PastRound } from './types';
import { freezeEdits, type FreezeRequest } from './freeze';
import { developmentEdits } from './sheet';
import type { Freezing, Year } from './types';
import { yearOf } from './year';

export interface Locked {
  readonly freezing: Freezing;
  /** The year as it is once the edits are applied. */
  readonly year: Year;
  readonly edits: readonly Edit[];
}

/** Without `freeze` only the sheet of the year is drawn. Pure; `edits` are to be applied in their order. */
export function lockEdits(
  request: FreezeRequest,
  { freeze, others = [] }: { readonly freeze: boolean; readonly others?: readonly PastRound[] },
): Locked {
  const freezing = freezeEdits(request);
  const frozen = freeze ? freezing.edits : [];
  const workbook = applyEdits(request.workbook, frozen);
  const year = yearOf({ ...request, workbook, others });
  const drawn = freeze && freezing.refused ? [] : developmentEdits({ workbook, plan: request.plan, year, words: request.words });
  return { freezing, year, edits: [...frozen, ...drawn] };
}

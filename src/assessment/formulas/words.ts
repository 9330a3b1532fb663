import type { KnownWord } from '../../report/statusWords';
import type { Status } from '../../report/types';
import { statusOfWord } from '../numbers';

/** The number each status has in the column `SharedRefs.wordCodes`, and in `CHOOSE`. 0 is "no known word". */
export const STATUS_CODES = {
  fulfilled: 1,
  partly: 2,
  notFulfilled: 3,
  notAssessed: 4,
  withdrawn: 5,
} as const satisfies Record<Status, number>;

/** What stands beside a word in the sheet's list. A yes counts as fulfilled and a no as not fulfilled. */
export function codeOfWord(known: KnownWord): number {
  const status = statusOfWord({ is: 'word', text: known.word, status: known.status, yes: known.yes });
  return status === null ? 0 : STATUS_CODES[status];
}

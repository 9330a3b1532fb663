import type { KnownWord } from '../../report/statusWords';
import { statusOfWord } from '../../measures/content';
import { STATUS_CODES } from '../../measures/entered';

/** What stands beside a word in the sheet's list. A yes counts as fulfilled and a no as not fulfilled. */
export function codeOfWord(known: KnownWord): number {
  const status = statusOfWord({ is: 'word', text: known.word, status: known.status, yes: known.yes });
  return status === null ? 0 : STATUS_CODES[status];
}

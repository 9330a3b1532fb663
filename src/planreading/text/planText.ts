/** A whole plan as plain text: whose it is, of which year, and the rows of its tables. */
import type { Words } from '../draft';
import type { PlanRows } from '../draftOf';
import { glued, linesOf } from './lines';
import { planTablesIn } from './planTables';

/** What the caller knows better than the text. */
export interface Known {
  readonly agency?: string;
  readonly year?: number;
}

/** The last "og" of the sentence parts them: a ministry has one in its name. */
const PARTIES = /indgået mellem\s+([^.]{3,160})\s+og\s+([^.,;]{3,80})/u;
const PERIOD = /gælde(?:nde|r)?\s+(?:fra|for)\D{0,12}(?:\d{1,2}\.\s*\p{L}+\s+)?(20\d\d)/u;
const TITLE_YEAR = /(?:resultatplan|resultatkontrakt|direktørkontrakt)\w*\s+(?:for\s+)?(20\d\d)/i;
const MARGIN = 200;

export function planTextRows(text: string, known: Known = {}): PlanRows {
  const whole = glued(linesOf(text));
  const parties = PARTIES.exec(whole.text);
  const year = known.year ?? Number(PERIOD.exec(whole.text)?.[1] ?? TITLE_YEAR.exec(whole.text)?.[1] ?? NaN);
  const words = (name: string | undefined): Words | undefined => (name === undefined ? undefined : placed(name, text));
  return {
    agency: words(known.agency ?? parties?.[2]),
    department: words(parties?.[1]),
    year: Number.isNaN(year) ? undefined : year,
    tables: planTablesIn(text),
  };
}

/** Where a name stands in the source, with line breaks inside it; at the start where it was given by the caller. */
function placed(name: string, text: string): Words {
  const [first = ''] = name.split(' ');
  const from = Math.max(0, text.indexOf(first));
  const last = name.split(' ').at(-1) ?? '';
  const end = text.indexOf(last.slice(0, 4), from + first.length - 1);
  return {
    text: name,
    from,
    to: end < 0 || end - from > MARGIN ? from + first.length : end + last.length,
  };
}

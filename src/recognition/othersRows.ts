/** Rows that a column says are another agency's, in a table of several, or another round's, where every requirement has a row for each. */
import type { RoundId } from '../plan/schema';
import { namesAgency } from './agency';
import type { Catalogue } from './catalogue';
import type { Header } from './header';
import { roundsNamed } from './round';
import { textIn, type SheetView } from './view';
import { fold } from './words';

const AGENCY =
  /^(?:styrelse|institution|myndighed|virksomhed|organisation|agency|(?:styrelsens|institutionens|myndighedens) navn|styrelse\/institution)$/;
const ROUND =
  /^(?:runde|opfoelgning|opfoelgningsrunde|udgiftsopfoelgning|rapporteringsrunde|periode|tidspunkt|indberetning|round)$/;

/** Is a row none of ours? A name stands for the rows below it, too, and where no row has the wanted one the column is about something else. */
export function othersRows(
  view: SheetView,
  header: Header,
  { plan }: Catalogue,
  round: RoundId | undefined,
): (row: number) => boolean {
  const agencies = without(view, header, AGENCY, (text) => namesAgency(text, plan));
  const rounds =
    round === undefined
      ? NONE
      : without(view, header, ROUND, (text) => roundsNamed(text, plan.rounds).every((id) => id === round));
  return agencies.size + rounds.size === 0 ? () => false : (row) => agencies.has(row) || rounds.has(row);
}

const NONE: ReadonlySet<number> = new Set();

function without(view: SheetView, header: Header, named: RegExp, isWanted: (text: string) => boolean): ReadonlySet<number> {
  const column = header.columns.find(({ own }) => named.test(fold(own)))?.column;
  if (column === undefined) return NONE;
  const others = new Set<number>();
  let wanted = 0;
  let isOther = false;
  for (const row of view.rows) {
    if (row <= header.bottom) continue;
    const text = fold(textIn(view.seen(row, column)));
    if (text !== '') isOther = !isWanted(text);
    if (isOther) others.add(row);
    else if (text !== '') wanted++;
  }
  return wanted === 0 ? NONE : others;
}

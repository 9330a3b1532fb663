/** The words of the overview, handed in by the caller: the domain knows no language. `src/texts` has them. */
import { LIGHT_WORDS } from '../results/sheetWords';
import { STATUS_WORD } from '../report/statusWords';
import type { Status } from '../report/types';
import type { SheetLanguage } from '../results';
import type { GroupOverviewKey } from '../texts/da/groupOverview';
import { mustBeMarked } from '../workbook/cellStates';
import type { LightName } from './types';

export interface OverviewWords extends SheetLanguage {
  readonly say: (key: GroupOverviewKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** "● Grøn": the same words as on the sheet "Målstatus". */
export function lightWord({ texts }: SheetLanguage, light: LightName): string {
  const known = LIGHT_WORDS.find((candidate) => candidate.light === light);
  return known ? texts[known.sign] : '';
}

export function statusWord({ language }: SheetLanguage, status: Status): string {
  return STATUS_WORD[language][status];
}

/** Nobody reads more in a cell, and Excel takes no more than 32,767 characters. */
const LONGEST = 4_000;

/**
 * A text that somebody else wrote, as the input of a cell: cut to length, and marked so that it stays a text whatever it begins with
 * (= + - @) or looks like (a number, a date).
 */
export function foreign(text: string, longest = LONGEST): string {
  const cut = text.length > longest ? `${whole(text, longest - 1)}…` : text;
  return mustBeMarked(cut) ? `'${cut}` : cut;
}

/** Cut between words where there is room for it; a pair of code units that make one sign is never cut in two. */
function whole(text: string, length: number): string {
  const space = text.lastIndexOf(' ', length - 1);
  if (space > length / 2) return `${text.slice(0, space).trimEnd()} `;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** The one table of months: Danish and English names, whole and shortened. */

const NAMES: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb', 'febr'],
  ['marts', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** 1–12 for the name of a month, in any case, with or without the dot of an abbreviation; undefined for another word. */
export function monthOf(name: string): number | undefined {
  return MONTH_OF.get(name.toLowerCase().replace(/\.$/, ''));
}

/** For use inside a pattern: the names in Danish, written in full, as alternatives. */
export const FULL_NAMES = NAMES.map(([name]) => name).join('|');

/** For use inside a pattern: every name and short form, the longest first, so that "mar" does not end "marts". */
export const ANY_NAME = NAMES.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Addresses as Excel gives them: with the sheet's name, and several of them after each other. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, type Rect } from '../workbook/address';

export interface HostArea {
  readonly sheet: string | undefined;
  readonly area: Rect;
}

const ONE =
  /(?:(?:'((?:[^']|'')*)'|([^'!,;]+))!)?\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?(?=[,; ]|$)/y;

/**
 * "Ark1!A1:B2,Ark1!D4" → its areas, whatever the country separates them by. Whole columns and rows ("A:C", "2:5") reach to the sheet's
 * edge. Empty where any of it cannot be understood: half of the areas would be taken for all.
 */
export function hostAreas(text: string): readonly HostArea[] {
  const areas: HostArea[] = [];
  let at = 0;
  while (at < text.length) {
    ONE.lastIndex = at;
    const match = ONE.exec(text);
    if (!match || match[0] === '') return [];
    const area = areaOf(match[3], match[4], match[5], match[6]);
    const quoted = match[1]?.replaceAll("''", "'");
    if (!area) return [];
    areas.push({ sheet: quoted ?? match[2], area });
    at = ONE.lastIndex;
    while (/[,; ]/.test(text[at] ?? '')) at++;
  }
  return areas;
}

/** The single area; undefined when there are none or several. */
export function hostArea(text: string): HostArea | undefined {
  const areas = hostAreas(text);
  return areas.length === 1 ? areas[0] : undefined;
}

function areaOf(column: string | undefined, row: string | undefined, column2 = column, row2 = row): Rect | undefined {
  if (column === undefined && row === undefined) return undefined;
  const left = column === undefined ? 0 : columnIndex(column);
  const right = column2 === undefined ? MAX_COLUMNS - 1 : columnIndex(column2);
  const top = row === undefined ? 0 : Number(row) - 1;
  const bottom = row2 === undefined ? MAX_ROWS - 1 : Number(row2) - 1;
  if (left === undefined || right === undefined || top < 0 || bottom >= MAX_ROWS) return undefined;
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

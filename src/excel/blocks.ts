/** How a large sheet is cut so that no request or answer comes near Excel's limit of 5 MB. */
import type { Rect } from '../workbook/address';
import { sizeOf } from '../workbook/areas';

/** Read at once and without knowing the size: far more than any reporting workbook, far less than an accident. */
export const WINDOW: Rect = { top: 0, left: 0, bottom: 9_999, right: 255 };
/** Cells of one answer when the size is known to be large: about 50 bytes each. */
export const CELLS_A_REQUEST = 60_000;
/** Rows below are left out of the snapshot (`readTo`): such a sheet is a database, not a report. */
export const CELLS_A_SHEET = 1_500_000;

/** The rectangle cut into bands of rows of at most `cells` cells (at least one row each). */
export function bandsOf(area: Rect, cells = CELLS_A_REQUEST): readonly Rect[] {
  const { columns } = sizeOf(area);
  const height = Math.max(1, Math.floor(cells / columns));
  const bands: Rect[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    bands.push({ ...area, top, bottom: Math.min(top + height - 1, area.bottom) });
  }
  return bands;
}

/** What of the used area is read: whole rows from the top until there are too many cells. */
export function readablePart(used: Rect, cells = CELLS_A_SHEET): Rect {
  const { columns } = sizeOf(used);
  const rows = Math.max(1, Math.floor(cells / columns));
  return { ...used, bottom: Math.min(used.bottom, used.top + rows - 1) };
}

/** What lies outside the window: below it, and to the right of it. */
export function outside(area: Rect, window: Rect): readonly Rect[] {
  const rests: Rect[] = [];
  if (area.bottom > window.bottom) rests.push({ ...area, top: Math.max(area.top, window.bottom + 1) });
  if (area.right > window.right && area.top <= window.bottom) {
    rests.push({ ...area, left: Math.max(area.left, window.right + 1), bottom: Math.min(area.bottom, window.bottom) });
  }
  return rests;
}

/** Neighbours joined into requests as long as their sizes together stay within the limit. */
export function grouped<T>(items: readonly T[], sizeOfItem: (item: T) => number, limit: number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOfItem(item);
    const last = groups.at(-1);
    if (last && size <= room) {
      last.push(item);
      room -= size;
    } else {
      groups.push([item]);
      room = limit - size;
    }
  }
  return groups;
}

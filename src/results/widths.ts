import type { SheetDraft } from '../drawing/sheetDraft';
import { COLUMN } from './resultLayout';

/** Widths in points. The texts get the room; figures as much as "100,0 %" needs. */
const WIDTHS = {
  [COLUMN.number]: 60,
  [COLUMN.text]: 400,
  [COLUMN.level]: 66,
  [COLUMN.weight]: 84,
  [COLUMN.degree]: 84,
  [COLUMN.status]: 96,
  [COLUMN.light]: 100,
  [COLUMN.credit]: 60,
  [COLUMN.possible]: 60,
  [COLUMN.points]: 60,
  [COLUMN.most]: 78,
  [COLUMN.expectedDegree]: 84,
  [COLUMN.expectedStatus]: 96,
  [COLUMN.expectedLight]: 100,
  [COLUMN.expectedCredit]: 60,
  [COLUMN.expectedPossible]: 60,
  [COLUMN.expectedPoints]: 60,
  [COLUMN.pace]: 66,
  [COLUMN.assigned]: 140,
  [COLUMN.computed]: 110,
} as const satisfies Record<(typeof COLUMN)[keyof typeof COLUMN], number>;

export function setWidths(draft: SheetDraft): void {
  for (const [column, points] of Object.entries(WIDTHS)) draft.width(Number(column), points);
}

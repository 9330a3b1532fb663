import type { Draft } from './draft';
import { COLUMN } from './outline';

/** Widths in points. The texts get the room; figures as much as "100,0 %" needs. */
const WIDTHS = {
  [COLUMN.number]: 56,
  [COLUMN.text]: 300,
  [COLUMN.level]: 66,
  [COLUMN.weight]: 84,
  [COLUMN.degree]: 84,
  [COLUMN.status]: 96,
  [COLUMN.light]: 100,
  [COLUMN.credit]: 60,
  [COLUMN.points]: 60,
  [COLUMN.most]: 60,
  [COLUMN.expectedDegree]: 84,
  [COLUMN.expectedStatus]: 96,
  [COLUMN.expectedLight]: 100,
  [COLUMN.expectedCredit]: 66,
  [COLUMN.expectedPoints]: 72,
  [COLUMN.pace]: 84,
  [COLUMN.assigned]: 84,
  [COLUMN.computed]: 96,
} as const satisfies Record<(typeof COLUMN)[keyof typeof COLUMN], number>;

export function setWidths(draft: Draft): void {
  for (const [column, points] of Object.entries(WIDTHS)) draft.width(Number(column), points);
}

import { FIGURE_ROLES, type Content, type FigureRole, type Figures } from '../measures/content';
import type { Entry, UnitReport } from '../report/types';

/** What was entered for a unit, as far as a measure can compute on it. */
export function figuresOf(report: UnitReport | undefined): Figures {
  const figures: Partial<Record<FigureRole, Content>> = {};
  for (const role of FIGURE_ROLES) {
    const entry = report?.entries[role];
    if (entry) figures[role] = contentSeen(entry);
  }
  return figures;
}

/** A cell with nothing but a line break or a hard space looks empty, but Excel's TRIM leaves it there. */
export function contentSeen({ raw, content }: Entry): Content {
  const blankLooking = content.is === 'empty' && raw.type === 'text' && raw.value.replaceAll(' ', '') !== '';
  return blankLooking ? { is: 'text', text: raw.value } : content;
}

/** Something stands there that is no error. */
export function isGiven(entry: Entry | undefined): boolean {
  if (!entry) return false;
  const { is } = contentSeen(entry);
  return is !== 'empty' && is !== 'error' && is !== 'uncalculated';
}

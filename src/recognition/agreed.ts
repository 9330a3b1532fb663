/** A column that repeats what was agreed holds no results, whatever its header says. */
import { serialOfIso } from '../calendar/days';
import type { Measure } from '../plan/schema';
import type { MatchedRow } from './rowTypes';
import { showsDay, type SheetView } from './view';

const FEWEST = 3;
const FEWEST_DAYS = 2;
const MOST_ROWS = 400;
const CLOSE = 1e-9;

/** `due`: every day in it is the agreed one; `target`: so is every figure. Undefined as soon as one differs. */
export function repeatsAgreed(
  view: SheetView,
  column: number,
  matched: readonly MatchedRow[],
  date1904: boolean,
): 'due' | 'target' | undefined {
  let days = 0;
  let figures = 0;
  for (const { row, unit } of matched.slice(0, MOST_ROWS)) {
    const cell = view.seen(row, column);
    if (cell.type !== 'number') continue;
    const { measure } = unit.unit;
    const value = showsDay(cell.format) && date1904 ? cell.value + 1462 : cell.value;
    if (!isAgreed(measure, value)) return undefined;
    if (measure.kind === 'milestone') days++;
    else figures++;
  }
  if (figures + days >= FEWEST && figures > 0) return 'target';
  return figures === 0 && days >= FEWEST_DAYS ? 'due' : undefined;
}

function isAgreed(measure: Measure, value: number): boolean {
  const close = (other: number | undefined) => other !== undefined && Math.abs(value - other) < CLOSE * Math.max(1, other);
  switch (measure.kind) {
    case 'milestone':
      return close(serialOfIso(measure.due));
    case 'share':
      return close(measure.target) || close(measure.target * 100);
    case 'count':
    case 'duration':
    case 'exact':
    case 'average':
    case 'level':
      return close(measure.target);
    case 'change':
      return close(measure.agreed) || close(-measure.agreed) || close(measure.agreed * 100);
    case 'range':
      return close(measure.min) || close(measure.max);
    case 'allOf':
    case 'composite':
    case 'growth':
    case 'judged':
    case 'series':
      return false;
  }
}

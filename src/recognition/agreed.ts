/** A column that repeats what was agreed holds no results, whatever its header says. */
import { leafKind } from '../measures';
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
  year: number,
): 'due' | 'target' | undefined {
  let days = 0;
  let figures = 0;
  for (const { row, unit } of matched.slice(0, MOST_ROWS)) {
    const cell = view.seen(row, column);
    if (cell.type !== 'number') continue;
    const { measure } = unit.unit;
    const value = showsDay(cell.format) && date1904 ? cell.value + 1462 : cell.value;
    if (!isAgreed(measure, year, value)) return undefined;
    if (measure.kind !== 'composite' && leafKind(measure).enters === 'day') days++;
    else figures++;
  }
  if (figures + days >= FEWEST && figures > 0) return 'target';
  return figures === 0 && days >= FEWEST_DAYS ? 'due' : undefined;
}

function isAgreed(measure: Measure, year: number, value: number): boolean {
  const close = (other: number) => Math.abs(value - other) < CLOSE * Math.max(1, other);
  if (measure.kind === 'composite') return false;
  const kind = leafKind(measure);
  const agreed = kind.resultMayRepeat ? undefined : kind.agreed(year);
  switch (agreed?.is) {
    case undefined:
      return false;
    case 'day':
      return close(agreed.serial);
    case 'number':
      return close(agreed.value);
    case 'share':
      return close(agreed.value) || close(agreed.value * 100) || (agreed.direction === 'either' && close(-agreed.value));
    case 'range':
      return close(agreed.min) || close(agreed.max);
  }
}

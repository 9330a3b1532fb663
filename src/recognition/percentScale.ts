/** Is a share entered as 0,85 or as 85 in this row? The row's own target cell says. */
import { leafKind } from '../measures';
import type { KnownUnit } from './catalogue';
import type { PercentScale } from './types';
import type { Cell } from '../workbook/snapshot';

const CLOSE = 1e-9;

/**
 * 100 only where the target cell of a share holds the number 85 (or a text of just that) for 0,85. A target shown as "85 %" or "85 pct."
 * is the number 0,85 to Excel, and without a target there is nothing to go by: both are 1.
 */
export function percentScaleOf(unit: KnownUnit, year: number, target: Cell | undefined): PercentScale {
  const { measure } = unit.unit;
  if (target === undefined || measure.kind === 'composite') return 1;
  const kind = leafKind(measure);
  const agreed = kind.enters === 'share' ? kind.agreed(year) : undefined;
  const shown = shownNumber(target);
  if (agreed?.is !== 'share' || shown === undefined) return 1;
  if (Math.abs(shown - agreed.value) < CLOSE) return 1;
  if (Math.abs(shown - agreed.value * 100) < CLOSE * 100) return 100;
  return shown > 1 && shown <= 100 ? 100 : 1;
}

function shownNumber(cell: Cell): number | undefined {
  if (cell.type === 'number') return cell.value;
  if (cell.type !== 'text') return undefined;
  const bare = /^\D{0,3}(\d{1,3}(?:[.,]\d+)?)$/.exec(cell.value.trim());
  return bare ? Number((bare[1] ?? '').replace(',', '.')) : undefined;
}

/** A figure that cannot be: negative, a fraction of a person, more than all, or of a size that only another unit explains. */
import { leafKind } from '../../measures';
import { isWholeNumber, TOO_LARGE } from '../../measures/numbers';
import type { Measure } from '../../plan/schema';
import type { ColumnRole, PercentScale } from '../../recognition/types';
import { about, enteredCells } from '../unitCells';
import { expectationOf, type Figure } from '../expectations';
import type { Rule } from '../types';

export const MRP205: Rule = {
  code: 'MRP205',
  *find(context) {
    for (const unitCell of enteredCells(context)) {
      const { entry, role, unit, report } = unitCell;
      const { content } = entry;
      const figure = expectationOf(role, unit.measure)?.figure;
      if (content.is !== 'number' || content.shows === 'date' || (figure !== 'number' && figure !== 'share')) continue;
      const asPercent = content.shows === 'percent';
      const variant =
        impossible(content.value, figure, asPercent, report.percentScale) ??
        fraction(content.value, role, unit.measure, asPercent);
      const target = role === 'actual' && figure === 'number' ? targetOf(unit.measure, context.plan.year) : undefined;
      if (variant !== undefined) yield about(context, unitCell, { variant });
      else if (target && isFarOff(content.value, target.value, unit.measure))
        yield about(context, unitCell, { variant: 'farOff', target: target.value, agreedUnit: target.unit });
    }
  },
};

function impossible(value: number, figure: Figure, asPercent: boolean, scale: PercentScale): string | undefined {
  if (value < 0) return 'negative';
  if (value >= TOO_LARGE) return 'tooLarge';
  if (figure !== 'share') return undefined;
  const aboveAll = value > 100 || (scale === 1 && asPercent && value > 1 + 1e-12 && value <= 2);
  return aboveAll ? 'aboveAll' : undefined;
}

function fraction(value: number, role: ColumnRole, measure: Measure, asPercent: boolean): string | undefined {
  const whole = measure.kind !== 'composite' && leafKind(measure).whole;
  // A count shown in per cent has the wrong unit (MRP208), which says more.
  return whole && !asPercent && (role === 'actual' || role === 'forecast') && !isWholeNumber(value) ? 'fraction' : undefined;
}

/** Months for days, hours for days: a mean is never so far from what was agreed. What is counted may be far below it early in the year. */
const FAR_ABOVE = { mean: 10, counted: 20 } as const;
const FAR_BELOW = { mean: 20, counted: 500 } as const;

function isFarOff(value: number, target: number, measure: Measure): boolean {
  if (value <= 0 || target <= 0 || measure.kind === 'composite') return false;
  const counted = leafKind(measure).cumulative || leafKind(measure).growsTo(0) !== undefined;
  const kind = counted ? 'counted' : 'mean';
  // Of whole things there may be a single one.
  const isBelow = value * FAR_BELOW[kind] < target && !(counted && isWholeNumber(value));
  return value > target * FAR_ABOVE[kind] || isBelow;
}

function targetOf(measure: Measure, year: number): { readonly value: number; readonly unit: string } | undefined {
  const agreed = measure.kind === 'composite' ? undefined : leafKind(measure).agreed(year);
  return agreed?.is === 'number' ? agreed : undefined;
}

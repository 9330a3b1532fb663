/** A figure that cannot be: negative, a fraction of a person, more than all. */
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
      if (variant !== undefined) yield about(context, unitCell, { variant });
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

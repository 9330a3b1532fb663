/** A numerator above its denominator, or a denominator of zero. */
import { isPartOf } from '../../assessment/numbers';
import { about, leafRows, numberIn } from '../unitCells';
import type { Rule } from '../types';

export const MRP209: Rule = {
  code: 'MRP209',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      if (unit.measure.kind !== 'share' && unit.measure.kind !== 'allOf') continue;
      const { numerator, denominator } = report.entries;
      const whole = numberIn(denominator);
      const part = numberIn(numerator);
      if (!denominator || whole === undefined) continue;
      if (whole === 0)
        yield about(
          context,
          { unit, report, role: 'denominator', entry: denominator },
          { variant: 'zero', numerator: part ?? '' },
        );
      else if (numerator && part !== undefined && !isPartOf(part, whole)) {
        yield about(
          context,
          { unit, report, role: 'numerator', entry: numerator },
          { variant: 'above', numerator: part, denominator: whole },
        );
      }
    }
  },
};

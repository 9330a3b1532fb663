/** The share entered is not numerator / denominator. */
import { isPartOf, shareOf } from '../../assessment/numbers';
import { about, leafRows, numberIn } from '../unitCells';
import { decimalsOf } from '../fixes';
import type { Rule } from '../types';

export const MRP307: Rule = {
  code: 'MRP307',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      if (unit.measure.kind !== 'share') continue;
      const { actual: entry, numerator, denominator } = report.entries;
      const part = numberIn(numerator);
      const whole = numberIn(denominator);
      const share = shareOf(entry?.content, report.percentScale);
      if (
        !entry ||
        share === null ||
        part === undefined ||
        whole === undefined ||
        whole <= 0 ||
        part < 0 ||
        !isPartOf(part, whole)
      )
        continue;
      const computed = part / whole;
      // The entered share may be rounded: half of its own last decimal is no contradiction.
      const half = 0.5 / 10 ** Math.min(decimalsOf(share * 100), 8);
      if (Math.abs(share - computed) * 100 <= half + 1e-9) continue;
      yield about(context, { unit, report, role: 'actual', entry }, { share, computed, numerator: part, denominator: whole });
    }
  },
};

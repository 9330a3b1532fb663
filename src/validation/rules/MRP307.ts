/** The share entered is not numerator / denominator. */
import { leafKind } from '../../measures';
import { valued } from '../../measures/cells';
import { shareIn } from '../../measures/entered';
import { isPartOf } from '../../measures/language';
import { about, leafRows, numberIn } from '../unitCells';
import { decimalsOf } from '../fixes';
import type { Rule } from '../types';

export const MRP307: Rule = {
  code: 'MRP307',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      if (leafKind(unit.measure).enters !== 'share') continue;
      const { actual: entry, numerator, denominator } = report.entries;
      const part = numberIn(numerator);
      const whole = numberIn(denominator);
      const share = shareIn(entry?.content, report.percentScale);
      if (
        !entry ||
        share === null ||
        part === undefined ||
        whole === undefined ||
        whole <= 0 ||
        part < 0 ||
        !isPartOf(valued(part), valued(whole)).value
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

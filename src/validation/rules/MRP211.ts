/** The number that a change is measured from is missing. */
import { leafKind } from '../../measures';
import { round12 } from '../../measures/numbers';
import { about, leafRows, numberIn } from '../unitCells';
import type { Rule } from '../types';

export const MRP211: Rule = {
  code: 'MRP211',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      const { measure } = unit;
      if (!leafKind(measure).inputs.some((set) => set.includes('baseline'))) continue;
      const entry = report.entries.baseline;
      if (!entry) continue;
      // Beyond twelve decimals nothing is left to divide by.
      const isZero = round12(numberIn(entry) ?? 1) === 0;
      const variant = entry.content.is === 'empty' ? 'missing' : isZero ? 'zero' : undefined;
      if (variant === undefined) continue;
      const of = 'baselineOf' in measure ? measure.baselineOf : '';
      yield about(context, { unit, report, role: 'baseline', entry }, { variant, of });
    }
  },
};

/** The number that a change is measured from is missing. */
import { leafKind } from '../../assessment/kinds';
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
      const variant = entry.content.is === 'empty' ? 'missing' : numberIn(entry) === 0 ? 'zero' : undefined;
      if (variant === undefined) continue;
      const of = 'baselineOf' in measure ? measure.baselineOf : '';
      yield about(context, { unit, report, role: 'baseline', entry }, { variant, of });
    }
  },
};

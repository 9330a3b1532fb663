/** The forecast is below what is already reached. */
import { leafKind } from '../../measures';
import { about, assessedUnits, leafRows, numberIn } from '../unitCells';
import type { Rule } from '../types';

export const MRP303: Rule = {
  code: 'MRP303',
  *find(context) {
    // At the final round there is nothing left to expect.
    if (context.assessment.final) return;
    const units = assessedUnits(context);
    for (const { unit, report } of leafRows(context)) {
      const { keepsReached, degreeEndsAt1 } = leafKind(unit.measure);
      const { forecast: entry, actual } = report.entries;
      const reached = numberIn(actual);
      if (!keepsReached || !entry || reached === undefined) continue;
      const unitCell = { unit, report, role: 'forecast', entry } as const;
      const expected = numberIn(entry);
      if (expected !== undefined && expected < reached) yield about(context, unitCell, { variant: 'number', expected, reached });
      const word = entry.content.is === 'word' ? entry.content.status : undefined;
      // Too many can still undo a range.
      const met = !degreeEndsAt1 && units.get(unit.id)?.reached.status === 'fulfilled';
      if (met && (word === 'partly' || word === 'notFulfilled')) yield about(context, unitCell, { variant: 'word', reached });
    }
  },
};

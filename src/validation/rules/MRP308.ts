/** Delivered, but nobody says when. */
import { leafKind } from '../../measures';
import { about, isFilled, leafRows } from '../unitCells';
import type { Rule } from '../types';

export const MRP308: Rule = {
  code: 'MRP308',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      const { enters, due } = leafKind(unit.measure);
      if (enters !== 'day') continue;
      const { deliveredOn, actual } = report.entries;
      const role = deliveredOn && isFilled(deliveredOn.content) ? 'deliveredOn' : 'actual';
      const entry = report.entries[role];
      if (entry?.content.is !== 'word' || !(entry.content.yes === true || entry.content.status === 'fulfilled')) continue;
      // A word in one column and the day in the other is a date given.
      if (role === 'deliveredOn' && (actual?.content.is === 'number' || actual?.content.is === 'dateAsText')) continue;
      yield about(context, { unit, report, role: deliveredOn ? 'deliveredOn' : role, entry }, { due: due ?? '' });
    }
  },
};

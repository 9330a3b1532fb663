/** A figure that only can grow is lower than in an earlier round. */
import { leafKind } from '../../measures';
import { about, leafRows, numberIn } from '../unitCells';
import type { Rule } from '../types';

export const MRP301: Rule = {
  code: 'MRP301',
  *find(context) {
    const earlier = context.report.earlier.toReversed();
    if (earlier.length === 0) return;
    for (const { unit, report } of leafRows(context)) {
      const entry = report.entries.actual;
      const now = numberIn(entry);
      if (!entry || now === undefined || !leafKind(unit.measure).cumulative) continue;
      for (const round of earlier) {
        const before = round.units.get(unit.id)?.entries.actual;
        const then = numberIn(before);
        if (before === undefined || then === undefined) continue;
        if (then > now) {
          const roundName = context.plan.rounds.find((candidate) => candidate.id === round.round)?.name ?? round.round;
          yield about(context, { unit, report, role: 'actual', entry }, { now, then, round: roundName });
        }
        // The nearest round that has a figure is the one to compare with.
        break;
      }
    }
  },
};

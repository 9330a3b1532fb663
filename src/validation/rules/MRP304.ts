/** The forecast and the pace so far point different ways, and nobody says why. */
import { about, assessedUnits, explanationOf, isFilled, leafRows } from '../unitCells';
import type { Rule } from '../types';

export const MRP304: Rule = {
  code: 'MRP304',
  *find(context) {
    if (context.assessment.final) return;
    const units = assessedUnits(context);
    for (const { unit, report } of leafRows(context)) {
      const entry = report.entries.forecast;
      const assessed = units.get(unit.id);
      if (!entry || !assessed || !isFilled(entry.content) || explanationOf(context, { unit, report })?.given) continue;
      const now = assessed.light.color;
      const year = assessed.expectedLight.color;
      const variant = now === 'red' && year === 'green' ? 'hopeful' : now === 'green' && year === 'red' ? 'gloomy' : undefined;
      if (variant === undefined) continue;
      const { degree } = assessed.reached;
      yield about(
        context,
        { unit, report, role: 'forecast', entry },
        { variant, degree: degree ?? '', pace: assessed.pace ?? '' },
      );
    }
  },
};

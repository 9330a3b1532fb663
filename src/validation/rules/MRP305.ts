/** Yellow, red or not fulfilled without an explanation. */
import type { UnitAssessment } from '../../assessment/types';
import { about, assessedUnits, explanationOf, leafRows, nameOf } from '../unitCells';
import type { Rule } from '../types';

export const MRP305: Rule = {
  code: 'MRP305',
  *find(context) {
    const units = assessedUnits(context);
    const withoutColumn: string[] = [];
    for (const row of leafRows(context)) {
      const variant = variantOf(units.get(row.unit.id), context.assessment.final);
      if (variant === undefined) continue;
      const explanation = explanationOf(context, row);
      if (explanation?.given) continue;
      if (!explanation) withoutColumn.push(nameOf(row.unit));
      else yield about(context, { ...row, role: 'explanation', entry: explanation.entry }, { variant });
    }
    const [unit] = withoutColumn;
    if (unit !== undefined) yield { values: { variant: 'noColumn', unit, count: withoutColumn.length } };
  },
};

/** What asks for an explanation: at the final round the status, before it the light or a year that is not expected to be met. */
function variantOf(unit: UnitAssessment | undefined, final: boolean): string | undefined {
  if (!unit) return undefined;
  if (final) {
    const { status } = unit.reached;
    return status === 'partly' || status === 'notFulfilled' ? status : undefined;
  }
  const { color } = unit.light;
  if (color === 'red' || color === 'yellow') return color;
  const expected = unit.expected.status;
  return expected === 'partly' || expected === 'notFulfilled' ? 'expected' : undefined;
}

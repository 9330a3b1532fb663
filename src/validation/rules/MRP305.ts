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

/**
 * What asks for an explanation: at the final round the status, before it the light or a year that is not expected to be met. Where the
 * figure itself is missing, that is what is told.
 */
function variantOf(unit: UnitAssessment | undefined, final: boolean): string | undefined {
  if (!unit) return undefined;
  const { figureState } = unit;
  const isMissing = figureState?.reached === 'missing';
  if (final) {
    const { status } = unit.reached;
    if (isMissing) return undefined;
    return status === 'partly' || status === 'notFulfilled' ? status : undefined;
  }
  const { color } = unit.light;
  if (!isMissing && (color === 'red' || color === 'yellow')) return color;
  if (figureState?.expected === 'missing') return undefined;
  const expected = unit.expected.status;
  return expected === 'partly' || expected === 'notFulfilled' ? 'expected' : undefined;
}

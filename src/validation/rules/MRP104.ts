/** A column is missing that the figures need. */
import { leafKind } from '../../assessment/kinds';
import type { ColumnRole } from '../../recognition/types';
import { columnOf, leafRows, nameOf } from '../cells';
import type { Rule, RuleContext } from '../types';

export const MRP104: Rule = {
  code: 'MRP104',
  *find(context) {
    const { table } = context.recognition;
    const cell = { sheet: context.report.current.sheet, row: table.headerBottom, column: table.columns[0]?.value ?? 0 };
    for (const [role, names] of missingColumns(context)) {
      const [first = ''] = names;
      yield { cell, values: { variant: role, role, count: names.length, unit: first } };
    }
  },
};

/** Missing roles with the units that need them. Where several sets of columns would do, the nearest to complete is asked for. */
function missingColumns(context: RuleContext): Map<ColumnRole, string[]> {
  const missing = new Map<ColumnRole, string[]>();
  const bound = new Set(context.recognition.table.columns.map((column) => column.role));
  const add = (role: ColumnRole, name: string): void => {
    const names = missing.get(role);
    if (names) names.push(name);
    else missing.set(role, [name]);
  };
  for (const { unit } of leafRows(context)) {
    const lacking = leafKind(unit.measure).inputs.map((set) => set.filter((role) => !bound.has(role)));
    const [least] = lacking.sort((a, b) => a.length - b.length);
    for (const role of least ?? []) add(role, nameOf(unit));
    if (!columnOf(context, 'forecast') && context.round.id !== 'AR') add('forecast', nameOf(unit));
  }
  return missing;
}

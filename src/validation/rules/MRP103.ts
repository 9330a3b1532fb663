/** A requirement stands twice. */
import { unitsOf } from '../../plan/units';
import { columnOf, nameOf } from '../cells';
import type { Rule } from '../types';

export const MRP103: Rule = {
  code: 'MRP103',
  *find(context) {
    const { recognition, report, plan } = context;
    if (recognition.table.repeatedRows.length === 0) return;
    const names = new Map(unitsOf(plan).map((unit) => [unit.id, nameOf(unit)]));
    const column = (columnOf(context, 'id') ?? columnOf(context, 'requirement'))?.value ?? 0;
    for (const { id, row } of recognition.table.repeatedRows) {
      const first = report.current.units.get(id)?.row;
      yield {
        unit: id,
        cell: { sheet: report.current.sheet, row, column },
        found: names.get(id) ?? id,
        values: { unit: names.get(id) ?? id, row: row + 1, first: (first ?? row) + 1 },
      };
    }
  },
};

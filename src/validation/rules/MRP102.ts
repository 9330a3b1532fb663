/** A row looks like a requirement but is none of the plan's. */
import { columnOf } from '../cells';
import { cut } from '../seen';
import type { Rule } from '../types';

export const MRP102: Rule = {
  code: 'MRP102',
  *find(context) {
    const { table } = context.recognition;
    const column = (columnOf(context, 'id') ?? columnOf(context, 'requirement'))?.value ?? 0;
    for (const { row, text } of table.unknownRows) {
      const found = cut(text);
      yield { cell: { sheet: context.report.current.sheet, row, column }, found, values: { found, row: row + 1 } };
    }
  },
};

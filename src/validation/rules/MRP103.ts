/** A requirement stands twice. */
import { unitsOf } from '../../plan/units';
import { nameOf, namingColumn } from '../unitCells';
import type { Rule } from '../types';

export const MRP103: Rule = {
  code: 'MRP103',
  *find(context) {
    const { recognition, report, plan } = context;
    if (recognition.tables.every(({ repeatedRows }) => repeatedRows.length === 0)) return;
    const names = new Map(unitsOf(plan).map((unit) => [unit.id, nameOf(unit)]));
    for (const table of recognition.tables) {
      const sheet = table.sheet.value;
      for (const { id, row } of table.repeatedRows) {
        const first = report.current.units.get(id);
        const elsewhere = first && first.sheet !== sheet ? { variant: 'otherSheet', sheet, firstSheet: first.sheet } : {};
        yield {
          unit: id,
          cell: { sheet, row, column: namingColumn(table) },
          found: names.get(id) ?? id,
          values: { ...elsewhere, unit: names.get(id) ?? id, row: row + 1, first: (first?.row ?? row) + 1 },
        };
      }
    }
  },
};

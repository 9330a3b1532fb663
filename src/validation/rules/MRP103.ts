/** A requirement stands twice. */
import { unitsOf } from '../../plan/units';
import type { TableBinding } from '../../recognition/types';
import { cellSeenAt, findSheet } from '../../workbook/snapshot';
import { columnOf, nameOf, namingColumn } from '../unitCells';
import type { Rule, RuleContext } from '../types';

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
        const elsewhere: { readonly variant?: string; readonly sheet?: string; readonly firstSheet?: string } =
          first && first.sheet !== sheet ? { variant: 'otherSheet', sheet, firstSheet: first.sheet } : {};
        yield {
          unit: id,
          cell: { sheet, row, column: namingColumn(table) },
          found: names.get(id) ?? id,
          values: {
            ...elsewhere,
            ...(elsewhere.variant === undefined && areOfOffices(context, table, first?.row, row) ? { variant: 'offices' } : {}),
            unit: names.get(id) ?? id,
            row: row + 1,
            first: (first?.row ?? row) + 1,
          },
        };
      }
    }
  },
};

/** Two offices have a row each: their figures belong together, and deleting one would lose them. */
function areOfOffices({ workbook }: RuleContext, table: TableBinding, first: number | undefined, second: number): boolean {
  const column = columnOf(table, 'office')?.value;
  const sheet = findSheet(workbook, table.sheet.value);
  if (column === undefined || first === undefined || !sheet) return false;
  const [one, two] = [first, second].map((row) => cellSeenAt(sheet, row, column).value);
  return typeof one === 'string' && typeof two === 'string' && one.trim().toLowerCase() !== two.trim().toLowerCase();
}

/** A cell that Målstatus computed holds something else now. */
import { overwrittenCells } from '../../workbook/writtenColumns';
import { unitsOf } from '../../plan/units';
import { nameOf } from '../unitCells';
import { seen } from '../shownFound';
import type { Rule } from '../types';

export const MRP108: Rule = {
  code: 'MRP108',
  *find({ workbook, plan }) {
    const overwritten = overwrittenCells(workbook);
    if (overwritten.length === 0) return;
    const names = new Map(unitsOf(plan).map((unit) => [unit.id, nameOf(unit)]));
    for (const { unit, role, cell, state, found } of overwritten) {
      const shown = seen(found);
      yield { unit, cell, found: shown, values: { variant: state, unit: names.get(unit) ?? unit, role, found: shown } };
    }
  },
};

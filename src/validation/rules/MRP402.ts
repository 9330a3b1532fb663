/** A text that another workbook would take for a formula. */
import { about, enteredCells, isFilled } from '../unitCells';
import { expectationOf } from '../expectations';
import type { Rule } from '../types';

export const MRP402: Rule = {
  code: 'MRP402',
  *find(context) {
    for (const unitCell of enteredCells(context)) {
      const { raw, content } = unitCell.entry;
      if (raw.type !== 'text' || raw.formula !== undefined || !/^[=+\-@\t\r]/.test(raw.value) || !isFilled(content)) continue;
      // "-5" and "+5 %" are numbers as text, which Excel reads as numbers; among figures they are MRP203's.
      const figure = expectationOf(unitCell.role, unitCell.unit.measure) !== undefined;
      if (content.is === 'ambiguous' || (content.is === 'numberAsText' && (figure || content.unit === undefined))) continue;
      yield about(context, unitCell, { sign: raw.value.charAt(0).trim() || 'tab' });
    }
  },
};

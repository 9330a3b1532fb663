/** An entered cell takes its value from another file. */
import { about, enteredCells } from '../unitCells';
import { refersToOtherFile } from '../formulaReferences';
import { cut } from '../shownFound';
import type { Rule } from '../types';

export const MRP403: Rule = {
  code: 'MRP403',
  *find(context) {
    for (const unitCell of enteredCells(context)) {
      const { formula } = unitCell.entry.raw;
      if (formula !== undefined && refersToOtherFile(formula)) yield about(context, unitCell, { formula: cut(formula) });
    }
  },
};

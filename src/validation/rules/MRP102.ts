/** A row looks like a requirement but is none of the plan's. */
import { namingColumn } from '../unitCells';
import { cut } from '../shownFound';
import type { Rule } from '../types';

export const MRP102: Rule = {
  code: 'MRP102',
  *find(context) {
    for (const table of context.recognition.tables) {
      for (const { row, text } of table.unknownRows) {
        const found = cut(text);
        yield {
          cell: { sheet: table.sheet.value, row, column: namingColumn(table) },
          found,
          values: { found, row: row + 1 },
        };
      }
    }
  },
};

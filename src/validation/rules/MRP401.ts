/** Something that looks like a CPR number. Searched on every sheet that a round is reported on, so that none leaves the house. */
import { keyColumn, keyRow } from '../../workbook/address';
import { findSheet, type Cell } from '../../workbook/snapshot';
import { holdsCpr, isCprNumber, maskCpr } from '../cpr';
import { cut } from '../shownFound';
import type { Rule } from '../types';

export const MRP401: Rule = {
  code: 'MRP401',
  *find({ report, workbook }) {
    const names = new Set([report.current, ...report.earlier].flatMap(({ sheets }) => sheets));
    for (const name of names) {
      const sheet = findSheet(workbook, name);
      if (!sheet) continue;
      for (const [key, cell] of sheet.cells) {
        const found = cprIn(cell);
        if (found === undefined) continue;
        yield { cell: { sheet: sheet.name, row: keyRow(key), column: keyColumn(key) }, found, values: { found } };
      }
    }
  },
};

function cprIn(cell: Cell): string | undefined {
  if (cell.type === 'text') return cell.value.length >= 10 && holdsCpr(cell.value) ? cut(cell.value) : undefined;
  if (cell.type !== 'number' || cell.formula !== undefined || !isCprNumber(cell.value)) return undefined;
  // Grouped digits and amounts are written so that nobody takes them for a number of a person.
  return /[#,."]/.test(cell.format.replace('General', '')) ? undefined : maskCpr(String(cell.value).padStart(10, '0'));
}

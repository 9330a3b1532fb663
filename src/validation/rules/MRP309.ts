/** A status changed by hand without a status, reason, name or date: it does not count. */
import type { ColumnRole } from '../../recognition/types';
import { cellAddressKey } from '../../workbook/address';
import { headerOf, isFilled, nameOf, rowsInForce } from '../unitCells';
import { seen } from '../shownFound';
import type { Rule } from '../types';

const NEEDED = ['overrideStatus', 'overrideReason', 'overrideBy', 'overrideOn'] as const satisfies readonly ColumnRole[];

export const MRP309: Rule = {
  code: 'MRP309',
  *find(context) {
    const met = new Set<string>();
    for (const { unit, report } of rowsInForce(context)) {
      const status = report.entries.overrideStatus ?? report.entries.overrideReason;
      if (!status) continue;
      const key = cellAddressKey(status.cell);
      if (met.has(key) || !NEEDED.some((role) => isFilled(report.entries[role]?.content))) continue;
      met.add(key);
      for (const role of NEEDED) {
        const entry = report.entries[role];
        if (isFilled(entry?.content)) continue;
        const found = report.entries.overrideStatus ? seen(report.entries.overrideStatus.raw) : '';
        yield {
          unit: unit.id,
          cell: entry?.cell ?? status.cell,
          found,
          values: { variant: role, unit: nameOf(unit), column: entry ? headerOf(context, unit, role) : '', found },
        };
      }
    }
  },
};

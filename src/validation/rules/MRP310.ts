/** Nobody says where a figure comes from, or when it was drawn. */
import { leafKind } from '../../measures';
import type { ColumnRole } from '../../recognition/types';
import { cellAddressKey } from '../../workbook/address';
import { about, columnOf, headerCell, isFilled, leafRows, rowsIn, type LeafUnit } from '../unitCells';
import type { Rule } from '../types';

const WHERE_FROM = ['source', 'extractedOn'] as const satisfies readonly ColumnRole[];
const FIGURES = ['actual', 'numerator', 'denominator'] as const satisfies readonly ColumnRole[];

export const MRP310: Rule = {
  code: 'MRP310',
  *find(context) {
    const rows = leafRows(context).filter(
      ({ unit, report }) => isNumeric(unit) && FIGURES.some((role) => isFilled(report.entries[role]?.content)),
    );
    for (const table of context.recognition.tables) {
      const { length } = rowsIn(table, rows);
      if (length > 0 && WHERE_FROM.every((role) => !columnOf(table, role))) {
        yield { cell: headerCell(table), values: { variant: 'noColumns', count: length } };
      }
    }
    const met = new Set<string>();
    for (const { unit, report } of rows) {
      for (const role of WHERE_FROM) {
        const entry = report.entries[role];
        if (!entry || isFilled(entry.content)) continue;
        const key = cellAddressKey(entry.cell);
        if (met.has(key)) continue;
        met.add(key);
        yield about(context, { unit, report, role, entry }, { variant: role });
      }
    }
  },
};

/** A day or a person's word is its own source. */
function isNumeric({ measure }: LeafUnit): boolean {
  const { enters } = leafKind(measure);
  return enters === 'number' || enters === 'share';
}

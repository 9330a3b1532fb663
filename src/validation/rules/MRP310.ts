/** Nobody says where a figure comes from, or when it was drawn. */
import type { ColumnRole } from '../../recognition/types';
import { about, columnOf, isFilled, leafRows } from '../cells';
import type { Rule, RuleContext } from '../types';

const WHERE_FROM = ['source', 'extractedOn'] as const satisfies readonly ColumnRole[];
const FIGURES = ['actual', 'numerator', 'denominator'] as const satisfies readonly ColumnRole[];

export const MRP310: Rule = {
  code: 'MRP310',
  *find(context) {
    const rows = leafRows(context).filter(
      ({ unit, report }) =>
        unit.measure.kind !== 'milestone' &&
        unit.measure.kind !== 'judged' &&
        FIGURES.some((role) => isFilled(report.entries[role]?.content)),
    );
    if (rows.length === 0) return;
    if (WHERE_FROM.every((role) => !columnOf(context, role))) {
      yield { cell: headerCell(context), values: { variant: 'noColumns', count: rows.length } };
      return;
    }
    const met = new Set<string>();
    for (const { unit, report } of rows) {
      for (const role of WHERE_FROM) {
        const entry = report.entries[role];
        if (!entry || isFilled(entry.content)) continue;
        const place = `${entry.cell.row}:${entry.cell.column}`;
        if (met.has(place)) continue;
        met.add(place);
        yield about(context, { unit, report, role, entry }, { variant: role });
      }
    }
  },
};

function headerCell({ recognition, report }: RuleContext): { sheet: string; row: number; column: number } {
  const { headerBottom, columns } = recognition.table;
  return { sheet: report.current.sheet, row: headerBottom, column: columns[0]?.value ?? 0 };
}

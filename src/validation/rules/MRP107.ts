/** A target in the workbook differs from the plan's. */
import { leafKind } from '../../measures';
import type { Agreed } from '../../measures/kind';
import { headerOf, leafRows, nameOf, type LeafUnit } from '../unitCells';
import { seen } from '../shownFound';
import { compareTarget } from '../targets';
import type { Rule } from '../types';

export const MRP107: Rule = {
  code: 'MRP107',
  *find(context) {
    const { year } = context.plan;
    for (const { unit, report } of leafRows(context)) {
      const entry = report.entries.target;
      const agreed = leafKind(unit.measure).agreed(year);
      // A target merged over several rows speaks for none of them alone.
      if (!entry || !agreed || entry.cell.row !== report.row) continue;
      const compared = compareTarget(agreed, entry.content, report.percentScale, year);
      if (
        compared === 'same' ||
        isAgreedLevel(unit, entry.content.is === 'number' ? entry.content.value : undefined, report.entries.baseline?.content)
      )
        continue;
      const found = seen(entry.raw);
      yield {
        unit: unit.id,
        cell: entry.cell,
        found,
        values: {
          variant: `${compared}.${agreed.is}`,
          unit: nameOf(unit),
          column: headerOf(context, unit, 'target'),
          found,
          ...agreedValues(agreed),
        },
      };
    }
  },
};

/** A change may be printed as the number it leads to: 10 pct. down from 806 is 725,4. */
function isAgreedLevel(
  unit: LeafUnit,
  target: number | undefined,
  entered: { readonly is: string; readonly value?: unknown } | undefined,
): boolean {
  if (target === undefined) return false;
  const level = leafKind(unit.measure).leadsTo(entered?.is === 'number' ? Number(entered.value) : undefined);
  return level !== undefined && Math.abs(level - target) < 1;
}

function agreedValues(agreed: Agreed): Record<string, string | number> {
  switch (agreed.is) {
    case 'share':
      return { agreed: agreed.value };
    case 'number':
      return { agreed: agreed.value, agreedUnit: agreed.unit };
    case 'range':
      return { min: agreed.min, max: agreed.max, agreedUnit: agreed.unit };
    case 'day':
      return { agreed: agreed.iso };
  }
}

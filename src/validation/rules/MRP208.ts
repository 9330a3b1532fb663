/** A figure stands in another unit than the one agreed. */
import { leafKind } from '../../measures';
import { ENTERED_ROLES } from '../../recognition/types';
import { about, isLeaf, leafRows, unitCellsIn, type UnitCell } from '../unitCells';
import { expectationOf } from '../expectations';
import { agreedUnitOf, quantityOf } from '../quantities';
import type { Rule } from '../types';

export const MRP208: Rule = {
  code: 'MRP208',
  *find(context) {
    for (const unitCell of unitCellsIn(leafRows(context), ['unit', ...ENTERED_ROLES])) {
      const agreed = agreedUnitOf(unitCell.unit.measure);
      const other = otherUnit(unitCell);
      if (agreed && other !== undefined) {
        yield about(context, unitCell, {
          variant: unitCell.role === 'unit' ? 'column' : other === '%' ? 'percent' : 'behind',
          other,
          agreed: agreed.text,
        });
      }
    }
  },
};

/** The unit that stands there, where it is certainly another than the agreed one. */
export function otherUnit({ unit, role, entry }: UnitCell): string | undefined {
  if (!isLeaf(unit)) return undefined;
  const agreed = agreedUnitOf(unit.measure);
  if (!agreed || (role !== 'unit' && !isMeasured(role, unit.measure))) return undefined;
  const stated = statedUnit(role, entry.content);
  const quantity = stated === undefined ? undefined : quantityOf(stated);
  if (quantity === undefined || quantity === agreed.quantity) return undefined;
  // Beside a change stands the unit of what was agreed, "10 pct. fewer", as often as that of the figures.
  const isChange = leafKind(unit.measure).columns.includes('baseline');
  if (role === 'unit' && isChange && quantity === 'percent') return undefined;
  // A noun we do not know may be another name for what is counted; behind a share it can only be a number of something.
  if (quantity === 'things') return agreed.quantity === 'percent' && role !== 'unit' ? stated : undefined;
  // Workdays are what many agreements mean by days.
  return quantity === 'workdays' && agreed.quantity === 'days' ? undefined : stated;
}

/** Columns that hold figures in the agreed unit: numerators and denominators of a share count things. */
function isMeasured(role: UnitCell['role'], measure: UnitCell['unit']['measure']): boolean {
  const figure = expectationOf(role, measure)?.figure;
  return (
    (figure === 'number' && role !== 'numerator' && role !== 'denominator') || (figure === 'share' && role !== 'manualCredit')
  );
}

function statedUnit(role: UnitCell['role'], content: UnitCell['entry']['content']): string | undefined {
  if (role === 'unit') return content.is === 'text' ? content.text : undefined;
  if (content.is === 'numberAsText') return content.percent ? '%' : content.unit;
  return content.is === 'number' && content.shows === 'percent' ? '%' : undefined;
}

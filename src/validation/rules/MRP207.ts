/** A cell shows an error, or a formula that has never been calculated. */
import { showAddress } from '../../workbook/address';
import type { ColumnRole } from '../../recognition/types';
import { COLUMN_ROLES } from '../../recognition/types';
import { about, unitCellsIn, rowsInForce } from '../unitCells';
import { circleThrough, refersToItself } from '../formulaReferences';
import type { Rule, RuleContext } from '../types';

/** Errors in computed cells are consequences of these. */
const TYPED_ROLES: readonly ColumnRole[] = COLUMN_ROLES.filter((role) => !role.startsWith('result'));

export const MRP207: Rule = {
  code: 'MRP207',
  *find(context) {
    for (const unitCell of unitCellsIn(rowsInForce(context), TYPED_ROLES)) {
      const { raw, content, cell } = unitCell.entry;
      const { formula } = raw;
      const other = formula === undefined ? undefined : circleThrough(context.workbook, formula, cell);
      if (formula !== undefined && refersToItself(formula, cell))
        yield about(context, unitCell, { variant: 'circular', formula });
      else if (other) yield about(context, unitCell, { variant: 'circle', other: showAddress(other) });
      else if (content.is === 'error') yield about(context, unitCell, { variant: 'error', error: content.code });
      else if (content.is === 'uncalculated') yield about(context, unitCell, { variant: uncalculatedIn(context) });
    }
  },
};

/** A file that no calculator has seen wants to be opened and saved; an open workbook wants to be calculated. */
function uncalculatedIn({ workbook }: RuleContext): string {
  return workbook.uncalculated ? 'uncalculatedFile' : 'uncalculated';
}

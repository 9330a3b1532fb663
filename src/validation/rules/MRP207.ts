/** A cell shows an error, or a formula that has never been calculated. */
import type { ColumnRole } from '../../recognition/types';
import { COLUMN_ROLES } from '../../recognition/types';
import { about, placedIn, rowsInForce } from '../cells';
import { refersToItself } from '../formulas';
import type { Rule } from '../types';

/** Errors in computed cells are consequences of these. */
const TYPED_ROLES: readonly ColumnRole[] = COLUMN_ROLES.filter((role) => !role.startsWith('result'));

export const MRP207: Rule = {
  code: 'MRP207',
  *find(context) {
    for (const placed of placedIn(rowsInForce(context), TYPED_ROLES)) {
      const { raw, content, cell } = placed.entry;
      const circular = raw.formula !== undefined && refersToItself(raw.formula, cell);
      if (circular) yield about(context, placed, { variant: 'circular', formula: raw.formula });
      else if (content.is === 'error') yield about(context, placed, { variant: 'error', error: content.code });
      else if (content.is === 'uncalculated') yield about(context, placed, { variant: 'uncalculated' });
    }
  },
};

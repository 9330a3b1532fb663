/** A text that another workbook would take for a formula. */
import { about, ENTERED_ROLES, isFilled, placedIn, rowsInForce } from '../cells';
import type { Rule } from '../types';

export const MRP402: Rule = {
  code: 'MRP402',
  *find(context) {
    for (const placed of placedIn(rowsInForce(context), ENTERED_ROLES)) {
      const { raw, content } = placed.entry;
      if (raw.type !== 'text' || !/^[=+\-@\t\r]/.test(raw.value) || !isFilled(content)) continue;
      // "-5" and "+5" are numbers as text (MRP203).
      if (content.is === 'numberAsText' || content.is === 'ambiguous') continue;
      yield about(context, placed, { sign: raw.value.charAt(0).trim() || 'tab' });
    }
  },
};

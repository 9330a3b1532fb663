/** A number or a date stands as text: it is understood, but no formula sees it. */
import type { PercentScale } from '../../recognition/types';
import type { Content } from '../../report/types';
import { about, agreedLevels, enteredCells, type UnitCell } from '../unitCells';
import { expectationOf, fits, type Expectation } from '../expectations';
import { fixedDay, fixedNumber, fixedShare } from '../fixes';
import { otherUnit } from './MRP208';
import type { Fix, Rule, RuleContext } from '../types';

type AsText = Extract<Content, { is: 'numberAsText' | 'dateAsText' }>;

export const MRP203: Rule = {
  code: 'MRP203',
  *find(context) {
    for (const unitCell of agreedLevels(context)) {
      const { content } = unitCell.entry;
      if (content.is !== 'numberAsText') continue;
      const { fix } = fixedNumber(context, unitCell.entry, content.value);
      yield { ...about(context, unitCell, { variant: 'number', ...(fix ? { mended: 1 } : {}) }), ...(fix && { fix }) };
    }
    for (const unitCell of enteredCells(context)) {
      const { content } = unitCell.entry;
      if (content.is !== 'numberAsText' && content.is !== 'dateAsText') continue;
      const expectation = expectationOf(unitCell.role, unitCell.unit.measure);
      if (!expectation || !fits(content, expectation) || otherUnit(unitCell) !== undefined) continue;
      const { fix } = fixOf(context, unitCell, content, expectation);
      const variant = content.is === 'dateAsText' ? 'day' : 'number';
      yield { ...about(context, unitCell, { variant, ...(fix ? { mended: 1 } : {}) }), ...(fix && { fix }) };
    }
  },
};

function fixOf(
  context: RuleContext,
  { entry, report }: UnitCell,
  content: AsText,
  { figure }: Expectation,
): { readonly fix?: Fix } {
  if (content.is === 'dateAsText') return fixedDay(context, entry, content.value);
  if (figure !== 'share') return fixedNumber(context, entry, content.value);
  const scale = report.percentScale;
  const share = shareMeant(content, scale);
  return share === undefined ? {} : fixedShare(context, entry, share, scale);
}

/** The fraction that was certainly meant; "1" without a per cent sign can be 1 pct. or all of them where whole per cent are entered. */
function shareMeant({ value, percent }: Extract<Content, { is: 'numberAsText' }>, scale: PercentScale): number | undefined {
  if (value < 0) return undefined;
  if (percent) return value <= 1 ? value : undefined;
  if (value === 0 || (value >= 2 && value <= 100)) return value / 100;
  return scale === 1 && value <= 1 ? value : undefined;
}

/** A manager's verdict over the computed status. It stands only with reason, name and day; both are kept side by side. */
import type { Status, UnitReport } from '../report/types';
import { isGiven } from './figures';
import { statusOfWord } from '../measures/content';

/** The assigned status, null when none is in force. */
export function overrideOf(report: UnitReport | undefined): Status | null {
  if (!report) return null;
  const { overrideStatus, overrideReason, overrideBy, overrideOn } = report.entries;
  const complete = isGiven(overrideReason) && isGiven(overrideBy) && overrideOn?.content.is === 'number';
  return complete ? statusOfWord(overrideStatus?.content) : null;
}

/** A manager's verdict over the computed status. It stands only with reason, name and day; both are kept side by side. */
import type { Content, Status, UnitReport } from '../report/types';
import { statusOfWord } from './numbers';

/** The assigned status, null when none is in force. */
export function overrideOf(report: UnitReport | undefined): Status | null {
  if (!report) return null;
  const { overrideStatus, overrideReason, overrideBy, overrideOn } = report.entries;
  const complete = isGiven(overrideReason?.content) && isGiven(overrideBy?.content) && overrideOn?.content.is === 'number';
  return complete ? statusOfWord(overrideStatus?.content) : null;
}

/** Something a person can read stands there. */
export function isGiven(content: Content | undefined): boolean {
  return content !== undefined && content.is !== 'empty' && content.is !== 'error' && content.is !== 'uncalculated';
}

/** From degree and status to credit: what a unit earns of its weight. */
import type { CreditModel, Settings } from '../plan/schema';
import type { ColumnRole, PercentScale } from '../recognition/types';
import type { Status, UnitReport } from '../report/types';
import { shareIn } from '../measures/entered';
import { reaches, round12 } from '../measures/numbers';
import { isGiven } from './figures';

export interface Earning {
  readonly degree: number | null;
  readonly status: Status;
  /** What `manualCredit` found, for the model that uses it. */
  readonly manual: number | null;
}

/** 0–1, or null where the unit does not count. What cannot be assessed, or lacks its manual percentage, gets what `excluded` says. */
export function creditOf(earning: Earning, { credit, excluded }: Pick<Settings, 'credit' | 'excluded'>): number | null {
  const { degree } = earning;
  const earned = degree === null ? null : earnedBy(credit, { ...earning, degree });
  return earned ?? excludedCredit(excluded);
}

function earnedBy(model: CreditModel, { degree, status, manual }: Earning & { readonly degree: number }): number | null {
  switch (model.model) {
    case 'threeStep':
      return status === 'fulfilled' ? 1 : status === 'partly' ? model.partly : 0;
    case 'binary':
      return status === 'fulfilled' ? 1 : 0;
    case 'steps':
      return model.steps.reduce((best, step) => (round12(step) <= round12(degree) ? Math.max(best, step) : best), 0);
    case 'proportional':
      return reaches(degree, model.floor) ? Math.max(0, Math.min(1, degree)) : 0;
    case 'manual':
      return manual;
  }
}

/** Credit of what does not count: none, or what the plan keeps it at. */
export function excludedCredit(excluded: Settings['excluded']): number | null {
  switch (excluded) {
    case 'leaveOut':
      return null;
    case 'zero':
      return 0;
    case 'full':
      return 1;
  }
}

/** Where the reason for a percentage entered by hand may stand. */
export const MANUAL_REASONS = ['explanation', 'overrideReason'] as const satisfies readonly ColumnRole[];

/** The percentage a person entered; null without a reason, or where it is none. */
export function manualCredit(report: UnitReport | undefined, scale: PercentScale): number | null {
  if (!report || !MANUAL_REASONS.some((role) => isGiven(report.entries[role]))) return null;
  return shareIn(report.entries.manualCredit?.content, scale);
}

/** From degree and status to credit: what a unit earns of its weight. */
import type { CreditModel, Settings } from '../plan/schema';
import type { ColumnRole, PercentScale } from '../recognition/types';
import type { Status, UnitReport } from '../report/types';
import { shareIn } from '../measures/entered';
import { reaches, round12 } from '../measures/numbers';
import { isGiven } from './figures';
import type { Assessed } from './types';

export interface Earning {
  readonly degree: number | null;
  readonly status: Status;
  /** What `manualCredit` found, for the model that uses it. */
  readonly manual: number | null;
  /** Nothing is asked for yet, or the plan has withdrawn it. */
  readonly excused: boolean;
  /** A percentage set by hand is not asked for yet. */
  readonly unrated: boolean;
  /** Something that counts stands there. */
  readonly answered: boolean;
}

/** What is certain and what is possible; null where the unit does not count. */
export type Credits = Pick<Assessed, 'credit' | 'possible'>;

const MISSING: Credits = { credit: 0, possible: 1 };

/** What is excused gets what `excluded` says. What is missing, or lacks its manual percentage, is nothing at the least and full at the most. */
export function creditsOf(earning: Earning, { credit, excluded }: Pick<Settings, 'credit' | 'excluded'>): Credits {
  const { degree, excused, unrated, answered } = earning;
  if (degree === null) return excused ? excusedCredits(excluded) : MISSING;
  const earned = earnedBy(credit, { ...earning, degree });
  if (earned === null) return unrated ? excusedCredits(excluded) : MISSING;
  return { credit: earned, possible: answered ? earned : 1 };
}

type Earned = Pick<Earning, 'status' | 'manual'> & { readonly degree: number };

function earnedBy(model: CreditModel, { degree, status, manual }: Earned): number | null {
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

const EXCLUDED = { leaveOut: null, zero: 0, full: 1 } as const satisfies Record<Settings['excluded'], number | null>;

/** Credit of what is excused: none, or what the plan keeps it at. */
export function excusedCredits(excluded: Settings['excluded']): Credits {
  return { credit: EXCLUDED[excluded], possible: EXCLUDED[excluded] };
}

/** Asked for, and nothing counts. Only of an answer without a degree. */
export function isMissing({ degree, credit, possible }: Pick<Assessed, 'degree' | 'credit' | 'possible'>): boolean {
  return degree === null && credit !== possible;
}

/** Where the reason for a percentage entered by hand may stand. */
export const MANUAL_REASONS = ['explanation', 'overrideReason'] as const satisfies readonly ColumnRole[];

/** The percentage a person entered; null without a reason, or where it is none. */
export function manualCredit(report: UnitReport | undefined, scale: PercentScale): number | null {
  if (!report || !MANUAL_REASONS.some((role) => isGiven(report.entries[role]))) return null;
  return shareIn(report.entries.manualCredit?.content, scale);
}

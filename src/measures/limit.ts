/** A limit on either side, met at the limit itself or only beyond it: "mindst 150", "højst 9", "under 12", "over 80 pct.". */
import * as v from 'valibot';
import { achieved, type Direction } from './achieved';
import { compareRounded, literal, needing, when, type Amount } from './language';

export const limitFields = {
  /** Absent: at least. */
  direction: v.optional(v.picklist(['atLeast', 'atMost'])),
  /** The limit itself is not enough. */
  strict: v.optional(v.literal(true)),
};

export interface Limit {
  readonly target: number;
  readonly direction?: Direction | undefined;
  readonly strict?: true | undefined;
}

/** What the limit itself gives where it is not enough: partly met, as near as can be. */
const NEARLY = 0.999;

export function directionOf({ direction }: Limit): Direction {
  return direction ?? 'atLeast';
}

/** Which sentence tells the limit. */
export function limitCode(limit: Limit): 'atLeast' | 'atMost' | 'above' | 'below' {
  if (limit.strict !== true) return directionOf(limit);
  return directionOf(limit) === 'atLeast' ? 'above' : 'below';
}

export function achievedOf(limit: Limit, actual: Amount, target: Amount): Amount {
  const direction = directionOf(limit);
  const degree = achieved(direction, actual, target);
  if (limit.strict !== true) return degree;
  const isBeyond = compareRounded(actual, direction === 'atLeast' ? '>' : '<', target);
  const short = when(compareRounded(degree, '>', literal(NEARLY)), literal(NEARLY), degree);
  return needing(target, when(isBeyond, degree, short));
}

/** For the agreed form. */
export function strictly({ strict }: Pick<Limit, 'strict'>): { readonly strict?: true } {
  return strict === true ? { strict } : {};
}

export interface LimitProblem {
  readonly at: 'target';
  readonly code: 'limitOutOfReach';
  readonly values: Readonly<Record<string, number>>;
}

/** Nothing is less than 0, and a demand of at least 0 is always met; a share is never above the whole. `most` is the largest value there can be. */
export function limitProblems(limit: Limit, most = Infinity): readonly LimitProblem[] {
  const { target, strict } = limit;
  const isAtMost = directionOf(limit) === 'atMost';
  const impossible = isAtMost
    ? strict === true
      ? target === 0
      : target >= most
    : target === 0 || (strict === true && target >= most);
  return impossible ? [{ at: 'target', code: 'limitOutOfReach', values: { target } }] : [];
}

/** Values just good enough and clearly not, `step` apart where only whole numbers count. */
export function triedOut(
  limit: Limit,
  step: number | undefined,
  most = Infinity,
): { readonly met: number; readonly missed: number } {
  const { target, strict } = limit;
  const isAtMost = directionOf(limit) === 'atMost';
  if (step === undefined) {
    const beyond = isAtMost ? target / 2 : Math.min(target * 1.5, (target + most) / 2);
    return { met: strict === true ? beyond : target, missed: isAtMost ? target * 2 || 1 : target / 2 };
  }
  const met = isAtMost
    ? strict === true
      ? Math.ceil(target) - 1
      : Math.floor(target)
    : strict === true
      ? Math.floor(target) + 1
      : Math.ceil(target);
  return { met, missed: isAtMost ? met + 1 : met - 1 };
}

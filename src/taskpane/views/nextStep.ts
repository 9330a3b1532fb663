/** What there is to do next with a report: one thing, in the order in which a report gets ready. */
import type { Readiness } from '../../reporting/readiness';

export type NextStep = 'fill' | 'fix' | 'review' | 'ready' | undefined;

interface Stand {
  /** Is a figure missing that the round asks for? */
  readonly missing: boolean;
  readonly errors: number;
  /** Does something that should be there not count, though nothing is wrong enough to be an error? */
  readonly uncounted: boolean;
  readonly readiness: Readiness['is'];
  readonly readOnly: boolean;
}

/** Undefined when nothing is left. Where nothing can be written there is only something to look at. */
export function nextStepOf({ missing, errors, uncounted, readiness, readOnly }: Stand): NextStep {
  if (missing && !readOnly) return 'fill';
  if (errors > 0) return 'fix';
  if (readiness === 'ready' || readOnly) return undefined;
  return uncounted ? 'review' : 'ready';
}

/** Traffic lights: on course at asOf (leaf), as a status says (expected, overridden, settled), the worst of several (roll-ups). */
import type { Settings } from '../plan/schema';
import type { Status } from '../report/types';
import { reaches } from '../measures/numbers';
import { isMissing } from './credit';
import type { Assessed, GreyReason, Light } from './types';

export interface Course {
  readonly degree: number | null;
  readonly status: Status;
  readonly pace: number;
  /** Nothing is asked for yet. */
  readonly notYet: boolean;
}

export function lightOnCourse({ degree, status, pace, notYet }: Course, { yellowFrom }: Pick<Settings, 'yellowFrom'>): Light {
  if (status === 'withdrawn') return grey('withdrawn');
  const early = pace <= 0;
  if (degree === null) return grey(early || notYet ? 'notDue' : 'missing');
  if (early) return reaches(degree, 1) ? { color: 'green' } : grey('notDue');
  const ratio = degree / pace;
  if (reaches(ratio, 1)) return { color: 'green' };
  return { color: reaches(ratio, yellowFrom) ? 'yellow' : 'red' };
}

/** The light that says what a status says. What is not assessed is missing, or not asked for yet. */
export function lightOfAnswer(answer: Assessed): Light {
  const { status } = answer;
  switch (status) {
    case 'fulfilled':
      return { color: 'green' };
    case 'partly':
      return { color: 'yellow' };
    case 'notFulfilled':
      return { color: 'red' };
    case 'notAssessed':
      return grey(isMissing(answer) ? 'missing' : 'notDue');
    case 'withdrawn':
      return grey('withdrawn');
  }
}

const WORST_FIRST = ['red', 'yellow', 'missing', 'green', 'notDue', 'withdrawn'] as const;

/** Red, then yellow; a whole that something is missing in is not green; then not due before withdrawn. */
export function worstLight(lights: readonly Light[]): Light {
  const shown = new Set(lights.map((light) => (light.color === 'grey' ? light.because : light.color)));
  const worst = WORST_FIRST.find((candidate) => shown.has(candidate)) ?? 'withdrawn';
  switch (worst) {
    case 'red':
    case 'yellow':
    case 'green':
      return { color: worst };
    case 'missing':
    case 'notDue':
    case 'withdrawn':
      return grey(worst);
  }
}

function grey(because: GreyReason): Light {
  return { color: 'grey', because };
}

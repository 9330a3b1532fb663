/** Traffic lights: on course at asOf (leaf), as a status says (expected, overridden, settled), the worst of several (roll-ups). */
import type { Settings } from '../plan/schema';
import type { Status } from '../report/types';
import { reaches } from '../measures/numbers';
import type { GreyReason, Light } from './types';

export interface Course {
  readonly degree: number | null;
  readonly status: Status;
  readonly pace: number;
}

export function lightOnCourse({ degree, status, pace }: Course, { yellowFrom }: Pick<Settings, 'yellowFrom'>): Light {
  if (status === 'withdrawn') return grey('withdrawn');
  const early = pace <= 0;
  if (degree === null) return grey(early ? 'notDue' : 'missing');
  if (early) return reaches(degree, 1) ? { color: 'green' } : grey('notDue');
  const ratio = degree / pace;
  if (reaches(ratio, 1)) return { color: 'green' };
  return { color: reaches(ratio, yellowFrom) ? 'yellow' : 'red' };
}

export function lightOfStatus(status: Status): Light {
  switch (status) {
    case 'fulfilled':
      return { color: 'green' };
    case 'partly':
      return { color: 'yellow' };
    case 'notFulfilled':
      return { color: 'red' };
    case 'notAssessed':
      return grey('missing');
    case 'withdrawn':
      return grey('withdrawn');
  }
}

const WORST_FIRST = ['red', 'yellow', 'green', 'missing', 'notDue', 'withdrawn'] as const;

/** The worst colour there is; all grey: missing before not due before withdrawn. */
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

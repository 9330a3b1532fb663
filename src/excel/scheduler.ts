/**
 * When to look at the workbook again after changes. Pure: times in milliseconds come in, a time to act comes out. Three promises:
 * a run begins a short pause after the last change, at the latest `longest` after the first, and a change during a run is followed
 * by another run. A run that could not look (a cell is being edited) is followed by another attempt, at once when the cell is finished.
 */
export interface Timing {
  readonly pause: number;
  readonly longest: number;
  /** Between the attempts while a cell is being edited: Esc ends that without an event. */
  readonly retry: number;
}

/** Half a second from the last change to the answer leaves this much for waiting. */
export const TIMING: Timing = { pause: 200, longest: 1_500, retry: 1_000 };

export interface Schedule {
  /** Of the changes no run has seen yet; undefined when there are none. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly running: boolean;
}

export const IDLE: Schedule = { first: undefined, last: undefined, running: false };

export function noted(schedule: Schedule, now: number): Schedule {
  return { ...schedule, first: schedule.first ?? now, last: now };
}

/** When the next run should begin; undefined while one is running or nothing has changed. */
export function due(schedule: Schedule, timing: Timing = TIMING): number | undefined {
  const { first, last, running } = schedule;
  if (running || first === undefined || last === undefined) return undefined;
  return Math.min(last + timing.pause, first + timing.longest);
}

/** A run begins and sees everything noted so far. */
export function started(): Schedule {
  return { first: undefined, last: undefined, running: true };
}

export function finished(schedule: Schedule): Schedule {
  return { ...schedule, running: false };
}

/** A run has ended without having been able to look. A change of this moment brings the next attempt forward. */
export function postponed(schedule: Schedule, now: number, timing: Timing = TIMING): Schedule {
  const later = now + timing.retry - timing.pause;
  return { first: schedule.first ?? later, last: schedule.last ?? later, running: false };
}

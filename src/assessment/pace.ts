/** How much of the year's degree is expected by the day a round looks at. Days are serials; both ends of the period count. */
import { serialOfIso } from '../calendar/days';
import { leafKind } from '../measures';
import type { Pace } from '../measures/fields';
import type { LeafMeasure } from '../plan/schema';

export interface PaceDays {
  readonly asOf: number;
  readonly from: number;
  readonly to: number;
}

/** 0–1. `due` is the day from which `atDue` expects everything. */
export function paceAt(pace: Pace, { asOf, from, to }: PaceDays, due: number): number {
  switch (pace) {
    case 'linear':
      return Math.min(1, Math.max(0, (asOf - from + 1) / (to - from + 1)));
    case 'constant':
      return 1;
    case 'atDue':
      return asOf >= due ? 1 : 0;
  }
}

/** The day a measure is due: its own, else the last of the period. */
export function dueDayOf(measure: LeafMeasure, { to }: Pick<PaceDays, 'to'>): number {
  const { due } = leafKind(measure);
  return due === undefined ? to : (serialOfIso(due) ?? to);
}

/** Comparing and admitting numbers the way every spreadsheet does when told exactly how: the twins of `formulas/expressions`. */
import { serialOfDay } from '../calendar/days';
import type { PercentScale } from '../recognition/types';
import type { Content, Status } from '../report/types';
import type { Figures, FigureRole } from './types';

/** Beyond this Excel keeps no whole numbers; a figure as large is a slip and would only overflow. */
export const TOO_LARGE = 1e15;
const SCALE = 1e12;

/** A number typed as a day must be one: plans begin in 2000, and a "1" or "100 pct." is no delivery in January 1900. */
export const FIRST_DAY = serialOfDay(2000, 1, 1) ?? 36_526;
/** The day a forecast is judged from: every announced day lies before it. */
export const END_OF_TIME = serialOfDay(9999, 12, 31) ?? 2_958_465;

/** Half away from zero, as ROUND. Where no twelve decimals are left, the number itself. */
export function round12(value: number): number {
  const magnitude = Math.abs(value);
  return magnitude < TOO_LARGE / SCALE ? (Math.sign(value) * Math.round(magnitude * SCALE)) / SCALE : value;
}

/** At least the threshold, both at 12 decimals, so that binary noise never decides. */
export function reaches(value: number, threshold: number): boolean {
  return round12(value) >= round12(threshold);
}

/** A number that may be assessed: zero or more, and not absurd. */
export function assessableNumber(figures: Figures, role: FigureRole): number | null {
  return admitted(figures[role]);
}

function admitted(content: Content | undefined): number | null {
  return content?.is === 'number' && content.value >= 0 && content.value < TOO_LARGE ? content.value : null;
}

/** A figure that may be divided by. */
export function divisor(figures: Figures, role: FigureRole): number | null {
  const value = assessableNumber(figures, role);
  return value !== null && round12(value) > 0 ? value : null;
}

/** A share as a fraction, whichever way it is entered; null where the scale is in doubt or it is above the whole. */
export function shareOf(content: Content | undefined, scale: PercentScale): number | null {
  const value = admitted(content);
  if (value === null) return null;
  if (scale === 1) return round12(value) <= 1 ? value : null;
  return value === 0 || (round12(value) > 1 && round12(value) <= 100) ? value / 100 : null;
}

/** A part is at most the whole, but for binary noise. The whole is known not to be 0. */
export function isPartOf(part: number, whole: number): boolean {
  return round12(part / whole) <= 1;
}

export function isWhole(value: number): boolean {
  return Math.round(Math.abs(value - Math.round(value)) * 1e9) === 0;
}

/** Lower is better: nothing spent or waited is fulfilment, not a division by zero. */
export function atMost(target: number, actual: number): number {
  return round12(actual) === 0 ? 1 : target / actual;
}

/** What a known word says about fulfilment; a plain yes or no says it too. Null for anything that is no known word. */
export function statusOfWord(content: Content | undefined): Status | null {
  if (content?.is !== 'word') return null;
  if (content.status !== undefined) return content.status;
  if (content.yes === undefined) return null;
  return content.yes ? 'fulfilled' : 'notFulfilled';
}

/** The degree a status stands for when no number does. */
export function degreeOfStatus(status: Status | null, partlyFrom: number): number | null {
  switch (status) {
    case 'fulfilled':
      return 1;
    case 'partly':
      return partlyFrom;
    case 'notFulfilled':
      return 0;
    case 'notAssessed':
    case 'withdrawn':
    case null:
      return null;
  }
}

export function holdsSomething(content: Content | undefined): boolean {
  return content !== undefined && content.is !== 'empty';
}

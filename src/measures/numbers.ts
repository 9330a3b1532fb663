/** Numbers as every spreadsheet takes them when told exactly how. Values only: the words of `language` say the same to Excel. */
import { serialOfDay } from '../calendar/days';

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
export function isAdmitted(value: number): boolean {
  return value >= 0 && value < TOO_LARGE;
}

export function isWholeNumber(value: number): boolean {
  return Math.round(Math.abs(value - Math.round(value)) * 1e9) === 0;
}

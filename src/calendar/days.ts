/**
 * Days as Excel counts them (1900 system: 1 January 2024 is 45292). The domain computes with these whole numbers and never with
 * `Date`, so no time zone can move a deadline.
 */

/** A calendar day written "2024-08-31". */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const EXCEL_EPOCH_UTC = Date.UTC(1899, 11, 30);

/** Excel's 1904 system counts this many days fewer for the same day. */
export const DAYS_BETWEEN_1900_AND_1904 = 1462;

/** The day's serial number; undefined when the text is not a real day ("2024-02-31"). */
export function serialOfIso(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  return serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** From 1 March 1900 on Excel's numbers are those of days since then; before it they are one less, for Excel counts a 29 February 1900. */
const FIRST_OF_MARCH_1900 = 61;

/** Serial of a year, month (1–12) and day; undefined when there is no such day or it lies before 1900, where Excel has none. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const utc = Date.UTC(year, month - 1, day);
  const back = new Date(utc);
  const real = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  const days = (utc - EXCEL_EPOCH_UTC) / DAY_MS;
  if (!real || days < 2) return undefined;
  return days < FIRST_OF_MARCH_1900 ? days - 1 : days;
}

/** 31 December 9999, the last day Excel has. */
const LAST_DAY = 2_958_465;

/** "2024-08-31" of a serial; a time of day is dropped. A number that is no day of Excel's comes back as its own digits. */
export function isoOfSerial(serial: number): IsoDate {
  if (!(serial >= 1 && serial < LAST_DAY + 1)) return String(serial);
  const whole = Math.floor(serial);
  if (whole === FIRST_OF_MARCH_1900 - 1) return '1900-02-29';
  const days = whole < FIRST_OF_MARCH_1900 ? whole + 1 : whole;
  return new Date(EXCEL_EPOCH_UTC + days * DAY_MS).toISOString().slice(0, 10);
}

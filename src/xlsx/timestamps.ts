/** Days, times and durations that a file writes as such (`t="d"`, ISO 8601) → the number Excel has for them. */
import { DAYS_BETWEEN_1900_AND_1904, serialOfDay } from '../calendar/days';

const DAY = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const TIME = String.raw`(\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?`;
/** Excel shows the time as written whether or not it ends with "Z". */
const MOMENTS = [`^${DAY}(?:T${TIME}Z?)?$`, `^()()()T?${TIME}Z?$`].map((pattern) => new RegExp(pattern));
const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;
const SECONDS_A_DAY = 86_400;

/** Undefined for what is no moment, or none that is sure: another time zone, months without a length, a day Excel does not have. */
export function serialOfTimestamp(text: string, date1904: boolean): number | undefined {
  const duration = /^P.*\d/.test(text) ? DURATION.exec(text) : null;
  if (duration) {
    const [weeks, days, hours, minutes, seconds] = duration.slice(1).map(numeral);
    return (weeks ?? 0) * 7 + (days ?? 0) + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / SECONDS_A_DAY;
  }
  const moment = MOMENTS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (!moment) return undefined;
  const [year, month, dayOfMonth, hours = 0, minutes = 0, seconds = 0] = moment.slice(1).map(numeral);
  if (minutes > 59 || seconds >= 60 || hours * 3600 + minutes * 60 + seconds > SECONDS_A_DAY) return undefined;
  const time = (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
  if (year === undefined || month === undefined || dayOfMonth === undefined) return time;
  const day = dayIn(date1904, year, month, dayOfMonth);
  return day === undefined ? undefined : day + time;
}

function numeral(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text.replace(',', '.'));
}

function dayIn(date1904: boolean, year: number, month: number, dayOfMonth: number): number | undefined {
  if (!date1904) return excelDay(year, month, dayOfMonth);
  const serial = year >= 1904 ? excelDay(year, month, dayOfMonth) : undefined;
  return serial === undefined ? undefined : serial - DAYS_BETWEEN_1900_AND_1904;
}

/** Excel counts 29 February 1900, which never was, and calls the day before the first of January 1900 its day 0. */
function excelDay(year: number, month: number, dayOfMonth: number): number | undefined {
  if (year === 1900 && month === 2 && dayOfMonth === 29) return 60;
  if (year === 1899 && month === 12 && dayOfMonth === 31) return 0;
  return year < 1900 ? undefined : serialOfDay(year, month, dayOfMonth);
}

/** Moments of a person's own clock: "2024-09-05" or "2024-09-05T14:30", and the same as Excel counts them. */
import { isoOfSerial, serialOfIso } from '../calendar/days';
import type { Moment } from './types';

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const DAY_SECONDS = 86_400;

/** Days and the part of the day as a serial number; undefined when the text is no moment. */
export function serialOfMoment(moment: string): number | undefined {
  const match = MOMENT.exec(moment);
  const day = serialOfIso(match?.[1] ?? '');
  if (!match || day === undefined) return undefined;
  const [hours, minutes, seconds] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return day + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
}

/** The shortest way to write the moment, to the second. */
export function momentOfSerial(serial: number): Moment {
  const total = Math.round(serial * DAY_SECONDS);
  const seconds = total % DAY_SECONDS;
  const day = isoOfSerial((total - seconds) / DAY_SECONDS);
  if (seconds === 0) return day;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`;
  return seconds % 60 === 0 ? `${day}T${time}` : `${day}T${time}:${two(seconds % 60)}`;
}

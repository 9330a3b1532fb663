/** Days of a plan moved to a later year. */
import { isoOfSerial, serialOfDay, serialOfIso, type IsoDate } from '../calendar/days';

/** The same day some years later; the last day of a month stays the last. */
export function dayAfterYears(iso: IsoDate, years: number): IsoDate {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const serial = serialOfIso(iso);
  const endsMonth = serial !== undefined && isoOfSerial(serial + 1).endsWith('-01');
  const next = month === 12 ? serialOfDay(year + years + 1, 1, 1) : serialOfDay(year + years, month + 1, 1);
  const last = (next ?? 1) - 1;
  return isoOfSerial(endsMonth ? last : (serialOfDay(year + years, month, day) ?? last));
}

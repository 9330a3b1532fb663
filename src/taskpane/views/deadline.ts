/** How long there is to the deadline, as a person says it. */
import { daysLeft } from '../../reporting/missingCells';
import type { IsoDate } from '../../calendar/days';
import type { PaneKey } from '../../texts/da/pane';
import type { Values } from '../../texts/fill';

export interface Deadline {
  readonly key: PaneKey;
  readonly values: Values;
  readonly pressing: boolean;
}

const SOON = 3;
/** A round so long ago is looked up, not filled in: how many days it is late says nothing any more. */
const LONG_AGO = 60;

export function deadlineOf(due: IsoDate, today: IsoDate): Deadline | undefined {
  const days = daysLeft(due, today);
  if (days === undefined) return undefined;
  if (days < -LONG_AGO) return { key: 'deadlineWas', values: { due }, pressing: false };
  if (days < 0) return { key: 'deadlineOver', values: { due, days: -days }, pressing: true };
  return days === 0
    ? { key: 'deadlineToday', values: { due }, pressing: true }
    : { key: 'deadlineLeft', values: { due, days }, pressing: days <= SOON };
}

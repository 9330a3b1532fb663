/** From degree to status and back: the one rule for every kind of measure. */
import { valued } from '../measures/cells';
import { degreeOfCode, STATUS_CODES } from '../measures/entered';
import { reaches } from '../measures/numbers';
import type { Settings } from '../plan/schema';
import type { Status } from '../report/types';

export function statusOfDegree(degree: number | null, { partlyFrom }: Pick<Settings, 'partlyFrom'>): Status {
  if (degree === null) return 'notAssessed';
  if (reaches(degree, 1)) return 'fulfilled';
  return reaches(degree, partlyFrom) ? 'partly' : 'notFulfilled';
}

/** The degree a status stands for when no number does; null where it assesses nothing. */
export function degreeOfStatus(status: Status, partlyFrom: number): number | null {
  return degreeOfCode(valued(STATUS_CODES[status]), valued(partlyFrom)).value;
}

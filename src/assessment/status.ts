/** From degree to status: the one rule for every kind of measure. */
import type { Status } from '../report/types';
import type { Settings } from '../plan/schema';
import { reaches } from './numbers';

export function statusOfDegree(degree: number | null, { partlyFrom }: Pick<Settings, 'partlyFrom'>): Status {
  if (degree === null) return 'notAssessed';
  if (reaches(degree, 1)) return 'fulfilled';
  return reaches(degree, partlyFrom) ? 'partly' : 'notFulfilled';
}

/** How much of a target is achieved: the words that several kinds share. */
import { compareRounded, literal, needing, over, when, type Amount } from './language';

export type Direction = 'atLeast' | 'atMost';

/** Lower is better under `atMost`: nothing spent or waited is fulfilment, not a division by zero. */
export function achieved(direction: Direction, actual: Amount, target: Amount): Amount {
  if (direction === 'atLeast') return over(actual, target);
  return needing(target, when(compareRounded(actual, '=', literal(0)), literal(1), over(target, actual)));
}

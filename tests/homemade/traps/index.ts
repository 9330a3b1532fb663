/** Everything that has misled a program that reads workbooks; a new trap is a file and a line here. */
import type { Habit } from '../draft';
import { agreedTraps } from './agreedFigures';
import { cellTraps } from './cells';
import { columnTraps } from './columns';
import { figureTraps } from './figures';
import { groupTraps } from './groups';
import { quarterTraps } from './quarters';
import { remarkTraps } from './remarks';
import { repeatTraps } from './repeatedRows';
import { reusedTraps } from './reused';
import { rowTraps } from './rows';
import { unclearTraps } from './unclear';

export const TRAPS: readonly Habit[] = [
  ...columnTraps,
  ...remarkTraps,
  ...cellTraps,
  ...rowTraps,
  ...agreedTraps,
  ...figureTraps,
  ...groupTraps,
  ...quarterTraps,
  ...repeatTraps,
  ...reusedTraps,
  ...unclearTraps,
];

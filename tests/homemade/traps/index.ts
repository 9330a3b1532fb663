/** Everything that has misled a program that reads workbooks; a new trap is a file and a line here. */
import type { Habit } from '../draft';
import { cellTraps } from './cells';
import { columnTraps } from './columns';
import { remarkTraps } from './remarks';
import { rowTraps } from './rows';

export const TRAPS: readonly Habit[] = [...columnTraps, ...remarkTraps, ...cellTraps, ...rowTraps];

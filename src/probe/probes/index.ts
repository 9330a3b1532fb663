import type { Probe } from '../types';
import { BOOK } from './book';
import { CELLS } from './cells';
import { RULES } from './rules';
import { SURROUNDINGS } from './surroundings';
import { UNDO } from './undo';

export const PROBES: readonly Probe[] = [...SURROUNDINGS, ...CELLS, ...RULES, ...UNDO, ...BOOK];

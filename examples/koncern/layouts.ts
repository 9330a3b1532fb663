import type { Layout } from './layout';
import { MORE } from './more-layouts';
import { USUAL } from './usual-layouts';

/** Every layout of a udgiftsopfølgning. */
export const LAYOUTS: readonly Layout[] = [...USUAL, ...MORE];

import { pageOf, type Layout } from '../draft';
import { columnsFor, rowsFor } from './parts';

/** What was agreed stands on one sheet and what came of it on another; only the number joins them. */
export const planAndFigures: Layout = {
  name: 'plan and figures on two sheets',
  // Not bound as a whole yet: what is not read is said to be missing.
  person: 'mustAsk',
  lay(year, round) {
    const agreed = columnsFor(['id', 'area', 'requirement', 'weight', 'target', 'baseline']);
    const entered = columnsFor(['id', 'actual', 'forecast', 'explanation']);
    return [pageOf('Status', entered, rowsFor(year, round, entered)), pageOf('Plan', agreed, rowsFor(year, round, agreed))];
  },
};

import { pageOf, type Layout } from '../draft';
import { columnsFor, rowsFor } from './parts';

/** Full numbers and areas, but no wordings; the title says whose it is. */
export const numbersOnly: Layout = {
  name: 'numbers and areas only',
  person: 'knows',
  lay(year, round) {
    const columns = columnsFor(['id', 'area', 'target', 'baseline', 'actual', 'forecast']);
    return [pageOf('Ark1', columns, rowsFor(year, round, columns))];
  },
};

import { pageOf, type Layout } from '../draft';
import { columnsFor, rowsFor } from './parts';

/** Areas in front and offices behind; the explanation comes before the figures. */
export const withAreas: Layout = {
  name: 'with areas and offices',
  person: 'knows',
  lay(year, round) {
    const keys = ['area', 'id', 'requirement', 'office', 'target', 'weight', 'explanation', 'baseline', 'actual', 'forecast'];
    const columns = columnsFor(keys);
    return [pageOf('Mål', columns, rowsFor(year, round, columns))];
  },
};

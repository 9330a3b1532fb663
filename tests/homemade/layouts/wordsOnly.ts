import { pageOf, type Layout } from '../draft';
import { columnsFor, rowsFor } from './parts';

/** No numbers: the wording alone says which requirement it is. */
export const wordsOnly: Layout = {
  name: 'words only',
  person: 'knows',
  lay(year, round) {
    const columns = columnsFor(['requirement', 'target', 'baseline', 'actual', 'forecast', 'explanation']);
    return [pageOf('Ark1', columns, rowsFor(year, round, columns))];
  },
};

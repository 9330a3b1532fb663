import { pageOf, type Layout } from '../draft';
import { columnsFor, rowsFor, USUAL } from './parts';

/** One row a requirement with its number and wording, one column a thing. */
export const plain: Layout = {
  name: 'plain',
  person: 'knows',
  lay(year, round) {
    const columns = columnsFor(USUAL);
    return [pageOf('Status', columns, rowsFor(year, round, columns))];
  },
};

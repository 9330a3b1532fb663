import { pageOf, typed, type Layout } from '../draft';
import { cellFor, columnsFor, rowsFor } from './parts';

/** Days of delivery have a column of their own beside the figures. */
export const deliveries: Layout = {
  name: 'deliveries apart',
  person: 'knows',
  lay(year, round) {
    const columns = columnsFor(['id', 'requirement', 'target', 'baseline', 'actual', 'deliveredOn', 'forecast', 'explanation']);
    for (const one of columns) if (one.key === 'deliveredOn') one.header = ['Leveringsdato'];
    const rows = rowsFor(year, round, columns, (key, leaf, facts) => {
      const fact = facts[leaf.id]?.reached;
      if (key === 'actual') return fact?.is === 'day' ? null : typed(leaf, fact);
      if (key === 'deliveredOn') return fact?.is === 'day' ? typed(leaf, fact) : null;
      return cellFor(key, leaf, facts);
    });
    return [pageOf('Opfølgning', columns, rows)];
  },
};

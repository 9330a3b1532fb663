import { column, pageOf, typed, type Layout } from '../draft';
import { cellFor, columnsFor, rowsFor } from './parts';

/** Number, share and day have a column each under one joined heading, and a row has a figure in one of them. */
export const kindsBeside: Layout = {
  name: 'number, share and day under one heading',
  // Not bound as a whole yet: what is not read is said to be missing.
  person: 'mustAsk',
  lay(year, round) {
    const flat = columnsFor(['id', 'requirement', 'target', 'baseline']).map((one) => column(one.key, '', ...one.header));
    const kinds = [column('actual', 'Realiseret', 'Antal'), column('x:share', '', 'Pct.'), column('x:day', '', 'Dato')];
    const last = columnsFor(['forecast', 'explanation']).map((one) => column(one.key, '', ...one.header));
    const columns = [...flat, ...kinds, ...last];
    const rows = rowsFor(year, round, columns, (key, leaf, facts) => {
      const fact = facts[leaf.id]?.reached;
      const { kind } = leaf.measure;
      const own = fact?.is === 'day' ? 'x:day' : kind === 'share' ? 'x:share' : 'actual';
      if (key === 'actual' || key === 'x:share' || key === 'x:day') return key === own ? typed(leaf, fact) : null;
      return cellFor(key, leaf, facts);
    });
    const page = pageOf('Status', columns, rows);
    page.joined.push({ headerRow: 0, columns: kinds });
    return [page];
  },
};

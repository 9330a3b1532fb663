import { pageOf, type Layout, type Page } from '../draft';
import { columnsFor, rowsFor, USUAL } from './parts';

/** Each office has its goals on a sheet of its own, some with a single requirement. */
export const officeSheets: Layout = {
  name: 'a sheet an office',
  person: 'knows',
  lay(year, round) {
    const pages: Page[] = [];
    const columns = columnsFor(USUAL);
    const rows = rowsFor(year, round, columns);
    const goals = [...new Set(year.leaves.map(({ goal }) => goal.id))];
    const offices = Math.min(3, goals.length);
    for (let office = 0; office < offices; office++) {
      const own = new Set(goals.filter((_, index) => index % offices === office));
      pages.push(
        pageOf(
          `Kontor ${office + 1}`,
          columns,
          rows.filter(({ unit }) => unit !== undefined && own.has(unit.goal.id)),
        ),
      );
    }
    return pages;
  },
};

import type { UsualRound } from '../../../src/plan/rounds';
import { pageOf, scaled, type Layout } from '../draft';
import { columnsFor, rowsFor, USUAL } from './parts';

const MONTHS = 'Januar Februar Marts April Maj Juni Juli August September Oktober November December'.split(' ');
const LAST: Readonly<Record<UsualRound, number>> = { UO1: 4, UO2: 8, UO3: 10, AR: 12 };

/** A sheet a month, and a front page that says whose it is and which year. */
export const months: Layout = {
  name: 'a sheet a month with a front page',
  person: 'knows',
  lay(year, round) {
    const last = LAST[round];
    const columns = columnsFor(USUAL);
    const pages = [last, last - 1, last - 2].map((month) => {
      const rows = rowsFor(year, round, columns);
      const actual = columns.find(({ key }) => key === 'actual');
      if (month < last && actual)
        for (const row of rows) row.cells.set(actual, scaled(row.cells.get(actual) ?? null, month === last - 1 ? 0.9 : 0.8));
      return pageOf(MONTHS[month - 1] ?? '', columns, rows);
    });
    const front = pageOf('Forside', []);
    front.above = [[year.plan.agency.name], [`Mål- og resultatplan ${year.plan.year}`], ['Månedlig opfølgning']];
    return [...pages, front];
  },
};

import type { UsualRound } from '../../../src/plan/rounds';
import { pageOf, type Layout } from '../draft';
import { columnsFor, rowsFor, USUAL } from './parts';

const NAMES: Readonly<Record<UsualRound, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'Årsrapport' };
const ORDER: readonly UsualRound[] = ['UO1', 'UO2', 'UO3', 'AR'];

/** A sheet a round, the last one being the one that is reported. */
export const sheetPerRound: Layout = {
  name: 'a sheet a round',
  person: 'knows',
  lay(year, round) {
    const until = ORDER.slice(0, ORDER.indexOf(round) + 1).reverse();
    return until.map((id) => {
      const columns = columnsFor(USUAL);
      return pageOf(NAMES[id], columns, rowsFor(year, id, columns));
    });
  },
};

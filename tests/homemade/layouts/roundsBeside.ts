import type { UsualRound } from '../../../src/plan/rounds';
import { column, pageOf, typed, type Layout } from '../draft';
import { columnsFor, rowsFor } from './parts';

const NAMES: Readonly<Record<UsualRound, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'Årsrapport' };
const ORDER: readonly UsualRound[] = ['UO1', 'UO2', 'UO3', 'AR'];

/** The rounds side by side under joined names, those to come still empty. */
export const roundsBeside: Layout = {
  name: 'rounds beside each other',
  person: 'knows',
  lay(year, round) {
    const columns = columnsFor(['id', 'requirement', 'weight', 'target', 'baseline']).map((one) =>
      column(one.key, '', ...one.header),
    );
    const groups = ORDER.slice(0, round === 'AR' ? 4 : 3).map((id) => [
      column(id === round ? 'actual' : `actual:${id}`, NAMES[id], 'Realiseret'),
      column(id === round ? 'forecast' : `forecast:${id}`, '', 'Forventet årsresultat'),
    ]);
    const page = pageOf('Status 2024', [...columns, ...groups.flat()], rowsFor(year, round, [...columns, ...groups.flat()]));
    groups.forEach((group, index) => {
      page.joined.push({ headerRow: 0, columns: group });
      const id = ORDER[index] ?? 'UO1';
      if (id === round || ORDER.indexOf(id) > ORDER.indexOf(round)) return;
      for (const row of page.rows) {
        const [actual, forecast] = group;
        if (!row.unit || !actual || !forecast) continue;
        const known = year.rounds[id][row.unit.id];
        row.cells.set(actual, typed(row.unit, known?.reached));
        row.cells.set(forecast, typed(row.unit, known?.forecast));
      }
    });
    return [page];
  },
};

import type { UsualRound } from '../../../src/plan/rounds';
import { column, pageOf, typed, type Layout, type Row } from '../draft';
import { cellFor, columnsFor } from './parts';

const NAMES: Readonly<Record<UsualRound, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'Årsrapport' };
const ORDER: readonly UsualRound[] = ['UO1', 'UO2', 'UO3', 'AR'];

/** Every requirement has a row for each round, and the number and wording stand in all of them. */
export const roundsAsRows: Layout = {
  name: 'rounds as rows',
  person: 'knows',
  lay(year, round) {
    const when = column('x:round', 'Runde');
    const [id, requirement, ...figures] = columnsFor(['id', 'requirement', 'target', 'baseline', 'actual', 'forecast']);
    if (!id || !requirement) return [];
    const columns = [id, requirement, when, ...figures];
    const rows = year.leaves.flatMap((unit) =>
      ORDER.slice(0, round === 'AR' ? 4 : 3).map((one): Row => {
        const isNow = one === round;
        const known = year.rounds[one][unit.id];
        const isLater = ORDER.indexOf(one) > ORDER.indexOf(round);
        const cells = new Map(columns.map((at) => [at, cellFor(at.key, unit, year.rounds[one])]));
        cells.set(when, NAMES[one]);
        for (const at of figures) {
          if (at.key === 'actual') cells.set(at, isLater ? null : typed(unit, known?.reached));
          if (at.key === 'forecast') cells.set(at, isLater ? null : typed(unit, known?.forecast));
        }
        return { ...(isNow && { unit }), kind: isNow ? 'unit' : 'other', cells };
      }),
    );
    return [pageOf('Status', columns, rows)];
  },
};

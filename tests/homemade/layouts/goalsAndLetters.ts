import { pageOf, wordsIn, type Layout, type Row } from '../draft';
import type { Leaf } from '../facts';
import { columnsFor, rowsFor } from './parts';

/** The goal's number stands once, joined over its rows; letters and sub-goals stand in front of the wording. */
export const goalsAndLetters: Layout = {
  name: 'goals and letters',
  person: 'knows',
  lay(year, round) {
    const columns = columnsFor(['id', 'requirement', 'target', 'baseline', 'actual', 'forecast', 'explanation']);
    const [id, requirement] = columns;
    const rows = rowsFor(year, round, columns);
    const page = pageOf('Mål og resultatkrav', columns, rows);
    if (!id || !requirement) return [page];
    let above: Row[] = [];
    rows.forEach((row, index) => {
      const { unit } = row;
      if (!unit) return;
      row.cells.set(requirement, `${labelOf(unit)}${wordsIn(row, requirement)}`);
      const before = rows[index - 1]?.unit;
      if (before?.goal === unit.goal) row.cells.set(id, null);
      else row.cells.set(id, unit.goal.id);
      above = before?.goal === unit.goal ? [...above, row] : [row];
      if (rows[index + 1]?.unit?.goal !== unit.goal && above.length > 1) page.stacked.push({ column: id, rows: above });
    });
    return [page];
  },
};

function labelOf(unit: Leaf): string {
  const letter = unit.requirement.label === undefined ? '' : `${unit.requirement.label} `;
  return unit.level === 'subGoal' ? `${letter}${unit.subGoal.label}: ` : letter;
}

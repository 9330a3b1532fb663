/** What people do to the numbers and wordings of the plan. */
import { columnOf, main, unitRows, wordsIn, type Habit } from '../draft';

export const texts: readonly Habit[] = [
  {
    name: 'wordings cut short',
    person: 'knows',
    suits: (draft) => columnOf(main(draft), 'id') !== undefined,
    apply: (draft, dice) => {
      const column = columnOf(main(draft), 'requirement');
      if (!column) return;
      for (const row of unitRows(main(draft))) {
        const text = wordsIn(row, column);
        const words = text.split(' ');
        if (words.length > 12) row.cells.set(column, `${words.slice(0, dice.whole(8, 12)).join(' ')} …`);
      }
    },
  },
  {
    name: 'slips in the wordings',
    person: 'knows',
    apply: (draft, dice) => {
      const column = columnOf(main(draft), 'requirement');
      if (!column) return;
      for (const row of unitRows(main(draft))) {
        const text = wordsIn(row, column);
        const at = dice.whole(5, Math.max(5, text.length - 3));
        if (dice.chance(0.5)) row.cells.set(column, `${text.slice(0, at)}${text.slice(at + 1)}`);
      }
    },
  },
  {
    name: 'numbers with a word in front',
    person: 'knows',
    suits: (draft) => columnOf(main(draft), 'id') !== undefined && main(draft).stacked.length === 0,
    apply: (draft, dice) => {
      const column = columnOf(main(draft), 'id');
      const word = dice.oneOf('Mål ', 'Krav ', 'Nr. ', 'Resultatkrav ');
      if (column) for (const row of unitRows(main(draft))) row.cells.set(column, `${word}${row.unit.id}`);
    },
  },
  {
    name: 'letters in brackets',
    person: 'knows',
    suits: (draft) => columnOf(main(draft), 'id') !== undefined && main(draft).stacked.length === 0,
    apply: (draft) => {
      const column = columnOf(main(draft), 'id');
      if (!column) return;
      for (const row of unitRows(main(draft))) {
        row.cells.set(column, row.unit.id.replace(/^(\d+\.\d+)\.([a-z])(?=$|\.)/, '$1 $2)').replace(/\)\.(\d)$/, ') delmål $1'));
      }
    },
  },
];

/** Rows between and below those of the requirements. */
import { columnOf, main, type Draft, type Habit, type Row } from '../draft';
import type { CellSpec } from '../../support/workbook';

function other(draft: Draft, cells: Readonly<Record<string, CellSpec>>): Row {
  const page = main(draft);
  const found = Object.entries(cells).flatMap(([key, cell]) => {
    const column = columnOf(page, key);
    return column ? [[column, cell] as const] : [];
  });
  return { kind: 'other', cells: new Map(found) };
}

export const extraRows: readonly Habit[] = [
  {
    name: 'a sum below',
    person: 'knows',
    apply: (draft) => {
      main(draft).rows.push(other(draft, { requirement: 'I alt', weight: 100, actual: 4711 }));
    },
  },
  {
    name: 'headings of goals between',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0,
    apply: (draft) => {
      const page = main(draft);
      const rows: Row[] = [];
      let goal = '';
      for (const row of page.rows) {
        if (row.unit && row.unit.goal.id !== goal) {
          goal = row.unit.goal.id;
          rows.push(other(draft, { requirement: row.unit.goal.area }));
        }
        rows.push(row);
      }
      page.rows.splice(0, page.rows.length, ...rows);
    },
  },
  {
    name: 'rows of which it consists',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0,
    apply: (draft, dice) => {
      const page = main(draft);
      const counted = page.rows.filter(({ unit }) => unit?.measure.kind === 'count');
      for (const row of counted.slice(0, dice.whole(1, 2))) {
        const at = page.rows.indexOf(row);
        page.rows.splice(at + 1, 0, other(draft, { requirement: 'heraf kvinder', actual: 12 }));
      }
    },
  },
  {
    name: 'a legend below',
    person: 'knows',
    apply: (draft) => {
      main(draft).below.push(['Grøn = opfyldt'], ['Gul = delvist opfyldt'], ['Rød = ikke opfyldt'], ['* Foreløbige tal']);
    },
  },
  {
    name: 'comments in rows of their own',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0,
    apply: (draft, dice) => {
      const { rows } = main(draft);
      const at = dice.whole(1, rows.length - 1);
      rows.splice(at, 0, other(draft, { requirement: 'Bemærkning: tallet er opgjort efter samme metode som sidste år.' }));
    },
  },
];

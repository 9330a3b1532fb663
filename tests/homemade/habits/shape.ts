/** How the table sits on its sheet. */
import { column, insert, main, unitRows, type Habit } from '../draft';

export const shapes: readonly Habit[] = [
  {
    name: 'an empty column in front',
    person: 'knows',
    apply: (draft, dice) => {
      main(draft).left = dice.whole(1, 3);
    },
  },
  {
    name: 'every column is two merged ones',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0,
    apply: (draft) => {
      main(draft).wide = 2;
    },
  },
  {
    name: 'columns in another order',
    person: 'knows',
    suits: (draft) => main(draft).joined.length === 0,
    apply: (draft) => {
      main(draft).columns.reverse();
    },
  },
  {
    name: 'rows in another order',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0,
    apply: (draft, dice) => {
      const { rows } = main(draft);
      rows.splice(0, rows.length, ...rows.splice(dice.whole(1, rows.length - 1)), ...rows);
    },
  },
  {
    name: 'hidden columns and filtered rows',
    person: 'knows',
    apply: (draft, dice) => {
      const page = main(draft);
      for (const one of page.columns) if (['weight', 'explanation', 'office'].includes(one.key)) page.hiddenColumns.add(one);
      for (const row of page.rows) if (dice.chance(0.15)) page.hiddenRows.add(row);
    },
  },
  {
    name: 'three header rows',
    person: 'knows',
    suits: (draft) => main(draft).columns.every(({ header }) => header.length === 1),
    apply: (draft) => {
      const page = main(draft);
      for (const one of page.columns) {
        const isResult = ['actual', 'forecast'].includes(one.key);
        one.header = isResult ? ['2024', draft.truth.round.name, ...one.header] : ['', '', ...one.header];
      }
    },
  },
  {
    name: 'empty column between',
    person: 'knows',
    apply: (draft) => insert(main(draft), column('x:empty', ''), { before: 'actual' }, () => null),
  },
  {
    name: 'whole per cent',
    person: 'knows',
    suits: (draft) => main(draft).columns.some(({ key }) => key === 'target'),
    apply: (draft) => {
      for (const row of unitRows(main(draft))) {
        if (row.unit.measure.kind !== 'share') continue;
        for (const [one, cell] of row.cells) {
          if (!/^(?:target|actual|forecast)/.test(one.key) || typeof cell !== 'object' || typeof cell?.value !== 'number')
            continue;
          row.cells.set(one, Math.round(cell.value * 1000) / 10);
        }
      }
    },
  },
];

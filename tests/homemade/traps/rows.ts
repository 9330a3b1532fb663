/** Rows that are not what their number or their wording says. */
import { column, columnOf, factOf, main, pageOf, typed, unitRows, wordsIn, type Draft, type Habit, type Row } from '../draft';

const hasNumbers = (draft: Draft): boolean => columnOf(main(draft), 'id') !== undefined && main(draft).stacked.length === 0;
const hasWords = (draft: Draft): boolean => columnOf(main(draft), 'requirement') !== undefined;

function older(draft: Draft, row: Row): Row {
  const actual = columnOf(main(draft), 'actual');
  const cells = new Map(row.cells);
  if (actual && row.unit) {
    const cell = typed(row.unit, factOf(draft, 'UO1', row.unit.id));
    cells.set(actual, typeof cell === 'number' ? Math.round(cell * 0.9) : cell);
  }
  return { kind: 'other', cells };
}

export const rowTraps: readonly Habit[] = [
  {
    name: 'two numbers changed over',
    person: 'mustAsk',
    suits: (draft) => hasNumbers(draft) && hasWords(draft),
    apply(draft, dice) {
      const id = columnOf(main(draft), 'id');
      const rows = unitRows(main(draft));
      const one = rows[dice.whole(0, rows.length - 1)];
      const two = rows[dice.whole(0, rows.length - 1)];
      if (!id || !one || !two || one === two) return;
      const cell = one.cells.get(id);
      one.cells.set(id, two.cells.get(id) ?? null);
      two.cells.set(id, cell ?? null);
    },
  },
  {
    name: 'two numbers changed over, wordings in own words and no targets',
    person: 'mustAsk',
    suits: (draft) => hasNumbers(draft) && hasWords(draft) && columnOf(main(draft), 'target') !== undefined,
    apply(draft, dice) {
      const page = main(draft);
      const [id, words, target] = ['id', 'requirement', 'target'].map((key) => columnOf(page, key));
      const rows = unitRows(page);
      const one = rows[dice.whole(0, rows.length - 1)];
      const two = rows[dice.whole(0, rows.length - 1)];
      if (!id || !words || !target || !one || !two || one === two) return;
      page.columns.splice(page.columns.indexOf(target), 1);
      for (const row of rows) {
        const text = wordsIn(row, words).split(' ');
        if (text.length > 8)
          row.cells.set(
            words,
            text
              .filter((_, index) => index % 3 !== 1)
              .slice(0, 14)
              .join(' '),
          );
      }
      const cell = one.cells.get(id);
      one.cells.set(id, two.cells.get(id) ?? null);
      two.cells.set(id, cell ?? null);
    },
  },
  {
    name: 'letters one off',
    person: 'mustAsk',
    suits: (draft) => hasNumbers(draft) && hasWords(draft),
    apply(draft) {
      const id = columnOf(main(draft), 'id');
      if (!id) return;
      for (const row of unitRows(main(draft))) {
        const next = /^(\d+\.\d+\.)([a-z])$/.exec(row.unit.id);
        if (next) row.cells.set(id, `${next[1] ?? ''}${String.fromCharCode((next[2] ?? 'a').charCodeAt(0) + 1)}`);
      }
    },
  },
  {
    name: 'hidden rows of the round before',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0 && draft.round !== 'UO1',
    apply(draft) {
      const page = main(draft);
      const rows = page.rows.flatMap((row) => {
        if (!row.unit) return [row];
        const hidden = older(draft, row);
        page.hiddenRows.add(hidden);
        return [hidden, row];
      });
      page.rows.splice(0, page.rows.length, ...rows);
    },
  },
  {
    name: 'a row an office',
    person: 'mustAsk',
    suits: (draft) => main(draft).stacked.length === 0,
    apply(draft) {
      const page = main(draft);
      const office = column('x:office', 'Kontor');
      page.columns.splice(1, 0, office);
      const rows = page.rows.flatMap((row) => {
        if (!row.unit) return [row];
        row.cells.set(office, 'Kontor A');
        draft.truth.spoiled.add(row.unit.id);
        const other = older(draft, row);
        other.cells.set(office, 'Kontor B');
        return [row, other];
      });
      page.rows.splice(0, page.rows.length, ...rows);
    },
  },
  {
    name: 'the table of the round before below',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0 && draft.round !== 'UO1' && main(draft).joined.length === 0,
    apply(draft, dice) {
      const page = main(draft);
      const own = unitRows(page);
      const header: Row = { kind: 'other', cells: new Map(page.columns.map((one) => [one, one.header.at(-1) ?? ''])) };
      const [first] = page.columns;
      const blank: Row = { kind: 'other', cells: new Map() };
      const title: Row = {
        kind: 'other',
        cells: new Map(first ? [[first, dice.oneOf('Til sammenligning: UO I', 'UO I', 'Sidste indberetning')]] : []),
      };
      page.rows.push(blank, title, header, ...own.map((row) => older(draft, row)));
    },
  },
  {
    name: 'a copy of the sheet with older figures',
    person: 'mustAsk',
    suits: (draft) => draft.pages.length === 1 && draft.round !== 'UO1',
    apply(draft, dice) {
      const page = main(draft);
      const copy = pageOf(dice.oneOf(`${page.name} (2)`, `Kopi af ${page.name}`, `${page.name} gammel`, 'Arbejdsark', 'Udkast'), [
        ...page.columns,
      ]);
      copy.above = page.above.map((row) => [...row]);
      copy.rows = page.rows.map((row) => ({ ...older(draft, row) }));
      draft.pages.push(copy);
    },
  },
];

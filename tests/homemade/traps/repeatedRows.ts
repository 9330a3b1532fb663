/** Rows and tables that stand twice, sums between, and rows of other times and units. */
import { scaled, column, columnOf, main, pageOf, unitRows, wordsIn, type Draft, type Habit, type Row } from '../draft';
import type { CellSpec } from '../../support/workbook';

const isOpen = (draft: Draft): boolean => main(draft).stacked.length === 0 && columnOf(main(draft), 'actual') !== undefined;

/** The same row with another figure. */
function changed(draft: Draft, row: Row, share: number): Row {
  const actual = columnOf(main(draft), 'actual');
  const cells = new Map(row.cells);
  const cell = actual && row.cells.get(actual);
  if (actual && cell !== undefined && cell !== null) cells.set(actual, scaled(cell, share));
  return { kind: 'other', cells };
}

function replaced(draft: Draft, each: (row: Row, index: number) => readonly Row[]): void {
  const { rows } = main(draft);
  rows.splice(0, rows.length, ...rows.flatMap(each));
}

function labelled(draft: Draft, row: Row, text: string): Row {
  const page = main(draft);
  const words = columnOf(page, 'requirement');
  const id = columnOf(page, 'id');
  if (words) row.cells.set(words, text);
  if (id) row.cells.set(id, null);
  return row;
}

export const repeatTraps: readonly Habit[] = [
  {
    name: 'one requirement twice with other figures',
    person: 'mustAsk',
    suits: isOpen,
    apply(draft, dice) {
      const rows = unitRows(main(draft)).filter(
        ({ cells }) => typeof cells.get(columnOf(main(draft), 'actual') as never) === 'number',
      );
      const chosen = rows[dice.whole(0, Math.max(0, rows.length - 1))];
      if (!chosen) return;
      const atEnd = dice.chance(0.5);
      const other = changed(draft, chosen, 0.7);
      if (dice.chance(0.5)) main(draft).hiddenRows.add(other);
      if (atEnd) main(draft).rows.push(other);
      else replaced(draft, (row) => (row === chosen ? [row, other] : [row]));
      draft.truth.spoiled.add(chosen.unit.id);
    },
  },
  {
    name: 'a copy of the table below with other figures',
    person: 'mustAsk',
    suits: (draft) => isOpen(draft) && main(draft).joined.length === 0,
    apply(draft, dice) {
      const page = main(draft);
      const [first] = page.columns;
      const own = unitRows(page);
      draft.truth.answersHelp = false;
      const header: Row = { kind: 'other', cells: new Map(page.columns.map((one) => [one, one.header.at(-1) ?? ''])) };
      const title = dice.oneOf('', 'Rettet version', 'Kopi', 'Endelige tal', 'Ny');
      const lines: Row[] = [{ kind: 'other', cells: new Map() }];
      if (title !== '' && first) lines.push({ kind: 'other', cells: new Map([[first, title]]) });
      if (dice.chance(0.6)) lines.push(header);
      page.rows.push(...lines, ...own.map((row) => changed(draft, row, 0.8)));
      for (const { unit } of own) draft.truth.spoiled.add(unit.id);
    },
  },
  {
    name: 'the table of the round before above',
    person: 'knows',
    suits: (draft) => isOpen(draft) && main(draft).joined.length === 0 && draft.round !== 'UO1',
    apply(draft, dice) {
      const page = main(draft);
      const [first] = page.columns;
      const own = [...page.rows];
      const headerCells = new Map(page.columns.map((one): [typeof one, CellSpec] => [one, one.header.at(-1) ?? '']));
      const said = (text: string): Row => ({ kind: 'other', cells: new Map(first ? [[first, text]] : []) });
      const blank: Row = { kind: 'other', cells: new Map() };
      page.above.push([dice.oneOf('UO I', 'Sidste indberetning', 'Til sammenligning: UO I')]);
      const header: Row = { kind: 'other', cells: headerCells };
      page.headerRow = header;
      page.rows.splice(
        0,
        page.rows.length,
        ...own.map((row) => changed(draft, row, 0.8)),
        blank,
        said(draft.truth.round.name),
        header,
        ...own,
      );
    },
  },
  {
    name: 'a row of last year under each',
    person: 'knows',
    suits: isOpen,
    apply(draft, dice) {
      const text = dice.oneOf('2023', 'Sidste år', 'Samme periode 2023', 'heraf 2023', 'Året før');
      replaced(draft, (row) => (row.unit ? [row, labelled(draft, changed(draft, row, 0.7), text)] : [row]));
    },
  },
  {
    name: 'a row of last year over each, numbered as it is',
    person: 'mustAsk',
    suits: (draft) => isOpen(draft) && columnOf(main(draft), 'id') !== undefined,
    apply(draft, dice) {
      const page = main(draft);
      const kind = column('x:kind', dice.oneOf('År', 'Type', 'Periode', ''));
      page.columns.splice(dice.oneOf(1, 2), 0, kind);
      const [old, now] = dice.oneOf(
        ['2023', '2024'],
        ['R23', 'R24'],
        ['Budget', 'Realiseret'],
        ['Mål', 'Resultat'],
        ['UO I', 'UO II'],
      );
      replaced(draft, (row) => {
        if (!row.unit) return [row];
        row.cells.set(kind, now);
        // A row that is marked with the very round that is reported is that round's; the other marks leave it open.
        if (!(now === 'UO II' && draft.round === 'UO2')) draft.truth.spoiled.add(row.unit.id);
        const other = changed(draft, row, 0.7);
        other.cells.set(kind, old);
        return [other, row];
      });
    },
  },
  {
    name: 'sums of goals between, with a number',
    person: 'knows',
    suits: (draft) =>
      isOpen(draft) && columnOf(main(draft), 'id') !== undefined && columnOf(main(draft), 'requirement') !== undefined,
    apply(draft, dice) {
      const page = main(draft);
      const [id, words, actual] = ['id', 'requirement', 'actual'].map((key) => columnOf(page, key));
      if (!id || !words || !actual) return;
      const text = dice.oneOf('I alt', 'Sum', 'Gennemsnit', 'Mål i alt', 'Samlet for målet', 'Total', 'Subtotal');
      const rows = unitRows(page);
      replaced(draft, (row) => {
        const at = rows.findIndex((one) => one === row);
        const goal = row.unit?.goal;
        if (at < 0 || !goal || rows[at + 1]?.unit.goal === goal) return [row];
        return [
          row,
          {
            kind: 'other',
            cells: new Map<typeof id, CellSpec>([
              [id, dice.oneOf(goal.id, null)],
              [words, text],
              [actual, 4711],
            ]),
          },
        ];
      });
    },
  },
  {
    name: 'rows of a goal that say the goal’s number only',
    person: 'mustAsk',
    suits: (draft) =>
      isOpen(draft) && columnOf(main(draft), 'id') !== undefined && columnOf(main(draft), 'requirement') === undefined,
    apply(draft) {
      const page = main(draft);
      const id = columnOf(page, 'id');
      const rows = unitRows(page);
      if (!id) return;
      for (const row of rows) {
        const others = rows.filter(({ unit }) => unit.goal === row.unit.goal);
        if (others.length < 2) continue;
        row.cells.set(id, row.unit.goal.id);
        draft.truth.spoiled.add(row.unit.id);
      }
    },
  },
  {
    name: 'wordings of two requirements changed over',
    person: 'mustAsk',
    suits: (draft) =>
      isOpen(draft) && columnOf(main(draft), 'id') !== undefined && columnOf(main(draft), 'requirement') !== undefined,
    apply(draft, dice) {
      const page = main(draft);
      const words = columnOf(page, 'requirement');
      const rows = unitRows(page);
      const one = rows[dice.whole(0, rows.length - 1)];
      const two = rows[dice.whole(0, rows.length - 1)];
      if (!words || !one || !two || one === two || wordsIn(one, words) === wordsIn(two, words)) return;
      const text = wordsIn(one, words);
      one.cells.set(words, wordsIn(two, words));
      two.cells.set(words, text);
    },
  },
  {
    name: 'rows of other units of the requirement',
    person: 'knows',
    suits: (draft) => isOpen(draft) && columnOf(main(draft), 'requirement') !== undefined,
    apply(draft, dice) {
      const text = dice.oneOf('antal sager', 'heraf Aarhus', 'ekskl. udland', 'udgift (mio. kr.)', '- mænd', 'pr. medarbejder');
      const chosen = unitRows(main(draft))[dice.whole(0, 3)];
      replaced(draft, (row) => (row === chosen ? [row, labelled(draft, changed(draft, row, 0.4), text)] : [row]));
    },
  },
  {
    name: 'a hidden sheet with newer figures',
    person: 'knows',
    suits: (draft) => draft.pages.length === 1,
    apply(draft, dice) {
      const page = main(draft);
      const copy = pageOf(
        dice.oneOf('Data', 'Beregning', `${page.name} (skjult)`),
        [...page.columns],
        page.rows.map((row) => changed(draft, row, 0.9)),
      );
      copy.above = page.above.map((row) => [...row]);
      copy.visibility = 'hidden';
      draft.pages.push(copy);
    },
  },
];

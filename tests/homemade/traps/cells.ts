/** Figures that are not one number, or not the number they look like. */
import { columnOf, main, unitRows, type Draft, type Habit } from '../draft';
import type { CellSpec } from '../../support/workbook';

const CELLS: readonly ((value: number) => CellSpec)[] = [
  (value) => `${value}\n${value + 418}`,
  (value) => `${value}\n528\n638`,
  (value) => `${value} (heraf 5 i udlandet)`,
  (value) => `ca. ${value}`,
  (value) => `${value}-${value + 10}`,
  (value) => `${value}/${value + 20}`,
  (value) => `${value} → ${value + 4}`,
  (value) => `${value}; ${value + 4}`,
  (value) => `${value} og ${value + 3}`,
  (value) => `${value} (${value - 9})`,
  (value) => `${value} (rettet fra ${value - 9})`,
  (value) => `> ${value}`,
  (value) => `over ${value}`,
  (value) => `min. ${value}`,
  (value) => `2 x ${value}`,
  (value) => `${value}?`,
  (value) => `${value} + ${value}`,
  (value) => `heraf ${value}`,
  (value) => `UO I: ${value}`,
  (value) => `Jan-apr: ${value}\nMaj-aug: ${value + 20}`,
  (value) => `${value}\n(i fjor ${value + 6})`,
  (value) => `mangler ${value}`,
  (value) => `${value} (foreløbigt)`,
  (value) => `~${value}`,
];

function countRow(draft: Draft) {
  return unitRows(main(draft)).find(({ unit }) => unit.measure.kind === 'count' || unit.measure.kind === 'duration');
}

export const cellTraps: readonly Habit[] = [
  {
    name: 'a cell that is not one number',
    person: 'knows',
    suits: (draft) => countRow(draft) !== undefined && columnOf(main(draft), 'actual') !== undefined,
    apply(draft, dice) {
      const actual = columnOf(main(draft), 'actual');
      const row = countRow(draft);
      const value = row && actual ? row.cells.get(actual) : undefined;
      const [first, ...more] = CELLS;
      if (!row || !actual || typeof value !== 'number' || !first) return;
      row.cells.set(actual, dice.oneOf(first, ...more)(Math.round(value)));
      draft.truth.spoiled.add(row.unit.id);
    },
  },
  {
    name: 'figures typed as text',
    person: 'knows',
    suits: (draft) => columnOf(main(draft), 'actual') !== undefined,
    apply(draft, dice) {
      const actual = columnOf(main(draft), 'actual');
      for (const row of unitRows(main(draft))) {
        const value = actual && row.cells.get(actual);
        if (actual && typeof value === 'number' && Number.isInteger(value) && dice.chance(0.5))
          row.cells.set(actual, String(value));
      }
    },
  },
  {
    name: 'a level agreed as a text',
    person: 'knows',
    suits: (draft) =>
      unitRows(main(draft)).some(({ unit }) => unit.measure.kind === 'level' && unit.measure.target === undefined),
    apply(draft) {
      const target = columnOf(main(draft), 'target');
      for (const row of unitRows(main(draft))) {
        if (target && row.unit.measure.kind === 'level' && row.unit.measure.target === undefined) row.cells.set(target, '4');
      }
    },
  },
  {
    name: 'one figure joined over two requirements',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0 && main(draft).wide === 1 && columnOf(main(draft), 'actual') !== undefined,
    apply(draft) {
      const page = main(draft);
      const actual = columnOf(page, 'actual');
      const rows = unitRows(page);
      const at = rows.findIndex(
        ({ unit }, index) => unit.measure.kind === 'share' && rows[index + 1]?.unit.measure.kind === 'share',
      );
      const [one, two] = [rows[at], rows[at + 1]];
      if (!actual || !one || !two || page.rows.indexOf(two) !== page.rows.indexOf(one) + 1) return;
      if ([one, two].some(({ cells }) => (cells.get(actual) ?? null) === null)) return;
      page.stacked.push({ column: actual, rows: [one, two] });
      two.cells.set(actual, null);
      draft.truth.spoiled.add(one.unit.id);
      draft.truth.spoiled.add(two.unit.id);
    },
  },
  {
    name: 'figures in thousands',
    person: 'mustAsk',
    suits: (draft) => columnOf(main(draft), 'actual') !== undefined && main(draft).joined.length === 0,
    apply(draft, dice) {
      const actual = columnOf(main(draft), 'actual');
      if (!actual) return;
      draft.truth.answersHelp = false;
      actual.header = [
        ...actual.header.slice(0, -1),
        `${actual.header.at(-1) ?? ''} ${dice.oneOf('(1.000 stk.)', '(i tusinde)', '(t.kr.)', '(mio. kr.)', 'i 1.000')}`,
      ];
      for (const row of unitRows(main(draft))) {
        const value = row.cells.get(actual);
        if (typeof value === 'number' && row.unit.measure.kind === 'count') row.cells.set(actual, value / 1000);
      }
    },
  },
];

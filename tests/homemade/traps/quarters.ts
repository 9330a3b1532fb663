/** Columns of quarters, months and sums of them, and figures that are sums where others are not. */
import { scaled, column, columnOf, insert, main, rename, unitRows, type Column, type Draft, type Habit } from '../draft';
import type { CellSpec } from '../../support/workbook';
import { isPlain, spoilFigures } from './support';

const SHARES = [0.2, 0.35, 0.45];

/** Parts of the year in front of the column that holds it all. */
function parts(draft: Draft, headings: readonly string[]): void {
  const page = main(draft);
  const actual = columnOf(page, 'actual');
  if (!actual) return;
  const high = actual.header.length;
  headings.forEach((heading, index) => {
    insert(
      page,
      column(`x:part${index}`, ...Array.from({ length: high - 1 }, () => ''), heading),
      { before: 'actual' },
      (row): CellSpec => {
        const cell = row.cells.get(actual) ?? null;
        if (row.unit.measure.kind === 'milestone') return null;
        if (typeof cell !== 'number' || index < headings.length - 1) return scaled(cell, SHARES[index] ?? 0.3);
        const before = SHARES.slice(0, index).reduce((sum, share) => sum + Math.round(cell * share * 10) / 10, 0);
        return Math.round((cell - before) * 10) / 10;
      },
    );
  });
}

const PARTS: readonly (readonly string[])[] = [
  ['1. kvt.', '2. kvt.', '3. kvt.'],
  ['1. kvartal', '2. kvartal', '3. kvartal'],
  ['Q1', 'Q2', 'Q3'],
  ['Jan-apr', 'Maj-aug'],
  ['Januar-april', 'Maj-august'],
  ['jan', 'feb', 'mar'],
  ['1. tertial', '2. tertial'],
  ['K1', 'K2'],
  ['Uge 1-17', 'Uge 18-35'],
  ['Realiseret 1. kvt.', 'Realiseret 2. kvt.'],
  ['Realiseret Q1', 'Realiseret Q2'],
  ['Resultat jan.-apr.', 'Resultat maj-aug.'],
];
const SUMS = [
  'I alt',
  'Sum',
  'Total',
  'I alt 2024',
  'Året i alt',
  'Til dato',
  'Samlet',
  'Realiseret i alt',
  'Kumuleret',
  'År til dato',
  'Akkumuleret',
];

const withSum: Habit = {
  name: 'quarters with their sum',
  person: 'knows',
  suits: isPlain,
  apply(draft, dice) {
    const [first = [], ...more] = PARTS;
    parts(draft, dice.oneOf(first, ...more));
    const [sum = '', ...sums] = SUMS;
    rename(main(draft), 'actual', dice.oneOf(sum, ...sums));
  },
};
const withoutSum: Habit = {
  name: 'quarters without a sum',
  person: 'mustAsk',
  suits: isPlain,
  apply(draft, dice) {
    const [first = [], ...more] = PARTS;
    parts(draft, dice.oneOf(first, ...more));
    const page = main(draft);
    const actual = columnOf(page, 'actual');
    if (!actual) return;
    spoilFigures(draft);
    page.columns.splice(page.columns.indexOf(actual), 1);
  },
};
const quartersBesideActual: Habit = {
  name: 'quarters beside the figures',
  person: 'knows',
  suits: isPlain,
  apply(draft, dice) {
    const [first = [], ...more] = PARTS;
    parts(draft, dice.oneOf(first, ...more));
  },
};

/** The quarter in which they reported is the only one: figures of a period where the year is asked for. */
const onlyPeriod: Habit = {
  name: 'only the figures of the period',
  person: 'mustAsk',
  suits: isPlain,
  apply(draft, dice) {
    const page = main(draft);
    const actual = columnOf(page, 'actual');
    if (!actual) return;
    draft.truth.answersHelp = false;
    rename(
      page,
      'actual',
      dice.oneOf(
        'Maj-aug.',
        '2. tertial',
        '2. og 3. kvartal',
        'Realiseret 2. tertial',
        'Realiseret maj-august',
        'Tilgang',
        'Realiseret siden UO I',
        'Realiseret i 2. tertial',
      ),
    );
    for (const row of unitRows(page)) {
      if (row.unit.measure.kind === 'milestone') continue;
      row.cells.set(actual, scaled(row.cells.get(actual) ?? null, 0.5));
      draft.truth.spoiled.add(row.unit.id);
    }
  },
};

/** Named by the joined cell over them, and only the sum may count. */
const groupedParts: Habit = {
  name: 'quarters and their sum under one joined heading',
  person: 'knows',
  suits: (draft) => isPlain(draft) && main(draft).columns.every(({ header }) => header.length === 1),
  apply(draft, dice) {
    const page = main(draft);
    parts(draft, dice.oneOf(['1. kvt.', '2. kvt.'], ['Jan-apr', 'Maj-aug'], ['Q1', 'Q2', 'Q3']));
    const group: Column[] = page.columns.filter(({ key }) => key.startsWith('x:part') || key === 'actual');
    for (const one of page.columns) one.header = ['', one.header[0] ?? ''];
    const [first] = group;
    if (first) first.header = [dice.oneOf('Realiseret', 'Resultat', 'Realiseret 2024'), first.header[1] ?? ''];
    rename(page, 'actual', dice.oneOf('I alt', 'Sum', 'Total', 'År til dato', 'ÅTD'));
    page.joined.push({ headerRow: 0, columns: group });
  },
};

export const quarterTraps: readonly Habit[] = [withSum, withoutSum, quartersBesideActual, onlyPeriod, groupedParts];

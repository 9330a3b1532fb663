import { column, insert, main, type Habit } from '../draft';

/** Columns that offices put in for themselves, some of them with figures. */
const COLUMNS: readonly (readonly [header: string, cell: (index: number) => string | number])[] = [
  ['Initialer', (index) => ['abc', 'def', 'ghi'][index % 3] ?? ''],
  ['Sagsnr.', (index) => 24_000 + index],
  ['J.nr.', (index) => `2024-${1000 + index}`],
  ['Tlf.', (index) => 33_920_000 + index],
  ['Sidst ændret', (index) => `${1 + (index % 28)}. august`],
  ['Årsværk', (index) => 2 + index / 2],
  ['Budget (mio. kr.)', (index) => 1.5 + index],
  ['Prioritet', (index) => 1 + (index % 3)],
  ['Risiko', (index) => ['lav', 'mellem', 'høj'][index % 3] ?? ''],
  ['Side i planen', (index) => 4 + index],
];

export const officeColumns: Habit = {
  name: 'a column of the office',
  person: 'knows',
  apply(draft, dice) {
    const page = main(draft);
    const [first, ...more] = COLUMNS;
    if (!first) return;
    const [header, cell] = dice.oneOf(first, ...more);
    const before = dice.oneOf('actual', 'target', 'requirement', 'explanation');
    let index = 0;
    insert(page, column('x:office', header), { before }, () => cell(index++));
  },
};

import { column, main, pageOf, type Habit, type Page } from '../draft';
import type { CellSpec } from '../../support/workbook';

function sheet(name: string, headers: readonly string[], rows: readonly (readonly CellSpec[])[]): Page {
  const columns = headers.map((header) => column('x:', header));
  return pageOf(
    name,
    columns,
    rows.map((cells) => ({ kind: 'other', cells: new Map(columns.map((one, index) => [one, cells[index] ?? null])) })),
  );
}

/** Sheets that have nothing to do with the report. */
export const otherSheets: Habit = {
  name: 'other sheets',
  person: 'knows',
  apply(draft, dice) {
    const others = [
      sheet(
        'Budget',
        ['Konto', 'Budget', 'Realiseret', 'Afvigelse'],
        [
          ['1.1', 120, 110, -10],
          ['1.2', 80, 85, 5],
          ['2.1', 9, 9, 0],
        ],
      ),
      sheet(
        'Medarbejdere',
        ['Nr.', 'Navn', 'Kontor'],
        [
          [1, 'A', 'K1'],
          [2, 'B', 'K2'],
        ],
      ),
      sheet('Lister', ['Status'], [['Opfyldt'], ['Delvist opfyldt'], ['Ikke opfyldt']]),
      sheet('Vejledning', ['Sådan udfyldes skemaet'], [['1. Udfyld realiseret'], ['2. Udfyld forventet årsresultat']]),
    ];
    const [first, ...more] = others;
    if (!first) return;
    const made = dice.oneOf(first, ...more);
    if (made.name !== main(draft).name) draft.pages.push(made);
  },
};

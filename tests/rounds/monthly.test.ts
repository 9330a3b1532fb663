import { monthlyReports } from '../../src/rounds/monthlyReports';
import { PLAN } from '../recognition/layouts';
import { sheetBook, workbookOf, type CellSpec } from '../support/workbook';

const NAMES = ['Januar', 'Februar', 'Marts', 'April', 'Maj', 'Juni', 'Juli', 'August'];
const table = (number: CellSpec, figures: readonly CellSpec[]) => [
  ['Månedlig indberetning'],
  [],
  ['Nr.', 'Krav', ...NAMES],
  [number, 'Politianmeldelser', ...figures],
];

describe('Monthly reports', () => {
  it('are asked for where the plan says so, and found in a table of months', () => {
    const figures = [0.95, 0.96, null, 0.94].map((value): CellSpec => ({ value, format: '0%' }));
    const [only, ...more] = monthlyReports(sheetBook(table('1.1 f)', figures)), PLAN, '2024-04-30');
    expect(more).toEqual([]);
    expect(only?.id).toBe('1.1.f');
    expect(only?.months).toHaveLength(12);
    expect(only?.months.filter(({ due }) => due).map(({ month, figure }) => [month, figure?.value ?? null])).toEqual([
      ['2024-01', 0.95],
      ['2024-02', 0.96],
      ['2024-03', null],
      ['2024-04', 0.94],
    ]);
    expect(only?.months[2]?.cell).toEqual({ sheet: 'Ark1', row: 3, column: 4 });
    expect(only?.months[11]).toEqual({ month: '2024-12', due: false, figure: null, cell: undefined });
  });

  it('are found in a table with the months below each other, and under months that Excel made days of', () => {
    const months = ['Januar', 'Februar', 'Marts'].map((name, index): CellSpec[] => [name, null, 0.9 + index / 100]);
    const turned = sheetBook([['Måned', '1.1.e', '1.1.f'], ...months]);
    const [only] = monthlyReports(turned, PLAN, '2024-03-31');
    expect(only?.months.slice(0, 3).map(({ figure }) => figure?.value)).toEqual([0.9, 0.91, 0.92]);
    expect(only?.months[1]?.cell).toEqual({ sheet: 'Ark1', row: 2, column: 2 });
    const days = [45292, 45323, 45352].map((value): CellSpec => ({ value, format: 'mmm-yy' }));
    const dated = sheetBook([
      ['Nr.', ...days],
      ['1.1.f', 0.9, 0.8, 0.7],
    ]);
    expect(monthlyReports(dated, PLAN, '2024-03-31')[0]?.months[2]?.figure?.value).toBe(0.7);
  });

  it('are missing where there is no such table, or it is about something else', () => {
    for (const workbook of [
      sheetBook([
        ['Nr.', 'Realiseret'],
        ['1.1.f', 0.9],
      ]),
      sheetBook(table('1.1.e', [1, 2, 3])),
      workbookOf({ sheets: {} }),
    ]) {
      const [only] = monthlyReports(workbook, PLAN, '2024-08-31');
      expect(only?.months.filter(({ due, figure }) => due && figure === null)).toHaveLength(8);
    }
  });

  it('are not asked for when the requirement has been withdrawn', () => {
    const plan = {
      ...PLAN,
      amendments: [
        { change: 'withdraw', requirement: '1.1.f', from: '2024-06-01', reason: 'Bortfaldet', document: 'Brev' } as const,
      ],
    };
    expect(monthlyReports(sheetBook([]), plan, '2024-08-31')).toEqual([]);
    expect(monthlyReports(sheetBook([]), plan, '2024-04-30')).toHaveLength(1);
  });
});

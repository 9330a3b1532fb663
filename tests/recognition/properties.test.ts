import fc from 'fast-check';
import { recognise } from '../../src/recognition/recognise';
import type { Recognised } from '../../src/recognition/types';
import { cellKey, type Rect } from '../../src/workbook/address';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookOf, type CellSpec, type SheetSpec } from '../support/workbook';
import { ACTUAL, columns, found, KRAV, NR, PLAN, rows, rowsOf, TARGET, TITLE, UNITS, WEIGHT, type Column } from './layouts';

const HEAD: CellSpec[][] = [[TITLE], ['Udgiftsopfølgning II']];
const AREA: Column = ['Område', (unit) => unit.goal.area];
const TABLE = rowsOf([NR, AREA, KRAV, WEIGHT, TARGET, ACTUAL, ['Forventet årsresultat', () => null], ['Kommentar', () => null]]);
const UNRELATED: Record<string, SheetSpec> = {
  Årsværk: {
    rows: [
      ['Område', 'Budget', 'Realiseret'],
      ['Hjemrejse', 310, 301],
      ['Stab', 41, 40],
    ],
  },
  Adresser: {
    rows: [
      ['Nr.', 'Navn', 'Status'],
      [1, 'Bo', 'Aktiv'],
      [2, 'Eva', 'Aktiv'],
    ],
  },
  Lister: { rows: [['Opfyldt'], ['Ikke opfyldt']], visibility: 'hidden' },
  Tomt: { rows: [] },
};

/** What is bound, as distances from the table's corner. */
function shape(recognition: Recognised, top: number, lefts: readonly number[]) {
  return {
    sheet: recognition.tables[0].sheet,
    round: recognition.round.value.id,
    questions: recognition.questions,
    columns: Object.fromEntries(
      Object.entries(columns(recognition)).map(([role, column]) => [role, lefts.indexOf(Number(column))]),
    ),
    rows: Object.fromEntries(Object.entries(rows(recognition)).map(([id, row]) => [id, Number(row) - top])),
  };
}

const plain = shape(found(workbookOf({ sheets: { Status: { rows: [...HEAD, ...TABLE] } } })), 2, [0, 1, 2, 3, 4, 5, 6, 7]);

describe('recognition', () => {
  it('does not mind rows above, columns between, hidden columns and other sheets in any order', () => {
    const gaps = fc.array(fc.nat(2), { minLength: 8, maxLength: 8 });
    const others = fc.shuffledSubarray(Object.keys(UNRELATED));
    fc.assert(
      fc.property(fc.nat(9), gaps, others, fc.nat(4), fc.array(fc.nat(20)), (above, between, names, place, hiddenColumns) => {
        const lefts = between.map((_, index) => between.slice(0, index + 1).reduce((sum, gap) => sum + gap, index));
        const spread = TABLE.map((row) => {
          const wide: CellSpec[] = [];
          row.forEach((cell, index) => (wide[lefts[index] ?? 0] = cell));
          return Array.from(wide, (cell) => cell ?? null);
        });
        const logo = Array.from({ length: above }, (_, row) => [row % 2 === 0 ? 'Logo' : null]);
        const status: SheetSpec = { rows: [...HEAD, ...logo, ...spread], hiddenColumns };
        const sheets = names.map((name) => [name, UNRELATED[name] ?? { rows: [] }] as const);
        const workbook = workbookOf({
          sheets: Object.fromEntries([...sheets.slice(0, place), ['Status', status], ...sheets.slice(place)]),
        });
        expect(shape(found(workbook), above + 2, lefts)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same answer twice', () => {
    const workbook = workbookOf({ sheets: { Status: { rows: [...HEAD, ...TABLE] }, ...UNRELATED } });
    expect(recognise(workbook, [PLAN])).toEqual(recognise(workbook, [PLAN]));
  });

  it('binds each row and each column once', () => {
    const words = fc.constantFrom(
      'Nr.',
      'Mål',
      'Resultatkrav',
      'Status',
      'Realiseret',
      'Måltal',
      'Resultat',
      'Delmål',
      'Opfyldelse',
      'Point',
      'Enhed',
      'UO I',
      '',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 8, maxLength: 8 }), (headers) => {
        const [, ...cells] = TABLE;
        const recognition = recognise(workbookOf({ sheets: { Status: { rows: [...HEAD, headers, ...cells] } } }), [PLAN]);
        if (!recognition.recognised) return;
        for (const table of [recognition.tables, ...recognition.earlier].flat()) {
          for (const bound of [table.rows, table.columns])
            expect(new Set(bound.map(({ value }) => value)).size).toBe(bound.length);
          expect(new Set(table.columns.map(({ role }) => role)).size).toBe(table.columns.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever stands in a workbook', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...TABLE.flat().filter((cell): cell is string => typeof cell === 'string')),
      fc.constantFrom(
        'UO II',
        '1.1',
        'a)',
        'Delmål 1',
        '31.12.2024',
        '99.99.2024',
        'Runde:',
        '(',
        '[',
        '-',
        '%',
        '1.1.a.b.c',
        '2024',
      ),
    );
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      text.map((value): Cell => ({ type: 'text', value, formula: undefined, format: 'General' })),
      fc
        .record({ value: fc.double(), format: fc.constantFrom('General', '0%', 'dd-mm-yyyy', 'd/m', '') })
        .map(({ value, format }): Cell => ({ type: 'number', value, formula: undefined, format })),
      fc.constantFrom<Cell>(
        { type: 'error', value: '#REF!', formula: "='UO I'!A1", format: 'General' },
        { type: 'empty', value: null, formula: '=MS_X', format: '0' },
        { type: 'boolean', value: true, formula: undefined, format: 'General' },
      ),
    );
    const place = fc.tuple(fc.oneof(fc.nat(20), fc.nat(1_048_575)), fc.oneof(fc.nat(12), fc.nat(16_383)));
    const rect: fc.Arbitrary<Rect> = fc.tuple(place, place).map(([[r1, c1], [r2, c2]]) => ({
      top: Math.min(r1, r2),
      bottom: Math.max(r1, r2),
      left: Math.min(c1, c2),
      right: Math.max(c1, c2),
    }));
    const sheet = fc.record({
      name: fc.oneof(fc.string(), fc.constantFrom('UO I', 'Status 2024', 'Målstatus')),
      cells: fc.array(fc.tuple(place, cell), { maxLength: 60 }),
      merges: fc.array(rect, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), fc.string(), fc.boolean(), (sheets, file, date1904) => {
        const workbook: WorkbookSnapshot = {
          file,
          sheets: sheets.map(({ name, cells, merges }, index): SheetSnapshot => ({
            id: `s${index}`,
            name,
            visibility: 'visible',
            cells: new Map(cells.map(([[row, column], value]) => [cellKey(row, column), value])),
            used: { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
            merges,
            tables: [],
            hiddenRows: new Set(),
            hiddenColumns: new Set(),
            filter: undefined,
            protection: undefined,
          })),
          names: [],
          date1904,
          structureProtected: false,
          readOnly: false,
        };
        expect(typeof recognise(workbook, [PLAN]).recognised).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('stays fast with 5,000 rows that are not in the plan', () => {
    const others = Array.from({ length: 5000 }, (_, row) => [
      `7.${row}`,
      'Andet',
      `Krav nummer ${row} om noget, som styrelsen skal nå i 2024`,
      5,
      row,
      row,
    ]);
    const workbook = workbookOf({ sheets: { Status: { rows: [...HEAD, ...TABLE, ...others] } } });
    const before = process.cpuUsage().user;
    const recognition = found(workbook);
    // Processor time, with much room for a busy machine; a search that grows with rows times rows would take minutes.
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1500);
    expect(Object.keys(rows(recognition))).toHaveLength(UNITS.length);
    expect(recognition.tables[0].unknownRows).toHaveLength(5000);
  });
});

import { readReport } from '../../src/report/readReport';
import type { ColumnRole, Recognised, TableBinding } from '../../src/recognition/types';
import type { Plan, RoundId } from '../../src/plan/schema';
import { sheetBook, workbookOf } from '../support/workbook';

function table(
  columns: Partial<Record<ColumnRole, number>>,
  rows: Record<string, number>,
  round: RoundId = 'UO2',
  sheet = 'Ark1',
): TableBinding {
  const bound = <T>(value: T) => ({ value, confidence: 'sure' as const, evidence: [] });
  return {
    round,
    sheet: bound(sheet),
    headerTop: 0,
    headerBottom: 0,
    lastRow: 20,
    columns: Object.entries(columns).map(([role, column]) => ({ role: role as ColumnRole, header: role, ...bound(column) })),
    rows: Object.entries(rows).map(([id, row]) => ({ id, percentScale: 1, ...bound(row) })),
    unknownRows: [],
    repeatedRows: [],
  };
}

function recognised(current: TableBinding, earlier: readonly TableBinding[] = []): Recognised {
  const round = { id: 'UO2' as const, name: 'UO II', asOf: '2024-08-31', due: '2024-09-16' };
  return {
    recognised: true,
    plan: { id: 'x' } as Plan,
    withdrawn: new Map(),
    planEvidence: [],
    planConfidence: 'sure',
    round: { value: round, confidence: 'sure', evidence: [] },
    asOf: { value: round.asOf, confidence: 'sure', evidence: [] },
    tables: [current],
    earlier: earlier.map((table) => [table]),
    claims: [],
    questions: [],
  };
}

describe('reading what was entered', () => {
  it('gives every bound cell of every row with its address and content', () => {
    const book = sheetBook([
      ['Mål', 'Tal'],
      ['1.1', 132],
      ['1.2', '85 pct.'],
    ]);
    const { current } = readReport(book, recognised(table({ id: 0, actual: 1 }, { '1.1': 1, '1.2': 2 })));
    expect(current.units.get('1.1')?.entries.actual).toMatchObject({
      cell: { sheet: 'Ark1', row: 1, column: 1 },
      content: { is: 'number', value: 132 },
    });
    expect(current.units.get('1.2')?.entries.actual?.content).toMatchObject({ is: 'numberAsText', value: 0.85 });
    expect(current.units.get('1.1')?.entries.forecast).toBeUndefined();
  });

  it('spreads a merged value over its rows and points at the anchor', () => {
    const book = sheetBook([['Mål', 'Vægt'], ['a', 20], ['b'], ['c'], ['d', 5]], { merges: ['B2:B4'] });
    const { current } = readReport(book, recognised(table({ weight: 1 }, { a: 1, b: 2, c: 3, d: 4 })));
    for (const id of ['a', 'b', 'c']) {
      expect(current.units.get(id)?.entries.weight).toMatchObject({
        cell: { row: 1, column: 1 },
        content: { is: 'number', value: 20 },
      });
    }
    expect(current.units.get('d')?.entries.weight?.cell.row).toBe(4);
  });

  it('gives a merge across bound columns to the column it begins in', () => {
    const book = sheetBook(
      [
        ['', 'Tal', 'Forventet', ''],
        ['a', 'følger', null, null],
      ],
      { merges: ['B2:C2'] },
    );
    const entries = readReport(book, recognised(table({ actual: 1, forecast: 2 }, { a: 1 }))).current.units.get('a')?.entries;
    expect(entries?.actual?.content).toMatchObject({ is: 'text' });
    expect(entries?.forecast).toBeUndefined();
  });

  it('reads the anchor of a merge that begins in an unbound column', () => {
    const book = sheetBook(
      [
        ['', 'Tal'],
        [null, 7],
      ],
      { at: 'A1' },
    );
    const merged = sheetBook(
      [
        ['x', 'Tal'],
        [7, null],
      ],
      { merges: ['A2:B2'] },
    );
    expect(readReport(book, recognised(table({ actual: 1 }, { a: 1 }))).current.units.get('a')?.entries.actual?.cell.column).toBe(
      1,
    );
    expect(readReport(merged, recognised(table({ actual: 1 }, { a: 1 }))).current.units.get('a')?.entries.actual).toMatchObject({
      cell: { column: 0 },
      content: { value: 7 },
    });
  });

  it('is not slowed by a merge over a whole sheet', () => {
    const book = sheetBook(
      [
        ['Mål', 'Tal'],
        ['a', 1],
      ],
      { merges: ['A5:XFD1048576'] },
    );
    expect(
      readReport(book, recognised(table({ actual: 1 }, { a: 1 }))).current.units.get('a')?.entries.actual?.content,
    ).toMatchObject({
      value: 1,
    });
  });

  it('reads earlier rounds from their own sheets', () => {
    const book = workbookOf({ sheets: { 'UO I': { rows: [['Tal'], [60]] }, 'UO II': { rows: [['Tal'], [132]] } } });
    const report = readReport(
      book,
      recognised(table({ actual: 0 }, { a: 1 }, 'UO2', 'UO II'), [table({ actual: 0 }, { a: 1 }, 'UO1', 'UO I')]),
    );
    expect(report.earlier.map((round) => [round.round, round.units.get('a')?.entries.actual?.content])).toEqual([
      ['UO1', { is: 'number', value: 60, shows: 'number' }],
    ]);
    expect(report.current.units.get('a')?.entries.actual?.content).toMatchObject({ value: 132 });
  });

  it('has nothing of a sheet that is gone', () => {
    const report = readReport(sheetBook([['x']]), recognised(table({ actual: 0 }, { a: 1 }, 'UO2', 'Slettet')));
    expect(report.current.units.size).toBe(0);
  });
});

import { MRP203 } from '../../src/validation/rules/MRP203';
import { applyFix, found, type Reported, type RowSpec } from './support';

const actual = (id: string, cell: RowSpec[1], more: Partial<Reported> = {}) =>
  found(MRP203, { columns: ['actual'], rows: [[id, cell]], ...more });

describe('MRP203 number stored as text', () => {
  it.each<[string, RowSpec[1], number, string | undefined]>([
    ['1.2', '110', 110, undefined],
    ['1.2', '110 dage', 110, undefined],
    ['1.1.a.1', '1.155', 1155, undefined],
    ['1.2', { value: '110,5', format: '@' }, 110.5, '0.0'],
    ['1.1.a.1', { value: '1.155', format: '@' }, 1155, '#,##0'],
    ['1.1.c', '85 pct.', 0.85, '0%'],
    ['1.1.c', '84,96 %', 0.8496, '0.00%'],
    ['1.1.c', { value: '85 %', format: '0.0%' }, 0.85, undefined],
    ['1.1.c', '85', 0.85, '0%'],
    ['1.1.c', '0,85', 0.85, '0%'],
    ['1.1.c', '100 %', 1, '0%'],
  ])('mends %s: %j', (id, cell, value, format) => {
    expect(actual(id, cell)[0]?.fix).toEqual({
      cell: { sheet: 'Status', row: 1, column: 1 },
      input: { value },
      ...(format && { format }),
    });
  });

  it('writes whole per cent where the row is in whole per cent', () => {
    expect(actual('1.1.c', '85 pct.', { scale: { '1.1.c': 100 } })[0]?.fix).toMatchObject({ input: { value: 85 } });
  });

  it('mends a day, in the way the workbook counts days', () => {
    const day = (date1904: boolean) =>
      found(MRP203, { columns: ['deliveredOn'], rows: [['1.4.1', '30.6.2024']], book: { date1904 } })[0];
    expect(day(false)?.fix).toMatchObject({ input: { value: 45473 }, format: 'dd-mm-yyyy' });
    expect(day(true)?.fix).toMatchObject({ input: { value: 45473 - 1462 } });
  });

  it('has no fix where the meaning is not certain', () => {
    expect(actual('1.1.c', '1', { scale: { '1.1.c': 100 } })).toMatchObject([{ values: { variant: 'number' } }]);
    expect(actual('1.1.c', '1', { scale: { '1.1.c': 100 } })[0]?.fix).toBeUndefined();
    expect(actual('1.1.c', '120 %')[0]?.fix).toBeUndefined();
  });

  it('has no fix on locked cells, on formulas and in a file opened for reading only', () => {
    expect(actual('1.2', '110', { sheet: { unlocked: ['C1'] } })[0]).not.toHaveProperty('fix');
    expect(actual('1.2', '110', { sheet: { unlocked: ['B2'] } })[0]).toHaveProperty('fix');
    expect(actual('1.2', { value: '110', formula: '="110"' })[0]).not.toHaveProperty('fix');
    expect(actual('1.2', '110', { book: { readOnly: true } })[0]).not.toHaveProperty('fix');
  });

  it('mends a merged cell at its anchor', () => {
    const observations = found(MRP203, {
      columns: ['actual'],
      rows: [
        ['1.2', '110'],
        ['1.3', null],
      ],
      sheet: { merges: ['B2:B3'] },
    });
    expect(observations).toHaveLength(1);
    expect(observations[0]?.fix?.cell).toMatchObject({ row: 1, column: 1 });
  });

  it('is silent about numbers, words, text, and figures in another unit', () => {
    for (const cell of [110, 'opfyldt', 'følger', '5 uger', null]) expect(actual('1.2', cell)).toEqual([]);
  });

  it.each<[string, RowSpec[1], 1 | 100]>([
    ['1.2', '110 dage', 1],
    ['1.1.c', '85 pct.', 1],
    ['1.1.c', '85 pct.', 100],
    ['1.1.a.1', { value: '1.155', format: '@' }, 1],
  ])('leaves nothing to find once %s %j is mended', (id, cell, scale) => {
    const reported: Reported = { columns: ['actual'], rows: [[id, cell]], scale: { [id]: scale } };
    expect(applyFix(MRP203, reported)).toEqual([]);
  });
});

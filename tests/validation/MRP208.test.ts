import { MRP208 } from '../../src/validation/rules/MRP208';
import { found, variants, type RowSpec } from './support';

const actual = (id: string, cell: RowSpec[1]) => variants(found(MRP208, { columns: ['actual'], rows: [[id, cell]] }));
const unit = (id: string, cell: RowSpec[1]) => variants(found(MRP208, { columns: ['unit'], rows: [[id, cell]] }));

describe('MRP208 other unit than agreed', () => {
  it.each<[string, RowSpec[1], string]>([
    ['1.2', '16 uger', 'behind'],
    ['1.2', '3 mdr.', 'behind'],
    ['1.3', '180 dage', 'behind'],
    ['1.1.a.1', '88 %', 'percent'],
    ['1.1.a.1', { value: 0.88, format: '0%' }, 'percent'],
    ['1.1.a.1', '88 kr.', 'behind'],
    ['1.1.c', '85 personer', 'behind'],
  ])('reports %s: %j', (id, cell, variant) => {
    expect(actual(id, cell)).toEqual([variant]);
  });

  it.each<[string, RowSpec[1]]>([
    ['1.2', '110 dage'],
    ['1.2', '110 arbejdsdage'],
    ['1.2', 110],
    ['1.3', '6 måneder'],
    ['1.1.a.1', '132 personer'],
    ['1.1.a.1', '132 afviste asylansøgere'],
    ['1.1.c', '85 pct.'],
    ['1.1.c', { value: 0.85, format: '0%' }],
  ])('accepts %s: %j', (id, cell) => {
    expect(actual(id, cell)).toEqual([]);
  });

  it('reads the column of units', () => {
    expect(unit('1.2', 'uger')).toEqual(['column']);
    expect(unit('1.1.c', 'dage')).toEqual(['column']);
    expect(unit('1.2', 'Dage')).toEqual([]);
    expect(unit('1.1.c', '%')).toEqual([]);
    expect(unit('1.1.a.1', 'antal')).toEqual([]);
    expect(unit('1.1.a.1', 'pct.')).toEqual(['column']);
    expect(unit('1.1.a.2', 'pct.')).toEqual([]);
    expect(unit('1.1.a.2', 'dage')).toEqual(['column']);
  });

  it('does not take per cent in numerator, denominator or explanation for another unit', () => {
    expect(found(MRP208, { columns: ['numerator', 'explanation'], rows: [['1.1.c', '9 sager', '50 %']] })).toEqual([]);
  });
});

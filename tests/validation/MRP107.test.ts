import { MRP107 } from '../../src/validation/rules/MRP107';
import type { LeafMeasure } from '../../src/plan/schema';
import { found, planOf, variants, type RowSpec } from './support';

const target = (id: string, cell: RowSpec[1], scale: 1 | 100 = 1) =>
  found(MRP107, { columns: ['target'], rows: [[id, cell]], scale: { [id]: scale } });
const date = (value: number) => ({ value, format: 'dd-mm-yyyy' });
const day = 45473; // 30 June 2024

describe('MRP107 target differs from the plan', () => {
  it.each<[string, RowSpec[1]]>([
    ['1.1.a.1', 120],
    ['1.1.a.1', 'mindst 120 personer'],
    ['1.1.a.1', 'højst 150 personer'],
    ['1.1.c', 0.8],
    ['1.1.c', '80 pct.'],
    ['1.1.c', 'mindst 8,5 %'],
    ['1.1.a.2', '15 pct.'],
    ['1.1.a.2', 15],
    ['1.1.a.2', { value: 10, format: '0%' }],
    ['1.1.b', '3-4'],
    ['1.1.b', date(45415)],
    ['1.2', '120 dage'],
    ['1.2', 'mindst 110 dage'],
    ['1.4.1', date(45382)],
    ['1.4.1', '3. kvartal'],
    ['1.4.1', '30.9.2024'],
  ])('reports %s as %j', (id, cell) => {
    expect(variants(target(id, cell))).toEqual([expect.stringMatching(/^differs/)]);
  });

  it.each<[string, RowSpec[1]]>([
    ['1.1.a.1', 150],
    ['1.1.a.1', '150 personer'],
    ['1.1.a.1', 'mindst 150'],
    ['1.1.a.1', 'Minimum 150 afviste asylansøgere i 2024'],
    ['1.1.a.3', '800'],
    ['1.1.c', 0.85],
    ['1.1.c', { value: 0.85, format: '0%' }],
    ['1.1.c', '85 %'],
    ['1.1.c', '85 pct. af sagerne'],
    ['1.1.c', '85'],
    ['1.1.c', '0,85'],
    ['1.1.d', '>= 90 %'],
    ['1.1.d', '90 pct. inden 10 dage'],
    ['1.1.a.2', '-10 %'],
    ['1.1.a.2', -0.1],
    ['1.1.a.2', 'fald på mindst 10 pct.'],
    ['1.1.a.2', 10],
    ['1.1.a.2', -10],
    ['1.1.b', '3-5'],
    ['1.1.b', '3–5 projekter'],
    ['1.1.b', 'mellem 3 og 5'],
    ['1.1.b', 3],
    ['1.2', 110],
    ['1.2', 'højst 110 dage'],
    ['1.2', '95 pct. inden for 110 dage'],
    ['1.3', '6 mdr.'],
    ['1.4.1', date(day)],
    ['1.4.1', '30-06-2024'],
    ['1.4.1', '2. kvartal'],
    ['1.4.1', 'Q2 2024'],
    ['1.4.1', 'med udgangen af juni'],
    ['1.4.1', 'inden 30. juni'],
    ['1.4.1', 'ja'],
    ['2.2.2', 'udgangen af 2024'],
    ['2.1', 3],
    ['1.1.a.1', null],
  ])('accepts %s as %j', (id, cell) => {
    expect(target(id, cell)).toEqual([]);
  });

  it('accepts whole per cent where the row is in whole per cent, and only there', () => {
    expect(target('1.1.c', 85, 100)).toEqual([]);
    expect(target('1.1.c', 85, 1)).toHaveLength(1);
  });

  it('says so when it cannot read a target at all', () => {
    expect(variants(target('1.1.c', 'se planen'))).toEqual(['unreadable.share']);
    expect(variants(target('1.4.1', 'snarest'))).toEqual(['unreadable.day']);
  });

  it('knows a change printed as the number it leads to', () => {
    expect(found(MRP107, { columns: ['target', 'baseline'], rows: [['1.1.a.2', 725, 806]] })).toEqual([]);
    expect(found(MRP107, { columns: ['target', 'baseline'], rows: [['1.1.a.2', 700, 806]] })).toHaveLength(1);
  });

  it.each<[LeafMeasure, RowSpec[1], RowSpec[1]]>([
    [{ kind: 'growth', rate: 0.02, years: 3, unit: 'kr.', baselineOf: 'x' }, '2 pct.', '3 pct.'],
    [{ kind: 'series', targets: { '2023': 5, '2024': 7 }, direction: 'atLeast', unit: 'sager' }, 7, 5],
    [{ kind: 'exact', target: 12, unit: 'møder' }, '12 møder', 11],
    [{ kind: 'allOf', total: 40, unit: 'sager' }, 'alle 40', 39],
    [{ kind: 'average', target: 80, direction: 'atMost', unit: 'dage', firstYear: 2022, lastYear: 2024 }, 'højst 80 dage', 90],
    [{ kind: 'level', target: 3 }, 3, 4],
  ])('compares the target of %j', (measure, same, other) => {
    const plan = planOf({ '1': measure });
    expect(found(MRP107, { plan, columns: ['target'], rows: [['1', same]] })).toEqual([]);
    expect(found(MRP107, { plan, columns: ['target'], rows: [['1', other]] })).toHaveLength(1);
  });

  it('has nothing to compare where the plan agreed no figure', () => {
    expect(
      found(MRP107, { plan: planOf({ '1': { kind: 'judged' } }), columns: ['target'], rows: [['1', 'god kvalitet']] }),
    ).toEqual([]);
  });
});

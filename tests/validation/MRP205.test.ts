import { MRP205 } from '../../src/validation/rules/MRP205';
import { found, planOf, variants, type RowSpec } from './support';

const actual = (id: string, cell: RowSpec[1], scale: 1 | 100 = 1) =>
  variants(found(MRP205, { columns: ['actual'], rows: [[id, cell]], scale: { [id]: scale } }));

describe('MRP205 impossible figure', () => {
  it.each<[string, RowSpec[1], string]>([
    ['1.2', -5, 'negative'],
    ['1.1.c', -0.1, 'negative'],
    ['1.1.a.1', 12.5, 'fraction'],
    ['1.1.b', 3.5, 'fraction'],
    ['1.1.c', 101, 'aboveAll'],
    ['1.1.c', { value: 1.05, format: '0%' }, 'aboveAll'],
  ])('reports %s: %j', (id, cell, variant) => {
    expect(actual(id, cell)).toEqual([variant]);
  });

  it('reports more than all in a row of whole per cent', () => {
    expect(actual('1.1.c', 105, 100)).toEqual(['aboveAll']);
  });

  it.each<[string, RowSpec[1]]>([
    ['1.2', 0],
    ['1.2', 109.5],
    ['1.1.a.1', 150],
    ['1.1.a.1', 0.1 + 0.2 - 0.3 + 12],
    ['1.1.c', 1],
    ['1.1.c', 85],
    ['1.1.a.1', { value: 0.88, format: '0%' }],
    ['1.1.b', { value: 45415.5, format: 'dd-mm-yyyy' }],
  ])('accepts %s: %j', (id, cell) => {
    expect(actual(id, cell)).toEqual([]);
  });

  it.each<[string, number]>([
    ['a mean in months for days', 2.5],
    ['a mean in hours for days', 1200],
  ])('reports %s', (_, value) => {
    const plan = planOf({
      '1': { kind: 'average', target: 80, direction: 'atMost', unit: 'dage', firstYear: 2022, lastYear: 2024 },
    });
    expect(variants(found(MRP205, { plan, columns: ['actual'], rows: [['1', value]] }))).toEqual(['farOff']);
  });

  it.each([1, 9, 190])('accepts %d of ten that are counted', (value) => {
    const plan = planOf({ '1': { kind: 'count', target: 10, unit: 'sager', whole: true, cumulative: true } });
    expect(found(MRP205, { plan, columns: ['actual'], rows: [['1', value]] })).toEqual([]);
  });

  it('lets a plan count in fractions where it says so', () => {
    const plan = planOf({ '1': { kind: 'count', target: 10, unit: 'årsværk', whole: false, cumulative: true } });
    expect(found(MRP205, { plan, columns: ['actual'], rows: [['1', 9.5]] })).toEqual([]);
  });

  it('looks at numerators, denominators, baselines and forecasts too', () => {
    const columns = ['numerator', 'denominator', 'baseline', 'forecast'] as const;
    expect(
      found(MRP205, {
        columns,
        rows: [
          ['1.1.c', -1, -2, null, -3],
          ['1.1.a.2', null, null, -806],
        ],
      }),
    ).toHaveLength(4);
  });
});

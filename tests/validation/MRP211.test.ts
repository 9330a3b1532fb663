import { MRP211 } from '../../src/validation/rules/MRP211';
import { found, planOf, variants, type RowSpec } from './support';

const baseline = (cell: RowSpec[1]) => found(MRP211, { columns: ['actual', 'baseline'], rows: [['1.1.a.2', 700, cell]] });

describe('MRP211 baseline missing', () => {
  it('points at the empty cell and names the day', () => {
    expect(baseline(null)).toMatchObject([
      { unit: '1.1.a.2', cell: { row: 1, column: 2 }, values: { variant: 'missing', of: 'ultimo 2023' } },
    ]);
  });

  it('reports a baseline of zero', () => {
    expect(variants(baseline(0))).toEqual(['zero']);
  });

  it('is silent when it is there, when another rule speaks of it, and when the measure needs none', () => {
    for (const cell of [806, '806', 'følger', { error: '#REF!' }]) expect(baseline(cell)).toEqual([]);
    expect(found(MRP211, { columns: ['baseline'], rows: [['1.2', null]] })).toEqual([]);
  });

  it('is silent when the plan gives the number', () => {
    const plan = planOf({
      '1': { kind: 'change', direction: 'decrease', agreed: 0.1, unit: 'sager', baselineOf: '2023', baseline: 806 },
    });
    expect(found(MRP211, { plan, columns: ['actual', 'baseline'], rows: [['1', 700, null]] })).toEqual([]);
  });
});

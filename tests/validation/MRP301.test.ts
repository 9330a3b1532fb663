import { MRP301 } from '../../src/validation/rules/MRP301';
import { found, planOf, type RowSpec } from './support';

const now = (value: RowSpec[1], earlier: Parameters<typeof found>[1]['earlier'], id = '1.1.a.1') =>
  found(MRP301, { columns: ['actual'], rows: [[id, value]], round: 'UO3', ...(earlier && { earlier }) });

describe('MRP301 cumulative figure lower than before', () => {
  it('reports a count that has fallen, with both figures and the round', () => {
    expect(now(90, { UO1: [['1.1.a.1', 100]] })).toMatchObject([
      { cell: { row: 1, column: 1 }, found: 90, values: { now: 90, then: 100, round: 'Udgiftsopfølgning I' } },
    ]);
  });

  it('compares with the nearest round that has a figure', () => {
    expect(now(90, { UO1: [['1.1.a.1', 100]], UO2: [['1.1.a.1', 80]] })).toEqual([]);
    expect(now(90, { UO1: [['1.1.a.1', 100]], UO2: [['1.1.a.1', null]] })).toHaveLength(1);
  });

  it('accepts the same figure, a higher one, and rounds without one', () => {
    expect(now(100, { UO1: [['1.1.a.1', 100]] })).toEqual([]);
    expect(now(101, { UO1: [['1.1.a.1', 100]] })).toEqual([]);
    expect(now(90, { UO1: [['1.1.a.1', '100']] })).toEqual([]);
    expect(now(90, undefined)).toEqual([]);
  });

  it('lets shares, durations and counts that do not add up fall', () => {
    expect(now(0.8, { UO1: [['1.1.c', 0.9]] }, '1.1.c')).toEqual([]);
    expect(now(100, { UO1: [['1.2', 120]] }, '1.2')).toEqual([]);
    const plan = planOf({ '1': { kind: 'count', target: 10, unit: 'sager', whole: true, cumulative: false } });
    expect(found(MRP301, { plan, columns: ['actual'], rows: [['1', 5]], earlier: { UO1: [['1', 6]] } })).toEqual([]);
  });
});

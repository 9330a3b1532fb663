import { MRP305 } from '../../src/validation/rules/MRP305';
import { found, variants, type Reported, type RowSpec } from './support';

const explained = (row: RowSpec, more: Partial<Reported> = {}) =>
  variants(found(MRP305, { columns: ['actual', 'forecast', 'explanation'], rows: [row], ...more }));

describe('MRP305 no explanation', () => {
  it.each<[RowSpec, string]>([
    [['1.1.c', 0.5, null, null], 'red'],
    [['1.1.c', 0.8, null, null], 'yellow'],
    [['1.1.a.1', 120, 130, null], 'expected'],
    [['1.1.c', 0.5, null, '-'], 'red'],
    [['1.1.c', 0.5, null, 12], 'red'],
  ])('reports %j', (row, variant) => {
    expect(explained(row)).toEqual([variant]);
  });

  it('follows the status at the final round', () => {
    expect(explained(['1.1.c', 0.5, null, null], { round: 'AR' })).toEqual(['notFulfilled']);
    expect(explained(['1.1.c', 0.8, null, null], { round: 'AR' })).toEqual(['partly']);
    expect(explained(['1.1.a.1', 150, 100, null], { round: 'AR' })).toEqual([]);
  });

  it.each<[RowSpec]>([
    [['1.1.c', 0.5, null, 'Mange sager i marts']],
    [['1.1.c', 0.9, null, null]],
    [['1.1.c', null, null, null]],
    [['1.1.a.1', 120, 150, null]],
  ])('accepts %j', (row) => {
    expect(explained(row)).toEqual([]);
  });

  it('points at the cell for the explanation', () => {
    expect(found(MRP305, { columns: ['actual', 'explanation'], rows: [['1.1.c', 0.5, null]] })).toMatchObject([
      { unit: '1.1.c', cell: { row: 1, column: 2 } },
    ]);
  });

  it('says once that there is no column for it', () => {
    const observations = found(MRP305, {
      columns: ['actual'],
      rows: [
        ['1.1.c', 0.5],
        ['1.1.d', 0.5],
      ],
    });
    expect(observations).toMatchObject([{ values: { variant: 'noColumn', count: 2, unit: '1.1 c)' } }]);
  });

  it('asks nothing of what is withdrawn', () => {
    const amendments = [{ change: 'withdraw', requirement: '1.1.c', from: '2024-05-01', reason: 'x', document: 'y' } as const];
    expect(explained(['1.1.c', 0.5, null, null], { amendments })).toEqual([]);
  });
});

import { MRP201 } from '../../src/validation/rules/MRP201';
import { found, planOf, variants, type RowSpec } from './support';

const missing = (columns: Parameters<typeof found>[1]['columns'], row: RowSpec, more: object = {}) =>
  found(MRP201, { columns, rows: [row], ...more });

describe('MRP201 figure missing', () => {
  it('points at the empty cell', () => {
    expect(missing(['actual'], ['1.2', null])).toMatchObject([
      { unit: '1.2', cell: { row: 1, column: 1 }, values: { variant: 'figure', column: 'actual' } },
    ]);
  });

  it.each<[string, RowSpec]>([
    ['a figure', ['1.2', 100]],
    ['zero', ['1.2', 0]],
    ['something unreadable, which is MRP202', ['1.2', 'følger']],
    ['an error, which is MRP207', ['1.2', { error: '#REF!' }]],
    ['an uncalculated formula, which is MRP207', ['1.2', '=X1']],
  ])('is silent when there is %s', (_, row) => {
    expect(missing(['actual'], row)).toEqual([]);
  });

  it('asks for the denominator when only the numerator is there', () => {
    expect(missing(['actual', 'numerator', 'denominator'], ['1.1.c', null, 9, null])).toMatchObject([{ cell: { column: 3 } }]);
  });

  it('is satisfied with a share or with numerator and denominator', () => {
    expect(missing(['actual', 'numerator', 'denominator'], ['1.1.c', 0.9, null, null])).toEqual([]);
    expect(missing(['actual', 'numerator', 'denominator'], ['1.1.c', null, 9, 10])).toEqual([]);
  });

  it('asks for a delivery from the day it is due, not before', () => {
    expect(variants(missing(['deliveredOn'], ['1.4.1', null], { asOf: '2024-06-30' }))).toEqual(['milestone']);
    expect(missing(['deliveredOn'], ['1.4.1', null], { asOf: '2024-06-29' })).toEqual([]);
  });

  it('asks for a forecast where the year cannot be told from what is reached, before the final round', () => {
    expect(variants(missing(['actual', 'forecast'], ['1.1.a.1', 90, null]))).toEqual(['forecast']);
    expect(missing(['actual', 'forecast'], ['1.1.a.1', 90, null], { round: 'AR' })).toEqual([]);
    expect(missing(['actual', 'forecast'], ['1.1.c', 0.9, null])).toEqual([]);
    expect(missing(['deliveredOn', 'forecast'], ['1.4.1', 45450, null])).toEqual([]);
  });

  it('asks for the level that the plan leaves open, and for the status of a judged demand', () => {
    expect(variants(missing(['actual', 'target'], ['2.1', 3, null]))).toEqual(['level']);
    const plan = planOf({ '1.1': { kind: 'judged' } });
    expect(variants(missing(['reportedStatus'], ['1.1', null], { plan }))).toEqual(['judged']);
  });

  it('does not ask for a mean before its last year', () => {
    const mean = (lastYear: number) =>
      planOf({ '1.1': { kind: 'average', target: 5, direction: 'atLeast', unit: 'sager', firstYear: 2023, lastYear } });
    expect(missing(['actual'], ['1.1', null], { plan: mean(2025) })).toEqual([]);
    expect(missing(['actual'], ['1.1', null], { plan: mean(2024) })).toHaveLength(1);
  });

  it('does not ask for figures of what is withdrawn', () => {
    const amendments = [{ change: 'withdraw', requirement: '1.2', from: '2024-05-01', reason: 'x', document: 'y' }];
    expect(missing(['actual'], ['1.2', null], { amendments })).toEqual([]);
  });
});

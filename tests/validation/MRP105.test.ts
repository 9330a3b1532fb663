import { MRP105 } from '../../src/validation/rules/MRP105';
import { found, variants, type RowSpec } from './support';

const block = (...weights: RowSpec[1][]): RowSpec[] =>
  ['1.1.a', '1.1.b', '1.1.c', '1.1.d'].map((id, index): RowSpec => [id, weights[index]]);
const weighed = (rows: readonly RowSpec[], merges: readonly string[] = []) =>
  found(MRP105, { columns: ['weight'], rows, sheet: { merges } });

describe('MRP105 weight differs from the plan', () => {
  it('reports another weight with the agreed one', () => {
    expect(weighed([['1.2', 15]])).toMatchObject([
      { unit: '1.2', cell: { row: 1, column: 1 }, found: 15, values: { agreed: 10 } },
    ]);
  });

  it.each([
    ['once at the top', [20, null, null, null]],
    ['on every row', [20, 20, 20, 20]],
    ['shared out over the rows', [5, 5, 5, 5]],
    ['as text with its unit', ['20 point', null, null, null]],
    ['in per cent', [{ value: 0.2, format: '0%' }, null, null, null]],
  ])('accepts a weight of a block %s', (_, weights) => {
    expect(weighed(block(...weights))).toEqual([]);
  });

  it('accepts a merged weight, and reports a wrong one once', () => {
    expect(weighed(block(20), ['B2:B5'])).toEqual([]);
    expect(weighed(block(30), ['B2:B5'])).toHaveLength(1);
  });

  it('accepts the sum of a goal that the plan prints in two blocks', () => {
    const rows: RowSpec[] = [...block(25), ['1.1.e', null], ['1.1.h', null]];
    expect(weighed(rows)).toEqual([]);
    expect(weighed(rows, ['B2:B7'])).toEqual([]);
  });

  it('reports a weight that cannot be read', () => {
    expect(variants(weighed([['1.2', 'ti']]))).toEqual(['unreadable']);
  });

  it('is silent about empty weights and about decimals', () => {
    expect(
      weighed([
        ['1.2', null],
        ['2.1', 2.5],
      ]),
    ).toEqual([]);
  });
});

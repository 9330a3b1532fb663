import { MRP209 } from '../../src/validation/rules/MRP209';
import { found, variants, type RowSpec } from './support';

const parts = (numerator: RowSpec[1], denominator: RowSpec[1]) =>
  found(MRP209, { columns: ['numerator', 'denominator'], rows: [['1.1.c', numerator, denominator]] });

describe('MRP209 numerator and denominator', () => {
  it('reports a numerator above its denominator', () => {
    expect(parts(11, 10)).toMatchObject([{ cell: { column: 1 }, values: { variant: 'above', numerator: 11, denominator: 10 } }]);
  });

  it('reports a denominator of zero', () => {
    expect(parts(0, 0)).toMatchObject([{ cell: { column: 2 }, values: { variant: 'zero' } }]);
    expect(variants(parts(null, 0))).toEqual(['zero']);
  });

  it('accepts all of them, none of them, and what is not entered', () => {
    for (const [numerator, denominator] of [
      [10, 10],
      [0, 10],
      [5, null],
      [null, null],
      ['11', 10],
    ])
      expect(parts(numerator, denominator)).toEqual([]);
  });
});

import { MRP307 } from '../../src/validation/rules/MRP307';
import { found, type RowSpec } from './support';

const share = (entered: RowSpec[1], numerator: RowSpec[1], denominator: RowSpec[1], scale: 1 | 100 = 1) =>
  found(MRP307, {
    columns: ['actual', 'numerator', 'denominator'],
    rows: [['1.1.c', entered, numerator, denominator]],
    scale: { '1.1.c': scale },
  });

describe('MRP307 share is not numerator / denominator', () => {
  it('reports another share', () => {
    expect(share(0.9, 80, 100)).toMatchObject([
      { cell: { column: 1 }, values: { share: 0.9, computed: 0.8, numerator: 80, denominator: 100 } },
    ]);
    expect(share(90, 80, 100, 100)).toHaveLength(1);
  });

  it('reports a rounding that is none', () => {
    expect(share(0.85, 8440, 10000)).toHaveLength(1);
    expect(share(0.8497, 8496, 10000)).toHaveLength(1);
  });

  it.each<[RowSpec[1], RowSpec[1], RowSpec[1]]>([
    [0.8, 80, 100],
    [0.85, 8496, 10000],
    [0.333, 1, 3],
    [2 / 3, 2, 3],
    [0.8, null, 100],
    [null, 80, 100],
    ['90 %', 80, 100],
    [0.9, 11, 10],
    [0.9, 0, 0],
  ])('accepts %j of %j and %j', (entered, numerator, denominator) => {
    expect(share(entered, numerator, denominator)).toEqual([]);
  });
});

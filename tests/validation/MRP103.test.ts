import { MRP103 } from '../../src/validation/rules/MRP103';
import { found } from './support';

describe('MRP103 requirement twice', () => {
  it('points at the second row and names the first', () => {
    const observations = found(MRP103, {
      columns: ['id'],
      rows: [
        ['1.1.b', 'b'],
        [undefined, 'b'],
      ],
      repeatedRows: [{ id: '1.1.b', row: 2 }],
    });
    expect(observations).toMatchObject([
      { unit: '1.1.b', cell: { row: 2, column: 1 }, values: { unit: '1.1 b)', first: 2, row: 3 } },
    ]);
  });

  it('is silent when every requirement stands once', () => {
    expect(
      found(MRP103, {
        columns: ['id'],
        rows: [
          ['1.1.b', 'b'],
          ['1.1.c', 'c'],
        ],
      }),
    ).toEqual([]);
  });
});

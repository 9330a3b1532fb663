import { MRP102 } from '../../src/validation/rules/MRP102';
import { found } from './support';

describe('MRP102 row unknown to the plan', () => {
  it('reports the row with its text', () => {
    const observations = found(MRP102, {
      columns: ['requirement'],
      rows: [
        ['1.2', 'x'],
        [undefined, '1.9 Nyt krav'],
      ],
      unknownRows: [{ row: 2, text: '1.9 Nyt krav' }],
    });
    expect(observations).toMatchObject([{ cell: { row: 2, column: 1 }, found: '1.9 Nyt krav', values: { row: 3 } }]);
  });

  it('is silent about rows that are known', () => {
    expect(found(MRP102, { columns: ['requirement'], rows: [['1.2', 'x']] })).toEqual([]);
  });
});

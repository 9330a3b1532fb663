import { MRP310 } from '../../src/validation/rules/MRP310';
import { found, variants, type RowSpec } from './support';

const from = (row: RowSpec) => variants(found(MRP310, { columns: ['actual', 'source', 'extractedOn'], rows: [row] }));
const date = { value: 45535, format: 'dd-mm-yyyy' };

describe('MRP310 source or extraction date missing', () => {
  it('reports what is missing beside a figure', () => {
    expect(from(['1.2', 100, null, date])).toEqual(['source']);
    expect(from(['1.2', 100, 'ESDH', null])).toEqual(['extractedOn']);
    expect(from(['1.2', '100', null, null])).toEqual(['source', 'extractedOn']);
  });

  it('accepts both, and asks nothing where there is no figure', () => {
    expect(from(['1.2', 100, 'ESDH', date])).toEqual([]);
    expect(from(['1.2', null, null, null])).toEqual([]);
  });

  it('asks nothing of deliveries', () => {
    expect(from(['1.4.1', date, null, null])).toEqual([]);
  });

  it('says once that there are no columns for it', () => {
    expect(
      found(MRP310, {
        columns: ['actual'],
        rows: [
          ['1.2', 100],
          ['1.3', 5],
        ],
      }),
    ).toMatchObject([{ values: { variant: 'noColumns', count: 2 } }]);
  });

  it('asks once for a source merged over several rows', () => {
    const observations = found(MRP310, {
      columns: ['actual', 'source'],
      rows: [
        ['1.2', 100, null],
        ['1.3', 5, null],
      ],
      sheet: { merges: ['C2:C3'] },
    });
    expect(observations).toHaveLength(1);
  });
});

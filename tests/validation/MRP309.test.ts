import { MRP309 } from '../../src/validation/rules/MRP309';
import { found, variants, type RowSpec } from './support';

const COLUMNS = ['overrideStatus', 'overrideReason', 'overrideBy', 'overrideOn'] as const;
const date = { value: 45535, format: 'dd-mm-yyyy' };
const override = (...cells: RowSpec[1][]) => found(MRP309, { columns: COLUMNS, rows: [['1.1.c', ...cells]] });

describe('MRP309 override without status, reason, name or date', () => {
  it.each<[string, RowSpec[1][]]>([
    ['overrideStatus', [null, 'Ny opgørelse', 'NN', date]],
    ['overrideReason', ['Opfyldt', '-', 'NN', date]],
    ['overrideBy', ['Opfyldt', 'Ny opgørelse', null, date]],
    ['overrideOn', ['Opfyldt', 'Ny opgørelse', 'NN', null]],
  ])('reports a missing %s at its cell', (role, cells) => {
    expect(override(...cells)).toMatchObject([
      { cell: { row: 1, column: 1 + COLUMNS.findIndex((column) => column === role) }, values: { variant: role } },
    ]);
  });

  it('reports everything that is missing', () => {
    expect(override('Opfyldt', null, null, null)).toHaveLength(3);
  });

  it('points at the status where a column is missing altogether', () => {
    expect(
      found(MRP309, { columns: ['overrideStatus', 'overrideReason', 'overrideBy'], rows: [['1.1.c', 'Opfyldt', 'Ny', 'NN']] }),
    ).toMatchObject([{ cell: { column: 1 }, values: { variant: 'overrideOn' } }]);
  });

  it('accepts a complete override, none at all, and leaves a date as text to MRP203', () => {
    expect(override('Opfyldt', 'Ny opgørelse', 'NN', date)).toEqual([]);
    expect(override(null, null, null, null)).toEqual([]);
    expect(override('Opfyldt', 'Ny opgørelse', 'NN', '31.8.2024')).toEqual([]);
  });

  it('reads composites too', () => {
    expect(variants(found(MRP309, { columns: COLUMNS, rows: [['1.1.a', 'Opfyldt', 'x1', 'NN', null]] }))).toEqual(['overrideOn']);
  });
});

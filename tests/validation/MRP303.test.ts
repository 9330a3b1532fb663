import { MRP303 } from '../../src/validation/rules/MRP303';
import { found, variants, type Reported, type RowSpec } from './support';

const forecast = (id: string, actual: RowSpec[1], expected: RowSpec[1], more: Partial<Reported> = {}) =>
  found(MRP303, { columns: ['actual', 'forecast'], rows: [[id, actual, expected]], ...more });

describe('MRP303 forecast below what is reached', () => {
  it('reports a lower number', () => {
    expect(forecast('1.1.a.1', 100, 50)).toMatchObject([
      { cell: { column: 2 }, values: { variant: 'number', expected: 50, reached: 100 } },
    ]);
    expect(forecast('1.1.b', 4, 3)).toHaveLength(1);
  });

  it('reports a word that denies what is already met', () => {
    expect(variants(forecast('1.1.a.1', 150, 'Forventes ikke opfyldt'))).toEqual(['word']);
  });

  it('accepts the same number, a higher one, and words while the target is not met', () => {
    expect(forecast('1.1.a.1', 100, 100)).toEqual([]);
    expect(forecast('1.1.a.1', 100, 140)).toEqual([]);
    expect(forecast('1.1.a.1', 149, 'Ikke opfyldt')).toEqual([]);
    expect(forecast('1.1.a.1', 150, 'Opfyldt')).toEqual([]);
  });

  it('lets shares and durations go both ways', () => {
    expect(forecast('1.1.c', 0.9, 0.85)).toEqual([]);
    expect(forecast('1.2', 120, 110)).toEqual([]);
  });

  it('has nothing to say at the final round', () => {
    expect(forecast('1.1.a.1', 100, 50, { round: 'AR' })).toEqual([]);
  });
});

import { MRP302 } from '../../src/validation/rules/MRP302';
import { found, planOf, variants, type Reported, type RowSpec } from './support';

const COLUMNS = ['actual', 'reportedStatus', 'forecast', 'overrideStatus', 'overrideReason', 'overrideBy', 'overrideOn'] as const;
const status = (row: RowSpec, more: Partial<Reported> = {}) => found(MRP302, { columns: COLUMNS, rows: [row], ...more });

describe('MRP302 reported status contradicts the computed one', () => {
  it('reports "opfyldt" where the share is missed', () => {
    expect(status(['1.1.c', 0.5, 'Opfyldt'])).toMatchObject([
      { cell: { column: 2 }, found: 'Opfyldt', values: { variant: 'round', reached: 'notFulfilled', expected: 'notFulfilled' } },
    ]);
  });

  it('reports "ikke opfyldt" where it is met', () => {
    expect(status(['1.1.c', 0.9, 'slet ikke opfyldt'])).toHaveLength(1);
  });

  it('accepts the computed status', () => {
    expect(status(['1.1.c', 0.9, 'Opfyldt'])).toEqual([]);
  });

  it('accepts a status between what is reached and what is expected, before the final round', () => {
    for (const word of ['Ikke opfyldt', 'Delvist opfyldt', 'Opfyldt']) expect(status(['1.1.a.1', 50, word, 150])).toEqual([]);
    expect(variants(status(['1.1.a.1', 50, 'Opfyldt', 150], { round: 'AR' }))).toEqual(['final']);
  });

  it('has nothing to hold it against when nothing is computed', () => {
    expect(status(['1.1.c', null, 'Opfyldt'])).toEqual([]);
    expect(status(['1.1.c', 0.9, 'Ikke vurderet'])).toEqual([]);
  });

  it('reports a demand called withdrawn that the plan still has', () => {
    expect(variants(status(['1.1.c', 0.9, 'Udgået']))).toEqual(['withdrawn']);
  });

  it('leaves judged demands and declared overrides in peace', () => {
    expect(status(['1', null, 'Opfyldt'], { plan: planOf({ '1': { kind: 'judged' } }) })).toEqual([]);
    const day = { value: 45535, format: 'dd-mm-yyyy' };
    expect(status(['1.1.c', 0.5, 'Opfyldt', null, 'Opfyldt', 'Ny opgørelse', 'NN', day])).toEqual([]);
    expect(status(['1.1.c', 0.5, 'Opfyldt', null, 'Opfyldt', '', 'NN', day])).toHaveLength(1);
  });
});

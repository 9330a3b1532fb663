import { MRP210 } from '../../src/validation/rules/MRP210';
import { found, planOf, variants, type RowSpec } from './support';

const status = (cell: RowSpec[1], id = '1.2', column: 'reportedStatus' | 'overrideStatus' | 'forecast' = 'reportedStatus') =>
  found(MRP210, { columns: [column], rows: [[id, cell]] });

describe('MRP210 unknown status word', () => {
  it.each<[RowSpec[1], string]>([
    ['delvsit opfyldt', 'Delvist opfyldt'],
    ['Opfyldt.', 'Opfyldt'],
    ['opfyldt\u00a0', 'Opfyldt'],
    ['ikk opfyldt', 'Ikke opfyldt'],
  ])('mends the slip "%s"', (cell, word) => {
    expect(status(cell)).toMatchObject([{ values: { variant: 'slip', word }, fix: { input: { value: word } } }]);
  });

  it.each<[RowSpec[1]]>([['næsten'], ['xopfyldt'], [1], ['85 %'], [true]])('reports %j without guessing', (cell) => {
    const [observation] = status(cell);
    expect(observation).toMatchObject({ values: { variant: 'unknown' } });
    expect(observation?.fix).toBeUndefined();
  });

  it.each<[RowSpec[1]]>([['Opfyldt'], [' DELVIST  opfyldt '], ['udgår'], ['kan ikke vurderes endnu'], [null], ['-']])(
    'accepts %j',
    (cell) => {
      expect(status(cell)).toEqual([]);
    },
  );

  it('does not take a yes for a status, except of a delivery or a judgement', () => {
    expect(variants(status('ja'))).toEqual(['unknown']);
    expect(status('ja', '1.4.1')).toEqual([]);
    expect(
      found(MRP210, { plan: planOf({ '1': { kind: 'judged' } }), columns: ['reportedStatus'], rows: [['1', 'ja']] }),
    ).toEqual([]);
  });

  it('mends a slip in a forecast, and leaves other texts there to MRP202', () => {
    expect(variants(status('forventes opfyld', '1.2', 'forecast'))).toEqual(['slip']);
    expect(status('ved ikke', '1.2', 'forecast')).toEqual([]);
    expect(status(100, '1.2', 'forecast')).toEqual([]);
  });

  it('looks at the changed status too', () => {
    expect(variants(status('godkendt', '1.2', 'overrideStatus'))).toEqual(['unknown']);
  });
});

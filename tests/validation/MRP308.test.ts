import { MRP308 } from '../../src/validation/rules/MRP308';
import { found, type RowSpec } from './support';

const delivered = (actual: RowSpec[1], deliveredOn: RowSpec[1], id = '1.4.1') =>
  found(MRP308, { columns: ['actual', 'deliveredOn'], rows: [[id, actual, deliveredOn]] });
const date = { value: 45450, format: 'dd-mm-yyyy' };

describe('MRP308 delivered without a date', () => {
  it.each<[RowSpec[1], RowSpec[1]]>([
    [null, 'ja'],
    ['Leveret', null],
    [null, 'Opfyldt'],
    [date, null],
  ])('looks at %j and %j', (actual, deliveredOn) => {
    expect(delivered(actual, deliveredOn)).toHaveLength(actual === date ? 0 : 1);
  });

  it('names what stands there and the day it was due', () => {
    expect(delivered(null, 'ja')).toMatchObject([{ found: 'ja', cell: { column: 2 }, values: { due: '2024-06-30' } }]);
  });

  it('accepts a date, a no, and a date beside the word', () => {
    expect(delivered(null, date)).toEqual([]);
    expect(delivered(null, 'nej')).toEqual([]);
    expect(delivered('ja', date)).toEqual([]);
    expect(delivered(date, 'ja')).toEqual([]);
  });

  it('looks at deliveries only', () => {
    expect(delivered('opfyldt', null, '1.2')).toEqual([]);
  });
});

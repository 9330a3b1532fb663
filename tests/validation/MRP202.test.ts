import { MRP202 } from '../../src/validation/rules/MRP202';
import { found, variants, type RowSpec } from './support';

const inColumn = (
  column: 'actual' | 'forecast' | 'deliveredOn' | 'baseline' | 'extractedOn' | 'manualCredit',
  id: string,
  cell: RowSpec[1],
) => found(MRP202, { columns: [column], rows: [[id, cell]] });

describe('MRP202 not a number or a date', () => {
  it.each<[Parameters<typeof inColumn>[0], string, RowSpec[1], string]>([
    ['actual', '1.2', 'ca. 100', 'notANumber'],
    ['actual', '1.2', true, 'notANumber'],
    ['actual', '1.2', 'opfyldt', 'notANumber'],
    ['actual', '1.2', '-', 'placeholder'],
    ['actual', '1.2', '1.5', 'ambiguous'],
    ['actual', '1.1.b', { value: 45415, format: 'dd-mm-yyyy' }, 'isADay'],
    ['actual', '1.1.b', '3.5.2024', 'isADay'],
    ['forecast', '1.2', 'ved ikke', 'notANumber'],
    ['baseline', '1.1.a.2', 'se bilag', 'notANumber'],
    ['deliveredOn', '1.4.1', 'juni', 'notADay'],
    ['deliveredOn', '1.4.1', 'N/A', 'notADay'],
    ['deliveredOn', '1.4.1', '31.2.2024', 'notADay'],
    ['deliveredOn', '1.4.1', 1, 'notADay'],
    ['deliveredOn', '1.4.1', '15', 'notADay'],
    ['extractedOn', '1.2', 'maj', 'notADay'],
    ['manualCredit', '1.2', 'halvt', 'notANumber'],
  ])('reports in %s of %s: %j', (column, id, cell, variant) => {
    const observations = inColumn(column, id, cell);
    expect(variants(observations)).toEqual([variant]);
    expect(observations[0]).toMatchObject({ unit: id, cell: { row: 1, column: 1 } });
    expect(observations[0]?.fix).toBeUndefined();
  });

  it.each<[Parameters<typeof inColumn>[0], string, RowSpec[1]]>([
    ['actual', '1.2', 100],
    ['actual', '1.2', '100 dage'],
    ['actual', '1.2', null],
    ['actual', '1.4.1', 'ja'],
    ['actual', '1.1.a', 'se delmålene'],
    ['forecast', '1.2', 'Forventes opfyldt'],
    ['forecast', '1.2', 'opfyldt.'],
    ['forecast', '1.4.2', '30.9.2024'],
    ['deliveredOn', '1.4.1', 'nej'],
    ['deliveredOn', '1.2', 'ikke relevant her'],
    ['actual', '1.2', { error: '#REF!' }],
    ['deliveredOn', '2.4.3', 'N/A'],
    ['deliveredOn', '2.2.2', 'ikke relevant endnu'],
  ])('accepts in %s of %s: %j', (column, id, cell) => {
    expect(inColumn(column, id, cell)).toEqual([]);
  });
});

import { MRP403 } from '../../src/validation/rules/MRP403';
import { found } from './support';

const actual = (formula: string) => found(MRP403, { columns: ['actual'], rows: [['1.2', { value: 100, formula }]] });

describe('MRP403 entered cell links to another file', () => {
  it.each([
    ["='[Tal 2024.xlsx]Ark1'!A1"],
    ["='C:\\Data\\[Tal.xlsx]Ark1'!$A$1*2"],
    ['=[1]Ark1!A1'],
    ['=SUM([1]Ark1!A1:A9)'],
    ['=Tal.xlsx!Total'],
  ])('reports %s', (formula) => {
    expect(actual(formula)).toMatchObject([{ cell: { row: 1, column: 1 }, values: { formula } }]);
  });

  it.each([
    ['=Ark2!A1'],
    ["='Ark [2]'"],
    ['=Tabel1[Antal]'],
    ['=SUM(Tabel1[[#Data],[Antal]])'],
    ['=IF(A1="[Tal.xlsx]Ark1!A1",1,2)'],
    ['=A1+A2'],
  ])('accepts %s', (formula) => {
    expect(actual(formula)).toEqual([]);
  });

  it('looks at entered columns only', () => {
    expect(found(MRP403, { columns: ['target'], rows: [['1.2', { value: 1, formula: '=[1]Ark1!A1' }]] })).toEqual([]);
  });
});

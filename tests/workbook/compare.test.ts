import { needed, sameFormula } from '../../src/workbook/compare';
import { sameContent } from '../../src/workbook/sameContent';
import type { Edit } from '../../src/workbook/edits';
import { area, sheetBook } from '../support/workbook';

describe('what is needed', () => {
  it('cuts a block to the cells that differ', () => {
    const book = sheetBook([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    const edit: Edit = {
      kind: 'setCells',
      sheet: 'Ark1',
      area: area('A1:B3'),
      rows: [
        [{ value: 'a' }, { value: 1 }],
        [{ value: 'b' }, { value: 20 }],
        [{ value: 'c' }, { value: 30 }],
      ],
    };
    expect(needed(book, [edit])).toEqual([{ ...edit, area: area('B2:B3'), rows: [[{ value: 20 }], [{ value: 30 }]] }]);
  });

  it('sees a formula as the same when Excel has only written it its own way', () => {
    expect(sameFormula("='Målstatus'!$B$3*2", '=Målstatus!$B$3 * 2')).toBe(true);
    expect(sameFormula('=if(A1="x y",1,2)', '=IF(A1="x y",1,2)')).toBe(true);
    expect(sameFormula('=IF(A1="x y",1,2)', '=IF(A1="xy",1,2)')).toBe(false);
    expect(sameFormula('=A1', '=A2')).toBe(false);
  });

  it('does not take a number stored as text for the number', () => {
    const edit: Edit = { kind: 'setCells', sheet: 'Ark1', area: area('A1'), rows: [[{ value: 85 }]] };
    expect(needed(sheetBook([['85']]), [edit])).toEqual([edit]);
    expect(needed(sheetBook([[85]]), [edit])).toEqual([]);
  });
});

describe('same content', () => {
  const book = sheetBook([['a', { value: 2, formula: '=1+1' }]]);
  it('is the same for the same cells read anew', () => {
    expect(sameContent(book, sheetBook([['a', { value: 2, formula: '=1+1' }]]))).toBe(true);
  });
  it('differs when a formula shows something else, a row is hidden or a cell is gone', () => {
    expect(sameContent(book, sheetBook([['a', { value: 3, formula: '=1+1' }]]))).toBe(false);
    expect(sameContent(book, sheetBook([['a', { value: 2, formula: '=1+1' }]], { hiddenRows: [0] }))).toBe(false);
    expect(sameContent(book, sheetBook([['a']]))).toBe(false);
  });
});

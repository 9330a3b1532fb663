import * as fc from 'fast-check';
import { columnName } from '../../src/workbook/address';
import { takeApart, writeOut } from '../../src/xlsx/formulas';

const cell = fc
  .tuple(fc.boolean(), fc.nat(16_000), fc.boolean(), fc.nat(1_000_000))
  .map(
    ([fixedColumn, column, fixedRow, row]) => `${fixedColumn ? '$' : ''}${columnName(column)}${fixedRow ? '$' : ''}${row + 1}`,
  );
const piece = fc.oneof(
  cell,
  fc.constantFrom(
    'B:D',
    '$B:C',
    '3:9',
    'LOG10(',
    'SUM(',
    ')',
    '"A1 og ""B2"""',
    "'Ark A1'!",
    'Ark1:Ark3!',
    'Tabel[[#This Row],[A1]]',
    '1E5',
    '1.5',
    'MS_B2x',
    'TRUE',
    'Måltal1',
    '#REF!',
  ),
);
const formula = fc
  .array(fc.tuple(piece, fc.constantFrom('+', ',', '*', '&', ':', ' ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

describe('shared formulas', () => {
  it('are themselves in the cell they were written for', () => {
    fc.assert(fc.property(formula, (text) => writeOut(takeApart(text), 0, 0) === text));
  });

  it('come back when they are moved there and back', () => {
    const near = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(formula, near, near, (text, down, right) => {
        const there = writeOut(takeApart(text), down, right);
        return writeOut(takeApart(there), -down, -right) === text;
      }),
    );
  });

  it('refer to nothing where they would leave the sheet', () => {
    expect(writeOut(takeApart('A1+XFD$1048576+$A2'), -1, 0)).toBe('#REF!+XFD$1048576+$A1');
    expect(writeOut(takeApart('A1+XFD$1048576+$A2'), 1, 1)).toBe('B2+#REF!+$A3');
  });
});

import { book, sheetBook } from '../support/ooxml';
import { at, data, problemOf, valueOf, workbookOf } from '../support/reading';

describe('numbers', () => {
  it.each<[string, number | undefined]>([
    ['12', 12],
    ['-0.5', -0.5],
    ['+1', 1],
    ['.5', 0.5],
    ['5.', 5],
    ['1E-3', 0.001],
    ['1.5e+2', 150],
    ['007', 7],
    [' 12\n', 12],
    ['-0', 0],
    ['1e-320', 0],
    ['1.7976931348623157E308', Number.MAX_VALUE],
    ['', undefined],
    [' ', undefined],
  ])('reads %j', (written, value) => {
    const read = valueOf(`<c r="A1"><v>${written}</v></c>`);
    expect(Object.is(read, value)).toBe(true);
    expect(Object.is(valueOf(`<c  r="A1"><v>${written}</v></c>`), value)).toBe(true);
  });

  it.each([
    '0x10',
    '-0x10',
    '0b1',
    '0o7',
    'Infinity',
    '-Infinity',
    'INF',
    'NaN',
    '1e999',
    '1,5',
    '1_0',
    '1 2',
    '12\u00a0',
    '--1',
    'e5',
    '.',
    '1e',
    'ord',
    '1n',
  ])('refuses %j, as Excel does', (written) => {
    expect(problemOf(sheetBook(data(`<c r="A1"><v>${written}</v></c>`)))).toBe('corrupt');
    expect(problemOf(sheetBook(data(`<c  r="A1" t="n"><v>${written}</v></c>`)))).toBe('corrupt');
  });

  it('and truth values are 0 and 1, true and false', () => {
    expect(['0', '1', 'true', 'false', ' 1 '].map((written) => valueOf(`<c r="A1" t="b"><v>${written}</v></c>`))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
    for (const written of ['2', 'TRUE', 'sand']) {
      expect(problemOf(sheetBook(data(`<c r="A1" t="b"><v>${written}</v></c>`)))).toBe('corrupt');
    }
    expect(problemOf(book({ before: '<workbookPr date1904="ja"/>' }))).toBe('corrupt');
    expect(workbookOf(book({ before: '<workbookPr date1904="true"/>' })).date1904).toBe(true);
  });

  it('a kind of cell that the format does not know is damage, and an address that is none', () => {
    for (const cell of [
      '<c r="A1" t="x"><v>1</v></c>',
      '<c r="A1" t=""><v>1</v></c>',
      '<c r="A1e0"><v>1</v></c>',
      '<c r="A01"><v>1</v></c>',
      '<c r="A1" s="x"><v>1</v></c>',
    ]) {
      expect(problemOf(sheetBook(data(cell)))).toBe('corrupt');
    }
    expect(problemOf(sheetBook('<sheetData><row r="1.0"/></sheetData>'))).toBe('corrupt');
  });
});

describe('days and times written as such', () => {
  const serial = (written: string, date1904 = false): unknown =>
    valueOf(`<c r="A1" t="d"><v>${written}</v></c>`, { before: date1904 ? '<workbookPr date1904="1"/>' : '' });

  it.each<[string, number]>([
    ['2024-08-31', 45_535],
    ['2024-08-31T12:00:00', 45_535.5],
    ['2024-08-31T06:00', 45_535.25],
    ['2024-08-31T12:00:00.000Z', 45_535.5],
    ['2024-08-31T24:00:00', 45_536],
    ['1900-03-01', 61],
    ['1900-02-29', 60],
    ['1900-02-28', 59],
    ['1900-01-01', 1],
    ['1899-12-31T12:00:00', 0.5],
    ['9999-12-31', 2_958_465],
    ['12:00:00', 0.5],
    ['T18:00', 0.75],
    ['PT12H', 0.5],
    ['P1DT6H', 1.25],
    ['PT36H', 1.5],
    ['P2W', 14],
    ['PT86400S', 1],
  ])('reads %s', (written, value) => {
    expect(serial(written)).toBe(value);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(serial('2024-08-31', true)).toBe(45_535 - 1462);
    expect(serial('1904-01-01', true)).toBe(0);
    expect(serial('12:00:00', true)).toBe(0.5);
  });

  it.each([
    '2024-02-30',
    '1899-12-30',
    '2024-08-31T12:00:00+02:00',
    'P1M',
    'P',
    'PT',
    '25:00',
    '12:60',
    '31.12.2024',
    '2024-W35',
    '0',
  ])('leaves %s as the text it is', (written) => {
    expect(serial(written)).toBe(written);
  });
});

describe('results that no calculator made', () => {
  const formulas = data('<c r="A1"><f>B1*2</f><v>0</v></c><c r="B1"><v>4</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c>');
  const read = (calcPr: string, xml = formulas): [unknown, unknown, boolean | undefined] => {
    const workbook = workbookOf(book({ sheets: [{ name: 'Ark1', xml }], after: calcPr }));
    const [sheet] = workbook.sheets;
    return [sheet && at(sheet, 'A1').value, sheet && at(sheet, 'B1').value, workbook.uncalculated];
  };

  it('are unknown where the writer asks Excel to calculate when it opens the file', () => {
    expect(read('<calcPr calcId="124519" fullCalcOnLoad="1"/>')).toEqual([null, 4, true]);
    expect(read('<calcPr fullCalcOnLoad="true"/>')).toEqual([null, 4, true]);
    expect(read('<calcPr calcCompleted="0"/>')).toEqual([null, 4, true]);
  });

  it('and the same in every cell of an array formula', () => {
    const array =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>0</v></c><c r="B1"><v>0</v></c></row></sheetData>';
    expect(read('<calcPr fullCalcOnLoad="1"/>', array)).toEqual([null, null, true]);
    expect(read('', array)).toEqual([0, 0, undefined]);
  });

  it('are those of the file where a calculator has been: none asked for, or turned off by a person', () => {
    expect(read('')).toEqual([0, 4, undefined]);
    expect(read('<calcPr calcId="191029"/>')).toEqual([0, 4, undefined]);
    expect(read('<calcPr calcId="191029" fullCalcOnLoad="0" calcCompleted="1"/>')).toEqual([0, 4, undefined]);
    expect(read('<calcPr calcId="191029" calcMode="manual" calcCompleted="0"/>')).toEqual([0, 4, undefined]);
  });

  it('are unknown where none is written, also of a formula that gives a text', () => {
    for (const cell of [
      '<c r="A1"><f>B1</f></c>',
      '<c r="A1"><f>B1</f><v/></c>',
      '<c r="A1" t="str"><f>B1</f></c>',
      '<c r="A1" t="s"><f>B1</f><v/></c>',
    ]) {
      expect(read('', data(cell))).toEqual([null, null, true]);
    }
    expect(read('', data('<c r="A1" t="str"><f>""</f><v></v></c>'))).toEqual(['', null, undefined]);
  });

  it('do not matter in a workbook without formulas', () => {
    expect(read('<calcPr fullCalcOnLoad="1"/>', data('<c r="A1"><v>3</v></c>'))).toEqual([3, null, undefined]);
  });
});

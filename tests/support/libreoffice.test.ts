import { evaluateInLibreOffice, type LibreOfficeResult } from './libreoffice';

let result: LibreOfficeResult;

beforeAll(async () => {
  result = await evaluateInLibreOffice({
    sheets: {
      'Ark æ': [
        [2, 'tekst', true, { error: '#N/A' }, null, { error: '#DIV/0!' }],
        ['=A1*3', '=MS_To+1', '=ISNUMBER(D1)', '=1/0', '=""', '="OPFYLDT"="opfyldt"', '=D1'],
        ['=ISLOGICAL(C1)', '=ISNUMBER(C1)', '=TYPE(C1)', '=10^200*10^200'],
      ],
    },
    names: { MS_To: "'Ark æ'!$A$1" },
  });
}, 120_000);

const at = (row: number, column: number) => result.at('Ark æ', row, column);

describe('evaluateInLibreOffice', () => {
  it('calculates formulas, also through names', () => {
    expect([at(1, 0), at(1, 1)]).toEqual([6, 3]);
  });

  it('tells an empty cell from an empty text', () => {
    expect([at(0, 4), at(1, 4), at(99, 99)]).toEqual([null, '', null]);
  });

  it('gives errors by their code, entered or calculated', () => {
    expect([at(0, 3), at(0, 5), at(1, 3), at(1, 6)]).toEqual([
      { error: '#N/A' },
      { error: '#DIV/0!' },
      { error: '#DIV/0!' },
      { error: '#N/A' },
    ]);
  });

  it('compares text as Excel does', () => {
    expect(at(1, 5)).toBe(1);
  });

  it('keeps truth values apart from numbers by ISLOGICAL alone', () => {
    expect([at(2, 0), at(2, 1)]).toEqual([1, 1]);
  });
});

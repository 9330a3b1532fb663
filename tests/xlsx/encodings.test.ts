import { readXlsx } from '../../src/xlsx';
import { book, MAIN, sheetBook } from '../support/ooxml';
import { at, data, problemOf } from '../support/reading';

const SHEET = 'xl/worksheets/sheet1.xml';

describe('the encoding of a part', () => {
  const cell = data('<c r="A1" t="str"><v>Kører æøå €</v></c>');
  const declared = (encoding: string | undefined): string =>
    `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?><worksheet xmlns="${MAIN}">${cell}</worksheet>`;
  const read = (bytes: Uint8Array): unknown => {
    const result = readXlsx(sheetBook('', { extra: { [SHEET]: bytes } }), 'prøve.xlsx');
    const [sheet] = result.ok ? result.workbook.sheets : [];
    return sheet ? at(sheet, 'A1').value : result.ok || result.problem.code;
  };
  const bytesOf = (text: string, encoding: BufferEncoding, ...before: number[]): Uint8Array =>
    new Uint8Array([...before, ...Buffer.from(text, encoding)]);
  const bigEndian = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());

  it('is what its mark or its declaration says', () => {
    expect(read(bytesOf(declared('UTF-8'), 'utf8'))).toBe('Kører æøå €');
    expect(read(bytesOf(declared(undefined), 'utf8', 0xef, 0xbb, 0xbf))).toBe('Kører æøå €');
    expect(read(bytesOf(declared('UTF-16'), 'utf16le', 0xff, 0xfe))).toBe('Kører æøå €');
    expect(read(bigEndian(bytesOf(declared('utf-16'), 'utf16le', 0xff, 0xfe)))).toBe('Kører æøå €');
    expect(read(bytesOf(declared('UTF-16'), 'utf16le'))).toBe('Kører æøå €');
    expect(read(bytesOf(declared('ISO-8859-1').replace('€', ''), 'latin1'))).toBe('Kører æøå');
    expect(read(bytesOf(declared('windows-1252').replace('€', '\u0080'), 'latin1'))).toBe('Kører æøå €');
    expect(read(bytesOf(declared('windows-1250').replace('Kører æøå €', '\u009e'), 'latin1'))).toBe('ž');
  });

  it('is never guessed: bytes that are no text are damage', () => {
    expect(read(bytesOf(declared('UTF-8'), 'latin1'))).toBe('corrupt');
    expect(read(bytesOf(declared(undefined), 'latin1'))).toBe('corrupt');
    expect(read(bytesOf(declared('us-ascii'), 'latin1'))).toBe('corrupt');
    expect(read(bytesOf(declared('x-findes-ikke'), 'utf8'))).toBe('corrupt');
    expect(read(bytesOf(declared('UTF-16'), 'utf8'))).toBe('corrupt');
    expect(read(bytesOf(declared('UTF-8'), 'utf16le', 0xff, 0xfe))).toBe('corrupt');
    expect(read(bytesOf(declared('UTF-8').replace('æ', '\ufffe'), 'utf8'))).toBe('corrupt');
    expect(read(bytesOf(` ${declared('UTF-8')}`, 'utf8'))).toBe('corrupt');
  });

  it.each([
    '\u0000',
    '\u0001',
    '\u001b',
    '&#0;',
    '&#x1B;',
    '&#xD800;',
    '&#xFFFF;',
    '&#X41;',
    '&#x110000;',
    '& ',
    '<![CDATA[\u0007]]>',
  ])('refuses a character that XML does not allow (%j)', (text) => {
    expect(problemOf(sheetBook(data(`<c r="A1" t="str"><v>${text}</v></c>`)))).toBe('corrupt');
    expect(
      problemOf(book({ strings: `<si><t>${text}</t></si>`, sheets: [{ name: 'Ark1', xml: data('<c t="s"><v>0</v></c>') }] })),
    ).toBe('corrupt');
  });
});

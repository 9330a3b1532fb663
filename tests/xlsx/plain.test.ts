import * as fc from 'fast-check';
import { readXlsx } from '../../src/xlsx';
import { book } from '../support/ooxml';

/** One cell or text in the usual way of writing and in one that is read tag by tag, though it says the same. */
interface Written {
  readonly usual: string;
  readonly otherwise: string;
}

interface CellSpec {
  readonly column: string;
  readonly row: string;
  readonly style: string | undefined;
  readonly type: string | undefined;
  readonly content: string | undefined;
  readonly ends: boolean;
}

const style = fc.option(fc.constantFrom('0', '1', '2', '7', '99999', '123456789', '', 'x', '-1'), { nil: undefined });
const type = fc.option(fc.constantFrom('s', 'n', 'str', 'b', 'e', 'd', 'inlineStr', ''), { nil: undefined });
const value = fc.oneof(
  fc.double({ noNaN: true }).map(String),
  fc.nat(6).map(String),
  fc.constantFrom(
    '',
    ' ',
    '-',
    '-0',
    '007',
    '1e5',
    '1E999',
    '0x10',
    '12 ',
    '&#49;',
    '1<!-- -->2',
    'ord',
    '99999999999',
    '.5',
    '+1',
  ),
);
const column = fc.constantFrom('A', 'B', 'C', 'c', 'ZZ', 'XFD', 'XFE', 'AAAA', '');

const cell: fc.Arbitrary<CellSpec> = fc.record({
  column,
  row: fc.constantFrom('1', '1', '1', '1', '01', '2', ''),
  style,
  type,
  content: fc.option(value, { nil: undefined }),
  ends: fc.boolean(),
});

function written({ column: letters, row, style: number, type: kind, content, ends }: CellSpec): Written {
  const attributes = `r="${letters}${row}"${number === undefined ? '' : ` s="${number}"`}${kind === undefined ? '' : ` t="${kind}"`}`;
  const inside = content === undefined ? '' : `<v>${content}</v>`;
  const rest = inside === '' && ends ? '/>' : `>${inside}</c>`;
  return { usual: `<c ${attributes}${rest}`, otherwise: `<c  ${attributes}${rest}` };
}

const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="0"><protection locked="0"/></xf></cellXfs>';
const STRINGS = '<si><t>nul</t></si><si><t/></si><si><t>to</t></si>';

const read = (sheet: string, strings = STRINGS): unknown =>
  readXlsx(
    book({
      sheets: [{ name: 'Ark1', xml: `<sheetData>${sheet}</sheetData><sheetProtection sheet="1"/>` }],
      strings,
      styles: STYLES,
    }),
    'fil.xlsx',
  );

describe('What is written in the usual way', () => {
  it('says the same as the same cells read tag by tag, and is refused with the same words', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), (cells) => {
        const row = (way: keyof Written): string => `<row r="1">${cells.map((one) => written(one)[way]).join('')}</row>`;
        expect(read(row('usual'))).toEqual(read(row('otherwise')));
      }),
      { numRuns: 1500 },
    );
  });

  it('says the same as the same texts read tag by tag', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('a&amp;b', '&h;', '_x000D_', ' mål ', '<!-- -->', ']]>', 'å'.repeat(40_000)),
    );
    const item = fc.tuple(text, fc.constantFrom('', ' xml:space="preserve"'), fc.boolean());
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        const table = (space: string): string =>
          items.map(([content, mark, again]) => `<si${space}><t${mark}>${content}</t></si>${again ? '<si/>' : ''}`).join('');
        const sheet = `<row>${items.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`;
        expect(read(sheet, table(''))).toEqual(read(sheet, table(' ')));
      }),
      { numRuns: 300 },
    );
  });

  it('counts as a cell only inside a row', () => {
    const lost = '<c r="A1"><v>1</v></c>';
    expect(read(`<row r="1"/>${lost}`)).toEqual(read('<row r="1"/>'));
    expect(read(`<row r="1"></row>${lost}`)).toEqual(read('<row r="1"/>'));
  });
});

import { MAIN, sheetBook } from '../support/ooxml';
import { at, data, problemOf, sheetOf, valueOf, valuesOf, worksheet } from '../support/reading';

describe('texts', () => {
  /** The same text as a shared text, an inline text and a formula's result. */
  const everywhere = (content: string, attributes = ''): unknown[] => {
    const values = valuesOf(
      data(
        `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t${attributes}>${content}</t></is></c><c r="C1" t="str"><v${attributes}>${content}</v></c>`,
      ),
      { strings: `<si><t${attributes}>${content}</t></si>` },
    );
    return ['A1', 'B1', 'C1'].map((address) => values[address]);
  };
  const KEEP = ' xml:space="preserve"';
  const thrice = (text: string | undefined): unknown[] => [text, text, text];

  it('have LF for every line end of the file, and keep one that is written as a character', () => {
    expect(everywhere('Linje 1\r\nLinje 2\rLinje 3\nLinje 4')).toEqual(thrice('Linje 1\nLinje 2\nLinje 3\nLinje 4'));
    expect(everywhere('a&#13;&#10;b')).toEqual(thrice('a\r\nb'));
    expect(everywhere('a_x000D_\nb')).toEqual(thrice('a\r\nb'));
    expect(everywhere('<![CDATA[a\r\nb]]>')).toEqual(thrice('a\nb'));
  });

  it('lose the white space around them unless the file says that it counts', () => {
    expect(everywhere(' \t\na b&#10; ')).toEqual(thrice('a b'));
    expect(everywhere(' a ', KEEP)).toEqual(thrice(' a '));
    expect(everywhere('\u00a0a\u00a0')).toEqual(thrice('\u00a0a\u00a0'));
    expect(everywhere('_x0020_a')).toEqual(thrice(' a'));
    expect(everywhere(' ')).toEqual(thrice(undefined));
    const inherited = worksheet(
      `xmlns="${MAIN}"${KEEP}`,
      data('<c r="A1" t="str"><v> a </v></c><c r="B1" t="str" xml:space="default"><v> a </v></c>'),
    );
    expect(valuesOf(inherited)).toEqual({ A1: ' a ', B1: 'a' });
  });

  it('show the escapes of what XML cannot hold, each once', () => {
    expect(everywhere('_x005F_x000D_')).toEqual(thrice('_x000D_'));
    expect(everywhere('_x001B_[2J')).toEqual(thrice('\u001b[2J'));
    expect(everywhere('_xd83d__xDE00_')).toEqual(thrice('😀'));
    expect(everywhere('_x00_ _X000D_ x000D_')).toEqual(thrice('_x00_ _X000D_ x000D_'));
  });

  it('are nothing where nothing is written, whatever the first shared text is', () => {
    const strings = '<si><t>Første</t></si>';
    for (const cell of [
      '<c r="A1" t="s"><v/></c>',
      '<c r="A1" t="s"><v></v></c>',
      '<c r="A1" t="s"><v> </v></c>',
      '<c r="A1" t="s"/>',
    ]) {
      expect(valueOf(cell, { strings })).toBeUndefined();
    }
    for (const index of ['0x0', '0.0', '-0', '1e0', 'a', '1']) {
      expect(problemOf(sheetBook(data(`<c r="A1" t="s"><v>${index}</v></c>`), { strings }))).toBe('corrupt');
    }
  });

  it('join their runs, leave readings out, and look for both only where they may stand', () => {
    const item =
      '<r><rPr><b/></rPr><t xml:space="preserve">Måltal </t></r><r><t>2024</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/>';
    expect(valueOf('<c r="A1" t="s"><v>0</v></c>', { strings: `<si>${item}</si>` })).toBe('Måltal 2024');
    expect(valueOf(`<c r="A1" t="inlineStr"><is>${item}</is></c>`)).toBe('Måltal 2024');
    expect(valueOf('<c r="A1" t="inlineStr"><is><r><t>hello </t></r><r><t>world</t></r></is></c>')).toBe('helloworld');
    expect(valueOf('<c r="A1" t="inlineStr"><is><r><t>hello</t></r><r><t> </t></r><r><t>world</t></r></is></c>')).toBe(
      'hello world',
    );
    expect(valueOf('<c r="A1" t="inlineStr"><is><t>a</t><extLst><ext uri="x"><t>b</t></ext></extLst></is></c>')).toBe('a');
  });

  it.each([
    ['struck out', '<strike/>', true],
    ['raised', '<vertAlign val="superscript"/>', true],
    ['lowered', '<vertAlign val="subscript"/>', true],
    ['bold', '<b/>', undefined],
    ['not struck out after all', '<strike val="0"/><vertAlign val="baseline"/>', undefined],
  ])('are marked where some of their characters are %s', (_, properties, marked) => {
    const item = `<r><t>104</t></r><r><rPr>${properties}</rPr><t>1</t></r>`;
    for (const [cell, strings] of [
      ['<c r="A1" t="s"><v>0</v></c>', `<si>${item}</si>`],
      [`<c r="A1" t="inlineStr"><is>${item}</is></c>`, ''],
    ] as const) {
      expect(at(sheetOf(data(cell), { strings }), 'A1')).toEqual({
        type: 'text',
        value: '1041',
        formula: undefined,
        format: 'General',
        ...(marked && { marked }),
      });
    }
  });

  it('stand in the value or in the inline text, as the type says', () => {
    expect(valueOf('<c r="A1" t="inlineStr"><is><t>a</t></is><v>0</v></c>')).toBe('a');
    expect(valueOf('<c r="A1" t="str"><is><t>a</t></is><v>b</v></c>')).toBe('b');
    expect(valueOf('<c r="A1"><is><t>a</t></is><v>7</v></c>')).toBe(7);
  });
});

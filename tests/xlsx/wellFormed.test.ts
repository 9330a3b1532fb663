import { book, bookParts, MAIN, relation, relations, sheetBook, zipped, type BookParts } from '../support/ooxml';
import { data, problemOf, worksheet } from '../support/reading';

describe('what may stand once', () => {
  const cell = '<c r="A1"><v>1</v></c>';
  it.each<[string, string]>([
    ['two values in a cell', data('<c r="A1"><v>1</v><v>2</v></c>')],
    ['two formulas in a cell', data('<c r="A1"><f>1</f><f>2</f></c>')],
    ['a cell twice', data(cell + cell)],
    ['a cell twice, once by its place', data('<c><v>1</v></c><c r="A1"><v>2</v></c>')],
    ['cells that go back', data('<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    ['a row twice', `<sheetData><row r="1">${cell}</row><row r="1"/></sheetData>`],
    ['rows that go back', `<sheetData><row r="2"/><row r="1">${cell}</row></sheetData>`],
    ['two tables of cells', `${data(cell)}<sheetData/>`],
    ['an attribute twice', data('<c r="A1" t="n" t="str"><v>1</v></c>')],
    ['an attribute twice by its namespace', `<sheetData xmlns:a="urn:x" xmlns:b="urn:x" a:k="1" b:k="2"/>`],
    ['two texts in an item', data('<c r="A1" t="inlineStr"><is><t>a</t><t>b</t></is></c>')],
    ['a value with elements in it', data('<c r="A1"><v>1<b/>2</v></c>')],
  ])('refuses %s', (_, xml) => {
    expect(problemOf(sheetBook(xml))).toBe('corrupt');
  });

  it.each<[string, BookParts]>([
    ['two properties of the workbook', { before: '<workbookPr/><workbookPr date1904="1"/>' }],
    [
      'two names that are one',
      { after: '<definedNames><definedName name="a">1</definedName><definedName name="A">2</definedName></definedNames>' },
    ],
    [
      'two formats of one number',
      { styles: '<numFmts><numFmt numFmtId="164" formatCode="0"/><numFmt numFmtId="164" formatCode="0%"/></numFmts>' },
    ],
    ['a sheet without a name', { sheets: [{ name: '', xml: '<sheetData/>' }] }],
  ])('refuses %s', (_, parts) => {
    expect(problemOf(book(parts))).toBe('corrupt');
  });

  it('refuses two relations of one name, and a sheet without one', () => {
    const parts = bookParts({});
    const one = relation('s0', 'worksheet', 'worksheets/sheet1.xml');
    const withRelations = (list: string): Uint8Array =>
      zipped(new Map(parts).set('xl/_rels/workbook.xml.rels', new TextEncoder().encode(relations(list))));
    expect(problemOf(withRelations(one))).toBeUndefined();
    expect(problemOf(withRelations(one + one))).toBe('corrupt');
    expect(problemOf(withRelations(''))).toBe('corrupt');
  });
});

describe('XML that is not well-formed', () => {
  it.each([
    '<sheetData></sheetdata>',
    '<sheetData><row></sheetData></row>',
    '<sheetData a="1"b="2"/>',
    '<sheetData a="<"/>',
    '<sheetData a=1/>',
    '<sheetData =""/>',
    '<sheetData a="1',
    '<!-- a -- b --><sheetData/>',
    '<?xml version="1.0"?><sheetData/>',
    '<a:b:c xmlns:a="urn:x"/>',
    '<:a/>',
    '<a:/>',
    '<sheetData xmlns:n=""/>',
    '< sheetData/>',
    '<sheetData/',
    `${'<x>'.repeat(300)}${'</x>'.repeat(300)}`,
  ])('is damage (%s)', (xml) => {
    expect(problemOf(sheetBook(worksheet(`xmlns="${MAIN}"`, xml)))).toBe('corrupt');
  });

  it('is damage when something stands before or behind the root', () => {
    for (const xml of [
      `<?xml version="1.0"?>x<worksheet xmlns="${MAIN}"/>`,
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}"/>x`,
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}"/><worksheet xmlns="${MAIN}"/>`,
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}"/><![CDATA[]]>`,
      `<?xml?><worksheet xmlns="${MAIN}"/>`,
    ]) {
      expect(problemOf(sheetBook(xml))).toBe('corrupt');
    }
    expect(
      problemOf(sheetBook(`<?xml version="1.0"?>\r\n<!-- a --><?b c?>\n<worksheet xmlns="${MAIN}"/>\n<!-- d -->`)),
    ).toBeUndefined();
  });
});

import { parseRect } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { book, bookParts, MAIN, relation, relations, sheetBook, zipped } from '../support/ooxml';
import { at, data, problemOf, valuesOf, workbookOf, worksheet } from '../support/reading';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const X15 = 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"';
const NOBODYS = 'xmlns:n="urn:eksempel:nobody"';

describe('elements are known by their namespace', () => {
  const EXTENSION = `<extLst><ext uri="{140A7094}" ${X15}><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`;

  it('so the extension list changes nothing in the workbook', () => {
    const workbook = workbookOf(book({ before: '<workbookPr date1904="1"/>', after: EXTENSION }));
    expect(workbook.date1904).toBe(true);
    const hidden = `<extLst><ext uri="x"><workbookPr date1904="1"/><calcPr fullCalcOnLoad="1"/></ext></extLst>`;
    expect(workbookOf(book({ after: hidden })).date1904).toBe(false);
  });

  it('in both dialects of the format, with any prefix', () => {
    const strict = worksheet(`xmlns="${STRICT}"`, data('<c r="A1"><v>1</v></c>'));
    expect(valuesOf(strict)).toEqual({ A1: 1 });
    const prefixed = worksheet(
      `xmlns:q="${STRICT}"`,
      '<q:sheetData><q:row r="1"><q:c r="A1"><q:v>1</q:v></q:c></q:row></q:sheetData>',
    ).replaceAll('worksheet', 'q:worksheet');
    expect(valuesOf(prefixed)).toEqual({ A1: 1 });
  });

  it('so cells and values of others are passed over with everything in them', () => {
    const xml = worksheet(
      `xmlns="${MAIN}" ${NOBODYS}`,
      data('<c r="A1"><n:f>1+1</n:f><v>1</v><n:v>9</n:v></c><n:c r="B1"><v>2</v></n:c><n:w><c r="C1"><v>3</v></c></n:w>'),
    );
    expect(valuesOf(xml)).toEqual({ A1: 1 });
    expect(valuesOf(data('<c r="A1" xmlns="urn:x"><v>1</v></c><c r="B1"><v xmlns="urn:x">1</v><v>2</v></c>'))).toEqual({ B1: 2 });
  });

  it('so a part of another vocabulary is damage, and a prefix that nobody declared', () => {
    expect(problemOf(sheetBook(worksheet('xmlns="urn:x"', data(''))))).toBe('corrupt');
    expect(problemOf(sheetBook(worksheet('', data(''))))).toBe('corrupt');
    expect(problemOf(sheetBook(data('<n:c/>')))).toBe('corrupt');
    expect(problemOf(sheetBook(data('<c n:r="A1"/>')))).toBe('corrupt');
  });

  it('and relations by theirs: what only ends alike is another', () => {
    const parts = bookParts({
      sheets: [{ name: 'Ark1', xml: data('<c r="A1" t="s"><v>0</v></c>') }],
      strings: '<si><t>Mål</t></si>',
    });
    parts.set(
      'xl/_rels/workbook.xml.rels',
      new TextEncoder().encode(
        relations(
          '<Relationship Id="x1" Type="urn:eksempel/sharedStrings" Target="other.xml"/>',
          relation('s0', 'worksheet', 'worksheets/sheet1.xml'),
          relation('x2', 'sharedStrings', 'sharedStrings.xml'),
        ),
      ),
    );
    const [sheet] = workbookOf(zipped(parts)).sheets;
    expect(sheet && at(sheet, 'A1').value).toBe('Mål');
  });
});

describe('markup compatibility', () => {
  const within = (inner: string): string =>
    worksheet(`xmlns="${MAIN}" ${COMPATIBILITY} ${X14} ${NOBODYS} mc:Ignorable="x14 n"`, inner);
  const choice = (requires: string, value: number): string =>
    `<mc:Choice Requires="${requires}"><c r="A1"><v>${value}</v></c></mc:Choice>`;
  const fallback = '<mc:Fallback><c r="A1"><v>9</v></c></mc:Fallback>';

  it('reads the first alternative that Excel understands, and that alone', () => {
    const chosen = (alternatives: string): unknown =>
      valuesOf(within(data(`<mc:AlternateContent>${alternatives}</mc:AlternateContent><c r="B1"><v>5</v></c>`)));
    expect(chosen(choice('n', 1) + choice('x14', 2) + fallback)).toEqual({ A1: 2, B1: 5 });
    expect(chosen(choice('n', 1) + fallback)).toEqual({ A1: 9, B1: 5 });
    expect(chosen(choice('x14 n', 1))).toEqual({ B1: 5 });
    expect(chosen('')).toEqual({ B1: 5 });
  });

  it('reads whole rows and sheets that stand in an alternative', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(
      valuesOf(
        within(`<mc:AlternateContent><mc:Choice Requires="x14"><sheetData>${rows}</sheetData></mc:Choice></mc:AlternateContent>`),
      ),
    ).toEqual({ A1: 1 });
  });

  it('passes over what may be ignored, but not what is inside a wrapper that says so', () => {
    const inner = data('<n:w><c r="A1"><v>1</v></c></n:w>');
    expect(valuesOf(within(inner))).toEqual({});
    expect(valuesOf(within(inner).replace('mc:Ignorable', 'mc:ProcessContent="n:w" mc:Ignorable'))).toEqual({ A1: 1 });
  });

  it('stops at what must be understood and is not', () => {
    expect(problemOf(sheetBook(within(data('')).replace('mc:Ignorable="x14 n"', 'mc:MustUnderstand="n"')))).toBe('corrupt');
    expect(problemOf(sheetBook(within(data('')).replace('mc:Ignorable="x14 n"', 'mc:MustUnderstand="x14"')))).toBeUndefined();
    expect(problemOf(sheetBook(within(data(choice('x14', 1)))))).toBe('corrupt');
  });
});

describe('names', () => {
  it('of sheets and of the workbook are attributes: white space is a space, characters and escapes stay', () => {
    const workbook = workbookOf(
      zipped(
        bookParts({
          sheets: [
            { name: 'A', xml: '<sheetData/>' },
            { name: 'B', xml: '<sheetData/>' },
          ],
        }).set(
          'xl/workbook.xml',
          new TextEncoder().encode(
            `<workbook xmlns="${MAIN}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name='Mål\r\n&amp; "krav"' sheetId="1" rel:id="s0"/>` +
              `<sheet name="a&#10;b_x0041_" sheetId="2" rel:id="s1"/></sheets>` +
              `<definedNames><definedName name="MS_a">'Mål &amp; "krav"'!$A$1</definedName><definedName name="MS_a" localSheetId="0">A!$A$1</definedName></definedNames></workbook>`,
          ),
        ),
      ),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Mål & "krav"', 'a\nbA']);
    expect(workbook.names).toEqual([{ name: 'MS_a', visible: true, sheet: 'Mål & "krav"', area: parseRect('A1') }]);
  });

  it('of parts may be written with the escapes of addresses', () => {
    const parts = bookParts({ sheets: [{ name: 'A', xml: data('<c r="A1"><v>4</v></c>') }] });
    const sheet = parts.get(SHEET) ?? new Uint8Array();
    parts.delete(SHEET);
    parts.set('xl/worksheets/ark 1.xml', sheet);
    parts.set(
      'xl/_rels/workbook.xml.rels',
      new TextEncoder().encode(relations(relation('s0', 'worksheet', 'worksheets/ark%201.xml'))),
    );
    expect(workbookOf(zipped(parts)).sheets[0]?.cells.size).toBe(1);
  });

  it('the day a file was saved is that of its own properties, by their namespace', () => {
    const core = (inner: string): WorkbookSnapshot =>
      workbookOf(
        book({
          extra: {
            'docProps/core.xml': `<c:coreProperties xmlns:c="urn:c" xmlns:d="http://purl.org/dc/terms/">${inner}</c:coreProperties>`,
          },
        }),
      );
    expect(core('<d:modified>2024-09-02T10:00:00Z</d:modified>').savedOn).toBe('2024-09-02');
    expect(core('<d:modified>2024-09-02</d:modified>').savedOn).toBe('2024-09-02');
    expect(core('<modified>2024-09-02T10:00:00Z</modified>').savedOn).toBeUndefined();
    expect(core('<d:modified>2024-09-02T10:00:00Z').savedOn).toBeUndefined();
  });
});

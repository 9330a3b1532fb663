import { a1, cellKey, parseRect } from '../../src/workbook/address';
import { findSheet, isWritable } from '../../src/workbook/snapshot';
import { book, bookParts, MAIN, relation, relations, zipped, type BookParts } from '../support/ooxml';
import { at, data, sheetOf, workbookOf } from '../support/reading';

const styles = (...xfs: string[]): string =>
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; pct.&quot;"/></numFmts>` +
  `<cellStyleXfs><xf numFmtId="9"><protection locked="0"/></xf></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs>`;

describe('values', () => {
  it('reads numbers, booleans, errors and dates written as dates', () => {
    const sheet = sheetOf(
      data(
        '<c r="A1"><v>12.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="d"><v>2024-08-31T12:00:00</v></c>',
      ),
    );
    expect(at(sheet, 'A1')).toMatchObject({ type: 'number', value: 12.5 });
    expect(at(sheet, 'B1')).toMatchObject({ type: 'boolean', value: true });
    expect(at(sheet, 'C1')).toMatchObject({ type: 'error', value: '#DIV/0!' });
    expect(at(sheet, 'D1')).toMatchObject({ type: 'number', value: 45535.5 });
    expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 0, right: 3 });
  });

  it('joins the runs of rich text and leaves phonetic readings out', () => {
    const strings =
      '<si><t>Mål &amp; krav</t></si><si><r><rPr><b/></rPr><t>Måltal</t></r><r><t xml:space="preserve"> 2024</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b</t></si><si/>';
    const sheet = sheetOf(
      data(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>inde</t></r><r><t>ni</t></r></is></c>',
      ),
      { strings },
    );
    expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((cell) => at(sheet, cell).value)).toEqual([
      'Mål & krav',
      'Måltal 2024',
      'a\rb',
      null,
      'indeni',
    ]);
  });

  it('tells a formula that was never calculated from one that gives an empty text', () => {
    const sheet = sheetOf(data('<c r="A1"><f>B1*2</f></c><c r="C1" t="str"><f>IF(B1=0,"",B1)</f><v></v></c>'));
    expect(at(sheet, 'A1')).toEqual({ type: 'empty', value: null, formula: '=B1*2', format: 'General' });
    expect(at(sheet, 'C1')).toMatchObject({ type: 'text', value: '', formula: '=IF(B1=0,"",B1)' });
  });

  it('finds cells and rows that do not say where they are', () => {
    const sheet = sheetOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row></sheetData>',
    );
    expect([...sheet.cells.keys()].map((key) => a1(Math.floor(key / 16384), key % 16384))).toEqual(['A1', 'B1', 'C5', 'D5']);
  });

  it('reads prefixed tags, single quotes, comments and CDATA', () => {
    const xml = `<?xml version='1.0'?><x:worksheet xmlns:x='${MAIN}'><!-- <c> --><x:sheetData><x:row r='1' ><x:c r = 'A1' t='str'><x:v>a<![CDATA[<&]]>b</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(at(sheetOf(xml), 'A1').value).toBe('a<&b');
  });

  it('reads a part in UTF-16', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}">${data('<c r="A1" t="str"><v>æøå</v></c>')}</worksheet>`;
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const sheet = sheetOf('', { extra: { 'xl/worksheets/sheet1.xml': bytes } });
    expect(at(sheet, 'A1').value).toBe('æøå');
  });
});

describe('formulas', () => {
  it('writes shared formulas out for every cell, and moves only what is relative', () => {
    const sheet = sheetOf(
      `<sheetData><row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">A2*$B$1+SUM(A:A)+LOG10(A2)&amp;"A2"+'A1 ark'!A2+Ark1:Ark3!A2+Tabel[[#This Row],[A2]]+1E5</f><v>1</v></c></row>` +
        '<row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
    );
    expect(at(sheet, 'C2').formula).toBe(`=A2*$B$1+SUM(A:A)+LOG10(A2)&"A2"+'A1 ark'!A2+Ark1:Ark3!A2+Tabel[[#This Row],[A2]]+1E5`);
    expect(at(sheet, 'D3').formula).toBe(`=B3*$B$1+SUM(B:B)+LOG10(B3)&"A2"+'A1 ark'!B3+Ark1:Ark3!B3+Tabel[[#This Row],[A2]]+1E5`);
  });

  it('gives every cell of an array formula its formula', () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData>',
    );
    expect(at(sheet, 'A2')).toMatchObject({ value: 4, formula: '=B1:B2*2' });
  });

  it('removes the prefixes of newer functions, but not inside texts', () => {
    const sheet = sheetOf(data('<c r="A1"><f>_xlfn.CONCAT(_xlfn._xlws.SORT(B1:B3),"_xlfn.")</f><v>1</v></c>'));
    expect(at(sheet, 'A1').formula).toBe('=CONCAT(SORT(B1:B3),"_xlfn.")');
  });
});

describe('formulas that refer to other files', () => {
  const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath';
  const linked = (target: string): Partial<BookParts> => ({
    after: '<externalReferences><externalReference r:id="s9"/></externalReferences>',
    extra: {
      'xl/_rels/workbook.xml.rels': relations(
        relation('s0', 'worksheet', 'worksheets/sheet1.xml'),
        relation('s9', 'externalLink', 'externalLinks/externalLink1.xml'),
      ),
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"/>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
        `<Relationship Id="r1" Type="${LINK}" Target="${target}" TargetMode="External"/>`,
      ),
    },
  });
  const formula = (text: string, target: string): string | undefined =>
    at(sheetOf(data(`<c r="A1"><f>${text}</f><v>1</v></c>`), linked(target)), 'A1').formula;

  it('name the file as Excel shows it, and nothing else in brackets', () => {
    expect(formula('[1]Ark1!A1+Tabel[1]+SUM("[1]")', 'file:///C:/Sager/Budget.xlsx')).toBe(
      '=[Budget.xlsx]Ark1!A1+Tabel[1]+SUM("[1]")',
    );
    expect(formula("'[1]UO II'!A1+[2]Ark1!A1", 'Budget.xlsx')).toBe("='[Budget.xlsx]UO II'!A1+[2]Ark1!A1");
    expect(formula('[1]Ark1!A1', 'https://eksempel.invalid/Budget%202024.xlsx')).toBe("='[Budget 2024.xlsx]Ark1'!A1");
  });
});

describe('looks and locks', () => {
  it('reads built-in and custom number formats', () => {
    const sheet = sheetOf(
      data('<c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><v>85</v></c><c r="C1" s="3"/><c r="D1"><v>1</v></c>'),
      {
        styles: styles('<xf numFmtId="0"/>', '<xf numFmtId="9"/>', '<xf numFmtId="164"/>', '<xf numFmtId="14"/>'),
      },
    );
    expect(['A1', 'B1', 'C1', 'D1'].map((cell) => at(sheet, cell).format)).toEqual(['0%', '0.0" pct."', 'm/d/yyyy', 'General']);
  });

  it('finds unlocked cells by their own, their row’s and their column’s style', () => {
    const sheet = sheetOf(
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" s="1"/><c r="D1"><v>1</v></c></row>' +
        '<row r="2" s="1" customFormat="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3" s="0"/></row></sheetData><sheetProtection sheet="1" formatCells="0"/>',
      { styles: styles('<xf numFmtId="0"/>', '<xf numFmtId="9"><protection locked="0"/></xf>') },
    );
    const writable = ['A1', 'B1', 'C1', 'A2', 'B2', 'D2', 'A3', 'B3', 'C3'].filter((address) => {
      const rect = parseRect(address);
      return rect && isWritable(sheet, rect.top, rect.left);
    });
    expect(writable).toEqual(['B1', 'C1', 'B2', 'D2']);
    expect(sheet.protection).toMatchObject({ allowFormatCells: true, allowFormatColumns: false });
    expect(at(sheet, 'B1').format).toBe('0%');
    expect(sheet.protection?.unlocked.has(cellKey(3, 1))).toBe(false);
  });

  it('is unprotected when the protection is switched off', () => {
    expect(sheetOf('<sheetData/><sheetProtection sheet="0"/>').protection).toBeUndefined();
  });

  it('does not count formatted empty rows as used', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="1"/></row>`).join('');
    const sheet = sheetOf(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows}</sheetData>`, {
      styles: styles('<xf numFmtId="0"/>', '<xf numFmtId="9"/>'),
    });
    expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(sheet.cells.size).toBe(1);
  });

  it('reads hidden rows and columns', () => {
    const sheet = sheetOf(
      '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4" hidden="1"><c r="A4"><v>1</v></c></row></sheetData>',
    );
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
    expect([...sheet.hiddenRows].sort()).toEqual([1, 2, 3]);
  });
});

describe('areas', () => {
  it('keeps only the anchor’s value in a merge', () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C1"/></mergeCells>',
    );
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(at(sheet, 'B1').type).toBe('empty');
  });

  it('takes the sheet’s own filter, not that of a custom view', () => {
    const view = '<customSheetViews><customSheetView><autoFilter ref="Z1:Z9"/></customSheetView></customSheetViews>';
    expect(sheetOf(`<sheetData/><autoFilter ref="A3:D20"/>${view}`).filter).toEqual(parseRect('A3:D20'));
  });

  it('finds our own conditional formats in the order they are tried, and no others', () => {
    const rule = (priority: number, dxf: number, formula: string): string =>
      `<cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
    const sheet = sheetOf(
      `<sheetData/><conditionalFormatting sqref="F3:F9 H3">${rule(2, 0, 'AND(N("Målstatus")=0,F3="Grøn")')}</conditionalFormatting>` +
        `<conditionalFormatting sqref="F3:F9">${rule(1, 1, 'AND(N("Målstatus")=0,F3="Rød")')}${rule(3, 0, 'F3=1')}</conditionalFormatting>`,
      {
        styles:
          '<dxfs><dxf><font><b/><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf><dxf><font><color theme="1"/></font></dxf></dxfs>',
      },
    );
    const green = { formula: '=AND(N("Målstatus")=0,F3="Grøn")', fill: '#C6EFCE', color: '#006100' };
    expect(sheet.lights).toEqual([
      { formula: '=AND(N("Målstatus")=0,F3="Rød")', fill: '', color: '', area: parseRect('F3:F9') },
      { ...green, area: parseRect('F3:F9') },
      { ...green, area: parseRect('H3') },
    ]);
  });

  it('finds the tables of a sheet', () => {
    const workbook = workbookOf(
      book({
        sheets: [{ name: 'Ark1', xml: '<sheetData/>', rels: relation('t1', 'table', '../tables/table1.xml') }],
        extra: {
          'xl/tables/table1.xml': `<table xmlns="${MAIN}" name="x" displayName="Status" ref="A3:F20"><autoFilter ref="A3:F20"/></table>`,
        },
      }),
    );
    expect(workbook.sheets[0]?.tables).toEqual([{ name: 'Status', area: parseRect('A3:F20') }]);
    expect(workbook.sheets[0]?.filter).toBeUndefined();
  });
});

describe('the workbook', () => {
  it('reads names with one area, and lists the others without', () => {
    const { names } = workbookOf(
      book({
        sheets: [{ name: "Kaj's ark", xml: '<sheetData/>' }],
        after:
          `<definedNames><definedName name="MS_a">'kaj''s ark'!$B$2:$C$3</definedName><definedName name="Sats" hidden="1">0.25</definedName>` +
          `<definedName name="To">'Kaj''s ark'!$A$1,'Kaj''s ark'!$C$1</definedName><definedName name="Væk">#REF!</definedName>` +
          `<definedName name="_xlnm.Print_Area" localSheetId="0">'Kaj''s ark'!$A$1</definedName><definedName name="Andet">Nej!$A$1</definedName></definedNames>`,
      }),
    );
    expect(names).toEqual([
      { name: 'MS_a', visible: true, sheet: "Kaj's ark", area: parseRect('B2:C3') },
      { name: 'Sats', visible: false, sheet: undefined, area: undefined },
      { name: 'To', visible: true, sheet: undefined, area: undefined },
      { name: 'Væk', visible: true, sheet: undefined, area: undefined },
      { name: 'Andet', visible: true, sheet: undefined, area: undefined },
    ]);
  });

  it('reads visibility, the 1904 date system and structure protection', () => {
    const workbook = workbookOf(
      book({
        before: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>',
        sheets: [
          { name: 'A', xml: data('<c r="A1" t="d"><v>2024-08-31</v></c>') },
          { name: 'B', xml: '<sheetData/>', state: 'hidden' },
          { name: 'C', xml: '<sheetData/>', state: 'veryHidden' },
        ],
      }),
    );
    expect(workbook.sheets.map((sheet) => sheet.visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
    expect(workbook).toMatchObject({ date1904: true, structureProtected: true, file: 'prøve.xlsx' });
    expect(workbook.sheets[0] && at(workbook.sheets[0], 'A1').value).toBe(45535 - 1462);
  });

  it('passes over chart sheets', () => {
    const rels = zipped(
      bookParts({
        sheets: [
          { name: 'Diagram', xml: '<x/>' },
          { name: 'Ark1', xml: '<sheetData/>' },
        ],
      }).set(
        'xl/_rels/workbook.xml.rels',
        new TextEncoder().encode(
          relations(relation('s0', 'chartsheet', 'worksheets/sheet1.xml'), relation('s1', 'worksheet', 'worksheets/sheet2.xml')),
        ),
      ),
    );
    expect(workbookOf(rels).sheets.map((sheet) => sheet.name)).toEqual(['Ark1']);
  });

  it('is not disturbed by names that objects already have', () => {
    const workbook = workbookOf(
      book({
        sheets: [
          { name: '__proto__', xml: data('<c r="A1" t="str"><v>constructor</v></c>') },
          { name: 'constructor', xml: '<sheetData/>' },
        ],
        after: '<definedNames><definedName name="__proto__">__proto__!$A$1</definedName></definedNames>',
      }),
    );
    const sheet = findSheet(workbook, '__proto__');
    expect(sheet && at(sheet, 'A1').value).toBe('constructor');
    expect(workbook.names[0]).toMatchObject({ name: '__proto__', sheet: '__proto__' });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

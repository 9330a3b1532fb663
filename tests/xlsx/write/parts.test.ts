/** What an edit must not harm in a file that holds more than a table, and what it must write when the file is written unusually. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Edit } from '../../../src/workbook/edits';
import { EditRefused } from '../../../src/workbook/refusals';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readXlsx } from '../../../src/xlsx';
import { blankXlsx, withStyles, writeXlsx } from '../../../src/xlsx/write';
import { bookParts, relation, type BookParts } from '../../support/ooxml';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>';
const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';

function fileOf(book: BookParts): Uint8Array {
  const parts = bookParts({ styles: STYLES, ...book, extra: { '[Content_Types].xml': TYPES, ...book.extra } });
  return zipSync(Object.fromEntries(parts));
}

function read(bytes: Uint8Array): WorkbookSnapshot {
  const result = readXlsx(bytes, 'prøve.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.workbook;
}

function written(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  return writeXlsx(bytes, read(bytes), edits);
}

function valueAt(bytes: Uint8Array, sheet: string, row: number, column: number) {
  const found = findSheet(read(bytes), sheet);
  return found && cellAt(found, row, column);
}

const one = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const put = (sheet: string, row: number, column: number, value: number | string): Edit => ({
  kind: 'setCells',
  sheet,
  area: one(row, column),
  rows: [[{ value }]],
});

describe('A file that is written into', () => {
  it('keeps macros, charts, comments and custom XML byte for byte', () => {
    const foreign = {
      'xl/vbaProject.bin': new Uint8Array([1, 2, 3, 200, 255]),
      'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c">  <c:chart/></c:chartSpace>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments xmlns="urn:t"/>\n',
      'customXml/item1.xml': '<sag nr="2024-1"/>',
    };
    const bytes = fileOf({ sheets: [{ name: 'Ark1', xml: '<sheetData/>' }], extra: foreign });
    const after = unzipSync(written(bytes, put('Ark1', 0, 0, 7)));
    const before = unzipSync(bytes);
    for (const name of Object.keys(foreign)) expect(after[name]).toEqual(before[name]);
  });

  it('has results that are believed, but only where they were before', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>1+1</f><v>0</v></c></row></sheetData>';
    const resultsOf = (calcPr: string): unknown[] => {
      const after = written(fileOf({ sheets: [{ name: 'Ark1', xml }], after: calcPr }), put('Ark1', 0, 0, 7));
      return [1, 2].map((column) => valueAt(after, 'Ark1', 0, column)?.value);
    };
    expect(resultsOf('<calcPr calcId="191029"/>')).toEqual([14, 0]);
    expect(resultsOf('<calcPr fullCalcOnLoad="1"/>')).toEqual([null, null]);
  });

  it('keeps what it does not know in the sheet that is changed', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><dataValidations count="1"><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>' +
      '<extLst><ext uri="{X}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst>';
    const sheet = strFromU8(
      unzipSync(written(fileOf({ sheets: [{ name: 'Ark1', xml }] }), put('Ark1', 1, 1, 'nyt')))['xl/worksheets/sheet1.xml'] ??
        new Uint8Array(),
    );
    expect(sheet).toContain('<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>');
    expect(sheet).toContain('<x14:sparklineGroups/>');
  });

  it('has rows and cells in their order wherever they are put', () => {
    const bytes = fileOf({ sheets: [{ name: 'Ark1', xml: '<sheetData><row r="3"><c r="C3"><v>1</v></c></row></sheetData>' }] });
    const after = written(
      bytes,
      put('Ark1', 2, 0, 1),
      put('Ark1', 0, 5, 2),
      put('Ark1', 2, 3, 3),
      put('Ark1', 9, 0, 4),
      put('Ark1', 1, 1, 5),
    );
    const sheet = strFromU8(unzipSync(after)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([...sheet.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, address]) => address)).toEqual([
      'F1',
      'B2',
      'A3',
      'C3',
      'D3',
      'A10',
    ]);
    expect(sheet).toContain('<dimension ref="A1:F10"/>');
  });

  it('reads texts back that XML cannot hold as they are', () => {
    const text = ' =1 \u0001 _x0041_ <æ>\r\n"å" ';
    expect(valueAt(written(blankXlsx(), put('Ark1', 0, 0, text)), 'Ark1', 0, 0)).toMatchObject({ type: 'text', value: text });
  });

  it('writes a shared formula out for those that lean on a cell that is overwritten', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>4</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="B3"><f t="shared" si="0"/><v>10</v></c></row></sheetData>';
    const after = written(fileOf({ sheets: [{ name: 'Ark1', xml }] }), put('Ark1', 0, 1, 99));
    expect(valueAt(after, 'Ark1', 0, 1)).toMatchObject({ type: 'number', value: 99 });
    expect(valueAt(after, 'Ark1', 1, 1)).toMatchObject({ formula: '=A2*2', value: 6 });
    expect(valueAt(after, 'Ark1', 2, 1)).toMatchObject({ formula: '=A3*2', value: 10 });
  });

  it('gives formulas that depend on a changed figure a new result, and none where it cannot be known', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1"><f>B1+1</f><v>5</v></c><c r="D1"><f>TODAY()+A1</f><v>45000</v></c><c r="E1"><f>7+1</f><v>8</v></c></row></sheetData>';
    const after = written(fileOf({ sheets: [{ name: 'Ark1', xml }] }), put('Ark1', 0, 0, 10));
    expect(valueAt(after, 'Ark1', 0, 1)).toMatchObject({ value: 20 });
    expect(valueAt(after, 'Ark1', 0, 2)).toMatchObject({ value: 21 });
    expect(valueAt(after, 'Ark1', 0, 3)).toMatchObject({ type: 'empty', formula: '=TODAY()+A1' });
    expect(valueAt(after, 'Ark1', 0, 4)).toMatchObject({ value: 8 });
  });

  it('refuses to change a part of a formula over several cells, and says which cell', () => {
    const xml = '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row></sheetData>';
    expect(() => written(fileOf({ sheets: [{ name: 'Ark1', xml }] }), put('Ark1', 0, 0, 1))).toThrow(EditRefused);
  });

  it('drops the order of calculation, which may name formulas that are gone, and asks Excel to calculate', () => {
    const bytes = unzipSync(
      fileOf({ sheets: [{ name: 'Ark1', xml: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' }] }),
    );
    const relations = strFromU8(bytes['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()).replace(
      '</Relationships>',
      `${relation('chain', 'calcChain', 'calcChain.xml')}</Relationships>`,
    );
    const withChain = zipSync({
      ...bytes,
      'xl/_rels/workbook.xml.rels': strToU8(relations),
      'xl/calcChain.xml': strToU8('<calcChain xmlns="urn:x"><c r="A1"/></calcChain>'),
    });
    const after = unzipSync(written(withChain, put('Ark1', 0, 0, 1)));
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(strFromU8(after['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())).not.toContain('calcChain');
    expect(strFromU8(after['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  it('moves names and the open tab with the sheets when one is added in front or removed', () => {
    const bytes = fileOf({
      sheets: [
        { name: 'Et', xml: '<sheetData/>' },
        { name: 'To', xml: '<sheetData/>' },
      ],
      before: '<bookViews><workbookView activeTab="1"/></bookViews>',
      after:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">To!$A$1</definedName><definedName name="Kilde">Et!$A$1</definedName></definedNames>',
    });
    const workbook = (file: Uint8Array) => strFromU8(unzipSync(file)['xl/workbook.xml'] ?? new Uint8Array());
    const added = written(bytes, { kind: 'addSheet', sheet: 'Nul', visibility: 'visible', position: 0 });
    expect(workbook(added)).toContain('activeTab="2"');
    expect(workbook(added)).toContain('localSheetId="2"');
    const removed = written(bytes, { kind: 'removeSheet', sheet: 'Et' });
    expect(workbook(removed)).toContain('activeTab="0"');
    expect(workbook(removed)).toContain('localSheetId="0"');
    expect(workbook(removed)).toContain('<definedName name="Kilde">#REF!</definedName>');
    expect(read(removed).sheets.map(({ name }) => name)).toEqual(['To']);
  });

  it('leaves conditional formats of others where they are, before and behind ours', () => {
    const foreign =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="3"><formula>A1&gt;2</formula></cfRule></conditionalFormatting>';
    const bytes = fileOf({ sheets: [{ name: 'Ark1', xml: `<sheetData/>${foreign}` }] });
    const area = { top: 0, left: 0, bottom: 8, right: 0 };
    const light = { formula: '=AND(N("Målstatus")=0,LEFT(A1,1)="●")', fill: '#C6EFCE', color: '#0B5A12' };
    const lit = written(bytes, { kind: 'setLights', sheet: 'Ark1', area, lights: [light] });
    expect(findSheet(read(lit), 'Ark1')?.lights).toHaveLength(1);
    const cleared = written(lit, { kind: 'setLights', sheet: 'Ark1', area, lights: [] });
    expect(findSheet(read(cleared), 'Ark1')?.lights).toBeUndefined();
    expect(strFromU8(unzipSync(cleared)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(foreign);
  });

  it('lays a data bar with what newer Excel draws it by, and takes both away again', () => {
    const area = { top: 0, left: 0, bottom: 4, right: 0 };
    const barred = written(blankXlsx(), { kind: 'setBars', sheet: 'Ark1', area, bar: { from: 0, to: 1 } });
    const sheet = (file: Uint8Array) => strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet(barred)).toMatch(/<cfRule type="dataBar".*x14:dataBar minLength="0" maxLength="100"/s);
    const twice = written(barred, { kind: 'setBars', sheet: 'Ark1', area, bar: { from: 0, to: 1 } });
    expect(sheet(twice).match(/type="dataBar"/g)).toHaveLength(sheet(barred).match(/type="dataBar"/g)?.length ?? 0);
    expect(sheet(written(barred, { kind: 'setBars', sheet: 'Ark1', area, bar: null }))).not.toContain('dataBar');
  });

  it('tells the styles back that it was given, and plain ones as none', () => {
    const style = {
      bold: true,
      fill: '#DCE6EC',
      horizontal: 'Center',
      wrap: true,
      border: 'thin',
      size: 14,
      color: '#1F3A4D',
    } as const;
    const dressed = written(
      blankXlsx(),
      put('Ark1', 0, 0, 'Status'),
      { kind: 'setStyle', sheet: 'Ark1', area: one(0, 0), style },
      { kind: 'setColumnWidth', sheet: 'Ark1', column: 2, points: 96 },
    );
    const sheet = findSheet(withStyles(dressed, read(dressed), ['Ark1']), 'Ark1');
    expect([...(sheet?.styles ?? [])]).toEqual([[0, style]]);
    expect([...(sheet?.columnWidths ?? [])]).toEqual([[2, 96]]);
    const plain = written(
      dressed,
      { kind: 'clearStyle', sheet: 'Ark1', area: one(0, 0) },
      { kind: 'setColumnWidth', sheet: 'Ark1', column: 2, points: 'standard' },
    );
    const cleared = findSheet(withStyles(plain, read(plain), ['Ark1']), 'Ark1');
    expect([...(cleared?.styles ?? []), ...(cleared?.columnWidths ?? [])]).toEqual([]);
  });

  it('is the same file, byte for byte, when nothing is changed', () => {
    const bytes = fileOf({});
    expect(written(bytes)).toBe(bytes);
  });
});

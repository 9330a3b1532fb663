/** Files in and out of the stand-in: what a department's workbook holds must still be there after our work in it. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate';
import { openHeadless, type Headless } from '../../host/node/headless';
import { formulaFromFile, formulaToFile } from '../../host/xlsx/formulas';
import { readSheetXml, withWorkbookXml } from './parts';

let open: Headless | undefined;

afterEach(() => {
  open?.close();
  open = undefined;
});

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function reopened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
}

/** A form as departments make them: everything that can get lost. */
async function form(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Status UO II', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  sheet.getCell('A1').value = { richText: [{ text: 'Mål ', font: { bold: true } }, { text: '1.1' }] };
  sheet.mergeCells('A1:C1');
  sheet.getCell('A3').value = new Date(Date.UTC(2024, 7, 31));
  sheet.getCell('A3').numFmt = 'dd-mm-yyyy';
  sheet.getCell('B3').value = 0.85;
  sheet.getCell('B3').numFmt = '0.0%';
  sheet.getCell('B3').protection = { locked: false };
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
  sheet.getCell('B3').border = { top: { style: 'medium', color: { argb: 'FFFF0000' } } };
  sheet.getCell('B3').note = 'Tal fra Excel';
  sheet.getCell('C3').value = { formula: 'B3*2', result: 1.7 };
  sheet.getCell('C4').value = { formula: '_xlfn.IFNA(B3,0)', result: 0.85 };
  sheet.getCell('D3').value = { error: '#N/A' };
  sheet.getCell('D4').value = true;
  sheet.getCell('E3').value = { text: 'Link', hyperlink: 'https://example.org/' };
  sheet.getCell('E4').dataValidation = { type: 'list', allowBlank: true, formulae: ['Lister!$A$1:$A$3'] };
  sheet.getCell('E4').alignment = { indent: 2, textRotation: 45 };
  sheet.getRow(6).hidden = true;
  sheet.getCell('A6').value = 'skjult';
  sheet.getColumn(4).hidden = true;
  sheet.getColumn(2).width = 20;
  sheet.addTable({ name: 'Krav', ref: 'G3', headerRow: true, columns: [{ name: 'Nr' }, { name: 'Tekst' }], rows: [['a', 1]] });
  sheet.addConditionalFormatting({
    ref: 'B3:B9',
    rules: [
      {
        type: 'expression',
        priority: 2,
        formulae: ['B3>0.5'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FF00FF00' } } },
      },
      {
        type: 'colorScale',
        priority: 1,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: [{ argb: 'FFFF0000' }, { argb: 'FF00FF00' }],
      },
    ],
  });
  await sheet.protect('', { formatCells: true, autoFilter: true });
  const lists = book.addWorksheet('Lister', { state: 'hidden' });
  lists.getCell('A1').value = 'Opfyldt';
  book.addWorksheet('MS_Data', { state: 'veryHidden' }).getCell('A1').value = 'x';
  return withWorkbookXml(await bytesOf(book), (xml) =>
    xml
      .replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="Lokal" localSheetId="1">Lister!$A$1:$A$3</definedName><definedName name="MS_Skjult" hidden="1">\'Status UO II\'!$B$3</definedName><definedName name="Sats">0.25</definedName></definedNames>',
      )
      .replace(/<workbookPr[^>]*>/, (tag) => `${tag}<workbookProtection lockStructure="1"/>`),
  );
}

it('reads values, formulas, looks, locks, sizes, names and protection', async () => {
  const host = (open = await openHeadless(await form(), { fileName: 'Status.xlsx' }));
  const { engine } = host.host;
  const [status = '', lists = '', data = ''] = engine.sheetIds();
  expect(host.values('Status UO II', 'A3:D3')).toEqual([[45535, 0.85, 1.7, '#N/A']]);
  expect(host.value('Status UO II', 'A1')).toBe('Mål 1.1');
  expect(host.formula('Status UO II', 'C4')).toBe('=IFNA(B3,0)');
  expect(host.cell('Status UO II', 'B3')).toMatchObject({ locked: false, style: { format: '0.0%', fill: '#FFF2CC' } });
  expect(host.cell('Status UO II', 'A3').locked).toBe(true);
  expect([engine.visibility(status), engine.visibility(lists), engine.visibility(data)]).toEqual([
    'Visible',
    'Hidden',
    'VeryHidden',
  ]);
  expect([engine.rowHidden(status, 5), engine.rowHidden(status, 4), engine.columnHidden(status, 3)]).toEqual([true, false, true]);
  expect(engine.merges(status)).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect(engine.extras(status).protection?.options).toMatchObject({ allowFormatCells: true, allowFormatColumns: false });
  expect(engine.extras(status).tables).toMatchObject([{ name: 'Krav', area: { top: 2, left: 6, bottom: 3, right: 7 } }]);
  expect(engine.extras(status).formats.map((format) => format.type)).toEqual(['ColorScale', 'Custom']);
  expect(engine.names().map(({ name, refersTo, scope, visible }) => [name, refersTo, scope === lists, visible])).toEqual([
    ['Lokal', 'Lister!$A$1:$A$3', true, true],
    ['MS_Skjult', "'Status UO II'!$B$3", false, false],
    ['Sats', '0.25', false, true],
  ]);
  expect(host.host.state.structureProtected).toBe(true);
});

it('writes back what it read, and what was changed', async () => {
  const host = (open = await openHeadless(await form()));
  host.person.protectStructure(false);
  host.person.protect('Status UO II', false);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Status UO II');
    sheet.getRange('B3').values = [[0.9]];
    sheet.getRange('B4').formulas = [['=IFERROR(1/0,"")']];
    sheet.getRange('E4').format.fill.color = '#FF0000';
    const { custom } = sheet.getRange('B3:B9').conditionalFormats.add('Custom');
    custom.rule.formula = '=B3>0.8';
    custom.format.fill.color = '#123456';
    context.workbook.worksheets.add('Målstatus').getRange('A1').formulas = [["='Status UO II'!C3"]];
    context.workbook.names.add('MS_Ny', "='Målstatus'!$A$1");
    await context.sync();
  });
  const bytes = await host.save();
  const book = await reopened(bytes);
  const sheet = book.getWorksheet('Status UO II');
  if (!sheet) throw new Error('the sheet is gone');
  expect(book.worksheets.map((one) => [one.name, one.state])).toEqual([
    ['Status UO II', 'visible'],
    ['Lister', 'hidden'],
    ['MS_Data', 'veryHidden'],
    ['Målstatus', 'visible'],
  ]);
  expect(sheet.getCell('C3').value).toEqual({ formula: 'B3*2', result: 1.8 });
  expect(sheet.getCell('C4').value).toEqual({ formula: '_xlfn.IFNA(B3,0)', result: 0.9 });
  expect(readSheetXml(bytes, 1)).toContain('<f>IFERROR(1/0,&quot;&quot;)</f><v></v>');
  expect(book.getWorksheet('Målstatus')?.getCell('A1').value).toEqual({ formula: "'Status UO II'!C3", result: 1.8 });
  expect(sheet.getCell('A1').value).toMatchObject({ richText: [{ text: 'Mål ' }, { text: '1.1' }] });
  expect(sheet.getCell('A3').value).toEqual(new Date(Date.UTC(2024, 7, 31)));
  expect(sheet.getCell('D3').value).toEqual({ error: '#N/A' });
  expect(sheet.getCell('E3').value).toMatchObject({ text: 'Link', hyperlink: 'https://example.org/' });
  expect(sheet.getCell('B3').protection).toMatchObject({ locked: false });
  expect(sheet.getCell('B3').border.top).toMatchObject({ style: 'medium' });
  expect(sheet.getCell('B3').note).toBeTruthy();
  expect(sheet.getCell('E4').dataValidation.formulae).toEqual(['Lister!$A$1:$A$3']);
  expect(sheet.getCell('E4').alignment).toMatchObject({ indent: 2, textRotation: 45 });
  expect(sheet.getCell('E4').fill).toMatchObject({ fgColor: { argb: 'FFFF0000' } });
  expect([sheet.getRow(6).hidden, sheet.getColumn(4).hidden]).toEqual([true, true]);
  expect(sheet.getColumn(2).width).toBeCloseTo(20, 1);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  expect(sheet.getTable('Krav')).toBeTruthy();
  const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  expect(xml).toContain('<definedName name="Lokal" localSheetId="1">Lister!$A$1:$A$3</definedName>');
  expect(xml).toContain('<definedName name="MS_Skjult" hidden="1">');
  expect(xml).toContain('<definedName name="Sats">0.25</definedName>');
  expect(xml).not.toContain('workbookProtection');
  expect(
    readSheetXml(bytes, 1)
      .match(/<cfRule [^>]*type="\w+"/g)
      ?.map((rule) => /type="(\w+)"/.exec(rule)?.[1]),
  ).toEqual(['colorScale', 'expression', 'expression']);
});

it('saves data bars as Excel does, in both places, and knows them again', async () => {
  const first = await openHeadless();
  await Excel.run(async (context) => {
    const { dataBar } = context.workbook.worksheets.getItem('Ark1').getRange('B2:B9').conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '1' };
    dataBar.positiveFormat.gradientFill = false;
    dataBar.positiveFormat.fillColor = '#3B7BAE';
    dataBar.positiveFormat.borderColor = '#3B7BAE';
    dataBar.axisFormat = 'None';
    await context.sync();
  });
  const once = await first.save();
  first.close();
  const host = (open = await openHeadless(once));
  for (const bytes of [once, await host.save()]) {
    const xml = readSheetXml(bytes, 1);
    expect(xml).toMatch(/<cfvo type="num" val="0"\/><cfvo type="num" val="1"\/><color rgb="FF3B7BAE"\/>/);
    expect(/<x14:dataBar [^>]*>/.exec(xml)?.[0]).toMatch(/border="1" gradient="0".*axisPosition="none"/);
    expect(xml).toMatch(/<x14:borderColor rgb="FF3B7BAE"\/><x14:negativeFillColor rgb="FF3B7BAE"\/><\/x14:dataBar>/);
    expect(xml).toContain('<xm:sqref>B2:B9</xm:sqref>');
  }
  const [id = ''] = host.host.engine.sheetIds();
  expect(host.host.engine.extras(id).formats).toMatchObject([
    {
      type: 'DataBar',
      bar: {
        lower: { type: 'Number', value: 0 },
        upper: { type: 'Number', value: 1 },
        color: '#3B7BAE',
        border: '#3B7BAE',
        gradient: false,
        axis: 'None',
      },
    },
  ]);
});

it('gives the same workbook when it is opened and saved twice', async () => {
  const first = await openHeadless(await form());
  const once = await first.save();
  const again = await first.save();
  first.close();
  const second = (open = await openHeadless(once));
  const twice = await second.save();
  for (const bytes of [again, twice]) {
    expect(readSheetXml(bytes, 1)).toBe(readSheetXml(once, 1));
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toBe(
      strFromU8(unzipSync(once)['xl/workbook.xml'] ?? new Uint8Array()),
    );
  }
});

it('keeps protection with its password', async () => {
  const book = new ExcelJS.Workbook();
  await book.addWorksheet('Ark 1').protect('hemmelig', {});
  const host = (open = await openHeadless(await bytesOf(book)));
  const code = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ark 1').protection.unprotect();
    await context.sync();
    return 'let in';
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
  expect(code).toBe('AccessDenied');
  expect(readSheetXml(await host.save(), 1)).toContain('hashValue=');
});

it('prefixes newer functions in the file only, and never inside a text', () => {
  expect(formulaToFile('=IFNA(A1,"IFNA(")&CONCAT(A1)&SUMIFS(A:A,B:B,1)')).toBe(
    '_xlfn.IFNA(A1,"IFNA(")&_xlfn.CONCAT(A1)&SUMIFS(A:A,B:B,1)',
  );
  expect(formulaFromFile('_xlfn._xlws.FILTER(A1:A3,B1:B3)')).toBe('=FILTER(A1:A3,B1:B3)');
});

describe('files that are refused, each with its reason', () => {
  const reason = async (bytes: Uint8Array): Promise<unknown> =>
    openHeadless(bytes).then(
      () => 'opened',
      (error: unknown) => (typeof error === 'object' && error !== null && 'reason' in error ? error.reason : String(error)),
    );

  it('refuses what is no workbook', async () => {
    expect(await reason(strToU8('navn;tal'))).toBe('notXlsx');
    expect(await reason(zipSync({ 'a.txt': strToU8('x') }))).toBe('notXlsx');
    expect(await reason(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('encrypted');
  });

  it('refuses a file that is cut off', async () => {
    expect(await reason((await form()).slice(0, 3000))).toBe('corrupt');
  });

  it('refuses a sheet that is one merged cell', async () => {
    const parts = unzipSync(await form());
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('ref="A1:C1"', 'ref="A1:XFD1048576"'));
    expect(await reason(zipSync(parts))).toBe('tooLarge');
  });
});

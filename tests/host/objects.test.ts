/** Sheets, names, conditional formats, looks and settings of the stand-in, through unmodified office.js. */
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';

let host: Headless;

beforeEach(async () => {
  host = await openHeadless(bookOf([sheetOf('Ark 1', [[1, '=A1*2']]), sheetOf('Andet', [[5]])]));
});

afterEach(() => host.close());

async function codeOf(work: (context: Excel.RequestContext) => void): Promise<string | undefined> {
  return Excel.run(async (context) => {
    work(context);
    await context.sync();
    return undefined;
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
}

it('adds, moves, hides and deletes sheets, and refuses impossible names', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Målstatus');
    added.position = 0;
    worksheets.getItem('Andet').visibility = 'VeryHidden';
    added.getRange('A1').formulas = [["='Ark 1'!B1"]];
    await context.sync();
  });
  expect(host.sheetNames()).toEqual(['Målstatus', 'Ark 1', 'Andet']);
  expect(host.value('Målstatus', 'A1')).toBe(2);
  expect(await codeOf(({ workbook }) => void workbook.worksheets.add('målstatus'))).toBe('ItemAlreadyExists');
  expect(await codeOf(({ workbook }) => void workbook.worksheets.add('a/b'))).toBe('InvalidArgument');
  expect(await codeOf(({ workbook }) => workbook.worksheets.getItem('Andet').delete())).toBe('InvalidOperation');
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('Målstatus').delete();
    await workbook.context.sync();
  });
  expect(host.sheetNames()).toEqual(['Ark 1', 'Andet']);
});

it('keeps the last visible sheet', async () => {
  expect(
    await codeOf(({ workbook }) => {
      workbook.worksheets.getItem('Andet').visibility = 'Hidden';
      workbook.worksheets.getItem('Ark 1').delete();
    }),
  ).toBe('InvalidOperation');
});

it('makes names that formulas can use, tells what they refer to, and deletes them', async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Ark 1');
    workbook.names.add('MS_Sats', sheet.getRange('A1'));
    workbook.names.add('MS_Fast', '=0.25');
    workbook.names.add('MS_Hos', "='Andet'!$A$1:$B$2").visible = false;
    sheet.getRange('C1').formulas = [['=MS_Sats*4+MS_Fast']];
    workbook.names.load('items/name,items/type,items/visible');
    await context.sync();
    expect(workbook.names.items.map(({ name, type, visible }) => [name, type, visible])).toEqual([
      ['MS_Sats', 'Range', true],
      ['MS_Fast', 'Double', true],
      ['MS_Hos', 'Range', false],
    ]);
    const areas = workbook.names.items.map((item) => item.getRangeOrNullObject());
    for (const area of areas) area.load('address');
    await context.sync();
    expect(areas.map((area) => (area.isNullObject ? null : area.address))).toEqual(["'Ark 1'!A1", null, 'Andet!A1:B2']);
    workbook.names.getItem('MS_Hos').delete();
    await context.sync();
  });
  expect(host.value('Ark 1', 'C1')).toBe(4.25);
  expect(await codeOf(({ workbook }) => void workbook.names.add('A1', '=1'))).toBe('InvalidArgument');
  expect(await codeOf(({ workbook }) => void workbook.names.add('ms_sats', '=1'))).toBe('ItemAlreadyExists');
  expect(await codeOf(({ workbook }) => workbook.names.getItem('MS_Hos').delete())).toBe('ItemNotFound');
});

it('puts the newest conditional format last, reads its formula back and deletes one of them', async () => {
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Ark 1').getRange('A1:B3').conditionalFormats;
    for (const formula of ['=A1>1', '=A1>2']) {
      const { custom } = formats.add('Custom');
      custom.rule.formula = formula;
      custom.format.fill.color = '#00B050';
      custom.format.font.color = '#FFFFFF';
    }
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color');
    await context.sync();
    expect(formats.items.map((item) => item.customOrNullObject.rule.formula)).toEqual(['=A1>1', '=A1>2']);
    expect(formats.items[0]?.customOrNullObject.format.fill.color).toBe('#00B050');
    formats.items[0]?.delete();
    const elsewhere = context.workbook.worksheets.getItem('Ark 1').getRange('D1').conditionalFormats.getCount();
    const left = formats.getCount();
    await context.sync();
    expect([left.value, elsewhere.value]).toEqual([1, 0]);
  });
});

it('makes data bars with ends that are numbers, tells them apart from other formats, and refuses what it cannot show', async () => {
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Ark 1').getRange('A1:A3').conditionalFormats;
    formats.add('Custom').custom.rule.formula = '=A1>1';
    const { dataBar } = formats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '=1' };
    dataBar.positiveFormat.fillColor = '#3b7bae';
    dataBar.positiveFormat.gradientFill = false;
    dataBar.axisFormat = 'None';
    formats.load('items/type,items/dataBarOrNullObject/lowerBoundRule,items/dataBarOrNullObject/upperBoundRule');
    dataBar.load('axisFormat,showDataBarOnly');
    dataBar.positiveFormat.load('fillColor,gradientFill');
    await context.sync();
    expect(formats.items.map(({ type, dataBarOrNullObject: bar }) => [type, bar.isNullObject])).toEqual([
      ['Custom', true],
      ['DataBar', false],
    ]);
    const { lowerBoundRule, upperBoundRule } = formats.items[1]?.dataBarOrNullObject ?? dataBar;
    expect([lowerBoundRule, upperBoundRule]).toEqual([
      { type: 'Number', formula: '=0' },
      { type: 'Number', formula: '=1' },
    ]);
    const { fillColor, gradientFill } = dataBar.positiveFormat;
    expect([fillColor, gradientFill, dataBar.axisFormat, dataBar.showDataBarOnly]).toEqual(['#3B7BAE', false, 'None', false]);
  });
  const barOf = (context: Excel.RequestContext): Excel.DataBarConditionalFormat =>
    context.workbook.worksheets.getItem('Ark 1').getRange('B1').conditionalFormats.add('DataBar').dataBar;
  expect(await codeOf((context) => (barOf(context).lowerBoundRule = { type: 'Formula', formula: '=A1' }))).toBe('ApiNotFound');
  expect(await codeOf((context) => (barOf(context).axisFormat = 'Somewhere' as 'None'))).toBe('InvalidArgument');
});

it('clears contents, looks or both', async () => {
  const setUp = (): Promise<void> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Ark 1').getRange('D1');
      range.values = [['x']];
      range.format.fill.color = '#FF0000';
      range.numberFormat = [['0.0%']];
      await context.sync();
    });
  const clear = async (what: Excel.ClearApplyTo | undefined): Promise<[unknown, string | undefined, string | undefined]> => {
    await setUp();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ark 1').getRange('D1').clear(what);
      await context.sync();
    });
    const { value, style } = host.cell('Ark 1', 'D1');
    return [value, style.fill, style.format];
  };
  expect(await clear(Excel.ClearApplyTo.contents)).toEqual([null, '#FF0000', '0.0%']);
  expect(await clear(Excel.ClearApplyTo.formats)).toEqual(['x', undefined, undefined]);
  expect(await clear(undefined)).toEqual([null, undefined, undefined]);
});

it('sets borders, alignment, wrapping, fonts and widths and reads them back', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Ark 1').getRange('A1:B2');
    const { format } = range;
    for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const)
      format.borders.getItem(side).style = 'Continuous';
    format.font.bold = true;
    format.font.size = 14;
    format.wrapText = true;
    format.horizontalAlignment = 'Center';
    format.columnWidth = 90;
    const styles = range.getCellProperties({
      format: { borders: { style: true }, font: { size: true }, fill: { pattern: true } },
    });
    format.load('wrapText,horizontalAlignment,verticalAlignment,columnWidth,useStandardWidth,font/bold,font/size');
    await context.sync();
    expect(format).toMatchObject({
      wrapText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Bottom',
      useStandardWidth: false,
    });
    expect(format.columnWidth).toBeCloseTo(90);
    expect([format.font.bold, format.font.size]).toEqual([true, 14]);
    const first = styles.value[0]?.[0]?.format;
    expect([first?.borders?.top?.style, first?.borders?.bottom?.style, first?.borders?.right?.style]).toEqual([
      'Continuous',
      'Continuous',
      'None',
    ]);
    expect([first?.font?.size, first?.fill?.pattern]).toEqual([14, 'None']);
    format.useStandardWidth = true;
    format.load('useStandardWidth');
    await context.sync();
    expect(format.useStandardWidth).toBe(true);
  });
});

it('hides rows and columns and lists them', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Ark 1').getRange('A1:B3');
    range.getRow(1).rowHidden = true;
    range.getColumn(0).columnHidden = true;
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
    const columns = range.getColumnProperties({ columnHidden: true, columnIndex: true });
    await context.sync();
    expect(rows.value.map((row) => row.rowHidden)).toEqual([false, true, false]);
    expect(columns.value.map((column) => [column.columnIndex, column.columnHidden])).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});

it('moves the selection and refuses to on a hidden sheet', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Andet').getRange('B7').select();
    const selected = context.workbook.getSelectedRange();
    selected.load('address');
    await context.sync();
    expect(selected.address).toBe('Andet!B7');
  });
  expect(
    await codeOf(({ workbook }) => {
      workbook.worksheets.getItem('Andet').visibility = 'Hidden';
      workbook.worksheets.getItem('Andet').getRange('A1').select();
    }),
  ).toBe('InvalidOperation');
});

it('answers stale values while calculation is suspended, and right ones after the sync', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ark 1');
    const result = sheet.getRange('B1');
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange('A1').values = [[50]];
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[2]]);
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[100]]);
  });
});

it('knows requirement sets up to 1.20, its languages and settings of the document', () => {
  const { requirements, displayLanguage, document } = Office.context;
  expect([requirements.isSetSupported('ExcelApi', '1.14'), requirements.isSetSupported('ExcelApi', '1.21')]).toEqual([
    true,
    false,
  ]);
  expect(displayLanguage).toBe('da-DK');
  document.settings.set('valg', { a: 1 });
  expect(document.settings.get('valg')).toEqual({ a: 1 });
  expect(document.settings.get('andet')).toBeNull();
});

it('keeps two workbooks apart that are open at the same time', async () => {
  const second = await openHeadless(bookOf([sheetOf('Ark 1', [[100]])]), { fileName: 'To.xlsx', globals: false });
  const read = (excel: Headless['Excel']): Promise<[string, unknown]> =>
    excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Ark 1').getRange('A1');
      range.load('values');
      context.workbook.load('name');
      await context.sync();
      return [context.workbook.name, range.values[0]?.[0]];
    });
  expect([await read(host.Excel), await read(second.Excel)]).toEqual([
    ['Mappe1.xlsx', 1],
    ['To.xlsx', 100],
  ]);
  second.close();
});

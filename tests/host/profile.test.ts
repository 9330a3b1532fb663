/** The facts about Excel that the stand-in keeps to, one test a fact. Unmodified office.js throughout. */
import { PROFILES, SOURCES, STRICTEST, type Profile } from '../../host/model/profile';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';

let open: Headless | undefined;

afterEach(async () => {
  await open?.settle();
  open?.close();
  open = undefined;
});

async function excelWith(facts: Partial<Profile> = {}, rows: (string | number | null)[][] = [['a', 1]]): Promise<Headless> {
  const profile = { ...STRICTEST, ...facts };
  open = await openHeadless(bookOf([sheetOf('Ark 1', rows), sheetOf('Andet', [["='Ark 1'!B1"]])]), { profile });
  return open;
}

async function codeOf(work: (context: Excel.RequestContext) => void, options: Excel.RunOptions = {}): Promise<string> {
  return Excel.run(options, async (context) => {
    work(context);
    await context.sync();
    return 'no error';
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
}

function firstSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem('Ark 1');
}

it('knows where each fact is from', () => {
  expect(Object.keys(SOURCES).sort()).toEqual(Object.keys(STRICTEST).sort());
  for (const { from } of Object.values(SOURCES)) expect(from.length).toBeGreaterThan(15);
});

describe('conditional formats', () => {
  async function formulasAfterDeleting(excel: Headless, first: number, second: number): Promise<readonly string[]> {
    return excel.Excel.run(async (context) => {
      const formats = firstSheet(context).getRange('A1:A9').conditionalFormats;
      for (const formula of ['=A1>1', '=A1>2', '=A1>3']) formats.add('Custom').custom.rule.formula = formula;
      formats.load('items/id');
      await context.sync();
      const ids = formats.items.map(({ id }) => id);
      formats.getItem(ids[first] ?? '').delete();
      formats.getItem(ids[second] ?? '').delete();
      formats.load('items/customOrNullObject/rule/formula');
      await context.sync();
      return formats.items.map((format) => format.customOrNullObject.rule.formula);
    });
  }

  it('are known by their place, which moves when one before it is deleted: another one goes', async () => {
    expect(await formulasAfterDeleting(await excelWith(), 0, 1)).toEqual(['=A1>2']);
  });

  it('are safe to delete from the last to the first', async () => {
    expect(await formulasAfterDeleting(await excelWith(), 1, 0)).toEqual(['=A1>3']);
  });

  it('have the same ids in different areas', async () => {
    const excel = await excelWith();
    const ids = await excel.Excel.run(async (context) => {
      const areas = ['A1:A2', 'C1:C2'].map((address) => firstSheet(context).getRange(address).conditionalFormats);
      for (const formats of areas) {
        formats.add('Custom').custom.rule.formula = '=A1>1';
        formats.load('items/id');
      }
      await context.sync();
      return areas.map(({ items }) => items[0]?.id);
    });
    expect(ids).toEqual(['0', '0']);
  });
});

describe('Ctrl+Z', () => {
  it('brings back what a person typed, step by step', async () => {
    const excel = await excelWith();
    await excel.person.set('Ark 1', 'B1', 2);
    await excel.person.set('Ark 1', 'B1', 3);
    expect([await excel.person.undo(), excel.value('Ark 1', 'B1')]).toEqual([true, 2]);
    expect([await excel.person.undo(), excel.value('Ark 1', 'B1'), await excel.person.undo()]).toEqual([true, 1, false]);
  });

  it.each<[string, (context: Excel.RequestContext) => void]>([
    [
      'asking for merged areas',
      (context) => void firstSheet(context).getUsedRange().getMergedAreasOrNullObject().load('address'),
    ],
    ['hiding a sheet', (context) => (context.workbook.worksheets.getItem('Andet').visibility = 'VeryHidden')],
    ['moving a sheet', (context) => (context.workbook.worksheets.getItem('Andet').position = 0)],
    ['deleting a sheet', (context) => context.workbook.worksheets.getItem('Andet').delete()],
  ])('brings nothing back after %s', async (_, work) => {
    const excel = await excelWith();
    await excel.person.set('Ark 1', 'B1', 2);
    expect(await codeOf(work)).toBe('no error');
    expect(await excel.person.undo()).toBe(false);
  });

  it('takes back a whole group of an add-in as one step, and nothing at all in Excel 2021', async () => {
    for (const [profile, expected] of [
      [PROFILES.strictest, 1],
      [PROFILES.excel2021, 9],
    ] as const) {
      const excel = await excelWith(profile);
      const write = (context: Excel.RequestContext): void => {
        firstSheet(context).getRange('B1').values = [[8]];
        firstSheet(context).getRange('B1').values = [[9]];
      };
      await codeOf(write, { mergeUndoGroup: true });
      await excel.person.undo();
      expect(excel.value('Ark 1', 'B1')).toBe(expected);
    }
  });

  it('is refused as a group with a sheet that is hidden, moved or deleted, or with too many formulas; what came before stays', async () => {
    const excel = await excelWith();
    const hide = (context: Excel.RequestContext): void => {
      firstSheet(context).getRange('B1').values = [[8]];
      context.workbook.worksheets.getItem('Andet').visibility = 'Hidden';
    };
    expect(await codeOf(hide, { mergeUndoGroup: true })).toBe('UndoNotSupported');
    expect(excel.value('Ark 1', 'B1')).toBe(8);
    const many = (context: Excel.RequestContext): void => {
      firstSheet(context).getRange('D1:D1600').formulas = Array.from({ length: 1_600 }, () => ['=B1']);
    };
    expect(await codeOf(many, { mergeUndoGroup: true })).toBe('UndoNotSupported');
    expect(await codeOf(many)).toBe('no error');
  });
});

it('keeps a number format with its spaces, and in dates its dashes and dots, escaped', async () => {
  await excelWith();
  const read = await Excel.run(async (context) => {
    const range = firstSheet(context).getRange('A1:D1');
    range.numberFormat = [['0.0 %', 'dd-mm-yyyy', '[<0.9]"< "0 %;0', '-0.00']];
    range.load('numberFormat');
    await context.sync();
    return range.numberFormat;
  });
  expect(read).toEqual([['0.0\\ %', 'dd\\-mm\\-yyyy', '[<0.9]"< "0\\ %;0', '-0.00']]);
});

it('tells errors in Danish, and takes an English one for a text', async () => {
  const excel = await excelWith({}, [['=1/0', null, null]]);
  await excel.settle();
  const read = await Excel.run(async (context) => {
    const range = firstSheet(context).getRange('A1:C1');
    range.getCell(0, 1).values = [['#I/T']];
    range.getCell(0, 2).values = [['#N/A']];
    range.load('values,valueTypes');
    await context.sync();
    return [range.values, range.valueTypes];
  });
  expect(read).toEqual([[['#DIVISION/0!', '#I/T', '#N/A']], [['Error', 'Error', 'String']]]);
});

it('ends at IV65536 in an .xls', async () => {
  await excelWith({ grid: 'xls' });
  expect(await codeOf((context) => void firstSheet(context).getRange('XFD1048576').load('address'))).toBe('InvalidArgument');
  const last = await Excel.run(async (context) => {
    const cell = firstSheet(context).getRange().getLastCell();
    cell.load('address');
    await context.sync();
    return cell.address;
  });
  expect(last).toBe("'Ark 1'!IV65536");
});

it('does only in front what needs the focus, and tells the kind of no name', async () => {
  const excel = await excelWith();
  await codeOf((context) => void context.workbook.names.add('MS_Her', firstSheet(context).getRange('A1')));
  excel.host.state.profile = { ...STRICTEST, focus: 'elsewhere' };
  expect(await codeOf((context) => void context.workbook.worksheets.add('Ny'))).toBe('GeneralException');
  expect(await codeOf((context) => firstSheet(context).delete())).toBe('InvalidSelection');
  expect(await codeOf((context) => void context.workbook.getSelectedRange().load('address'))).toBe('InvalidSelection');
  expect(await codeOf((context) => firstSheet(context).activate())).toBe('GeneralException');
  const type = await Excel.run(async (context) => {
    const name = context.workbook.names.getItem('MS_Her');
    name.load('type');
    await context.sync();
    return JSON.stringify(name.type);
  });
  expect(type).toBe('null');
});

it('rewrites names, formulas and conditional formats when a sheet is renamed, and keeps its id', async () => {
  const excel = await excelWith();
  await codeOf((context) => {
    context.workbook.names.add('MS_Her', firstSheet(context).getRange('A1'));
    const { custom } = context.workbook.worksheets.getItem('Andet').getRange('A1').conditionalFormats.add('Custom');
    custom.rule.formula = "='Ark 1'!B1>0";
  });
  excel.person.renameSheet('Ark 1', "Chefens 'tal'");
  const read = await Excel.run(async (context) => {
    const name = context.workbook.names.getItem('MS_Her');
    name.load('formula');
    const range = context.workbook.worksheets.getItem('Andet').getRange('A1');
    range.load('formulas,values');
    range.conditionalFormats.load('items/customOrNullObject/rule/formula');
    await context.sync();
    const [rule] = range.conditionalFormats.items;
    return JSON.stringify([name.formula, range.formulas, range.values, rule?.customOrNullObject.rule.formula]);
  });
  expect(JSON.parse(read)).toEqual(["='Chefens ''tal'''!$A$1", [["='Chefens ''tal'''!B1"]], [[1]], "='Chefens ''tal'''!B1>0"]);
});

it('tells of formats that the add-in itself sets', async () => {
  const excel = await excelWith();
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onFormatChanged.add(({ address }) => Promise.resolve(void told.push(address)));
    await context.sync();
    firstSheet(context).getRange('B1').numberFormat = [['0%']];
    await context.sync();
  });
  await excel.settle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(['B1']);
});

it('lets no sheet be renamed, event be heard or undo group be made that is newer than the Excel', async () => {
  await excelWith(PROFILES.excel2021);
  expect(await codeOf((context) => void context.workbook.worksheets.onNameChanged.add(() => Promise.resolve()))).toBe(
    'ApiNotFound',
  );
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
});

it('counts days in the workbook’s own way', async () => {
  for (const [date1904, expected] of [
    [false, 45_292],
    [true, 43_830],
  ] as const) {
    const excel = await excelWith();
    Object.assign(excel.host.state, { date1904 });
    const day = await Excel.run(async (context) => {
      const result = context.workbook.functions.date(2024, 1, 1);
      result.load('value');
      await context.sync();
      return result.value;
    });
    expect(day).toBe(expected);
  }
});

it('denies every write where rights or a virus scanner do, prints nothing without a printer, and cannot list too many merged areas', async () => {
  const excel = await excelWith({ rights: 'none' });
  expect(await codeOf((context) => (firstSheet(context).getRange('A1').values = [[1]]))).toBe('AccessDenied');
  expect(await codeOf((context) => void context.workbook.worksheets.add('Ny'))).toBe('AccessDenied');
  excel.host.state.profile = { ...STRICTEST, printer: false };
  expect(await codeOf((context) => (firstSheet(context).pageLayout.paperSize = 'A4'))).toBe('GeneralException');
  for (let row = 0; row < 513; row++) excel.person.merge('Ark 1', `F${row + 1}:G${row + 1}`);
  const merges = (context: Excel.RequestContext, address: string): void =>
    void firstSheet(context).getRange(address).getMergedAreasOrNullObject().load('address');
  expect(await codeOf((context) => merges(context, 'A1:G513'))).toBe('GeneralException');
  expect(await codeOf((context) => merges(context, 'A1:G512'))).toBe('no error');
});

it('lists a macro sheet and refuses its cells', async () => {
  const excel = await excelWith();
  excel.person.makeMacroSheet('Ark 1');
  expect(await codeOf((context) => void context.workbook.worksheets.load('items/name'))).toBe('no error');
  expect(await codeOf((context) => void firstSheet(context).getUsedRange().load('address'))).toBe('UnsupportedSheet');
});

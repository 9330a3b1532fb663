/** Where Excel hurts, its stand-in must hurt too. Unmodified office.js throughout. */
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';

let open: Headless | undefined;

afterEach(() => {
  open?.close();
  open = undefined;
});

async function book(rows: (string | number | boolean | null)[][] = [['a', 1]], ...more: string[]): Promise<Headless> {
  open = await openHeadless(bookOf([sheetOf('Ark 1', rows), ...more.map((name) => sheetOf(name, []))]));
  return open;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof OfficeExtension.Error ? error.code : `no error: ${String(error)}`;
}

describe('reading', () => {
  it('refuses members that were not loaded', async () => {
    await book();
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Ark 1').getRange('A1');
        await context.sync();
        return range.values;
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  it('gives values, types, formulas and formats of the used range', async () => {
    await book([
      ['tekst', 1.5, true, null],
      ['=1/0', '=B1*2', '=A1&"!"', '=D9'],
    ]);
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Ark 1').getUsedRange();
      range.load('values,valueTypes,formulas,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([
      ['tekst', 1.5, true, ''],
      ['#DIVISION/0!', 3, 'tekst!', 0],
    ]);
    expect(read.valueTypes).toEqual([
      ['String', 'Double', 'Boolean', 'Empty'],
      ['Error', 'Double', 'String', 'Double'],
    ]);
    expect(read.formulas?.[1]).toEqual(['=1/0', '=B1*2', '=A1&"!"', '=D9']);
    expect(read).toMatchObject({ address: "'Ark 1'!A1:D2", rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 4 });
  });

  it('answers null objects where nothing is', async () => {
    const { Excel: excel } = await book([]);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 1');
      const used = sheet.getUsedRangeOrNullObject();
      const other = context.workbook.worksheets.getItemOrNullObject('Ikke her');
      const inside = other.getUsedRangeOrNullObject();
      const filter = sheet.autoFilter.getRangeOrNullObject();
      used.load('address');
      await context.sync();
      expect([used.isNullObject, other.isNullObject, inside.isNullObject, filter.isNullObject]).toEqual([true, true, true, true]);
    });
  });

  it('finds sheets by id and by name in any case, and keeps the id through a renaming', async () => {
    const host = await book();
    await Excel.run(async (context) => {
      const byName = context.workbook.worksheets.getItem('ARK 1');
      byName.load('id');
      await context.sync();
      host.person.renameSheet('Ark 1', 'Nyt navn');
      const byId = context.workbook.worksheets.getItem(byName.id);
      byId.load('name');
      byName.load('name');
      await context.sync();
      expect([byId.name, byName.name]).toEqual(['Nyt navn', 'Nyt navn']);
    });
  });

  it('says which member the stand-in lacks', async () => {
    await book();
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ark 1').charts.load('items/name');
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Worksheet.charts' } });
  });

  it('reads mixed looks as null', async () => {
    await book();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 1');
      sheet.getRange('A1').format.fill.color = '#FF0000';
      const both = sheet.getRange('A1:B1').format.fill;
      const one = sheet.getRange('A1').format.fill;
      both.load('color');
      one.load('color');
      await context.sync();
      expect([both.color, one.color]).toEqual([null, '#FF0000']);
    });
  });
});

describe('writing', () => {
  it('calculates before the next read of the same batch, and counts one request', async () => {
    const host = await book([[1, '=A1*10']]);
    host.resetCounters();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 1');
      sheet.getRange('A1').values = [[7]];
      const result = sheet.getRange('B1');
      result.load('values');
      await context.sync();
      expect(result.values).toEqual([[70]]);
    });
    expect(host.counters.requests).toBe(1);
  });

  it('takes one value for a whole range, leaves cells alone where null is given, and refuses other shapes', async () => {
    const host = await book([[1, 2]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 1');
      sheet.getRange('A3:B4').values = 'x' as unknown as string[][];
      sheet.getRange('A1:B1').values = [[null, 5]];
      await context.sync();
    });
    expect(host.values('Ark 1', 'A1:B4')).toEqual([
      [1, 5],
      [null, null],
      ['x', 'x'],
      ['x', 'x'],
    ]);
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Ark 1').getRange('A1:B1').values = [[1], [2]];
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  it('reads typed text the American way unless the cell is a text cell', async () => {
    const host = await book([]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 1');
      sheet.getRange('A2').numberFormat = [['@']];
      sheet.getRange('A1:A5').values = [['1,155'], ['85'], ['85%'], ["'85"], ['85,5 pct.']];
      await context.sync();
    });
    expect(host.values('Ark 1', 'A1:A5').flat()).toEqual([1155, '85', 0.85, '85', '85,5 pct.']);
    expect(host.cell('Ark 1', 'A3').style.format).toBe('0%');
  });

  it('loses what is written into a merged cell that is not the first', async () => {
    const host = await book([['a', 'b']]);
    host.person.merge('Ark 1', 'A3:A5');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 1');
      sheet.getRange('A3:A5').values = [['først'], ['væk'], ['væk']];
      const merged = sheet.getRange('A1:B9').getMergedAreasOrNullObject();
      merged.load('areas/items/address');
      await context.sync();
      expect(merged.areas.items.map((area) => area.address)).toEqual(["'Ark 1'!A3:A5"]);
    });
    expect(host.values('Ark 1', 'A3:A5').flat()).toEqual(['først', null, null]);
  });

  it('keeps what was done before the action that failed', async () => {
    const host = await book([[1]]);
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.getItem('Ark 1').getRange('A1').values = [[2]];
        sheets.getItem('Ikke her').getRange('A1').values = [[3]];
        sheets.getItem('Ark 1').getRange('A1').values = [[4]];
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
    expect(host.value('Ark 1', 'A1')).toBe(2);
  });

  it('fails when the sheet was deleted meanwhile', async () => {
    const host = await book([[1]], 'Andet');
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Andet').getRange('A1');
        range.load('address');
        await context.sync();
        host.person.deleteSheet('Andet');
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
  });
});

describe('protection', () => {
  it('denies locked cells of a protected sheet and allows unlocked ones', async () => {
    const host = await book([[1, 2]]);
    host.person.unlock('Ark 1', 'A1');
    host.person.protect('Ark 1', true);
    const write = (address: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Ark 1').getRange(address).values = [[9]];
        await context.sync();
      });
    await write('A1');
    expect(await codeOf(write('B1'))).toBe('AccessDenied');
    expect(host.values('Ark 1', 'A1:B1')).toEqual([[9, 2]]);
  });

  it('denies formats, widths and conditional formats that the protection does not allow', async () => {
    const host = await book();
    host.person.protect('Ark 1', true);
    const change = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          work(context.workbook.worksheets.getItem('Ark 1'));
          await context.sync();
        }),
      );
    expect(await change((sheet) => (sheet.getRange('A1').format.fill.color = '#00FF00'))).toBe('AccessDenied');
    expect(await change((sheet) => (sheet.getRange('A1').numberFormat = [['0%']]))).toBe('AccessDenied');
    expect(await change((sheet) => (sheet.getRange('A1').format.columnWidth = 90))).toBe('AccessDenied');
    expect(await change((sheet) => void sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom))).toBe(
      'AccessDenied',
    );
  });

  it('tells what is protected, what is allowed and which cells are unlocked', async () => {
    const host = await book([[1, 2]]);
    host.person.unlock('Ark 1', 'B1');
    host.person.protect('Ark 1', true);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 1');
      sheet.load('protection/protected,protection/options');
      context.workbook.protection.load('protected');
      const cells = sheet.getRange('A1:B1').getCellProperties({ format: { protection: true } });
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(false);
      expect(context.workbook.protection.protected).toBe(false);
      expect(cells.value[0]?.map((cell) => cell.format?.protection?.locked)).toEqual([true, false]);
    });
  });

  it('denies adding, renaming and deleting sheets when the structure is protected', async () => {
    const host = await book([[1]], 'Andet');
    host.person.protectStructure(true);
    const change = (work: (sheets: Excel.WorksheetCollection) => void): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          work(context.workbook.worksheets);
          await context.sync();
        }),
      );
    expect(await change((sheets) => void sheets.add('Nyt'))).toBe('AccessDenied');
    expect(await change((sheets) => (sheets.getItem('Andet').name = 'X'))).toBe('AccessDenied');
    expect(await change((sheets) => sheets.getItem('Andet').delete())).toBe('AccessDenied');
    expect(host.sheetNames()).toEqual(['Ark 1', 'Andet']);
  });
});

describe('moods and limits', () => {
  it('refuses everything while a cell is being edited', async () => {
    const host = await book();
    const read = (): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.load('items/name');
          await context.sync();
        }),
      );
    host.person.edit(true);
    expect(await read()).toBe('InvalidOperationInCellEditMode');
    host.person.edit(false);
    expect(await read()).toBe('no error: undefined');
  });

  it('refuses requests and answers above 5 MB', async () => {
    const host = await book([]);
    const long = 'x'.repeat(30_000);
    const write = (rows: number): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Ark 1').getRangeByIndexes(0, 0, rows, 1);
          range.values = Array.from({ length: rows }, () => [long]);
          await context.sync();
        }),
      );
    expect(await write(180)).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.value('Ark 1', 'A1')).toBeNull();
    expect(await write(100)).toBe('no error: undefined');
    const read = codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Ark 1').getRange('A1:A100');
        range.load('values,formulas');
        await context.sync();
      }),
    );
    expect(await read).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('gives null instead of the values of a sheet full of cells', async () => {
    await book();
    await Excel.run(async (context) => {
      const whole = context.workbook.worksheets.getItem('Ark 1').getRange();
      whole.load('values');
      await context.sync();
      expect(whole.values).toBeNull();
    });
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { Cancelled, ExcelFailure, readWorkbook } from '../../src/excel';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';

let open: Headless | undefined;
afterEach(async () => {
  // The engine must not be calculating when it is taken away.
  await open?.settle();
  open?.close();
  open = undefined;
});

async function rowsBook(count: number): Promise<Headless> {
  const rows = Array.from({ length: count }, (_, index) => [`1.${index}`, index, index < 30 ? `=B${index + 1}*2` : index * 2]);
  open = await openHeadless(bookOf([sheetOf('Status', rows), sheetOf('Noter', [['x']]), sheetOf('Tom', [])]));
  open.resetCounters();
  return open;
}

function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('reading the open workbook', () => {
  it.each([3, 300, 5_000])('takes two syncs with %d rows', async (count) => {
    const { counters } = await rowsBook(count);
    const workbook = await readWorkbook();
    expect(counters.requests).toBe(2);
    expect(sheetNamed(workbook, 'Status').used).toEqual({ top: 0, left: 0, bottom: count - 1, right: 2 });
    expect(cellAt(sheetNamed(workbook, 'Status'), count - 1, 2)).toMatchObject({
      value: (count - 1) * 2,
    });
    expect(sheetNamed(workbook, 'Tom').cells.size).toBe(0);
  });

  describe('again', () => {
    const untouched = new Map<string, 'whole'>();

    it('takes a large sheet that nothing has touched as it is known', async () => {
      const excel = await rowsBook(5_000);
      const workbook = await readWorkbook();
      await excel.person.set('Noter', 'A1', 'ny');
      excel.resetCounters();
      const again = await readWorkbook({ known: { workbook, touched: untouched } });
      expect(sheetNamed(again, 'Status')).toBe(sheetNamed(workbook, 'Status'));
      expect(cellAt(sheetNamed(again, 'Noter'), 0, 0).value).toBe('ny');
      expect(again.sheets.map(({ name }) => name)).toEqual(['Status', 'Noter', 'Tom']);
      expect(excel.counters.largestResponse).toBeLessThan(20_000);
    });

    it('reads it when it was touched, renamed or protected', async () => {
      const { person } = await rowsBook(5_000);
      const workbook = await readWorkbook();
      await person.set('Status', 'A1', 'ny');
      const { id } = sheetNamed(workbook, 'Status');
      const touched = await readWorkbook({ known: { workbook, touched: new Map([[id, 'whole']]) } });
      expect(cellAt(sheetNamed(touched, 'Status'), 0, 0).value).toBe('ny');
      person.protect('Status', true);
      const shut = await readWorkbook({ known: { workbook: touched, touched: untouched } });
      expect(sheetNamed(shut, 'Status').protection?.unlocked.size).toBe(0);
      person.protect('Status', false);
      person.renameSheet('Status', 'Andet');
      const renamed = await readWorkbook({ known: { workbook: touched, touched: untouched } });
      expect(renamed.sheets.map(({ name }) => name)).toEqual(['Andet', 'Noter', 'Tom']);
    });
  });

  it('is given up when it is called off, in the middle too', async () => {
    const { host } = await rowsBook(5_000);
    const control = new AbortController();
    host.session.payloadLimit = 300_000;
    const reading = readWorkbook({ signal: control.signal });
    const requests = host.session.counters.requests;
    control.abort();
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(host.session.counters.requests - requests).toBeLessThanOrEqual(1);
  });

  it('tells numbers, texts, truth values, errors and formulas apart', async () => {
    open = await openHeadless(bookOf([sheetOf('Ark1', [['85 pct.', 85, true, '=1/0', '=A1&"!"', null, '=""']])]));
    const sheet = sheetNamed(await readWorkbook(), 'Ark1');
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => cellAt(sheet, 0, column))).toEqual([
      { type: 'text', value: '85 pct.', formula: undefined, format: 'General' },
      { type: 'number', value: 85, formula: undefined, format: 'General' },
      { type: 'boolean', value: true, formula: undefined, format: 'General' },
      { type: 'error', value: '#DIV/0!', formula: '=1/0', format: 'General' },
      { type: 'text', value: '85 pct.!', formula: '=A1&"!"', format: 'General' },
      { type: 'empty', value: null, formula: undefined, format: 'General' },
      { type: 'text', value: '', formula: '=""', format: 'General' },
    ]);
  });

  it('waits while a cell is being edited, says so once, and then reads', async () => {
    const { person } = await rowsBook(2);
    person.edit(true);
    let told = 0;
    const reading = readWorkbook({
      attempts: [5, 5, 5],
      onWaiting: () => {
        told += 1;
        person.edit(false);
      },
    });
    expect((await reading).sheets).toHaveLength(3);
    expect(told).toBe(1);
  });

  it('gives up as edit mode when the cell is never finished', async () => {
    const { person } = await rowsBook(2);
    person.edit(true);
    await expect(readWorkbook({ attempts: [1, 1] })).rejects.toMatchObject({ problem: { code: 'editMode' } });
    await expect(readWorkbook({ attempts: [] })).rejects.toBeInstanceOf(ExcelFailure);
  });

  it('says that Office is missing when it is', async () => {
    await expect(readWorkbook()).rejects.toMatchObject({ problem: { code: 'officeBlocked' } });
  });
});

describe('the example workbooks', () => {
  const files = readdirSync('examples').filter((name) => name.endsWith('.xlsx'));

  it.each(files)('%s reads the same through Excel and from the file', async (file) => {
    const bytes = new Uint8Array(readFileSync(`examples/${file}`));
    open = await openHeadless(bytes, { fileName: file });
    const throughExcel = await readWorkbook();
    const read = readXlsx(bytes, file);
    const fromFile = 'workbook' in read ? read.workbook : undefined;
    if (!fromFile) throw new Error('unreadable');
    expect(throughExcel.sheets.map((sheet) => sheet.name)).toEqual(fromFile.sheets.map((sheet) => sheet.name));
    throughExcel.sheets.forEach((sheet, index) => {
      expect(comparable(sheet)).toEqual(comparable(fromFile.sheets[index] ?? sheet));
    });
    expect(byName(throughExcel)).toEqual(byName(fromFile));
    expect(throughExcel).toMatchObject({ structureProtected: fromFile.structureProtected, file });
  });

  /** Ids differ by nature; cells that only carry a number format, and locks of cells outside the used area, need not be listed. */
  function comparable(sheet: SheetSnapshot): unknown {
    const { used } = sheet;
    const holding = [...sheet.cells]
      .filter(([, cell]) => cell.type !== 'empty' || cell.formula !== undefined)
      .sort(([a], [b]) => a - b);
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      used,
      cells: holding,
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
      tables: sheet.tables,
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      filter: sheet.filter,
      protection: sheet.protection && {
        ...sheet.protection,
        unlocked: [...sheet.protection.unlocked].filter((key) => used && key / 16_384 < used.bottom + 1).sort((a, b) => a - b),
      },
    };
  }

  function byName(workbook: WorkbookSnapshot): unknown {
    return [...workbook.names].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
});

/** Workbooks and Excels that something is the matter with: the right answer, or a sentence and nothing written. */
import { readFileSync } from 'node:fs';
import { STRICTEST, type Profile } from '../../host/model/profile';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { applyToExcel, ExcelFailure, readWorkbook, type ExcelProblem } from '../../src/excel';
import { tagged, type Edit } from '../../src/workbook/edits';
import { cellAt } from '../../src/workbook/snapshot';
import { needed } from '../../src/workbook/compare';
import { area } from '../support/workbook';
import { decorate } from './support/decorated';
import { differences, dumpOf } from './support/dump';
import { compute, overview, remove, sheetsOf, type Job } from './support/jobs';

jest.setTimeout(120_000);

let excel: Headless;
afterEach(async () => {
  await excel.settle();
  excel.close();
});

const FILE = 'status-uo2-2024';

async function example(facts: Partial<Profile> = {}, fileName = `${FILE}.xlsx`): Promise<void> {
  const bytes = new Uint8Array(readFileSync(`examples/${FILE}.xlsx`));
  excel = await openHeadless(bytes, { fileName, profile: { ...STRICTEST, ...facts } });
}

async function done(job: Job) {
  const seen = await readWorkbook({ stylesOf: sheetsOf(await readWorkbook()) });
  return applyToExcel(job(seen), seen, { attempts: [1], attemptsBack: [1] });
}

async function problemOf(work: Promise<unknown>): Promise<ExcelProblem | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ExcelFailure) return error.problem;
      throw error;
    },
  );
}

const FIGURE: Edit = { kind: 'setCells', sheet: 'Ark1', area: area('B1'), rows: [[{ value: 5 }]] };

describe('A file that keeps too little', () => {
  it.each(['Status.xls', 'STATUS.XLS', 'Status.csv', 'Status.txt'])(
    '%s is read and checked; results are not written into it',
    async (name) => {
      await example({ grid: 'xls' }, name);
      const before = dumpOf(excel);
      expect(await problemOf(done(compute))).toEqual({ code: 'oldFormat', file: name });
      expect(differences(before, dumpOf(excel))).toEqual([]);
    },
  );

  it('takes figures that are typed in the pane', async () => {
    excel = await openHeadless(bookOf([sheetOf('Ark1', [['a', 1]])]), {
      fileName: 'Status.xls',
      profile: { ...STRICTEST, grid: 'xls' },
    });
    await applyToExcel([FIGURE], await readWorkbook({ stylesOf: ['Ark1'] }));
    expect(excel.value('Ark1', 'B1')).toBe(5);
  });

  it('is no .xlsb and no .xlsm', async () => {
    await example({}, 'Status.xlsb');
    expect((await done(compute)).notTaken).toEqual([]);
  });
});

describe('Sheets of other kinds', () => {
  it('a macro sheet first is passed over, and everything else is done', async () => {
    await example();
    excel.person.addSheet('Makro1');
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Makro1').position = 0;
      await context.sync();
    });
    excel.person.makeMacroSheet('Makro1');
    const before = dumpOf(excel);
    expect((await readWorkbook()).sheets.map(({ name }) => name)).not.toContain('Makro1');
    expect((await done(compute)).notTaken).toEqual([]);
    await done(remove);
    expect(differences(before, dumpOf(excel))).toEqual([]);
  });

  it('a chart sheet first moves no sheet of ours when it is put back', async () => {
    excel = await openHeadless(bookOf([sheetOf('Et', [['a']]), sheetOf('To', [['b']]), sheetOf('Tre', [['c']])]));
    excel.host.state.chartSheets = 2;
    const seen = await readWorkbook({ stylesOf: ['Et', 'To', 'Tre'] });
    const { undo, after } = await applyToExcel([{ kind: 'removeSheet', sheet: 'To' }], seen);
    await applyToExcel(undo, after);
    expect(excel.sheetNames()).toEqual(['Et', 'To', 'Tre']);
  });
});

describe('Many', () => {
  it('600 merged areas are read, all of them', async () => {
    excel = await openHeadless(bookOf([sheetOf('Ark1', [['a', 1, '=B1']])]));
    await excel.person.set('Ark1', 'A900', 'x');
    for (let row = 1; row <= 600; row++) excel.person.merge('Ark1', `B${row + 1}:C${row + 1}`);
    expect((await readWorkbook()).sheets[0]?.merges).toHaveLength(600);
  });

  it('300 conditional formats and names that point nowhere stay as they are', async () => {
    await example();
    for (let seed = 100; seed < 170; seed++) await decorate(excel, seed);
    const before = dumpOf(excel);
    const { engine } = excel.host;
    expect(Math.max(...engine.sheetIds().map((id) => engine.extras(id).formats.length))).toBeGreaterThan(200);
    expect((await done(compute)).notTaken).toEqual([]);
    const again = await readWorkbook({ stylesOf: sheetsOf(await readWorkbook()) });
    expect(needed(again, compute(again))).toEqual([]);
    await done(remove);
    expect(differences(before, dumpOf(excel))).toEqual([]);
  }, 60_000);
});

describe('An Excel in which something is the matter', () => {
  it('with another workbook in front says so, keeps our names, and writes nothing', async () => {
    await example();
    await done(compute);
    const names = (await readWorkbook()).names.filter(({ name }) => name.startsWith('MS_'));
    excel.host.state.profile = { ...STRICTEST, focus: 'elsewhere' };
    const before = dumpOf(excel);
    const seen = await readWorkbook({ stylesOf: sheetsOf(await readWorkbook()) });
    expect(seen.names.filter(({ name }) => name.startsWith('MS_'))).toEqual(names);
    expect(needed(seen, compute(seen))).toEqual([]);
    expect(await problemOf(done(overview))).toEqual({ code: 'otherWorkbook' });
    expect(differences(before, dumpOf(excel))).toEqual([]);
  });

  it('that forbids writing blames no sheet', async () => {
    await example({ rights: 'none' });
    const before = dumpOf(excel);
    expect(await problemOf(done(compute))).toEqual({ code: 'noAccess' });
    expect(differences(before, dumpOf(excel))).toEqual([]);
  });

  it('without a printer writes the overview, and names the sheets whose page is not set up', async () => {
    await example({ printer: false });
    const { notSetUp, notTaken } = await done(overview);
    expect(notSetUp).toHaveLength(3);
    expect(notTaken).toEqual([]);
    for (const sheet of notSetUp) expect(excel.sheetNames()).toContain(sheet);
  });

  it('knows a workbook that counts from 1904, calculates by hand, or rounds what it shows', async () => {
    await example();
    expect(await readWorkbook()).not.toMatchObject({ date1904: true });
    Object.assign(excel.host.state, { date1904: true });
    excel.host.state.profile = { ...STRICTEST, calculation: 'Manual', precisionAsDisplayed: true };
    expect(await readWorkbook()).toMatchObject({ date1904: true, manualCalculation: true, precisionAsDisplayed: true });
    expect((await readWorkbook()).date1904).toBe(true);
    const seen = await readWorkbook();
    expect(compute(seen)).toEqual([]);
  });

  it('in Danish tells errors as in a file, and takes them back as errors', async () => {
    excel = await openHeadless(bookOf([sheetOf('Ark1', [['=1/0', null]])]));
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ark1').getRange('B1').values = [['#I/T']];
      await context.sync();
    });
    const seen = await readWorkbook();
    const [sheet] = seen.sheets;
    if (!sheet) throw new Error('no sheet');
    expect([cellAt(sheet, 0, 0).value, cellAt(sheet, 0, 1)]).toMatchObject(['#DIV/0!', { type: 'error', value: '#N/A' }]);
    const { undo, after } = await applyToExcel([FIGURE], seen);
    const { notTaken } = await applyToExcel(undo, after);
    expect(notTaken).toEqual([]);
    expect(excel.cell('Ark1', 'B1')).toMatchObject({ type: 'error', value: '#N/A' });
  });

  it('with 1,600 formulas in one write is asked again without an undo group', async () => {
    excel = await openHeadless(bookOf([sheetOf('Ark1', [[1]])]), { profile: { ...STRICTEST, mostFormulasInGroup: 5 } });
    const rows = Array.from({ length: 30 }, () => [{ formula: '=A1' }]);
    const { notTaken } = await applyToExcel(
      [{ kind: 'setCells', sheet: 'Ark1', area: area('C1:C30'), rows }],
      await readWorkbook(),
    );
    expect(notTaken).toEqual([]);
    expect(excel.formula('Ark1', 'C30')).toBe('=A1');
  });

  it('that keeps a light otherwise than it was written is told as not having taken it', async () => {
    excel = await openHeadless(bookOf([sheetOf('Ark1', [[1]])]));
    const { engine } = excel.host;
    engine.formatsChanged = (sheet) => {
      for (const format of engine.extras(sheet).formats) format.fill = '#123456';
    };
    const lights = [{ formula: tagged('A1=1'), fill: '#C6EFCE', color: '#006100' }];
    const { notTaken } = await applyToExcel(
      [{ kind: 'setLights', sheet: 'Ark1', area: area('A1:A3'), lights }],
      await readWorkbook(),
    );
    expect(notTaken).toEqual([{ sheet: 'Ark1', row: 0, column: 0 }]);
  });
});

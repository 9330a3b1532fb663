import type { Profile } from '../../host/model/profile';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { applyToExcel, readWorkbook, type ExcelProblem } from '../../src/excel';
import { ExcelFailure } from '../../src/excel/problems';
import { sameContent } from '../../src/workbook/sameContent';
import { tagged, type CellInput, type Edit } from '../../src/workbook/edits';
import { findSheet } from '../../src/workbook/snapshot';
import { area } from '../support/workbook';
import { EXCELS, requestsToWrite } from './profiles';

let open: Headless | undefined;
let profile: Profile;
afterEach(async () => {
  // The engine must not be calculating when it is taken away.
  await open?.settle();
  open?.close();
  open = undefined;
});

async function book(rows: (string | number | boolean | null)[][] = TABLE): Promise<Headless> {
  open = await openHeadless(bookOf([sheetOf('Status', rows), sheetOf('Noter', [['x']])]), { profile });
  return open;
}

const TABLE = [
  ['Mål', 'Måltal', 'Realiseret', null],
  ['1.1', 150, 132, null],
  ['1.2', 90, 95, null],
];

function cells(sheet: string, address: string, rows: readonly (readonly CellInput[])[]): Edit {
  return { kind: 'setCells', sheet, area: area(address), rows };
}

const LIGHTS = { kind: 'setLights', sheet: 'Status', area: area('D2:D3') } as const;
const COMPUTE: readonly Edit[] = [
  { kind: 'addSheet', sheet: 'Målstatus', visibility: 'visible' },
  cells('Målstatus', 'A1:B2', [
    [{ value: 'Delvist fra' }, { value: 0.9 }],
    [{ value: 'I alt' }, { formula: "=SUM('Status'!D2:D3)" }],
  ]),
  { kind: 'setName', name: 'MS_DelvistFra', sheet: 'Målstatus', area: area('B1') },
  { kind: 'setFormats', sheet: 'Målstatus', area: area('B1'), rows: [['0%']] },
  { kind: 'setStyle', sheet: 'Målstatus', area: area('A1:B1'), style: { bold: true, fill: '#DDEEFF', wrap: true } },
  { kind: 'addSheet', sheet: 'MS_Data', visibility: 'veryHidden' },
  cells('MS_Data', 'A1', [[{ value: ':{"plan":1}' }]]),
  { kind: 'setFormats', sheet: 'Status', area: area('D2:D3'), rows: [['0.0%'], ['0.0%']] },
  cells('Status', 'D1:D3', [[{ value: 'Opfyldelse' }], [{ formula: '=C2/B2' }], [{ formula: '=C3/B3' }]]),
  { kind: 'setColumnWidth', sheet: 'Status', column: 3, points: 90 },
  { ...LIGHTS, lights: [{ formula: tagged('D2>=1'), fill: '#C6EFCE', color: '#006100' }] },
];

async function problemOf(work: Promise<unknown>): Promise<ExcelProblem | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ExcelFailure) return error.problem;
      throw error;
    },
  );
}

describe.each(EXCELS)('In %s,', (_, excelKind) => {
  beforeEach(() => {
    profile = excelKind;
  });

  describe('writing into Excel', () => {
    it('takes two syncs, one more for a sheet that no undo group takes, and everything stands and calculates', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      excel.resetCounters();
      const { notTaken, spared } = await applyToExcel(COMPUTE, seen);
      expect(excel.counters.requests).toBe(requestsToWrite(profile, true));
      expect({ notTaken, spared }).toEqual({ notTaken: [], spared: [] });
      await excel.settle();
      expect(excel.value('Målstatus', 'B2')).toBeCloseTo(132 / 150 + 95 / 90);
      const after = await readWorkbook({ stylesOf: ['Målstatus', 'Status'] });
      expect(findSheet(after, 'MS_Data')?.visibility).toBe('veryHidden');
      expect(findSheet(after, 'Status')?.lights).toEqual([
        { area: LIGHTS.area, formula: tagged('D2>=1'), fill: '#C6EFCE', color: '#006100' },
      ]);
      expect(findSheet(after, 'Status')?.columnWidths).toEqual(new Map([[3, 90]]));
      expect(findSheet(after, 'Målstatus')?.styles?.get(0)).toEqual({ bold: true, fill: '#DDEEFF', wrap: true });
      expect(after.names).toEqual([{ name: 'MS_DelvistFra', sheet: 'Målstatus', area: area('B1'), visible: true }]);
    });

    it('still takes two syncs to read when there is something of ours', async () => {
      const excel = await book();
      await applyToExcel(COMPUTE, await readWorkbook());
      excel.resetCounters();
      await readWorkbook({ stylesOf: ['Status'] });
      expect(excel.counters.requests).toBe(2);
    });

    it('writes nothing and asks nothing when everything stands there already', async () => {
      const excel = await book();
      await applyToExcel(COMPUTE, await readWorkbook());
      const seen = await readWorkbook({ stylesOf: ['Status', 'Målstatus'] });
      excel.resetCounters();
      expect(await applyToExcel(COMPUTE, seen)).toEqual({ undo: [], after: seen, spared: [], notTaken: [], notSetUp: [] });
      expect(excel.counters.requests).toBe(0);
    });

    it('takes everything back exactly', async () => {
      await book();
      const before = await readWorkbook({ stylesOf: ['Status'] });
      const applied = await applyToExcel(COMPUTE, before);
      await applyToExcel(applied.undo, applied.after);
      const restored = await readWorkbook({ stylesOf: ['Status'] });
      expect(restored).toEqual(before);
    });

    it('puts back what stood in the cells, also numbers stored as text, formats and looks', async () => {
      const excel = await book([
        ['a', '85', '=1+1', true],
        ['b', "'x", '1.5', '#N/A'],
      ]);
      await applyToExcel(
        [
          { kind: 'setStyle', sheet: 'Status', area: area('A1:B2'), style: { bold: true, fill: '#FF0000', size: 20 } },
          { kind: 'setFormats', sheet: 'Status', area: area('B1:B2'), rows: [['@'], ['0.0%']] },
        ],
        await readWorkbook(),
      );
      const before = await readWorkbook({ stylesOf: ['Status'] });
      const one: CellInput = { value: 1 };
      const applied = await applyToExcel(
        [
          cells('Status', 'A1:D2', [
            [one, one, one, one],
            [one, one, one, one],
          ]),
          {
            kind: 'setFormats',
            sheet: 'Status',
            area: area('A1:B2'),
            rows: [
              ['0', '0'],
              ['0', '0'],
            ],
          },
          { kind: 'setStyle', sheet: 'Status', area: area('A1:C2'), style: { bold: false, fill: null, italic: true, size: 8 } },
        ],
        before,
      );
      expect(excel.value('Status', 'B1')).toBe(1);
      expect(applied.notTaken).toEqual([]);
      await applyToExcel(applied.undo, applied.after);
      expect(await readWorkbook({ stylesOf: ['Status'] })).toEqual(before);
    });

    it('writes a formula as a formula into a cell that was formatted as text', async () => {
      const excel = await book();
      await applyToExcel([{ kind: 'setFormats', sheet: 'Status', area: area('D2'), rows: [['@']] }], await readWorkbook());
      await applyToExcel([cells('Status', 'D2', [[{ formula: '=1+1' }]])], await readWorkbook());
      await excel.settle();
      expect(excel.value('Status', 'D2')).toBe(2);
      expect(excel.cell('Status', 'D2').style.format).toBe('@');
    });

    it('never turns a text into a formula', async () => {
      const excel = await book();
      await applyToExcel([cells('Status', 'D2', [[{ value: "'=HYPERLINK(1)" }]])], await readWorkbook());
      expect([excel.value('Status', 'D2'), excel.formula('Status', 'D2')]).toEqual(['=HYPERLINK(1)', undefined]);
    });

    it('cuts a large write into requests under the limit', async () => {
      const excel = await book();
      const rows = Array.from({ length: 400 }, () => [{ value: 'x'.repeat(10_000) }]);
      const seen = await readWorkbook();
      excel.resetCounters();
      await applyToExcel([cells('Noter', 'B1:B400', rows)], seen);
      expect(excel.counters.largestRequest).toBeLessThan(5_000_000);
      expect(excel.counters.largestResponse).toBeLessThan(5_000_000);
      expect(excel.counters.requests).toBe(3);
      expect(excel.value('Noter', 'B400')).toHaveLength(10_000);
    });
  });

  describe('what others do meanwhile', () => {
    const write = [cells('Status', 'D2:D3', [[{ value: 1 }], [{ value: 2 }]])];

    it('refuses and names the cells that were changed since', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      await excel.person.set('Status', 'D3', 'min tekst');
      expect(await problemOf(applyToExcel(write, seen))).toEqual({
        code: 'changedMeanwhile',
        sheet: 'Status',
        cells: [{ sheet: 'Status', row: 2, column: 3 }],
      });
      expect(excel.values('Status', 'D2:D3')).toEqual([[null], ['min tekst']]);
    });

    it('spares them when undoing, and says which', async () => {
      const excel = await book();
      const applied = await applyToExcel(write, await readWorkbook());
      await excel.person.set('Status', 'D3', 99);
      const undone = await applyToExcel(applied.undo, applied.after, { onChanged: 'spare' });
      expect(excel.values('Status', 'D2:D3')).toEqual([[null], [99]]);
      expect(undone.spared).toEqual([{ sheet: 'Status', row: 2, column: 3 }]);
    });

    it('lets figures be typed elsewhere, but not rows be moved', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      await excel.person.set('Status', 'C2', 140);
      await applyToExcel(write, seen);
      expect(excel.values('Status', 'C2:D2')).toEqual([[140, 1]]);
      const again = await readWorkbook();
      await excel.person.set('Status', 'A2', '1.2');
      expect(await problemOf(applyToExcel([cells('Status', 'D2', [[{ value: 5 }]])], again))).toMatchObject({
        code: 'changedMeanwhile',
        cells: [{ row: 1, column: 0 }],
      });
    });

    it('refuses when the sheet has been renamed, and names it when it is gone', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      excel.person.renameSheet('Status', 'Status 2');
      expect(await problemOf(applyToExcel(write, seen))).toEqual({ code: 'changedMeanwhile', sheet: 'Status 2', cells: [] });
      excel.person.deleteSheet('Status 2');
      expect(await problemOf(applyToExcel(write, seen))).toEqual({ code: 'sheetGone', sheet: 'Status' });
    });

    it('refuses when a colleague has made the sheet we were about to add', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      excel.person.addSheet('Målstatus');
      expect(await problemOf(applyToExcel(COMPUTE, seen))).toEqual({ code: 'changedMeanwhile', sheet: 'Målstatus', cells: [] });
    });
  });

  describe('what may not be written', () => {
    it('names the locked cells and writes nothing at all', async () => {
      const excel = await book();
      excel.person.unlock('Status', 'D2');
      excel.person.protect('Status', true);
      const seen = await readWorkbook();
      const edits = [cells('Noter', 'A2', [[{ value: 1 }]]), cells('Status', 'C2:C3', [[{ value: 1 }], [{ value: 2 }]])];
      expect(await problemOf(applyToExcel(edits, seen))).toEqual({
        code: 'accessDenied',
        sheet: 'Status',
        cells: [
          { sheet: 'Status', row: 1, column: 2 },
          { sheet: 'Status', row: 2, column: 2 },
        ],
      });
      expect(excel.value('Noter', 'A2')).toBeNull();
    });

    it('refuses a new sheet where the structure is protected, and anything in a read-only workbook', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      excel.person.protectStructure(true);
      expect(await problemOf(applyToExcel(COMPUTE, seen))).toEqual({ code: 'structureProtected' });
      excel.close();
      open = await openHeadless(bookOf([sheetOf('Status', TABLE)]), { readOnly: true, profile });
      expect(await problemOf(applyToExcel([cells('Status', 'D2', [[{ value: 1 }]])], await readWorkbook()))).toEqual({
        code: 'readOnly',
      });
    });

    it('takes back what was written when Excel stops on the way', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      // Excel has names that only it knows to be forbidden.
      const edits: readonly Edit[] = [...COMPUTE, { kind: 'setName', name: 'R1C1', sheet: 'Målstatus', area: area('A1') }];
      expect(await problemOf(applyToExcel(edits, seen))).toMatchObject({ code: 'unknown', excelCode: 'InvalidArgument' });
      expect(sameContent(await readWorkbook(), seen)).toBe(true);
      expect(excel.sheetNames()).toEqual(['Status', 'Noter']);
    });

    it('waits for a cell that is being edited and then writes', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      excel.person.edit(true);
      await applyToExcel([cells('Status', 'D2', [[{ value: 7 }]])], seen, {
        attempts: [1, 1],
        onWaiting: () => {
          excel.person.edit(false);
        },
      });
      expect(excel.value('Status', 'D2')).toBe(7);
    });
  });
});

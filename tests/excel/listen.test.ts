import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { applyToExcel, goTo, listen, listenToSelection, readWorkbook, selection } from '../../src/excel';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { area } from '../support/workbook';

let open: Headless | undefined;
let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
  // The engine must not be calculating when it is taken away.
  await open?.settle();
  open?.close();
  open = undefined;
});

async function book(): Promise<Headless> {
  open = await openHeadless(bookOf([sheetOf('Status', [['Mål', 1, '=B1*2']]), sheetOf('Noter', [['x']])]));
  return open;
}

const TIMING = { pause: 20, longest: 200 };

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until it holds; a test that never gets there fails by its own expectation. */
async function until(holds: () => boolean): Promise<void> {
  for (let left = 100; left > 0 && !holds(); left--) await pause(20);
}

describe('listening', () => {
  it('tells of what a person types, once for several cells', async () => {
    const { person } = await book();
    const told: WorkbookSnapshot[] = [];
    stop = await listen((workbook) => void told.push(workbook), { timing: TIMING });
    await person.set('Status', 'B1', 5);
    await person.set('Status', 'A1', 'Nyt');
    await until(() => told.length > 0);
    await pause(100);
    expect(told).toHaveLength(1);
    expect(told[0]?.sheets[0]?.cells.get(2)).toMatchObject({ value: 10 });
  });

  it('tells nothing of our own writing', async () => {
    await book();
    let known = await readWorkbook();
    let told = 0;
    stop = await listen(() => void (told += 1), { timing: TIMING, seen: () => known });
    await applyToExcel([{ kind: 'setCells', sheet: 'Status', area: area('B1'), rows: [[{ value: 9 }]] }], known);
    known = await readWorkbook();
    await pause(300);
    expect(told).toBe(0);
  });

  it('follows a change during its work with another look', async () => {
    const { person } = await book();
    const values: unknown[] = [];
    stop = await listen(
      async (workbook) => {
        values.push(workbook.sheets[0]?.cells.get(1)?.value);
        if (values.length === 1) await person.set('Status', 'B1', 3);
        await pause(50);
      },
      { timing: TIMING },
    );
    await person.set('Status', 'B1', 2);
    await until(() => values.length === 2);
    expect(values).toEqual([2, 3]);
  });

  it('tells of sheets that are added, renamed and deleted', async () => {
    const { person } = await book();
    let names: readonly string[] = [];
    stop = await listen((workbook) => void (names = workbook.sheets.map((sheet) => sheet.name)), { timing: TIMING });
    person.renameSheet('Noter', 'Andet');
    await until(() => names.includes('Andet'));
    expect(names).toEqual(['Status', 'Andet']);
    person.deleteSheet('Andet');
    await until(() => names.length === 1);
    expect(names).toEqual(['Status']);
  });

  it('goes on after a failure in the handler and tells of it', async () => {
    const { person } = await book();
    const problems: string[] = [];
    let calls = 0;
    stop = await listen(
      () => {
        calls++;
        throw new Error('fault');
      },
      { timing: TIMING, onProblem: (problem) => void problems.push(problem.code) },
    );
    await person.set('Status', 'B1', 2);
    await until(() => calls === 1);
    await person.set('Status', 'B1', 3);
    await until(() => problems.length === 2);
    expect(problems).toEqual(['unknown', 'unknown']);
  });

  it('is silent after it has been stopped', async () => {
    const { person } = await book();
    let told = 0;
    const end = await listen(() => void (told += 1), { timing: TIMING });
    await end();
    await person.set('Status', 'B1', 2);
    await pause(150);
    expect(told).toBe(0);
  });
});

describe('pointing', () => {
  it('goes to a cell by the sheet’s name or id, and tells where it is', async () => {
    await book();
    const id = (await readWorkbook()).sheets[1]?.id ?? '';
    expect(await goTo(id, 4, 2)).toEqual({ shown: true, sheet: 'Noter' });
    expect(await selection()).toEqual({ sheet: 'Noter', area: area('C5') });
    expect(await goTo('Status', 0, 0)).toEqual({ shown: true, sheet: 'Status' });
  });

  it('says why a cell cannot be shown, and never throws', async () => {
    const { person } = await book();
    await applyToExcel([{ kind: 'addSheet', sheet: 'MS_Data', visibility: 'veryHidden' }], await readWorkbook());
    expect(await goTo('MS_Data', 0, 0)).toEqual({ shown: false, problem: { code: 'sheetHidden', sheet: 'MS_Data' } });
    person.deleteSheet('Noter');
    expect(await goTo('Noter', 0, 0)).toEqual({ shown: false, problem: { code: 'sheetGone', sheet: 'Noter' } });
  });

  it('follows the selection', async () => {
    const { person } = await book();
    const marked: string[] = [];
    stop = await listenToSelection(({ area: where }) => void marked.push(JSON.stringify(where)));
    person.select('Status', 'B1');
    await until(() => marked.length > 0);
    expect(marked).toEqual([JSON.stringify(area('B1'))]);
  });
});

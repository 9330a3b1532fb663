import type { Profile } from '../../host/model/profile';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { applyToExcel, goTo, listen, listenToSelection, readWorkbook, selection, type Touched } from '../../src/excel';
import { area } from '../support/workbook';
import { EXCELS } from './profiles';

let open: Headless | undefined;
let profile: Profile;
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
  open = await openHeadless(bookOf([sheetOf('Status', [['Mål', 1, '=B1*2']]), sheetOf('Noter', [['x']])]), { profile });
  return open;
}

const TIMING = { pause: 20, longest: 200, retry: 60 };

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until it holds; a test that never gets there fails by its own expectation. */
async function until(holds: () => boolean): Promise<void> {
  for (let left = 100; left > 0 && !holds(); left--) await pause(20);
}

/** Keeps what is told. */
async function ear(): Promise<Touched[]> {
  const told: Touched[] = [];
  stop = await listen((touched) => {
    told.push(touched);
    return Promise.resolve(true);
  }, TIMING);
  return told;
}

describe.each(EXCELS)('In %s,', (_, excelKind) => {
  beforeEach(() => {
    profile = excelKind;
  });

  describe('listening', () => {
    it('tells of what a person types, once for several cells, and where', async () => {
      const { person } = await book();
      const status = (await readWorkbook()).sheets[0]?.id ?? '';
      const told = await ear();
      await Promise.all([person.set('Status', 'B1', 5), person.set('Status', 'A1', 'Nyt')]);
      await until(() => told.length > 0);
      await pause(100);
      // On a busy machine the calculation that follows may be told on its own, without an area.
      const edits = told.filter((touched) => touched === undefined || [...touched.values()].some((areas) => areas.length > 0));
      expect(edits).toEqual([new Map([[status, [area('B1'), area('A1')]]])]);
    });

    it('asks Excel nothing itself, however many cells are changed', async () => {
      const excel = await book();
      const told = await ear();
      excel.resetCounters();
      await Promise.all(Array.from({ length: 200 }, (_, row) => excel.person.set('Status', `D${row + 1}`, row)));
      await until(() => told.length > 0);
      expect(excel.counters.requests).toBe(0);
    });

    it('tells nothing of our own writing', async () => {
      await book();
      const told = await ear();
      const text = { kind: 'setCells', sheet: 'Noter', area: area('B1'), rows: [[{ value: 9 }]] } as const;
      await applyToExcel([text], await readWorkbook());
      await pause(200);
      expect(told).toEqual([]);
    });

    it('follows a change during its work with another call', async () => {
      const { person } = await book();
      let calls = 0;
      stop = await listen(async () => {
        calls += 1;
        if (calls === 1) await person.set('Status', 'B1', 3);
        await pause(50);
        return true;
      }, TIMING);
      await person.set('Status', 'B1', 2);
      await until(() => calls === 2);
      await pause(100);
      expect(calls).toBe(2);
    });

    it('tells again of what was not seen, also without a further change', async () => {
      const { person } = await book();
      const told: Touched[] = [];
      stop = await listen((touched) => Promise.resolve(told.push(touched) === 3), TIMING);
      await person.set('Status', 'B1', 2);
      await until(() => told.length === 3);
      await pause(100);
      expect(told).toHaveLength(3);
      expect(told[2]).toEqual(told[0]);
    });

    it('tells of sheets that are added, renamed, protected and deleted, and that anything may have changed', async () => {
      const { person } = await book();
      const told = await ear();
      const steps = [
        () => person.addSheet('Nyt'),
        () => person.renameSheet('Noter', 'Andet'),
        () => person.protect('Andet', true),
        () => person.deleteSheet('Andet'),
      ];
      for (const [index, step] of steps.entries()) {
        step();
        await until(() => told.length > index);
      }
      expect(told).toEqual([undefined, undefined, undefined, undefined]);
    });

    it('is silent after it has been stopped', async () => {
      const { person } = await book();
      let told = 0;
      const end = await listen(() => Promise.resolve((told += 1) > 0), TIMING);
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
});

import fc from 'fast-check';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { listen, readWorkbook, type ReadOptions, type Touched } from '../../src/excel';
import type { TouchedPart } from '../../src/excel/listen';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { contains } from '../../src/workbook/address';
import { area } from '../support/workbook';

const ROWS = 1_000;
const FORMULAS = 30;
const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'];

let open: Headless | undefined;
afterEach(async () => {
  await open?.settle();
  open?.close();
  open = undefined;
});

/** Large enough to be read again in parts: texts, figures, and above two columns of formulas, the second of which follows the first. */
async function largeBook(): Promise<Headless> {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    COLUMNS.map((column, at) => {
      if (column === 'J' && row < FORMULAS) return `=B${row + 1}/C${row + 1}`;
      if (column === 'K' && row < FORMULAS) return `=IF(J${row + 1}>1,"over","under")`;
      return at % 3 === 0 ? `Tekst ${row}.${at}` : row + at;
    }),
  );
  open = await openHeadless(bookOf([sheetOf('Status', rows), sheetOf('Noter', [['x', '=Status!J3']])]));
  await open.settle();
  open.resetCounters();
  return open;
}

function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** As one text, which is faster to compare. Cells that hold nothing but a format may be left out, and their order says nothing. */
function comparable(workbook: WorkbookSnapshot): string {
  const lines = workbook.sheets.flatMap(({ cells, hiddenRows, hiddenColumns, ...rest }) => [
    JSON.stringify([rest, [...hiddenRows], [...hiddenColumns]]),
    ...[...cells]
      .filter(([, { type, formula }]) => type !== 'empty' || formula !== undefined)
      .sort(([a], [b]) => a - b)
      .map(([key, { type, value, formula, format }]) => JSON.stringify([key, type, value, formula, format])),
  ]);
  return lines.join('\n');
}

function touchedIn(workbook: WorkbookSnapshot, part: TouchedPart, name = 'Status'): ReadonlyMap<string, TouchedPart> {
  return new Map([[sheetNamed(workbook, name).id, part]]);
}

function mergeRows(row: number) {
  return (excel: Headless): Promise<void> => {
    excel.person.merge('Status', `A${row}:B${row + 1}`);
    return Promise.resolve();
  };
}

function since(workbook: WorkbookSnapshot, touched: Touched | 'nothing'): ReadOptions {
  if (touched === undefined) return {};
  return { known: { workbook, touched: touched === 'nothing' ? new Map() : touched } };
}

function bothOf(first: Touched, second: Touched): Touched {
  if (!first || !second) return undefined;
  const part = (id: string): TouchedPart => {
    const [one = [], other = []] = [first.get(id), second.get(id)];
    return one === 'whole' || other === 'whole' ? 'whole' : [...one, ...other];
  };
  return new Map([...first.keys(), ...second.keys()].map((id) => [id, part(id)]));
}

describe('a large sheet in which a cell was edited', () => {
  it('is read in two syncs and a fraction of the whole, and is as the whole would be', async () => {
    const excel = await largeBook();
    const workbook = await readWorkbook();
    const whole = excel.counters.largestResponse;
    await excel.person.set('Status', 'B3', 4_000);
    excel.resetCounters();
    const again = await readWorkbook({ known: { workbook, touched: touchedIn(workbook, [area('B3')]) } });
    expect(excel.counters.requests).toBe(2);
    expect(excel.counters.largestResponse).toBeLessThan(whole * 0.5);
    expect(cellAt(sheetNamed(again, 'Status'), 2, 1).value).toBe(4_000);
    expect(cellAt(sheetNamed(again, 'Status'), 2, 9).value).toBeGreaterThan(100);
    expect(comparable(again)).toBe(comparable(await readWorkbook()));
  });

  it('keeps the very cells that are as they were', async () => {
    const { person } = await largeBook();
    const workbook = await readWorkbook();
    await person.set('Status', 'A1', 'ny');
    const again = await readWorkbook({ known: { workbook, touched: touchedIn(workbook, [area('A1:B2')]) } });
    const [before, after] = [sheetNamed(workbook, 'Status'), sheetNamed(again, 'Status')];
    expect([...after.cells].filter(([key, cell]) => before.cells.get(key) !== cell)).toHaveLength(1);
  });

  it.each([
    ['a figure that no event told of', (excel: Headless) => excel.person.set('Status', 'E500', 'ikke fortalt')],
    ['a cell emptied without a word', (excel: Headless) => excel.person.set('Status', `A${ROWS}:K${ROWS}`, null)],
    ['a formula put where a figure stood', (excel: Headless) => excel.person.set('Status', 'J9', 1)],
    ['a result that is an error', (excel: Headless) => excel.person.set('Status', 'C7', 0)],
    ['rows moved', (excel: Headless) => excel.person.insertRows('Status', 4, 2)],
    ['columns moved', (excel: Headless) => excel.person.deleteColumns('Status', 3, 1)],
  ])('sees %s, though only another cell was named', async (_, change) => {
    const excel = await largeBook();
    const workbook = await readWorkbook();
    await change(excel);
    await excel.settle();
    const again = await readWorkbook({ known: { workbook, touched: touchedIn(workbook, [area('D4')]) } });
    expect(comparable(again)).toBe(comparable(await readWorkbook()));
    expect(comparable(again)).not.toBe(comparable(workbook));
  });

  it('takes merged areas as known where cells were edited, and asks for them when anything may have changed', async () => {
    const excel = await largeBook();
    const workbook = await readWorkbook();
    await mergeRows(20)(excel);
    const again = await readWorkbook({ known: { workbook, touched: touchedIn(workbook, [area('D4')]) } });
    expect(sheetNamed(again, 'Status').merges).toEqual([]);
    expect(sheetNamed(await readWorkbook(), 'Status').merges).toHaveLength(1);
  });

  it('is read as a whole when most of it was edited', async () => {
    const excel = await largeBook();
    const workbook = await readWorkbook();
    excel.resetCounters();
    await readWorkbook({ known: { workbook, touched: touchedIn(workbook, [area(`A1:K${ROWS}`)]) } });
    const most = excel.counters.largestResponse;
    excel.resetCounters();
    await readWorkbook({ known: { workbook, touched: touchedIn(workbook, 'whole') } });
    expect(most).toBe(excel.counters.largestResponse);
  });

  it('is read in smaller pieces where long texts make the answers too large', async () => {
    const excel = await largeBook();
    await excel.person.set('Status', `A1:A${ROWS}`, 'Lang forklaring. '.repeat(20));
    const whole = comparable(await readWorkbook());
    excel.host.session.payloadLimit = 150_000;
    expect(comparable(await readWorkbook())).toBe(whole);
  });
});

describe('whatever people do', () => {
  const row = fc.oneof(fc.integer({ min: 1, max: FORMULAS + 5 }), fc.integer({ min: 1, max: ROWS + 3 }));
  const place = fc.tuple(fc.constantFrom(...COLUMNS, 'M'), row).map(([column, at]) => `${column}${at}`);
  const value = fc.oneof(fc.integer(), fc.constantFrom(null, 'tekst', '', '#N/A', true, '=1+1', '=A1&"!"', '=1/0', '=B2'));
  type Step = (excel: Headless) => Promise<unknown>;
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(place, value).map(
        ([at, what]): Step =>
          (excel) =>
            excel.person.set('Status', at, what),
      ),
    },
    fc.tuple(place, value).map(
      ([at, what]): Step =>
        (excel) =>
          excel.person.setElsewhere('Status', at, what),
    ),
    fc.tuple(row, value).map(
      ([at, what]): Step =>
        (excel) =>
          excel.person.paste('Status', `H${at}`, [
            [what, 1, 'x', 2],
            [what, what, 0, '=1/0'],
          ]),
    ),
    row.map(
      (at): Step =>
        (excel) =>
          excel.person.insertRows('Status', at, 1),
    ),
    row.map(
      (at): Step =>
        (excel) =>
          excel.person.deleteRows('Status', at - 1, 2),
    ),
    fc.constant<Step>((excel) => excel.person.insertColumns('Status', 2, 1)),
    fc.constant<Step>((excel) => excel.person.deleteColumns('Status', 5, 1)),
    // Merging is told by no event here, and asking for it costs what Ctrl+Z brings back; it is seen when rows next come or go.
    row.map((at): Step => async (excel) => {
      await mergeRows(at)(excel);
      await excel.person.insertRows('Status', at + 3, 1);
    }),
  );

  it('what is read by the events is what stands there', async () => {
    const excel = await largeBook();
    let touched: Touched | 'nothing' = 'nothing';
    const stop = await listen(
      (told) => {
        touched = touched === 'nothing' ? told : bothOf(touched, told);
        return Promise.resolve(true);
      },
      { pause: 5, longest: 10, retry: 10 },
    );
    let known = await readWorkbook();
    let last = 1;
    /** Events come in the order of what they tell: when this one is here, so are those before it. */
    const allTold = async (): Promise<void> => {
      await excel.settle();
      last += 1;
      await excel.person.set('Noter', `A${last}`, 'sidst');
      const { id } = sheetNamed(known, 'Noter');
      const isTold = (now: Touched | 'nothing'): boolean => {
        if (now === undefined || now === 'nothing') return now === undefined;
        const part = now.get(id) ?? [];
        return part === 'whole' || part.some((told) => contains(told, last - 1, 0));
      };
      while (!isTold(touched)) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        touched = 'nothing';
        for (const each of steps) await each(excel);
        await allTold();
        const seen = await readWorkbook(since(known, touched));
        known = await readWorkbook();
        expect(comparable(seen)).toBe(comparable(known));
      }),
      { numRuns: 8, endOnFailure: true },
    );
    await stop();
  });
});

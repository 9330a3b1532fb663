import { a1 } from '../../src/workbook/address';
import { openDesk, type Desk } from './desk';

jest.setTimeout(120_000);

const FILE = 'status-uo2-2024.xlsx';
const SHEET = 'Status UO II';
const HEADERS = 'A8:R8';
/** The row of 1.1 c), counted from 1 as in Excel: a share of two numbers. */
const SHARE = { row: 15, numerator: 'I15', light: 'U15' };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(FILE);
});
afterEach(() => desk.close());

function codesAt(address: string): readonly string[] {
  return desk.findings().flatMap(({ code, cell }) => (cell && a1(cell.row, cell.column) === address ? [code] : []));
}

/** Everything a person could have typed: the cells of their sheet outside our columns. */
function entered(): unknown {
  return desk.excel.values(SHEET, 'A1:R60');
}

const state = () => desk.store.state().checked?.result;

/** A sort in Excel exchanges whole rows; formulas that look along their own row go along. */
async function exchangeRows(first: number, second: number): Promise<void> {
  const columns = 'ABCDEFGHIJKLMNOPQRSTUV'.split('');
  const row = (from: number, to: number) =>
    columns.map((column) => {
      const formula = desk.excel.formula(SHEET, `${column}${from}`);
      const along = new RegExp(`(?<![$!A-Z0-9])([A-Z]{1,2})${from}(?!\\d)`, 'g');
      return formula?.replace(along, `$1${to}`) ?? desk.excel.value(SHEET, `${column}${from}`);
    });
  const [upper, lower] = [row(second, first), row(first, second)];
  await desk.excel.person.paste(SHEET, `A${first}`, [upper]);
  await desk.excel.person.paste(SHEET, `A${second}`, [lower]);
}

it('words in a number, a negative count and a date of another year are pointed out and left as they are', async () => {
  const wrong = [
    [SHARE.numerator, 'mange', 'MRP202'],
    ['I18', -4, 'MRP205'],
    ['L31', 45_000, 'MRP206'],
  ] as const;
  for (const [cell, value] of wrong) await desk.excel.person.set(SHEET, cell, value);
  await desk.until(() => wrong.every(([cell, , code]) => codesAt(cell).includes(code)));
  await desk.session.compute();
  for (const [cell, value] of wrong) expect(desk.excel.value(SHEET, cell)).toBe(value);
});

describe('what the table is made of', () => {
  it('a column of 5,000 rows pasted over it: what is gone is told, and nothing is written over', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [index * 7]);
    await desk.excel.person.paste(SHEET, 'D9', rows);
    await desk.until(({ checked }) => checked?.workbook.sheets[0]?.used?.bottom === 5_007);
    const before = entered();
    const told = desk.findings().length > 0 || state()?.state !== 'checked';
    expect(told).toBe(true);
    await desk.session.compute();
    expect(entered()).toEqual(before);
    expect(desk.excel.value(SHEET, 'D5000')).toBe((5_000 - 9) * 7);
  });

  it('a row deleted: that requirement is missing, the others are right', async () => {
    await desk.excel.person.deleteRows(SHEET, SHARE.row - 1, 1);
    await desk.until(() => desk.findings().some(({ code, unit }) => code === 'MRP101' && unit === '1.1.c'));
    await desk.session.compute();
    expect(desk.excel.value(SHEET, 'S14')).toBe(1);
  });

  it('a row inserted in the middle of what is computed: everything moves along, and nothing has to be said', async () => {
    await desk.session.compute();
    const light = desk.excel.value(SHEET, SHARE.light);
    await desk.excel.person.insertRows(SHEET, SHARE.row - 2, 1);
    await desk.quiet();
    expect(state()?.notices).toEqual([]);
    expect(desk.findings().filter(({ code }) => code === 'MRP108')).toEqual([]);
    expect(desk.excel.value(SHEET, 'U16')).toBe(light);
    await desk.session.compute();
    expect(desk.excel.value(SHEET, 'U16')).toBe(light);
  });

  it('the column of figures deleted: it says that there is none, and computing is refused', async () => {
    await desk.excel.person.deleteColumns(SHEET, 10, 1);
    await desk.until(({ checked }) => checked?.result.state === 'notRecognised');
    expect(state()?.recognition).toMatchObject({ reason: { code: 'actualMissing' } });
    const before = desk.excel.values(SHEET, 'A1:Z60');
    await desk.session.compute();
    expect(desk.excel.values(SHEET, 'A1:Z60')).toEqual(before);
    expect(desk.store.state().notice?.intent).toBe('warning');
  });

  it('headings renamed: it asks or says what it does not find, and takes no other column instead', async () => {
    const names = desk.excel.values(SHEET, HEADERS)[0] ?? [];
    await desk.excel.person.paste(SHEET, 'A8', [names.map((_, index) => `Kolonne ${index + 1}`)]);
    await desk.until(({ checked }) => checked?.result.state !== 'checked' || checked.result.recognition.questions.length > 0);
    const before = desk.excel.values(SHEET, 'A1:Z60');
    await desk.session.compute();
    expect(desk.excel.values(SHEET, 'A1:Z60')).toEqual(before);
    expect(desk.store.state().notice?.intent).toBe('warning');
  });

  it('rows sorted: it says that the overview looks at old rows, and computing puts it right', async () => {
    await desk.session.compute();
    await exchangeRows(15, 16);
    await desk.until(() => state()?.notices.some(({ code }) => code === 'resultsPointElsewhere') ?? false);
    expect(desk.findings().filter(({ code }) => code === 'MRP108')).toEqual([]);
    expect(state()?.state).toBe('checked');
    await desk.session.compute();
    expect(state()?.notices).toEqual([]);
    const row = desk.excel.values('Målstatus', 'A40:G70').find(([id]) => id === '1.1.c');
    expect(row?.[6]).toBe(desk.excel.value(SHEET, 'U16'));
  });
});

describe('sheets', () => {
  it('renamed: it is read under its new name, and computed there', async () => {
    await desk.session.compute();
    desk.excel.person.renameSheet(SHEET, 'Min status');
    await desk.until(({ checked }) => checked?.result.state === 'checked' && checked.workbook.sheets[0]?.name === 'Min status');
    await desk.session.compute();
    expect(desk.store.state().failure).toBeUndefined();
    expect(desk.excel.formula('Min status', SHARE.light)).toMatch(/^=/);
  });

  it('with the table deleted: it is no longer recognised, and computing is refused with the reason', async () => {
    desk.excel.person.addSheet('Tomt');
    desk.excel.person.deleteSheet(SHEET);
    await desk.until(({ checked }) => checked?.result.state === 'notRecognised');
    await desk.session.compute();
    expect(desk.excel.sheetNames()).toEqual(['Tomt']);
    expect(desk.store.state().notice).toMatchObject({ intent: 'warning', key: 'unknownTitle' });
  });

  it('of ours deleted by hand: computing makes it anew', async () => {
    // The embedded engine complains of formulas that looked at the sheet.
    const complaints = jest.spyOn(console, 'error').mockImplementation();
    await desk.session.compute();
    desk.excel.person.deleteSheet('Målstatus');
    await desk.until(({ checked }) => checked?.workbook.sheets.every(({ name }) => name !== 'Målstatus') ?? false);
    await desk.session.compute();
    expect(desk.excel.sheetNames()).toContain('Målstatus');
    expect(desk.excel.value(SHEET, SHARE.light)).toMatch(/^[●▲■○]/);
    complaints.mockRestore();
  });
});

describe('our write taken back by the host’s own undo', () => {
  it('is seen, and computing writes it again', async () => {
    const before = desk.excel.values(SHEET, 'S8:V36');
    await desk.session.compute();
    await desk.excel.person.paste(SHEET, 'S8', before);
    await desk.until(() => desk.findings().some(({ code }) => code === 'MRP108'));
    await desk.session.compute();
    await desk.quiet();
    expect(desk.findings().filter(({ code }) => code === 'MRP108')).toEqual([]);
    expect(desk.excel.value(SHEET, SHARE.light)).toMatch(/^[●▲■○]/);
  });

  it('and our own undo after it leaves alone what others have changed', async () => {
    await desk.session.compute();
    await desk.excel.person.set(SHEET, SHARE.light, 'min egen');
    await desk.session.undo();
    expect(desk.excel.value(SHEET, SHARE.light)).toBe('min egen');
    expect(desk.excel.value(SHEET, 'U14')).toBeNull();
  });
});

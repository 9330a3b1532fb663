/** A person's own Ctrl+Z, with the pane beside it: what they typed comes back, whether the pane is seen or not. */
import { a1 } from '../../src/workbook/address';
import { openDesk, pause, type Desk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('status-uo2-2024.xlsx');
});
afterEach(() => desk.close());

/** The cell of the first figure that was entered. */
function figure(): { readonly sheet: string; readonly address: string; readonly value: number } {
  const workbook = desk.store.state().checked?.workbook;
  for (const sheet of workbook?.sheets ?? []) {
    if (sheet.visibility !== 'visible') continue;
    for (const [key, cell] of sheet.cells) {
      if (cell.type === 'number' && cell.formula === undefined)
        return { sheet: sheet.name, address: a1(Math.floor(key / 16_384), key % 16_384), value: cell.value };
    }
  }
  throw new Error('no figure');
}

it('brings the old figure back after the pane has read the new one', async () => {
  const { excel } = desk;
  const { sheet, address, value } = figure();
  const before = desk.checks();
  await excel.person.set(sheet, address, value + 1);
  await desk.until(() => desk.checks() > before);
  await desk.quiet();
  expect(await excel.person.undo()).toBe(true);
  expect(excel.value(sheet, address)).toBe(value);
});

it('brings it back after many figures, one by one', async () => {
  const { excel } = desk;
  const { sheet, address, value } = figure();
  for (const more of [1, 2, 3]) {
    await excel.person.set(sheet, address, value + more);
    await desk.quiet();
  }
  for (const left of [2, 1, 0]) {
    expect(await excel.person.undo()).toBe(true);
    expect(excel.value(sheet, address)).toBe(value + left);
    await desk.quiet();
  }
});

it('is left alone by a pane that is hidden, which reads what happened when it is shown again', async () => {
  const { excel } = desk;
  const { sheet, address, value } = figure();
  await desk.hide();
  excel.resetCounters();
  await excel.person.set(sheet, address, value + 1);
  await excel.person.insertRows(sheet, 0, 1);
  await pause(600);
  expect(excel.counters.requests).toBe(0);
  const before = desk.checks();
  desk.show();
  await desk.until(() => desk.checks() > before);
});

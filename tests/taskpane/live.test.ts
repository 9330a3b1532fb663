import type { Finding } from '../../src/validation/types';
import { a1 } from '../../src/workbook/address';
import type { PaneState } from '../../src/taskpane/store';
import { openDesk, pause, type Desk } from './desk';

jest.setTimeout(60_000);

const FILE = 'status-uo2-2024.xlsx';
const SHEET = 'Status UO II';
/** Two whole numbers and a share that stand in the table. */
const ACTUAL = 'K15';
const NUMERATOR = 'I15';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(FILE);
});
afterEach(() => desk.close());

function at({ checked }: PaneState, address: string): readonly string[] {
  const findings: readonly Finding[] = checked?.result.findings ?? [];
  return findings.flatMap(({ code, cell }) => (cell && a1(cell.row, cell.column) === address ? [code] : []));
}

describe('findings follow the sheet', () => {
  it('when a cell is typed in, and when it is typed back', async () => {
    const before = desk.findings();
    const was = desk.excel.value(SHEET, ACTUAL);
    await desk.excel.person.set(SHEET, ACTUAL, '88 pct.');
    await desk.until((state) => at(state, ACTUAL).includes('MRP203'));
    await desk.excel.person.set(SHEET, ACTUAL, was);
    await desk.until((state) => !at(state, ACTUAL).includes('MRP203'));
    expect(desk.findings()).toEqual(before);
  });

  it('when a colleague changes it', async () => {
    await desk.excel.person.setElsewhere(SHEET, NUMERATOR, -3);
    await desk.until((state) => at(state, NUMERATOR).length > 0);
  });

  it('when a block is pasted, with two syncs for all of it', async () => {
    desk.excel.resetCounters();
    const rows = Array.from({ length: 50 }, (_, row) => Array.from({ length: 10 }, (__, column) => `${row}.${column}`));
    await desk.excel.person.paste(SHEET, 'Z60', rows);
    await desk.until(({ checked }) => checked?.workbook.sheets[0]?.used?.bottom === 108);
    await desk.quiet();
    expect(desk.excel.counters.requests).toBeLessThanOrEqual(4);
  });

  it('when 200 cells change in a row, with a sync or two for each pause and none for a cell', async () => {
    desk.excel.resetCounters();
    for (let row = 1; row <= 200; row++) await desk.excel.person.set(SHEET, `Z${row + 60}`, row);
    await desk.excel.person.set(SHEET, ACTUAL, 'ved ikke');
    await desk.until((state) => at(state, ACTUAL).length > 0);
    await desk.quiet();
    expect(desk.excel.counters.requests).toBeLessThan(20);
  });

  it('when a row is inserted above or deleted', async () => {
    const first = desk.findings()[0]?.cell;
    if (!first) throw new Error('the example has no finding in a cell');
    await desk.excel.person.insertRows(SHEET, 2, 1);
    await desk.until(() => desk.findings()[0]?.cell?.row === first.row + 1);
    await desk.excel.person.deleteRows(SHEET, 2, 1);
    await desk.until(() => desk.findings()[0]?.cell?.row === first.row);
  });
});

describe('what is not told', () => {
  it('our own writing sets off no check of its own', async () => {
    await desk.session.compute();
    const checks = desk.checks();
    await desk.quiet();
    expect(desk.checks()).toBe(checks);
  });
});

describe('nothing is lost', () => {
  it('when somebody types while the results are being written', async () => {
    const computing = desk.session.compute();
    await desk.excel.person.set(SHEET, ACTUAL, '88 pct.');
    await computing;
    await desk.until((state) => at(state, ACTUAL).includes('MRP203'));
    expect(desk.excel.value(SHEET, ACTUAL)).toBe('88 pct.');
  });

  it('when the next cell is entered at once and left with Esc', async () => {
    await desk.excel.person.set(SHEET, ACTUAL, '88 pct.');
    desk.excel.person.edit(true);
    await pause(700);
    expect(desk.store.state()).toMatchObject({ editMode: false, failure: undefined });
    desk.excel.person.edit(false);
    await desk.until((state) => at(state, ACTUAL).includes('MRP203'));
  });

  it('and what was read is never older than what was written', async () => {
    await desk.excel.person.set(SHEET, ACTUAL, 0.5);
    const finding = desk.findings().find(({ fix }) => fix !== undefined);
    if (!finding?.fix) throw new Error('the example has nothing to mend');
    const { row, column } = finding.fix.cell;
    await pause(190);
    await desk.session.fixAll([finding]);
    await desk.quiet();
    expect(at(desk.store.state(), a1(row, column))).not.toContain(finding.code);
  });
});

describe('calling off', () => {
  /** As soon as the stage is reached. */
  function callOffAt(stage: 'before' | 'writing'): void {
    const stop = desk.store.subscribe(() => {
      if (desk.store.state().stage !== stage) return;
      stop();
      desk.session.cancel();
    });
  }

  it('ends a reading and leaves what was known', async () => {
    const before = desk.store.state().checked;
    callOffAt('before');
    await desk.session.check();
    expect(desk.store.state().checked).toBe(before);
    expect(desk.store.state().spoken?.notice.key).toBe('noticeCalledOff');
  });

  it('ends a computation that has not begun to write, and nothing is written', async () => {
    callOffAt('before');
    await desk.session.compute();
    expect(desk.excel.sheetNames()).toEqual([SHEET]);
    expect(desk.store.state()).toMatchObject({ busy: undefined, stage: undefined, failure: undefined });
  });

  it('does nothing once writing has begun', async () => {
    callOffAt('writing');
    await desk.session.compute();
    expect(desk.excel.sheetNames()).toContain('Målstatus');
    expect(desk.store.state().spoken?.notice.key).toBe('noticeComputed');
  });

  it('ends the waiting for a cell that is being edited', async () => {
    desk.excel.person.edit(true);
    const computing = desk.session.compute();
    await desk.until((state) => state.editMode);
    desk.session.cancel();
    await computing;
    expect(desk.store.state()).toMatchObject({ busy: undefined, editMode: false });
    desk.excel.person.edit(false);
  });
});

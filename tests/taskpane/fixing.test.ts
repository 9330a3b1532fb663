import { fixingOf, noticeOfFixing } from '../../src/taskpane/fixing';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import type { Finding } from '../../src/validation/types';
import { a1 } from '../../src/workbook/address';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example, memoryPort } from './memoryPort';

function fixable(row: number, found = '95 %', value = 95): Finding {
  const cell = { sheet: 'Status', row, column: 6 };
  return { code: 'MRP203', severity: 'warning', cell, found, values: {}, fix: { cell, input: { value }, format: '0' } };
}

describe('certain fixes', () => {
  it('write the format before the value, which would else become text again', () => {
    const { edits } = fixingOf([fixable(3)], [fixable(3)]);
    expect(edits.map(({ kind }) => kind)).toEqual(['setFormats', 'setCells']);
  });

  it('leave alone what is no longer as it was shown, and tell where', () => {
    const pressed = [fixable(3), fixable(4), fixable(5)];
    const fixing = fixingOf(pressed, [fixable(3), fixable(4, '85 %', 85)]);
    expect(fixing.fixed.map(({ cell }) => cell.row)).toEqual([3]);
    expect(fixing.left.map(({ cell }) => cell.row)).toEqual([4, 5]);
    expect(noticeOfFixing(fixing, [])).toMatchObject({
      intent: 'warning',
      key: 'noticeFixedSome',
      values: { n: 1, cells: 'Status · G5, Status · G6' },
    });
  });

  it('write a cell once, whatever is wrong with it', () => {
    expect(fixingOf([fixable(3), fixable(3)], [fixable(3)]).fixed).toHaveLength(1);
  });

  it('are not called done where the cell reads back as before', () => {
    const fixing = fixingOf([fixable(3), fixable(4)], [fixable(3), fixable(4)]);
    expect(noticeOfFixing(fixing, [fixable(4)])).toMatchObject({
      key: 'noticeFixRefused',
      values: { n: 1, cells: 'Status · G5' },
    });
    expect(noticeOfFixing(fixing, [])).toMatchObject({ intent: 'success', key: 'noticeFixedMany', values: { n: 2 } });
  });
});

describe('mending all of a kind', () => {
  const open = async () => {
    const port = memoryPort(example('stavefejl-og-formater.xlsx'));
    const store = createStore(initialState('da', engine.plans));
    const session = createSession({ port, engine, store, wait: () => Promise.resolve() });
    await session.start();
    const all = () => (store.state().checked?.result.findings ?? []).filter(({ fix }) => fix !== undefined);
    return { port, store, session, all };
  };
  const typeOf = (workbook: WorkbookSnapshot, { cell }: Finding): string => {
    const sheet = cell && findSheet(workbook, cell.sheet);
    return sheet ? cellAt(sheet, cell.row, cell.column).type : '';
  };

  it('is one step to write and one to take back', async () => {
    const { port, store, session, all } = await open();
    const before = port.workbook();
    const pressed = all();
    expect(pressed).toHaveLength(6);
    await session.fixAll(pressed);
    expect(port.writes()).toBe(1);
    expect(store.state().undo).toHaveLength(1);
    expect(pressed.map((finding) => typeOf(port.workbook(), finding))).toEqual(pressed.map(() => 'number'));
    expect(all()).toEqual([]);
    expect(store.state().spoken?.notice).toMatchObject({ key: 'noticeFixedMany', values: { n: 6 } });
    await session.undo();
    expect(port.workbook()).toEqual(before);
  });

  it('spares the cell that a colleague has changed in between', async () => {
    const { port, store, session, all } = await open();
    const [first, ...rest] = all();
    if (!first?.cell) throw new Error('nothing to mend');
    const address = a1(first.cell.row, first.cell.column);
    const pressed = [first, ...rest];
    const writing = session.fixAll(pressed);
    await port.type(first.cell.sheet, address, { value: '77 %' });
    await writing;
    const sheet = findSheet(port.workbook(), first.cell.sheet);
    expect(sheet && cellAt(sheet, first.cell.row, first.cell.column).value).toBe('77 %');
    expect(store.state().notice).toMatchObject({ key: 'noticeFixedSome', values: { n: 5 } });
  });

  it('writes nothing when Excel refuses, and says so', async () => {
    const { port, store, session, all } = await open();
    const before = port.workbook();
    const pressed = all();
    const writing = session.fixAll(pressed);
    await Promise.resolve();
    port.problems.push({ code: 'accessDenied', sheet: 'Status', cells: [] });
    await writing;
    expect(port.workbook()).toBe(before);
    expect(store.state().failure?.failure.code).toBe('accessDenied');
  });
});

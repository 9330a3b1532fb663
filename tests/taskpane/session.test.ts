import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../../src/taskpane/engine';
import { createSession, type Session } from '../../src/taskpane/session';
import { createStore, initialState, type Store } from '../../src/taskpane/store';
import { a1, parseRect } from '../../src/workbook/address';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example, memoryPort, type MemoryPort } from './memoryPort';

const FILE = 'status-uo2-2024.xlsx';
const SHEET = 'Status UO II';

interface Desk {
  readonly port: MemoryPort;
  readonly session: Session;
  readonly store: Store;
  readonly waits: number[];
}

async function desk(workbook: WorkbookSnapshot = example(FILE)): Promise<Desk> {
  const port = memoryPort(workbook);
  const store = createStore(initialState('da', engine.plans));
  const waits: number[] = [];
  const wait = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  const session = createSession({ port, engine, store, wait });
  await session.start();
  return { port, session, store, waits };
}

function findingsOf(store: Store) {
  return store.state().checked?.result.findings ?? [];
}

function valueAt(workbook: WorkbookSnapshot, address: string): unknown {
  const sheet = findSheet(workbook, SHEET);
  const place = parseRect(address);
  return sheet && place && cellAt(sheet, place.top, place.left).value;
}

describe('opening', () => {
  it('checks the workbook without writing anything', async () => {
    const { port, store } = await desk();
    expect(store.state().checked?.result.state).toBe('checked');
    expect(store.state().busy).toBeUndefined();
    expect(port.writes()).toBe(0);
  });

  it('says what Excel answered, and forgets it when reading succeeds', async () => {
    const { port, session, store } = await desk();
    port.problems.push({ code: 'tooLarge', sheet: SHEET });
    await session.check();
    expect(store.state().failure?.failure).toEqual({ code: 'tooLarge', sheet: SHEET });
    await session.check();
    expect(store.state().failure).toBeUndefined();
  });

  it('waits while a cell is being edited, and says so', async () => {
    const { port, session, store, waits } = await desk();
    const seen: boolean[] = [];
    const stop = store.subscribe(() => seen.push(store.state().editMode));
    port.problems.push({ code: 'editMode' }, { code: 'editMode' });
    await session.check();
    stop();
    expect(waits).toHaveLength(2);
    expect(seen).toContain(true);
    expect(store.state()).toMatchObject({ editMode: false, failure: undefined });
  });

  it('checks again when somebody types', async () => {
    const { port, store } = await desk();
    await port.type(SHEET, 'K15', { value: '88 pct.' });
    expect(findingsOf(store).some(({ code, found }) => code === 'MRP203' && found === '88 pct.')).toBe(true);
  });
});

describe('mending', () => {
  it('writes the fix and nothing else, and takes it back', async () => {
    const { port, session, store } = await desk();
    const before = port.workbook();
    const finding = findingsOf(store).find(({ fix }) => fix !== undefined);
    if (!finding?.fix) throw new Error('the example has nothing to mend');
    const { row, column } = finding.fix.cell;
    const cell = a1(row, column);
    await session.fixAll([finding]);
    expect(valueAt(port.workbook(), cell)).not.toEqual(valueAt(before, cell));
    expect(findingsOf(store)).not.toContainEqual(finding);
    await session.undo();
    expect(port.workbook()).toEqual(before);
    expect(findingsOf(store)).toContainEqual(finding);
  });
});

describe('computing', () => {
  it('writes the results once, and takes them back exactly', async () => {
    const { port, session, store } = await desk();
    const before = port.workbook();
    await session.compute();
    expect(findSheet(port.workbook(), 'Målstatus')).toBeDefined();
    expect(store.state().spoken?.notice.key).toBe('noticeComputed');
    await session.compute();
    expect(port.writes()).toBe(1);
    expect(store.state().spoken?.notice.key).toBe('noticeNothingNew');
    await session.undo();
    expect(port.workbook()).toEqual(before);
  });

  it('removes everything of its own in a later session', async () => {
    const first = await desk();
    const before = first.port.workbook();
    await first.session.compute();
    const later = await desk(first.port.workbook());
    await later.session.remove();
    expect(later.port.workbook()).toEqual(before);
    await later.session.remove();
    expect(later.store.state().spoken?.notice.key).toBe('noticeRemoveNothing');
  });

  it('keeps what went wrong on the screen while checks go on by themselves', async () => {
    const { port, session, store } = await desk();
    const compute = session.compute();
    await compute;
    port.problems.push({ code: 'accessDenied', sheet: SHEET, cells: [] });
    await session.remove();
    await port.type(SHEET, 'K15', { value: 0.5 });
    expect(store.state().failure?.failure.code).toBe('accessDenied');
  });

  it('writes nothing in a workbook opened read-only', async () => {
    const { port, session, store } = await desk({ ...example(FILE), readOnly: true });
    await session.compute();
    expect(port.writes()).toBe(0);
    expect(store.state().notice).toMatchObject({ key: 'noticeNotWritten', notes: [{ code: 'resultsReadOnly' }] });
  });

  it('writes nothing in a workbook that is something else', async () => {
    const { port, session, store } = await desk(example('foreign/budget-2024.xlsx'));
    await session.compute();
    expect(port.writes()).toBe(0);
    expect(store.state().notice?.key).toBe('unknownTitle');
  });
});

describe('answers', () => {
  it('are remembered in the workbook, and forgotten on request', async () => {
    const first = await desk();
    await first.session.confirm({ round: 'UO3', asOf: '2024-10-31' });
    const later = await desk(first.port.workbook());
    expect(later.store.state().checked?.result.recognition).toMatchObject({
      round: { value: { id: 'UO3' } },
      asOf: { value: '2024-10-31' },
    });
    await later.session.forgetAnswers();
    const last = await desk(later.port.workbook());
    expect(last.store.state().checked?.result.recognition).toMatchObject({ round: { value: { id: 'UO2' } } });
  });

  it('are one step back each, in the workbook and in the pane', async () => {
    const { port, session, store } = await desk();
    const before = port.workbook();
    await session.confirm({ round: 'UO3', asOf: '2024-10-31' });
    await session.undo();
    expect(port.workbook()).toEqual(before);
    expect(store.state().confirmation).toEqual({});
    expect(store.state().checked?.result.recognition).toMatchObject({ round: { value: { id: 'UO2' } } });
  });

  it('are asked for where a column is gone, by the name it had', async () => {
    const { port, store } = await desk();
    const recognition = store.state().checked?.result.recognition;
    const table = recognition?.recognised === true ? recognition.tables[0] : undefined;
    const actual = table?.columns.find(({ role }) => role === 'actual');
    if (!table || !actual) throw new Error('the example has no results');
    const heading = a1(table.headerBottom, actual.value);
    expect(store.state().gone).toEqual([]);
    await port.type(SHEET, heading, { value: 'Andet' });
    expect(store.state().gone).toEqual([{ sheet: SHEET, role: 'actual', header: actual.header }]);
    await port.type(SHEET, heading, { value: 'Realiseret' });
    expect(store.state().gone).toEqual([]);
  });

  it('jump where asked, and tell where that was', async () => {
    const { port, session, store } = await desk();
    await session.goTo({ sheet: SHEET, row: 14, column: 10 });
    expect(port.went).toEqual([{ sheet: SHEET, row: 14, column: 10 }]);
    expect(store.state().spoken?.notice).toMatchObject({ key: 'noticeAtFocus', values: { cell: 'Status UO II · K15' } });
  });
});

describe('a plan from a file', () => {
  const text = readFileSync(join(__dirname, '../../plans/hjemrejsestyrelsen-2024.json'), 'utf8');

  it('is used at once and travels with the workbook', async () => {
    const own = text.replaceAll('"hjemrejsestyrelsen-2024"', '"egen-2024"');
    const { port, session, store } = await desk();
    await session.loadPlanFile(new File([own], 'egen.json'));
    expect(store.state().checked?.result.recognition).toMatchObject({ plan: { id: 'egen-2024' } });
    const later = await desk(port.workbook());
    expect(later.store.state().checked?.result.recognition).toMatchObject({ plan: { id: 'egen-2024' } });
  });

  it('with a mistake changes nothing and is told with its place', async () => {
    const { port, session, store } = await desk();
    await session.loadPlanFile(new File([text.replace('"year": 2024', '"year": "i år"')], 'forkert.json'));
    expect(store.state().planFileProblems).toMatchObject({
      file: 'forkert.json',
      problems: [{ path: 'year', code: 'wrongType' }],
    });
    expect(store.state().checked?.result.recognition).toMatchObject({ plan: { id: 'hjemrejsestyrelsen-2024' } });
    expect(port.writes()).toBe(0);
  });
});

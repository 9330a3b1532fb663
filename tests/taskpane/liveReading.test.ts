import type { Changed } from '../../src/excel/listen';
import { ExcelFailure } from '../../src/excel/problems';
import { engine } from '../../src/taskpane/engine';
import type { WorkbookPort } from '../../src/taskpane/port';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { example, memoryPort } from './memoryPort';

it('takes nothing as known after a reading that came to no end, since no later event names what it missed', async () => {
  const memory = memoryPort(example('status-uo2-2024.xlsx'));
  const known: boolean[] = [];
  let changed: Changed | undefined;
  const port: WorkbookPort = {
    ...memory,
    read: (request) => {
      known.push(request?.known !== undefined);
      return memory.read(request);
    },
    listen: (handler) => {
      changed = handler;
      return Promise.resolve(() => undefined);
    },
  };
  const store = createStore(initialState('da', engine.plans));
  const session = createSession({ port, engine, store, wait: () => Promise.resolve() });
  await session.start();
  known.length = 0;
  const touch = (sheet: string) => changed?.(new Map([[sheet, 'whole']]));

  await touch('a large sheet');
  memory.problems.push({ code: 'sheetGone', sheet: 'Status UO II' });
  await touch('a large sheet');
  await touch('another sheet');
  await touch('another sheet');
  expect(known).toEqual([true, true, false, true]);
});

describe('opening', () => {
  function opened(make: (memory: ReturnType<typeof memoryPort>) => Partial<WorkbookPort>) {
    const memory = memoryPort(example('status-uo2-2024.xlsx'));
    const store = createStore(initialState('da', engine.plans));
    const session = createSession({ port: { ...memory, ...make(memory) }, engine, store, wait: () => Promise.resolve() });
    return { store, session };
  }

  it('loses no change that is made while the workbook is first read', async () => {
    let reads = 0;
    let typed: Promise<void> | undefined;
    const { store, session } = opened((port) => ({
      read: async (request) => {
        const workbook = await port.read(request);
        reads += 1;
        if (reads === 1) typed = port.type('Status UO II', 'K15', { value: '88 pct.' });
        return workbook;
      },
    }));
    await session.start();
    await typed;
    expect(JSON.stringify(store.state().checked?.result.findings)).toContain('88 pct.');
    expect(reads).toBe(2);
  });

  it('checks the workbook though it cannot be followed, and says that it cannot', async () => {
    const { store, session } = opened(() => ({ listen: () => Promise.reject(new ExcelFailure({ code: 'readOnly' })) }));
    await session.start();
    expect(store.state().checked?.result.state).toBe('checked');
    expect(store.state().failure).toMatchObject({ failure: { code: 'readOnly' } });
  });
});

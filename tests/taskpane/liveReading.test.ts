import type { Changed } from '../../src/excel/listen';
import { house } from '../../src/taskpane/house';
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
  const store = createStore(initialState('da', house.plans));
  const session = createSession({ port, house, store, wait: () => Promise.resolve() });
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

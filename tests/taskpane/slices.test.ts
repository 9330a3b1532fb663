import { Cancelled } from '../../src/excel/run';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { inSlices } from '../../src/taskpane/slices';
import { createStore, initialState } from '../../src/taskpane/store';
import type { Interruptible } from '../../src/workbook/interruptible';
import { example, memoryPort } from './memoryPort';

const LONG_MS = 60;

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* steps(count: number, milliseconds: number, done: number[] = []): Interruptible<string> {
  for (let step = 1; step <= count; step++) {
    work(milliseconds);
    done.push(step);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('lets a press in between and ends at the next step', async () => {
    const control = new AbortController();
    const done: number[] = [];
    setTimeout(() => control.abort());
    await expect(inSlices(steps(20, LONG_MS, done), control.signal)).rejects.toBeInstanceOf(Cancelled);
    expect(done.length).toBeLessThan(20);
  });

  it('answers what the steps come to', async () => {
    expect(await inSlices(steps(3, LONG_MS), new AbortController().signal)).toBe('done');
  });

  it('does what is short without a pause', async () => {
    let turns = 0;
    setTimeout(() => (turns += 1));
    await inSlices(steps(3, 0), new AbortController().signal);
    expect(turns).toBe(0);
  });
});

describe('a check that takes long', () => {
  function slowDesk() {
    const port = memoryPort(example('status-uo2-2024.xlsx'));
    const store = createStore(initialState('da', engine.plans));
    const slow = { steps: 0 };
    const slowEngine: typeof engine = {
      ...engine,
      *checkSteps(request) {
        yield* steps(slow.steps, LONG_MS);
        return yield* engine.checkSteps(request);
      },
    };
    const session = createSession({ port, engine: slowEngine, store, wait: () => Promise.resolve() });
    return { port, store, slow, session };
  }

  it('can be called off midway, and leaves what was known', async () => {
    const { store, slow, session } = slowDesk();
    await session.start();
    const before = store.state().checked;
    slow.steps = 20;
    const checking = session.check();
    setTimeout(session.cancel, LONG_MS);
    await checking;
    expect(store.state().checked).toBe(before);
    expect(store.state().spoken?.notice.key).toBe('noticeCalledOff');
    expect(store.state()).toMatchObject({ busy: undefined, stage: undefined, failure: undefined });
  });

  it('is read anew as a whole after it was called off, so that nothing is left out', async () => {
    const { port, store, slow, session } = slowDesk();
    const known: boolean[] = [];
    const { read } = port;
    Object.assign(port, {
      read: (request: Parameters<typeof read>[0]) => {
        known.push(request?.known !== undefined);
        return read(request);
      },
    });
    await session.start();
    slow.steps = 20;
    setTimeout(session.cancel, LONG_MS);
    await port.type('Status UO II', 'K15', { value: '88 pct.' });
    slow.steps = 0;
    known.length = 0;
    await port.type('Status UO II', 'Z99', { value: 1 });
    expect(known).toEqual([false]);
    expect(JSON.stringify(store.state().checked?.result.findings)).toContain('88 pct.');
  });
});

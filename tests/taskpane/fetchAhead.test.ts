/** @jest-environment jsdom */
import { fetchAhead, whenIdle, type Part } from '../../src/taskpane/fetchAhead';
import { failureOf } from '../../src/taskpane/queue';
import { createStore, initialState, type Checked } from '../../src/taskpane/store';
import { sayUnfetched } from '../../src/taskpane/unfetched';

// What was checked hardly matters here, only that something was.
const checked = { workbook: { file: '' }, result: { state: 'notRecognised', recognition: { recognised: false } } } as Checked;

function unfetched(): Error {
  const error = new Error('Loading chunk 46 failed.');
  error.name = 'ChunkLoadError';
  return error;
}

describe('fetching ahead', () => {
  function start(parts: readonly Part[]) {
    const store = createStore(initialState('da'));
    const waiting: (() => void)[] = [];
    fetchAhead(store, parts, (action) => waiting.push(action));
    return { store, waiting };
  }

  it('waits for the first check, and then until there is nothing else to do', () => {
    const part = jest.fn(() => Promise.resolve());
    const { store, waiting } = start([part]);
    store.send({ is: 'waiting' });
    expect(waiting).toHaveLength(0);
    store.send({ is: 'checked', checked });
    expect(part).not.toHaveBeenCalled();
    waiting[0]?.();
    expect(part).toHaveBeenCalledTimes(1);
  });

  it('happens once, however often is checked', () => {
    const { store, waiting } = start([]);
    for (let check = 0; check < 3; check += 1) store.send({ is: 'checked', checked });
    expect(waiting).toHaveLength(1);
  });

  it('goes on with the next when one does not come, and tells nobody: nothing was asked for', async () => {
    const fetched = jest.fn(() => Promise.resolve());
    const { store, waiting } = start([() => Promise.reject(unfetched()), fetched]);
    store.send({ is: 'checked', checked });
    waiting[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(store.state().failure).toBeUndefined();
  });

  it('begins after a pause also in browsers that cannot tell when they are idle', () => {
    jest.useFakeTimers();
    const action = jest.fn();
    whenIdle(action);
    jest.advanceTimersByTime(1000);
    expect(action).not.toHaveBeenCalled();
    jest.advanceTimersByTime(10_000);
    expect(action).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });
});

describe('a file of the pane that does not come', () => {
  it('is told apart from a fault of ours', () => {
    expect(failureOf(unfetched())).toEqual({ code: 'unfetched' });
    expect(failureOf(new Error('x'))).toMatchObject({ code: 'crash' });
  });

  it('is told where nobody else catches it, and other faults are not', () => {
    const store = createStore(initialState('da'));
    sayUnfetched(store);
    const reject = (reason: Error) => window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
    reject(new Error('x'));
    expect(store.state().failure).toBeUndefined();
    reject(unfetched());
    expect(store.state().failure).toEqual({ failure: { code: 'unfetched' }, during: 'jumping' });
  });
});

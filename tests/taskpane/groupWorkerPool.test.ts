import { createWorkerPool, type Answer, type Helper, type Task } from '../../src/taskpane/group/workerPool';
import { readingOf, type Agreed } from '../../src/taskpane/group/readingOf';

const AGREED: Agreed = { plans: [], rulePacks: [], answers: new Map() };
const LIMIT_MS = 1_000;
const task = (name: string): Task => ({ file: new Blob([]), name, own: {} });
const reading = (name: string): Answer => ({ is: 'read', reading: readingOf(new Uint8Array(), name, {}, AGREED) });

/** Helpers that answer when the test says so. */
function helpers() {
  const asked: {
    readonly name: string;
    readonly by: number;
    readonly answer: (answer: Answer) => void;
    readonly fail: () => void;
  }[] = [];
  const ended: number[] = [];
  let started = 0;
  const start = (): Helper => {
    started += 1;
    const by = started;
    return {
      read: ({ name }) =>
        new Promise((answer, failed) => asked.push({ name, by, answer, fail: () => failed(new Error('broken')) })),
      end: () => ended.push(by),
    };
  };
  return { start, asked, ended, started: () => started, names: () => asked.map(({ name }) => name) };
}

const settle = () => new Promise<void>((done) => setImmediate(done));

describe('the workers that read files', () => {
  it('are no more than allowed, take one file each at a time, and go home when there is nothing left', async () => {
    const { start, asked, ended, started, names } = helpers();
    const pool = createWorkerPool({ start, size: 2, limitMs: LIMIT_MS });
    const answers = ['a', 'b', 'c'].map((name) => pool.read(task(name), () => AGREED));
    expect(names()).toEqual(['a', 'b']);
    asked[1]?.answer(reading('b'));
    await expect(answers[1]).resolves.toEqual(reading('b'));
    await settle();
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(asked[2]?.by).toBe(asked[1]?.by);
    expect(ended).toEqual([]);
    asked[0]?.answer(reading('a'));
    asked[2]?.answer(reading('c'));
    await Promise.all(answers);
    await settle();
    expect(started()).toBe(2);
    expect([...ended].sort()).toEqual([1, 2]);
  });

  it('are replaced when they break down over a file, which alone is lost', async () => {
    const { start, asked, ended } = helpers();
    const pool = createWorkerPool({ start, size: 1, limitMs: LIMIT_MS });
    const [first, second] = [pool.read(task('a'), () => AGREED), pool.read(task('b'), () => AGREED)];
    asked[0]?.fail();
    await expect(first).resolves.toEqual({ is: 'broken' });
    expect(ended).toEqual([1]);
    expect(asked[1]).toMatchObject({ name: 'b', by: 2 });
    asked[1]?.answer(reading('b'));
    await expect(second).resolves.toMatchObject({ is: 'read' });
  });

  it('are replaced when they do not finish in time, and what they say later is not heard', async () => {
    jest.useFakeTimers();
    try {
      const { start, asked, ended } = helpers();
      const pool = createWorkerPool({ start, size: 1, limitMs: LIMIT_MS });
      const [first, second] = [pool.read(task('a'), () => AGREED), pool.read(task('b'), () => AGREED)];
      jest.advanceTimersByTime(LIMIT_MS - 1);
      expect(ended).toEqual([]);
      jest.advanceTimersByTime(1);
      await expect(first).resolves.toEqual({ is: 'tooLong' });
      asked[0]?.answer(reading('a'));
      asked[1]?.answer(reading('b'));
      await expect(second).resolves.toEqual(reading('b'));
      expect(asked.map(({ by }) => by)).toEqual([1, 2]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('stop at once, and begin again when asked', async () => {
    const { start, asked, ended, names } = helpers();
    const pool = createWorkerPool({ start, size: 1, limitMs: LIMIT_MS });
    const answers = ['a', 'b'].map((name) => pool.read(task(name), () => AGREED));
    pool.stop();
    await expect(Promise.all(answers)).resolves.toEqual([{ is: 'stopped' }, { is: 'stopped' }]);
    expect(ended).toEqual([1]);
    const again = pool.read(task('b'), () => AGREED);
    expect(names()).toEqual(['a', 'b']);
    asked[1]?.answer(reading('b'));
    await expect(again).resolves.toEqual(reading('b'));
  });
});

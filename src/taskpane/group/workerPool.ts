/**
 * Reads files one after the other in a few workers. A worker that breaks down or does not finish costs one file and is replaced; the
 * others go on.
 */
import type { Confirmation } from '../../recognition/types';
import type { Agreed, Reading } from './readingOf';

export interface Task {
  readonly file: Blob;
  /** What the file is called in sentences and in the overview. */
  readonly name: string;
  /** What a person has answered about this very file. */
  readonly own: Confirmation;
}

/** Why there is nothing to show of a file: it could not be opened, its worker broke down, or it took too long. */
type Trouble = 'gone' | 'broken' | 'tooLong';

export type Outcome = { readonly is: 'read'; readonly reading: Reading } | { readonly is: Trouble };
/** A person stopped before its turn came. */
export type Answer = Outcome | { readonly is: 'stopped' };

/** One worker: one task at a time. */
export interface Helper {
  /** Rejects when the worker breaks down. */
  readonly read: (task: Task, agreed: Agreed) => Promise<Answer>;
  readonly end: () => void;
}

export interface WorkerPoolParts {
  readonly start: () => Helper;
  /** How many at a time. */
  readonly size: number;
  /** What one file may take. */
  readonly limitMs: number;
}

export interface WorkerPool {
  /** Never rejects. What has been agreed is asked for when the file's turn has come: much may be answered while it waits. */
  readonly read: (task: Task, agreed: () => Agreed) => Promise<Answer>;
  /** What has not been read is `stopped`. */
  readonly stop: () => void;
}

interface Waiting {
  readonly task: Task;
  readonly agreed: () => Agreed;
  readonly done: (answer: Answer) => void;
}

export function createWorkerPool({ start, size, limitMs }: WorkerPoolParts): WorkerPool {
  const waiting: Waiting[] = [];
  const idle: Helper[] = [];
  const busy = new Map<Helper, Waiting>();

  function next(): void {
    while (busy.size < size) {
      const one = waiting.shift();
      if (!one) break;
      begin(idle.pop() ?? start(), one);
    }
    // Nobody is kept when there is nothing to do: a worker holds on to the memory of the largest file it has seen.
    if (busy.size === 0) for (const helper of idle.splice(0)) helper.end();
  }

  function begin(helper: Helper, one: Waiting): void {
    busy.set(helper, one);
    const timer = setTimeout(() => finish({ is: 'tooLong' }, false), limitMs);
    const finish = (answer: Answer, usable: boolean): void => {
      clearTimeout(timer);
      if (!busy.delete(helper)) return;
      if (usable) idle.push(helper);
      else helper.end();
      one.done(answer);
      next();
    };
    helper.read(one.task, one.agreed()).then(
      (answer) => finish(answer, true),
      () => finish({ is: 'broken' }, false),
    );
  }

  return {
    read: (task, agreed) =>
      new Promise((done) => {
        waiting.push({ task, agreed, done });
        next();
      }),
    stop: () => {
      const left = [...busy.values(), ...waiting.splice(0)];
      for (const helper of [...busy.keys(), ...idle.splice(0)]) helper.end();
      busy.clear();
      for (const { done } of left) done({ is: 'stopped' });
    },
  };
}

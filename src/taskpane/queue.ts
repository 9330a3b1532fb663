/** What is pressed is done one thing at a time; a cell that is being edited makes the task wait instead of fail. */
import { ExcelFailure } from '../excel/problems';
import { Cancelled, throwIfCalledOff, unlessCancelled } from '../excel/run';
import { isUnfetched } from './unfetched';
import type { Busy, Failure, Store } from './store';

const EDIT_MODE_RETRY_MS = 300;

export interface Queue {
  /** Is such a task queued that has not begun? */
  readonly isWaiting: (busy: Busy) => boolean;
  /** A task never rejects: what goes wrong becomes part of the state. */
  readonly enqueue: (busy: Busy, task: () => Promise<void>) => Promise<void>;
  /** A reading that nobody pressed for: answers false, instead of waiting, while a cell is being edited. */
  readonly follow: (task: () => Promise<void>) => Promise<boolean>;
  /** Of the task that runs: aborted when it is called off. */
  readonly signal: () => AbortSignal;
  /** The running task is about to write: from here on it cannot be called off. Throws `CalledOff` when it has been. */
  readonly commit: () => void;
  /** Calls the running task off, unless it has begun to write. */
  readonly cancel: () => void;
}

export function createQueue(store: Store, wait: (ms: number) => Promise<void>): Queue {
  let last: Promise<void> = Promise.resolve();
  let control = new AbortController();
  const waiting = new Set<Busy>();

  function inTurn(busy: Busy, task: () => Promise<void>): Promise<void> {
    last = last.then(async () => {
      control = new AbortController();
      store.send({ is: 'started', busy });
      try {
        await task();
      } catch (error) {
        if (error instanceof Cancelled) store.send({ is: 'calledOff' });
        else store.send({ is: 'failed', failure: failureOf(error), during: busy });
      } finally {
        store.send({ is: 'ended' });
      }
    });
    return last;
  }

  return {
    isWaiting: (busy) => waiting.has(busy),
    enqueue: (busy, task) => {
      waiting.add(busy);
      return inTurn(busy, () => {
        waiting.delete(busy);
        return untilNotEditing(busy, task);
      });
    },
    follow: async (task) => {
      let editing = false;
      await inTurn('reading', async () => {
        try {
          await task();
        } catch (error) {
          if (!isEditing(error)) throw error;
          editing = true;
        }
      });
      return !editing;
    },
    signal: () => control.signal,
    commit: () => {
      throwIfCalledOff(control.signal);
      store.send({ is: 'writing' });
    },
    cancel: () => {
      if (store.state().stage !== 'before') return;
      store.send({ is: 'callingOff' });
      control.abort();
    },
  };

  async function untilNotEditing(busy: Busy, task: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        await task();
        return;
      } catch (error) {
        if (!isEditing(error)) throw error;
        // It begins anew, so it can be called off again.
        store.send({ is: 'started', busy });
        store.send({ is: 'waiting' });
        await unlessCancelled(wait(EDIT_MODE_RETRY_MS), control.signal);
      }
    }
  }
}

function isEditing(error: unknown): boolean {
  return error instanceof ExcelFailure && error.problem.code === 'editMode';
}

/** A fault of ours is told apart from what Excel answered, and from a file that did not come. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ExcelFailure) return error.problem;
  if (isUnfetched(error)) return { code: 'unfetched' };
  return { code: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** What is pressed is done one thing at a time; a cell that is being edited makes the task wait instead of fail. */
import { ExcelFailure } from '../excel/problems';
import type { Busy, Failure, Store } from './store';

const EDIT_MODE_RETRY_MS = 1_000;

/** Tasks one after the other. A task never rejects: what goes wrong becomes part of the state. */
export function createQueue(store: Store, wait: (ms: number) => Promise<void>) {
  let last: Promise<void> = Promise.resolve();
  const waiting = new Set<Busy>();
  return {
    /** Is such a task queued that has not begun? */
    isWaiting: (busy: Busy) => waiting.has(busy),
    enqueue: (busy: Busy, task: () => Promise<void>): Promise<void> => {
      waiting.add(busy);
      last = last.then(async () => {
        waiting.delete(busy);
        store.send({ is: 'started', busy });
        try {
          await untilNotEditing(task);
        } catch (error) {
          store.send({ is: 'failed', failure: failureOf(error), during: busy });
        } finally {
          store.send({ is: 'ended' });
        }
      });
      return last;
    },
  };

  async function untilNotEditing(task: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        await task();
        return;
      } catch (error) {
        if (!(error instanceof ExcelFailure) || error.problem.code !== 'editMode') throw error;
        store.send({ is: 'waiting' });
        await wait(EDIT_MODE_RETRY_MS);
      }
    }
  }
}

/** A fault of ours is told apart from what Excel answered. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ExcelFailure) return error.problem;
  return { code: 'crash', detail: error instanceof Error ? error.message : String(error) };
}

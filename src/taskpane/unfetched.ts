/** A file of the pane that did not come: the connection is lost, or the server no longer has the version that is open. */
import type { Store } from './store';

export function isUnfetched(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}

/** Tells it wherever nobody else does: what is fetched by a press outside the queue has nobody to catch it. */
export function sayUnfetched(store: Store): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (isUnfetched(reason)) store.send({ is: 'failed', failure: { code: 'unfetched' }, during: 'jumping' });
  });
}

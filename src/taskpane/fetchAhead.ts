/**
 * Fetches what will be needed later while nothing else is going on. A pane stays open for as long as its workbook, so at the first press
 * that writes the network may be away; and what has been fetched is the same version as the pane.
 */
import type { Store } from './store';

export type Part = () => Promise<unknown>;

/** Nobody has read the first findings by then, and everything that comes with them has been asked for. */
const PAUSE_MS = 2500;
/** A page that shares the browser with Excel on the web may never be idle. */
const PATIENCE_MS = 3000;

/** Calls back when the browser has nothing to do; where it cannot tell, after the pause alone. */
export function whenIdle(action: () => void): void {
  setTimeout(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(action, { timeout: PATIENCE_MS });
    else action();
  }, PAUSE_MS);
}

/** After the first check, one part after another. A part that does not come is asked for again by whoever needs it, who can say so. */
export function fetchAhead(store: Store, parts: readonly Part[], later: (action: () => void) => void = whenIdle): void {
  const stop = store.subscribe(() => {
    if (!store.state().checked) return;
    stop();
    later(() => void inTurn(parts));
  });
}

async function inTurn(parts: readonly Part[]): Promise<void> {
  for (const part of parts) await part().catch(() => undefined);
}

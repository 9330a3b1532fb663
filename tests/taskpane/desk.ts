/** The pane's session over the embedded Excel: everything real but the picture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHeadless, type Headless } from '../../host/node/headless';
import { excelPort } from '../../src/taskpane/excelPort';
import { engine } from '../../src/taskpane/engine';
import type { WorkbookPort } from '../../src/taskpane/port';
import { createSession, type Session } from '../../src/taskpane/session';
import { createStore, initialState, type PaneState, type Store } from '../../src/taskpane/store';
import type { Finding } from '../../src/validation/types';

export interface Desk {
  readonly excel: Headless;
  readonly session: Session;
  readonly store: Store;
  readonly findings: () => readonly Finding[];
  /** How many times something new has been checked. */
  readonly checks: () => number;
  /** Resolves when the pane knows it; rejects after ten seconds. */
  readonly until: (holds: (state: PaneState) => boolean) => Promise<void>;
  /** Resolves when nothing has happened in the pane for as long as a pause in typing and more. */
  readonly quiet: () => Promise<void>;
  /** Closes the pane, which goes on running, and opens it again. */
  readonly hide: () => Promise<void>;
  readonly show: () => void;
  readonly close: () => Promise<void>;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const PATIENCE_MS = 10_000;
const QUIET_MS = 600;

export async function openDesk(file: string): Promise<Desk> {
  const excel = await openHeadless(Uint8Array.from(readFileSync(join(__dirname, '../../examples', file))), { fileName: file });
  const store = createStore(initialState('da', engine.plans));
  let visible: ((visible: boolean) => void) | undefined;
  const port: WorkbookPort = {
    ...excelPort(() => store.send({ is: 'waiting' })),
    watch: (changed) => {
      visible = changed;
      return Promise.resolve();
    },
  };
  const session = createSession({ port, engine, store, wait: pause });
  let seen = store.state().checked;
  let checks = 0;
  let changedAt = Date.now();
  store.subscribe(() => {
    changedAt = Date.now();
    const { checked } = store.state();
    if (checked !== seen) checks += 1;
    seen = checked;
  });
  await session.start();
  return {
    excel,
    session,
    store,
    findings: () => store.state().checked?.result.findings ?? [],
    checks: () => checks,
    until: async (holds) => {
      const end = Date.now() + PATIENCE_MS;
      while (!holds(store.state())) {
        if (Date.now() > end) throw new Error('the pane never came to know it');
        await pause(10);
      }
    },
    quiet: async () => {
      while (Date.now() - changedAt < QUIET_MS || store.state().busy) await pause(20);
    },
    hide: async () => {
      visible?.(false);
      await pause(50);
    },
    show: () => visible?.(true),
    close: async () => {
      session.stop();
      await pause(50);
      await excel.settle();
      excel.close();
    },
  };
}

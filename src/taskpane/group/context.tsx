/** The tray of this pane, kept beside its store so that it is still there when the page is opened again. */
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { PaneContext } from '../ui/session';
import { readPlanFile } from '../planFile';
import { RULE_PACKS } from '../plans';
import type { Store } from '../store';
import { today } from '../views/today';
import { createWorkerPool, type WorkerPoolParts } from './workerPool';
import { helpersAtATime, startWorker } from './workerClient';
import { createInbox, type Inbox, type InboxState } from './inbox';

const SOON_MS = 100;
/** The largest workbook within the limits takes a slow machine about ten seconds. */
const LIMIT_MS = 60_000;

/** Where the workers come from; other in component tests. */
export const WorkerPoolContext = createContext<() => WorkerPoolParts>(() => ({
  start: startWorker,
  size: helpersAtATime(),
  limitMs: LIMIT_MS,
}));

interface Group {
  readonly inbox: Inbox;
  readonly limitMs: number;
}

const groups = new WeakMap<Store, Group>();

function groupOf(store: Store, poolParts: () => WorkerPoolParts): Group {
  const known = groups.get(store);
  if (known) return known;
  const parts = poolParts();
  const inbox = createInbox({
    pool: createWorkerPool(parts),
    plans: () => store.state().plans,
    rulePacks: RULE_PACKS,
    addPlan: (plan) => store.send({ is: 'planLoaded', plan }),
    readPlanFile,
    now: () => performance.now(),
    today,
    soon: (show) => setTimeout(show, SOON_MS),
  });
  const group = { inbox, limitMs: parts.limitMs };
  groups.set(store, group);
  return group;
}

export function useGroup(): Group {
  const pane = use(PaneContext);
  const poolParts = use(WorkerPoolContext);
  if (!pane) throw new Error('the page for many files stands outside the pane');
  const { store } = pane;
  return useMemo(() => groupOf(store, poolParts), [store, poolParts]);
}

export function useInbox(): InboxState {
  const { inbox } = useGroup();
  return useSyncExternalStore(inbox.subscribe, inbox.state);
}

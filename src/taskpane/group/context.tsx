/** The tray of this pane, kept beside its store so that it is still there when the page is opened again. */
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { PaneContext } from '../ui/session';
import { readPlanFile } from '../planFile';
import { RULE_PACKS } from '../plans';
import type { Store } from '../store';
import { today } from '../views/today';
import { createCrew, type CrewParts } from './crew';
import { helpersAtATime, startHelper } from './helper';
import { createTray, type Tray, type TrayState } from './tray';

const SOON_MS = 100;
/** The largest workbook within the limits takes a slow machine about ten seconds. */
const LIMIT_MS = 60_000;

/** Where the workers come from; other in component tests. */
export const CrewContext = createContext<() => CrewParts>(() => ({
  start: startHelper,
  size: helpersAtATime(),
  limitMs: LIMIT_MS,
}));

interface Group {
  readonly tray: Tray;
  readonly limitMs: number;
}

const groups = new WeakMap<Store, Group>();

function groupOf(store: Store, crewParts: () => CrewParts): Group {
  const known = groups.get(store);
  if (known) return known;
  const parts = crewParts();
  const tray = createTray({
    crew: createCrew(parts),
    plans: () => store.state().plans,
    rulePacks: RULE_PACKS,
    addPlan: (plan) => store.send({ is: 'planLoaded', plan }),
    readPlanFile,
    now: () => performance.now(),
    today,
    soon: (show) => setTimeout(show, SOON_MS),
  });
  const group = { tray, limitMs: parts.limitMs };
  groups.set(store, group);
  return group;
}

export function useGroup(): Group {
  const pane = use(PaneContext);
  const crewParts = use(CrewContext);
  if (!pane) throw new Error('the page for many files stands outside the pane');
  const { store } = pane;
  return useMemo(() => groupOf(store, crewParts), [store, crewParts]);
}

export function useTray(): TrayState {
  const { tray } = useGroup();
  return useSyncExternalStore(tray.subscribe, tray.state);
}

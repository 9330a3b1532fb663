/** The plan that is being read in this pane; it stays while other pages are shown. */
import { use, useSyncExternalStore } from 'react';
import { PaneContext } from '../ui/session';
import { createPlanning, type Planning, type PlanningState } from './planning';

export function usePlanning(): Planning {
  const pane = use(PaneContext);
  if (!pane) throw new Error('the page of the plan stands outside the pane');
  pane.rooms.planning ??= createPlanning();
  return pane.rooms.planning;
}

export function usePlanningState(): PlanningState {
  const { subscribe, state } = usePlanning();
  return useSyncExternalStore(subscribe, state);
}

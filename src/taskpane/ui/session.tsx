import { createContext, use, useSyncExternalStore } from 'react';
import type { Planning } from '../planning/planning';
import type { Session } from '../session';
import type { PaneState, Store } from '../store';

interface Pane {
  readonly session: Session;
  readonly store: Store;
  readonly rooms: Rooms;
}

/** What a page that is fetched late has made for itself, so that it is still there when the page is shown again. */
export interface Rooms {
  planning?: Planning;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) throw new Error('a part of the pane stands outside the pane');
  return pane;
}

export const useSession = (): Session => usePane().session;

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.state);
}

import { createContext, use, useSyncExternalStore } from 'react';
import type { Session } from '../session';
import type { PaneState, Store } from '../store';

interface Pane {
  readonly session: Session;
  readonly store: Store;
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

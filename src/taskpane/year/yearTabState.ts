/** What the tab remembers while the pane is open, though another tab is looked at in between: who locks, and files of earlier rounds. */
import { useState } from 'react';
import type { PastRound } from '../../rounds/types';
import { useSession } from '../ui/session';
import type { Session } from '../session';

export interface EarlierFile {
  readonly file: string;
  readonly rounds: readonly PastRound[];
}

export interface YearTabState {
  readonly name: string;
  readonly files: readonly EarlierFile[];
}

export interface YearTab extends YearTabState {
  readonly update: (part: Partial<YearTabState>) => void;
}

const NOTHING: YearTabState = { name: '', files: [] };
const all = new WeakMap<Session, YearTabState>();

export function useYearTab(): YearTab {
  const session = useSession();
  const [kept, setKept] = useState(() => all.get(session) ?? NOTHING);
  const update = (part: Partial<YearTabState>): void => {
    const next = { ...(all.get(session) ?? NOTHING), ...part };
    all.set(session, next);
    setKept(next);
  };
  return { ...kept, update };
}

/** What the tab remembers while the pane is open, though another tab is looked at in between: who locks, and files of earlier rounds. */
import { useState } from 'react';
import type { PastRound } from '../../rounds/types';
import { useSession } from '../ui/session';
import type { Session } from '../session';

export interface EarlierFile {
  readonly file: string;
  readonly rounds: readonly PastRound[];
}

export interface Kept {
  readonly name: string;
  readonly files: readonly EarlierFile[];
}

export interface Keeping extends Kept {
  readonly keep: (part: Partial<Kept>) => void;
}

const NOTHING: Kept = { name: '', files: [] };
const all = new WeakMap<Session, Kept>();

export function useKept(): Keeping {
  const session = useSession();
  const [kept, setKept] = useState(() => all.get(session) ?? NOTHING);
  const keep = (part: Partial<Kept>): void => {
    const next = { ...(all.get(session) ?? NOTHING), ...part };
    all.set(session, next);
    setKept(next);
  };
  return { ...kept, keep };
}

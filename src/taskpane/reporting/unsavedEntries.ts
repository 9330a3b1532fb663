/** What has been typed in the pane and not written in the sheet: kept while another row is looked at or another tab is open. */
import { useCallback, useState } from 'react';
import type { EnteredValues } from '../../reporting/preview';
import { useSession } from '../ui/session';
import type { Session } from '../session';

/** By what is being filled in (plan and round), then by requirement. */
export type UnsavedEntries = ReadonlyMap<string, EnteredValues>;

const kept = new WeakMap<Session, Map<string, UnsavedEntries>>();

export function useUnsavedEntries(about: string) {
  const session = useSession();
  const of = kept.get(session) ?? new Map<string, UnsavedEntries>();
  const [, drawAgain] = useState(0);
  const unsavedEntries: UnsavedEntries = of.get(about) ?? new Map<string, EnteredValues>();
  const change = useCallback(
    (id: string, make: (answers: EnteredValues) => EnteredValues) => {
      const all = kept.get(session) ?? new Map<string, UnsavedEntries>();
      const now = new Map(all.get(about));
      const answers = make(now.get(id) ?? {});
      if (Object.keys(answers).length === 0) now.delete(id);
      else now.set(id, answers);
      kept.set(session, all.set(about, now));
      drawAgain((times) => times + 1);
    },
    [session, about],
  );
  return [unsavedEntries, change] as const;
}

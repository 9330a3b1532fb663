import { useEffect, useId } from 'react';
import { usePaneState } from '../ui/session';

/** The id of the field for the name, which has the focus when a press elsewhere asked for marking the report as ready. */
export function useReadyWanted(): string {
  const id = useId();
  const { wanted } = usePaneState();
  useEffect(() => {
    if (wanted?.is === 'ready') document.getElementById(id)?.focus();
  }, [wanted, id]);
  return id;
}

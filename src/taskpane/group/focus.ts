/** Where the keyboard goes on when what it stood on goes away. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** For a part that may go away while the focus is in it: the focus then moves to what `to` finds from the part. */
export function useFocusBack<T extends HTMLElement>(to: (part: T) => HTMLElement | null | undefined): RefObject<T | null> {
  const part = useRef<T>(null);
  const latest = useRef(to);
  useLayoutEffect(() => {
    latest.current = to;
  });
  useLayoutEffect(() => {
    const { current } = part;
    return () => {
      if (current?.contains(document.activeElement)) latest.current(current)?.focus();
    };
  }, []);
  return part;
}

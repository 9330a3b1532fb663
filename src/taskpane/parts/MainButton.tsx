/**
 * The button of the one thing to do. Several parts of the pane have one, and each is the main one where it stands alone; of those on the
 * screen at the same time only that of the highest rank stands out, and among equals the one that came last.
 */
import { Button } from '@fluentui/react-components';
import { useId, useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';

/** Lowest first: what can wait, what the overview proposes, what a view leads to, its form, and what somebody has just opened. */
const RANKS = ['later', 'overview', 'handIn', 'next', 'form', 'asked'] as const;

type Rank = (typeof RANKS)[number];

const shownButtons = new Map<string, number>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function first(): string | undefined {
  let main: string | undefined;
  let highest = -1;
  for (const [id, rank] of shownButtons) {
    if (rank < highest) continue;
    main = id;
    highest = rank;
  }
  return main;
}

interface MainButtonProps {
  /** None while it is not the thing to do. */
  readonly rank: Rank | undefined;
  readonly children: ReactNode;
  readonly type?: 'button' | 'submit';
  readonly size?: 'small' | 'medium';
  readonly className?: string;
  readonly title?: string;
  readonly disabledFocusable?: boolean;
  readonly onClick?: () => void;
  readonly 'aria-describedby'?: string | undefined;
}

export function MainButton({ rank, ...button }: MainButtonProps) {
  const id = useId();
  const main = useSyncExternalStore(subscribe, () => first() === id);
  useLayoutEffect(() => {
    if (rank === undefined) return;
    shownButtons.set(id, RANKS.indexOf(rank));
    tell();
    return () => {
      shownButtons.delete(id);
      tell();
    };
  }, [id, rank]);
  return <Button {...button} data-main={main} appearance={main ? 'primary' : 'secondary'} />;
}

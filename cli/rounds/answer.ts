/** The answer of `npm run rounds -- --json`. Other programs read its keys: they are only ever added to, never renamed. */
import type { LockedYear } from '../../src/rounds/lockEdits';

export function answerOf({ year, locking }: LockedYear, lock: boolean) {
  const { history, past, developments, ...rest } = year;
  const { sheet, lockedRounds, problems } = history;
  const { since, score } = developments;
  return {
    ...rest,
    history: { sheet, freezes: lockedRounds, problems },
    past: past.map(withFrozen),
    developments: { ...developments, since: since && withFrozen(since), score: score.map(withFrozen) },
    frozen: lock ? { version: locking.version, refused: locking.refused ?? null } : null,
  };
}

function withFrozen<T extends { readonly locked: boolean }>({
  locked,
  ...rest
}: T): Omit<T, 'locked'> & { readonly frozen: boolean } {
  return { ...rest, frozen: locked };
}

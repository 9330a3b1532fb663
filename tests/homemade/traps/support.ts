/** What several traps need. */
import type { UsualRound } from '../../../src/plan/rounds';
import { columnOf, main, unitRows, type Draft } from '../draft';

export const ORDER: readonly UsualRound[] = ['UO1', 'UO2', 'UO3', 'AR'];
export const SHORT: Readonly<Record<UsualRound, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'årsrapporten' };

export function earlierRound({ round }: Draft): UsualRound {
  return ORDER[ORDER.indexOf(round) - 1] ?? 'UO1';
}

/** One table with a column of figures under a header that is not grouped. */
export function isPlain(draft: Draft): boolean {
  return columnOf(main(draft), 'actual') !== undefined && main(draft).joined.length === 0;
}

/** Nothing in the column of figures is what is asked for; days of delivery may stand in a column of their own. */
export function spoilFigures(draft: Draft): void {
  const isApart = columnOf(main(draft), 'deliveredOn') !== undefined;
  for (const { unit } of unitRows(main(draft)))
    if (!isApart || unit.measure.kind !== 'milestone') draft.truth.spoiled.add(unit.id);
}

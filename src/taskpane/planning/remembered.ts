/** Answers about the plan that stands in the open workbook, kept in that workbook: closing the pane loses nothing. */
import { useEffect } from 'react';
import type { Edit } from '../../workbook/edits';
import { readMemory } from '../../workbook/memory';
import { rememberEdits } from '../../workbook/memoryEdits';
import type { PlanAnswer } from '../../workbook/memorySchema';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useSession } from '../ui/session';
import { usePlanningState } from './usePlanning';

export function answersIn(workbook: WorkbookSnapshot): readonly PlanAnswer[] {
  const remembered = readMemory(workbook);
  return remembered.is === 'memory' ? (remembered.memory.planAnswers ?? []) : [];
}

/** What was read from elsewhere has nothing to do with the workbook that happens to be open, and is not kept in it. */
export function useRememberAnswers(): void {
  const session = useSession();
  const { source, answers } = usePlanningState();
  const { here = false } = source ?? {};
  useEffect(() => {
    if (here) void session.remember((workbook) => remembering(workbook, answers));
  }, [session, here, answers]);
}

/** For starting over. What the workbook keeps of its own plan outlives a plan that was read from elsewhere. */
export function useForgetAnswers(): () => void {
  const session = useSession();
  const { source } = usePlanningState();
  return () => {
    if (source?.here === true) void session.remember((workbook) => remembering(workbook, []));
  };
}

/** Nothing is written into a workbook about which nothing has been said. */
function remembering(workbook: WorkbookSnapshot, answers: readonly PlanAnswer[]): readonly Edit[] {
  if (answers.length === 0 && answersIn(workbook).length === 0) return [];
  return rememberEdits(workbook, { planAnswers: [...answers] });
}

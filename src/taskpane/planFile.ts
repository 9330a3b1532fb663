/** A plan file that a person has chosen. The file is read here in the browser and goes nowhere. */
import { loadPlan } from '../plan/load';
import type { PlanProblem } from '../plan/problems';
import type { Plan } from '../plan/schema';
import type { PaneKey } from '../texts/da/pane';

const MAX_BYTES = 2_000_000;

export type ReadPlanFile =
  | { readonly is: 'plan'; readonly plan: Plan }
  | { readonly is: 'refused'; readonly problems: readonly PlanProblem[] }
  | { readonly is: 'unreadable'; readonly key: PaneKey };

export async function readPlanFile(file: File): Promise<ReadPlanFile> {
  if (file.size > MAX_BYTES) return { is: 'unreadable', key: 'planFileTooLarge' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { is: 'unreadable', key: 'planFileUnreadable' };
  }
  const loaded = loadPlan(text);
  return loaded.ok ? { is: 'plan', plan: loaded.value } : { is: 'refused', problems: loaded.problems };
}

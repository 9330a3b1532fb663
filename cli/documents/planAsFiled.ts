/** The plan before its amendments were applied: the one the workbook carries, else the file's. */
import { parsePlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { readMemory } from '../../src/workbook/memory';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** `inForce` is what was recognised; it is the answer where neither is found. */
export function planAsFiled(workbook: WorkbookSnapshot, plans: readonly Plan[], inForce: Plan): Plan {
  const remembered = readMemory(workbook);
  const own = remembered.is === 'memory' ? parsePlan(remembered.memory.plan) : undefined;
  if (own?.ok === true && own.value.id === inForce.id) return own.value;
  return plans.find(({ id }) => id === inForce.id) ?? inForce;
}

/** Whose findings are whose: the goal and the responsible offices of everything a finding can be about. */
import { goalsOf, unitsOf } from '../plan/units';
import type { Plan } from '../plan/schema';
import type { Report, UnitReport } from '../report/types';

export interface Belonging {
  readonly goal: string;
  /** As the sheet names them, else the plan; empty where neither does. */
  readonly offices: readonly string[];
}

/** By the id of a unit, a weight block or a goal. A block's and a goal's offices are those of all their requirements. */
export function belongings(plan: Plan, report: Report): ReadonlyMap<string, Belonging> {
  const { units } = report.current;
  const found = new Map<string, Belonging>();
  const add = (id: string, goal: string, offices: readonly string[]): void => {
    const before = found.get(id)?.offices ?? [];
    found.set(id, { goal, offices: [...new Set([...before, ...offices])] });
  };
  for (const unit of unitsOf(plan)) {
    const { goal, block, requirement } = unit;
    const own = officeIn(units.get(unit.id)) ?? officeIn(units.get(requirement.id)) ?? requirement.office;
    const offices = own === undefined ? [] : [own];
    for (const id of new Set([unit.id, requirement.id, block.id, goal.id])) add(id, goal.id, offices);
  }
  for (const goal of goalsOf(plan)) add(goal.id, goal.id, []);
  return found;
}

/** Every office there is, in alphabetical order. */
export function officesIn(all: ReadonlyMap<string, Belonging>): readonly string[] {
  return [...new Set([...all.values()].flatMap(({ offices }) => offices))].sort((first, second) =>
    first.localeCompare(second, 'da'),
  );
}

function officeIn(unit: UnitReport | undefined): string | undefined {
  const content = unit?.entries.office?.content;
  const text = content !== undefined && 'text' in content ? content.text.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

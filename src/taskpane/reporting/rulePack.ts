import type { Plan, RulePack } from '../../plan/schema';
import { engine } from '../engine';

/** The rules of the plan's year, else of the newest there is, as the check chooses them. */
export function rulePackOf({ year }: Pick<Plan, 'year'>): RulePack {
  const [newest] = [...engine.rulePacks].sort((first, second) => second.year - first.year);
  const pack = engine.rulePacks.find((candidate) => candidate.year === year) ?? newest;
  if (!pack) throw new Error('there is no rule pack');
  return pack;
}

/** The plans and rule packs that come with the add-in, checked by the same schema as a file of one's own. */
import hjemrejsestyrelsen2024 from '../../plans/hjemrejsestyrelsen-2024.json';
import rules2024 from '../../plans/rules-2024.json';
import { parsePlan, parseRulePack } from '../plan/load';
import type { Plan, RulePack } from '../plan/schema';

function plan(value: unknown): readonly Plan[] {
  const loaded = parsePlan(value);
  return loaded.ok ? [loaded.value] : [];
}

function rulePack(value: unknown): readonly RulePack[] {
  const loaded = parseRulePack(value);
  return loaded.ok ? [loaded.value] : [];
}

export const PLANS: readonly Plan[] = plan(hjemrejsestyrelsen2024);
export const RULE_PACKS: readonly RulePack[] = rulePack(rules2024);

/** The plans and rule packs on disk, and a plan named on the command line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlan, loadRulePack } from '../../src/plan/load';
import type { Loaded, PlanProblem } from '../../src/plan/problems';
import type { Plan, RulePack } from '../../src/plan/schema';

export interface Agreed {
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  /** The plan named by itself; absent where a file may be about any of the plans. */
  readonly planId?: string;
}

export type PlanChoice =
  | { readonly ok: true; readonly agreed: Agreed }
  | { readonly ok: false; readonly key: 'noSuchPlan'; readonly plan: string; readonly known: readonly string[] }
  | { readonly ok: false; readonly key: 'badPlan'; readonly file: string; readonly problems: readonly PlanProblem[] };

/** `wanted` is a plan's id, the path of a plan file, or a folder of plan files; undefined means any plan of our own folder. */
export function choosePlans(folder: string, wanted: string | undefined): PlanChoice {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const plans: Plan[] = [];
  const rulePacks: RulePack[] = [];
  for (const file of files) {
    const isRules = file.startsWith('rules-');
    const text = readFileSync(join(folder, file), 'utf8');
    const loaded = isRules ? add(loadRulePack(text), rulePacks) : add(loadPlan(text), plans);
    if (!loaded.ok) return { ok: false, key: 'badPlan', file, problems: loaded.problems };
  }
  if (wanted === undefined) return { ok: true, agreed: { plans, rulePacks } };
  const known = plans.find((plan) => plan.id === wanted);
  if (known) return { ok: true, agreed: { plans: [known], rulePacks, planId: known.id } };
  if (statSync(wanted, { throwIfNoEntry: false })?.isDirectory()) {
    const theirs = choosePlans(wanted, undefined);
    return theirs.ok ? { ok: true, agreed: { plans: theirs.agreed.plans, rulePacks } } : theirs;
  }
  const text = textOf(wanted);
  if (text === undefined) return { ok: false, key: 'noSuchPlan', plan: wanted, known: plans.map((plan) => plan.id) };
  const loaded = loadPlan(text);
  if (!loaded.ok) return { ok: false, key: 'badPlan', file: wanted, problems: loaded.problems };
  return { ok: true, agreed: { plans: [loaded.value], rulePacks, planId: loaded.value.id } };
}

function add<T>(loaded: Loaded<T>, into: T[]): Loaded<T> {
  if (loaded.ok) into.push(loaded.value);
  return loaded;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

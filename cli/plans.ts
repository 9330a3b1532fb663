/** The plans and rule packs on disk, and a plan named on the command line. */
import { join } from 'node:path';
import { loadPlan, loadRulePack } from '../src/plan/load';
import type { PlanProblem } from '../src/plan/problems';
import type { Plan, RulePack } from '../src/plan/schema';
import type { Language } from '../src/texts/language';
import { problemSentence } from '../src/texts/planProblems';
import { textOf, type Files, type Io } from './io';
import { tellIn } from './tell';

export interface Agreed {
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  /** The plan named by itself; absent where a file may be about any of the plans. */
  readonly planId?: string;
}

type PlanTrouble =
  | { readonly key: 'noSuchPlan'; readonly plan: string; readonly known: readonly string[] }
  | { readonly key: 'badPlan'; readonly file: string; readonly problems: readonly PlanProblem[] }
  | { readonly key: 'noPlansIn'; readonly folder: string }
  | { readonly key: 'planTwice'; readonly plan: string; readonly first: string; readonly second: string };

export type PlanChoice = { readonly ok: true; readonly agreed: Agreed } | ({ readonly ok: false } & PlanTrouble);

/** `wanted` is a plan's id, the path of a plan file, or a folder of plan files; undefined means any of the plans that come with Målstatus. */
export function choosePlans({ files, plans: own }: Pick<Io, 'files' | 'plans'>, wanted: string | undefined): PlanChoice {
  const ours = plansIn(own, files);
  if ('key' in ours) return { ok: false, ...ours };
  const rulePacks = rulePacksIn(own, files);
  if ('key' in rulePacks) return { ok: false, ...rulePacks };
  if (wanted === undefined) return { ok: true, agreed: { plans: ours, rulePacks } };
  const known = ours.find((plan) => plan.id === wanted);
  if (known) return { ok: true, agreed: { plans: [known], rulePacks, planId: known.id } };
  if (files.isFolder(wanted)) {
    const theirs = plansIn(wanted, files);
    return 'key' in theirs ? { ok: false, ...theirs } : { ok: true, agreed: { plans: theirs, rulePacks } };
  }
  const text = textOf(files.read(wanted));
  if (text === undefined) return { ok: false, key: 'noSuchPlan', plan: wanted, known: ours.map((plan) => plan.id) };
  const loaded = loadPlan(text);
  if (!loaded.ok) return { ok: false, key: 'badPlan', file: wanted, problems: loaded.problems };
  return { ok: true, agreed: { plans: [loaded.value], rulePacks, planId: loaded.value.id } };
}

/** Why the plans asked for cannot be used. */
export function planTrouble(trouble: PlanTrouble, language: Language): string {
  const tell = tellIn(language);
  switch (trouble.key) {
    case 'noSuchPlan':
      return tell(trouble.key, { plan: trouble.plan, known: trouble.known.join(', ') });
    case 'badPlan': {
      const sentences = trouble.problems.map((problem) => problemSentence(language, problem));
      return tell(trouble.key, { file: trouble.file, problem: sentences.join('\n  ') });
    }
    case 'noPlansIn':
      return tell(trouble.key, { folder: trouble.folder });
    case 'planTwice':
      return tell(trouble.key, { plan: trouble.plan, first: trouble.first, second: trouble.second });
  }
}

/** Two files with the same plan are refused: which of them is agreed cannot be known. */
function plansIn(folder: string, files: Files): readonly Plan[] | PlanTrouble {
  const found = new Map<string, { readonly plan: Plan; readonly file: string }>();
  for (const file of jsonIn(folder, files, (name) => !isRulePack(name))) {
    const loaded = loadPlan(textOf(files.read(file)) ?? '');
    if (!loaded.ok) return { key: 'badPlan', file, problems: loaded.problems };
    const plan = loaded.value;
    const other = found.get(plan.id);
    if (other) return { key: 'planTwice', plan: plan.id, first: other.file, second: file };
    found.set(plan.id, { plan, file });
  }
  return found.size === 0 ? { key: 'noPlansIn', folder } : [...found.values()].map(({ plan }) => plan);
}

function rulePacksIn(folder: string, files: Files): readonly RulePack[] | PlanTrouble {
  const packs: RulePack[] = [];
  for (const file of jsonIn(folder, files, isRulePack)) {
    const loaded = loadRulePack(textOf(files.read(file)) ?? '');
    if (!loaded.ok) return { key: 'badPlan', file, problems: loaded.problems };
    packs.push(loaded.value);
  }
  return packs;
}

function isRulePack(name: string): boolean {
  return name.startsWith('rules-');
}

function jsonIn(folder: string, files: Files, wanted: (name: string) => boolean): readonly string[] {
  return files
    .list(folder)
    .filter((name) => name.toLowerCase().endsWith('.json') && wanted(name))
    .map((name) => join(folder, name));
}

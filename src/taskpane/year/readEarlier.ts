/** Files of earlier rounds, chosen by a person. They are read here in the pane and go nowhere. */
import type { Plan, RulePack } from '../../plan/schema';
import type { Engine } from '../engineTypes';
import { roundsOfFile, agreedPlan, yearOf } from '../../rounds/yearOf';
import type { Evidence } from '../../recognition/types';
import type { FilesKey } from '../../texts/da/files';
import type { Values } from '../../texts/fill';
import type { EarlierFile } from './yearTabState';

export type EarlierProblem =
  | { readonly is: 'file'; readonly file: string; readonly key: FilesKey; readonly values: Values }
  /** The browser was not allowed to read it, or it is gone. */
  | { readonly is: 'unreadable'; readonly file: string }
  | { readonly is: 'notRecognised'; readonly file: string; readonly reason: Evidence }
  | { readonly is: 'unconfirmed'; readonly file: string }
  | { readonly is: 'otherPlan'; readonly file: string; readonly plan: string };

export interface EarlierAnswer {
  readonly files: readonly EarlierFile[];
  readonly problems: readonly EarlierProblem[];
}

interface EarlierWish {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  readonly check: Engine['check'];
}

/** The file reader is fetched with the first file. */
export async function readEarlier(chosen: readonly File[], wish: EarlierWish): Promise<EarlierAnswer> {
  const { readXlsx, problemKey, problemValues } = await import('../../xlsx');
  const files: EarlierFile[] = [];
  const problems: EarlierProblem[] = [];
  for (const one of chosen) {
    const file = one.name;
    const bytes = await one.arrayBuffer().catch(() => undefined);
    if (!bytes) {
      problems.push({ is: 'unreadable', file });
      continue;
    }
    const read = readXlsx(new Uint8Array(bytes), file);
    if (!read.ok) {
      problems.push({ is: 'file', file, key: problemKey(read.problem), values: { ...problemValues(read.problem), file } });
      continue;
    }
    const { workbook } = read;
    const result = wish.check({ workbook, plans: wish.plans, rulePacks: wish.rulePacks });
    if (result.state === 'notRecognised') problems.push({ is: 'notRecognised', file, reason: result.recognition.reason });
    else if (result.state === 'unconfirmed') problems.push({ is: 'unconfirmed', file });
    else if (result.recognition.plan.id !== wish.plan.id)
      problems.push({ is: 'otherPlan', file, plan: result.recognition.plan.id });
    else {
      const plan = agreedPlan(workbook, wish.plans, wish.plan.id) ?? wish.plan;
      files.push({ file, rounds: roundsOfFile(yearOf({ workbook, plan, ...result })) });
    }
  }
  return { files, problems };
}

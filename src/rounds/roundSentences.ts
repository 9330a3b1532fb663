/** What is found about rounds as codes with the values of their sentences (`src/texts/{da,en}/rounds.ts`). */
import type { Plan } from '../plan/schema';
import { showAddress } from '../workbook/address';
import type { LockProblem, HistoryProblem } from './types';
import type { AmendmentProblem, ReasonProblem, ReasonRefusal } from './yearTypes';

export type RoundProblem = HistoryProblem | LockProblem | AmendmentProblem | ReasonProblem | ReasonRefusal;

export interface RoundSentence {
  readonly code: RoundProblem['code'] | 'historyScoreEdited';
  readonly values: Readonly<Record<string, string | number>>;
}

const ROUND_FIELDS: ReadonlySet<string> = new Set(['round', 'before', 'later']);

const MOMENT_FIELDS: ReadonlySet<string> = new Set(['at', 'beforeAt', 'otherAt']);

/** Seconds tell two lockings apart; a reader has no use for them. */
export function toTheMinute(moment: string): string {
  return moment.replace(/(T\d{2}:\d{2}):\d{2}$/, '$1');
}

/** Rounds by their names in the plan, cells as a person writes them. */
export function roundSentence(problem: RoundProblem, plan: Pick<Plan, 'rounds'>): RoundSentence {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries<unknown>({ ...problem })) {
    if (typeof value === 'number') values[name] = value;
    if (typeof value !== 'string') continue;
    const round = ROUND_FIELDS.has(name) ? plan.rounds.find(({ id }) => id === value)?.name : undefined;
    values[name] = round ?? (MOMENT_FIELDS.has(name) ? toTheMinute(value) : value);
  }
  if ('cell' in problem) values['cell'] = showAddress(problem.cell);
  const ofScore = problem.code === 'historyRowEdited' && problem.unit === '';
  return { code: ofScore ? 'historyScoreEdited' : problem.code, values };
}

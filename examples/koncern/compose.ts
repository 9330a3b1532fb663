/**
 * The plans of an invented ministry group. Each agency's own goals stand in a file of its own under `agencies`; what the whole group shares
 * (period, rounds, the common goals 2.1–2.4) stands once, in `faelles-2024.json`. A composed plan is one file that the pane can load.
 */
import type { InferInput } from 'valibot';
import { parsePlan } from '../../src/plan/load';
import type { Plan, planSchema } from '../../src/plan/schema';
import shared from './faelles-2024.json';

type PlanInput = InferInput<typeof planSchema>;
type Common = 'format' | 'department' | 'year' | 'period' | 'rounds' | 'sections' | 'background' | 'coreTasks' | '$schema';

/** What an agency has agreed for itself. */
export interface AgencyPlan extends Omit<PlanInput, Common> {
  readonly goals: PlanInput['sections'][number]['goals'];
}

/** The content of the agency's plan file: its own goals as section 3.1, the common ones as 3.2. */
export function composed({ goals, notes = [], ...own }: AgencyPlan): unknown {
  const { notes: about, department, year, period, rounds, section } = shared;
  return {
    format: 'maalstatus-plan/1',
    ...own,
    department,
    year,
    period,
    notes: [...about, ...notes],
    sections: [{ id: '3.1', title: 'Faglige mål', shared: false, goals }, section],
    rounds,
  };
}

/** Throws with every mistake and its path where an agency's file and the common one do not make a plan. */
export function planOf(agency: AgencyPlan): Plan {
  const loaded = parsePlan(composed(agency));
  if (loaded.ok) return loaded.value;
  const mistakes = loaded.problems.map(({ path, code, values }) => `${path}: ${code} ${JSON.stringify(values)}`);
  throw new Error(`${agency.id}\n${mistakes.join('\n')}`);
}

/** The plans that can be meant, tried on a workbook. Of many plans most are told to be others by an index, without trying them. */
import type { Plan } from '../plan/schema';
import type { Interruptible } from '../workbook/interruptible';
import { isMost, isNearly, mostWorth, planCandidateOf, worthOf, type PlanCandidate } from './planCandidate';
import { PlanIndex } from './planIndex';
import type { Confirmation } from './types';
import type { WorkbookReading } from './workbookReading';

export interface PlanSearch {
  readonly confirmation: Confirmation | undefined;
  /** The plans are those that a person has named, and `forced`: for files that nobody has looked at. */
  readonly chosen: boolean;
  readonly forced: boolean;
  /** Of the plans, or most of them. */
  readonly index: PlanIndex | undefined;
}

/** So many plans are tried one after the other. */
const FEW = 3;

/** In the order of the plans. Where any is accepted, those are missing that are neither the best nor as good, nor stand beside it. */
export function* planCandidatesIn(
  reading: WorkbookReading,
  plans: readonly Plan[],
  search: PlanSearch,
): Interruptible<readonly PlanCandidate[]> {
  const tried = new Map<Plan, PlanCandidate>();
  const tries = function* (plan: Plan): Interruptible<void> {
    if (tried.has(plan)) return;
    yield;
    tried.set(plan, planCandidateOf(reading, plan, search));
  };
  if (plans.length > FEW && !search.chosen && !isPointedAt(search.confirmation)) {
    const index = search.index ?? new PlanIndex(plans);
    for (const plan of plans) if (!index.has(plan)) yield* tries(plan);
    const wanted = new Set(plans);
    const all = index
      .atMost(reading, reading.views)
      .filter(({ plan }) => wanted.has(plan))
      .map(({ plan, units, worded, withYear, mayBeNamed }) => ({ plan, worth: mostWorth(units, worded, withYear, mayBeNamed) }))
      .sort((one, other) => other.worth - one.worth);
    for (const { plan, worth } of all) {
      const first = bestOf(tried, plans);
      if (first && !isNearly(worth, worthOf(first))) break;
      yield* tries(plan);
    }
    const first = bestOf(tried, plans);
    if (first) {
      yield;
      for (const plan of besides(first, reading, index)) if (wanted.has(plan)) yield* tries(plan);
      return plans.flatMap((plan) => tried.get(plan) ?? []);
    }
  }
  // Those that cannot be meant say why not.
  for (const plan of plans) yield* tries(plan);
  return plans.flatMap((plan) => tried.get(plan) ?? []);
}

/** What a person has pointed at is not what the index looks at. */
function isPointedAt(confirmation: Confirmation | undefined): boolean {
  return [confirmation, ...Object.values(confirmation?.tables ?? {})].some(
    (table) => table?.headerTop !== undefined || table?.columns !== undefined,
  );
}

function bestOf(tried: ReadonlyMap<Plan, PlanCandidate>, plans: readonly Plan[]): PlanCandidate | undefined {
  const accepted = plans.flatMap((plan) => tried.get(plan) ?? []).filter((candidate) => candidate.accepted.length > 0);
  return accepted.sort((one, other) => worthOf(other) - worthOf(one))[0];
}

/** Plans of other agencies that may have a table on another sheet. */
function besides(first: PlanCandidate, reading: WorkbookReading, index: PlanIndex): readonly Plan[] {
  const taken = new Set(first.accepted.map(({ view }) => view));
  const others = reading.views.filter((view) => !taken.has(view) && view.rows.length > 0);
  if (others.length === 0) return [];
  return index
    .atMost(reading, others)
    .filter(({ plan, worded, requirements }) => plan.agency.name !== first.plan.agency.name && isMost(worded, requirements))
    .map(({ plan }) => plan);
}

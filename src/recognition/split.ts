/** The plan split over several sheets of one round: read for itself, each would give a score of a part that looks like the whole. */
import type { RoundId } from '../plan/schema';
import { sureRows, type Candidate } from './candidate';
import { roundOfCandidate } from './when';

/** A single requirement elsewhere is a detail of it, such as what is reported every month. */
const FEWEST = 2;
/** Of its requirements, so many must be missing in the table: the same ones again are another round or a view of them. */
const MISSING = 0.8;

interface Table {
  readonly current: Candidate;
  readonly round: RoundId;
  /** Requirements that are no longer in force: their rows may well be kept apart. */
  readonly withdrawn: ReadonlySet<string>;
}

/** The sheets that hold figures of requirements which the table lacks, in the order of the workbook. */
export function sheetsWithTheRest({ current, round, withdrawn }: Table, candidates: readonly Candidate[]): readonly string[] {
  const here = requirementsOf(current, false);
  return candidates
    .filter((other) => {
      if (other.view === current.view || other.view.sheet.visibility !== 'visible') return false;
      if (!other.hasActual || other.isOverview || (roundOfCandidate(other) ?? round) !== round) return false;
      const own = [...requirementsOf(other, true)].filter((id) => !withdrawn.has(id));
      const missing = own.filter((id) => !here.has(id));
      return missing.length >= FEWEST && missing.length >= own.length * MISSING;
    })
    .map(({ view }) => view.sheet.name);
}

/** `worded`: in the plan's own words. Numbers alone may be those of a budget. */
function requirementsOf({ rows }: Candidate, worded: boolean): ReadonlySet<string> {
  const found = sureRows(rows.matched).filter(({ by }) => !worded || by !== 'label');
  return new Set(found.map(({ unit }) => unit.unit.requirement.id));
}

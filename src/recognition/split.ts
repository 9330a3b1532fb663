/**
 * The plan split over several sheets of one round. Where the sheets surely belong together their tables are read as one; where it is not
 * sure nothing is computed, since the score of a part would look like that of the whole.
 */
import type { IsoDate } from '../calendar/days';
import type { Plan, RoundId } from '../plan/schema';
import { namesAgency, statedDays, statedYears, type Statement } from './agency';
import { sureRows, type SheetCandidate } from './sheetCandidate';
import type { PlanCandidate } from './planCandidate';
import { roundOfCandidate } from './when';
import { fold } from './words';

/** Of its requirements, so many may stand in the table too, or this one: the same ones again are another round or a view of them. */
const REPEATED = 0.2;
const FEWEST = 2;
const ONE_SLIP = 1;

interface Table {
  readonly current: SheetCandidate;
  readonly round: RoundId;
  /** Days that figures of the round may be made up at. */
  readonly days: readonly IsoDate[];
  /** Requirements that are no longer in force: their rows may well be kept apart. */
  readonly withdrawn: ReadonlySet<string>;
}

/** The tables with what the current one lacks, in the order of the workbook; `unsure` ones may be another agency's, year's or round's. */
export interface Rest {
  readonly are: 'together' | 'unsure';
  readonly candidates: readonly SheetCandidate[];
}

export function restOf(table: Table, planCandidate: PlanCandidate): Rest {
  const parts = planCandidate.candidates.filter((other) => isRest(table, other));
  const [only, ...others] = parts;
  // A single requirement on a single sheet is a detail, such as what is reported every month; several such sheets are the offices'.
  const isDetail = only !== undefined && others.length === 0 && missingOn(table, only).length < FEWEST;
  const candidates = isDetail ? [] : parts;
  const apart = candidates.every((first, index) =>
    candidates.slice(index + 1).every((second) => isApart(first, second) && isApart(second, first)),
  );
  const sure = apart && candidates.every((other) => isApart(other, table.current) && agrees(table, other, planCandidate));
  return { are: sure ? 'together' : 'unsure', candidates };
}

/** Does it hold figures of requirements that the table lacks? */
function isRest(table: Table, other: SheetCandidate): boolean {
  const { current, round } = table;
  if (other.view === current.view || other.view.sheet.visibility !== 'visible') return false;
  if (!other.hasActual || other.isOverview || (roundOfCandidate(other) ?? round) !== round) return false;
  const own = [...requirementsOf(other, true)].filter((id) => !table.withdrawn.has(id));
  const missing = missingOn(table, other);
  return missing.length > 0 && areFew(own.length - missing.length, own.length);
}

/** Its requirements that the table lacks. */
function missingOn({ current, withdrawn }: Table, other: SheetCandidate): readonly string[] {
  const here = requirementsOf(current, false);
  return [...requirementsOf(other, true)].filter((id) => !withdrawn.has(id) && !here.has(id));
}

function areFew(repeated: number, all: number): boolean {
  return repeated <= Math.max(ONE_SLIP, all * REPEATED);
}

/** `worded`: in the plan's own words. Numbers alone may be those of a budget. */
function requirementsOf({ rows }: SheetCandidate, worded: boolean): ReadonlySet<string> {
  const found = sureRows(rows.matched).filter(({ by }) => !worded || by !== 'label');
  return new Set(found.map(({ unit }) => unit.unit.requirement.id));
}

/** A requirement that stands in both is a slip; many of them are two versions, and nobody can tell which one holds. */
function isApart(first: SheetCandidate, second: SheetCandidate): boolean {
  const there = requirementsOf(second, false);
  const own = [...requirementsOf(first, false)];
  return areFew(own.filter((id) => there.has(id)).length, own.length);
}

/** Nothing on the other sheet says that it is another agency's, another year's, another round's or made up at another day. */
function agrees({ current, round, days }: Table, other: SheetCandidate, { plan, statements, accepted }: PlanCandidate): boolean {
  const { matchScore } = other;
  if (!isOfAgency(other.statements, statements, plan)) return false;
  const years = statedYears(other.statements);
  if (years.length > 0 && !years.includes(plan.year)) return false;
  if (matchScore.otherYearTexts > matchScore.planYearTexts) return false;
  const known = new Set([...days, ...daysOn(current), ...daysInHeader(current)]);
  if ([daysOn(other), daysInHeader(other)].some((own) => own.length > 0 && !own.some((day) => known.has(day)))) return false;
  if (other.headerRounds.length > 1) return other.headerRounds.includes(round);
  // In a workbook of several rounds a sheet without one may be of any of them.
  const several = accepted.some(
    (candidate) => candidate.headerRounds.length > 1 || (roundOfCandidate(candidate) ?? round) !== round,
  );
  return roundOfCandidate(other) !== undefined || !several;
}

/** Where the workbook names another agency too, a sheet that does not say whose it is may be that one's. */
function isOfAgency(own: readonly Statement[], all: readonly Statement[], plan: Plan): boolean {
  const isOther = ({ about, text }: Statement): boolean => about === 'agency' && !namesAgency(fold(text), plan);
  if (own.some((statement) => statement.source === 'label' && isOther(statement))) return false;
  return !all.some(isOther) || own.some(({ about, text }) => about === 'agency' && namesAgency(fold(text), plan));
}

function daysOn({ statements }: SheetCandidate): readonly IsoDate[] {
  return statedDays(statements, ['label', 'title', 'sheetName']);
}

function daysInHeader({ header }: SheetCandidate): readonly IsoDate[] {
  return header.columns.flatMap(({ days }) => days);
}

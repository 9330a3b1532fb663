/** What one plan finds in a workbook, and how plans that find something stand to each other. */
import type { Plan } from '../plan/schema';
import { isNamed, otherAgency, refusalOf, type Reason } from './acceptance';
import { statementsOfFile, statementsOn, type Statement } from './agency';
import { candidateOn, sureRows, type CandidateOptions, type MatchScore, type SheetCandidate } from './sheetCandidate';
import type { Confirmation } from './types';
import type { SheetView } from './view';
import type { WorkbookReading } from './workbookReading';

/** Rows of a sheet without a table that may hold a front page. */
const FRONT_PAGE_ROWS = 20;
/** With this share of the requirements in the plan's own wording nobody needs to be asked. */
const SURE_BY_TEXT = 0.6;

export interface PlanCandidate {
  readonly plan: Plan;
  readonly chosen: boolean;
  readonly accepted: readonly SheetCandidate[];
  /** Visible sheets with the plan but no column of figures; what round they say counts all the same. */
  readonly withoutFigures: readonly SheetCandidate[];
  /** Every sheet with requirements of the plan, those that are too few included. */
  readonly candidates: readonly SheetCandidate[];
  readonly statements: readonly Statement[];
  readonly elsewhere: readonly Statement[];
  readonly reasons: readonly Reason[];
}

interface Asked {
  readonly confirmation: Confirmation | undefined;
  readonly chosen: boolean;
  readonly forced: boolean;
}

export function planCandidateOf(reading: WorkbookReading, plan: Plan, { confirmation, chosen, forced }: Asked): PlanCandidate {
  const { workbook, views } = reading;
  const { date1904 } = workbook;
  const options: CandidateOptions = { date1904, confirmation, reading };
  const candidates: SheetCandidate[] = [];
  const elsewhere: Statement[] = [];
  const reasons: Reason[] = [];
  for (const view of views) {
    const candidate = view.rows.length === 0 ? undefined : candidateOn(view, plan, options);
    if (candidate && candidate.matchScore.sure > 0) candidates.push(candidate);
    else {
      elsewhere.push(...statementsOn(view, plan, date1904, FRONT_PAGE_ROWS));
      if (isTableLike(reading, view, plan))
        reasons.push({ code: 'tableWithoutRequirements', values: { sheet: view.sheet.name } });
    }
  }
  elsewhere.push(...statementsOfFile(workbook, plan));
  const accepted: SheetCandidate[] = [];
  const joint = jointScore(candidates);
  for (const candidate of candidates) {
    const statements = [...candidate.statements, ...elsewhere];
    const refusal = refusalOf(joint?.of.has(candidate) === true ? { ...candidate, matchScore: joint.matchScore } : candidate, {
      plan,
      statements,
      chosen,
      forced,
    });
    if (refusal) reasons.push(refusal);
    else accepted.push(candidate);
  }
  const tables = [
    accepted.filter(({ hasActual, isOverview }) => hasActual && !isOverview),
    accepted.filter(({ hasActual }) => hasActual),
  ].find((some) => some.length > 0);
  const statements = [...candidates.flatMap((candidate) => candidate.statements), ...elsewhere];
  if (reasons.length === 0) reasons.push({ code: 'noTable', values: {} });
  if (isNamed(statements, plan))
    reasons.push({ code: 'agencyOnly', values: { agency: plan.agency.name, year: String(plan.year) } });
  else {
    const other = otherAgency(statements, plan);
    if (other !== undefined && reasons.some(({ code }) => code === 'tableWithoutRequirements')) {
      reasons.push({ code: 'otherAgency', values: { sheet: '', found: other, agency: plan.agency.name } });
    }
  }
  const withoutFigures = tables
    ? accepted.filter(({ hasActual, isOverview, view }) => !hasActual && !isOverview && view.sheet.visibility === 'visible')
    : [];
  return { plan, chosen, accepted: tables ?? accepted, withoutFigures, candidates, statements, elsewhere, reasons };
}

/** A sheet an office: none holds enough of the plan, but no requirement stands on two of them, and together they do. */
function jointScore(
  candidates: readonly SheetCandidate[],
): { readonly of: ReadonlySet<SheetCandidate>; readonly matchScore: MatchScore } | undefined {
  const parts = candidates.filter(
    ({ view, hasActual, isOverview }) => view.sheet.visibility === 'visible' && hasActual && !isOverview,
  );
  const [first, ...others] = parts;
  if (!first || others.length === 0) return undefined;
  const found = parts.flatMap(({ rows }) => [...new Set(sureRows(rows.matched).map(({ unit }) => unit.unit.requirement.id))]);
  if (new Set(found).size < found.length) return undefined;
  const sum = (of: (score: MatchScore) => number) => parts.reduce((all, { matchScore }) => all + of(matchScore), 0);
  return {
    of: new Set(parts),
    matchScore: {
      ...first.matchScore,
      sure: sum(({ sure }) => sure),
      byText: sum(({ byText }) => byText),
      covered: sum(({ covered }) => covered),
      ownCovered: Math.min(
        1,
        sum(({ ownCovered }) => ownCovered),
      ),
      otherYearTexts: sum(({ otherYearTexts }) => otherYearTexts),
      planYearTexts: sum(({ planYearTexts }) => planYearTexts),
    },
  };
}

function isTableLike(reading: WorkbookReading, view: SheetView, plan: Plan): boolean {
  return reading.headersOf(view, plan.year).some(({ score }) => score >= 1.5);
}

/** Another agency's table on a sheet of its own: the workbook holds both, and a person must say which is meant. */
export function standsBeside(other: PlanCandidate, first: PlanCandidate): boolean {
  if (other.plan.agency.name === first.plan.agency.name) return false;
  const taken = new Set(first.accepted.map(({ view }) => view));
  return other.accepted.some(({ view, matchScore }) => !taken.has(view) && isMost(matchScore.byText, matchScore.requirements));
}

/** Are so many wordings most of the plan's? */
export function isMost(worded: number, requirements: number): boolean {
  return worded >= requirements * SURE_BY_TEXT;
}

/** A plan that is worth this share of the first one may as well be meant. */
const RIVAL = 0.98;
/** What it is worth that the workbook names the plan's agency, or its year. */
const NAMED = 10;
const BY_TEXT = 2;
const PLAN_YEAR = 2;
const OTHER_YEAR = 4;

export function worthOf({ accepted, statements, plan }: PlanCandidate): number {
  const best = Math.max(
    0,
    ...accepted.map(
      ({ matchScore: { sure, byText, planYearTexts, otherYearTexts } }) =>
        sure + byText * BY_TEXT + planYearTexts * PLAN_YEAR - otherYearTexts * OTHER_YEAR,
    ),
  );
  const year = statements.some(({ about, text }) => about === 'year' && text === String(plan.year)) ? NAMED : 0;
  return best + year + (isNamed(statements, plan) ? NAMED : 0);
}

/** More than this a plan cannot be worth: so many units, of which so many have a wording that is found, and so many of these the year. */
export function mostWorth(units: number, worded: number, withYear: number, mayBeNamed: boolean): number {
  return units + worded * BY_TEXT + withYear * PLAN_YEAR + NAMED + (mayBeNamed ? NAMED : 0);
}

/** Is this plan, or one that is worth so much, as good as the first? */
export function isNearly(worth: number, first: number): boolean {
  return worth >= first * RIVAL;
}

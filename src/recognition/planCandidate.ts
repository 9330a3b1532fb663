/** What one plan finds in a workbook, and how plans that find something stand to each other. */
import type { Plan } from '../plan/schema';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { isNamed, otherAgency, refusalOf, type Reason } from './acceptance';
import { statementsOfFile, statementsOn, type Statement } from './agency';
import { candidateOn, sureRows, type CandidateOptions, type MatchScore, type SheetCandidate } from './sheetCandidate';
import { headersOf } from './header';
import type { Confirmation } from './types';
import type { SheetView } from './view';

/** Rows of a sheet without a table that may hold a front page. */
const FRONT_PAGE_ROWS = 20;
/** With this share of the requirements in the plan's own wording nobody needs to be asked. */
export const SURE_BY_TEXT = 0.6;

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

export function planCandidateOf(
  workbook: WorkbookSnapshot,
  views: readonly SheetView[],
  plan: Plan,
  {
    confirmation,
    chosen,
    forced,
  }: { readonly confirmation: Confirmation | undefined; readonly chosen: boolean; readonly forced: boolean },
): PlanCandidate {
  const { date1904 } = workbook;
  const options: CandidateOptions = { date1904, confirmation };
  const candidates: SheetCandidate[] = [];
  const elsewhere: Statement[] = [];
  const reasons: Reason[] = [];
  for (const view of views) {
    const candidate = view.rows.length === 0 ? undefined : candidateOn(view, plan, options);
    if (candidate && candidate.matchScore.sure > 0) candidates.push(candidate);
    else {
      elsewhere.push(...statementsOn(view, plan, date1904, FRONT_PAGE_ROWS));
      if (isTableLike(view, plan)) reasons.push({ code: 'tableWithoutRequirements', values: { sheet: view.sheet.name } });
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

function isTableLike(view: SheetView, plan: Plan): boolean {
  return headersOf(view, plan.year).some(({ score }) => score >= 1.5);
}

/** Another agency's table on a sheet of its own: the workbook holds both, and a person must say which is meant. */
export function standsBeside(other: PlanCandidate, first: PlanCandidate): boolean {
  if (other.plan.agency.name === first.plan.agency.name) return false;
  const taken = new Set(first.accepted.map(({ view }) => view));
  return other.accepted.some(
    ({ view, matchScore }) => !taken.has(view) && matchScore.byText >= matchScore.requirements * SURE_BY_TEXT,
  );
}

export function worthOf({ accepted, statements, plan }: PlanCandidate): number {
  const best = Math.max(
    0,
    ...accepted.map(
      ({ matchScore }) => matchScore.sure + matchScore.byText * 2 + matchScore.planYearTexts * 2 - matchScore.otherYearTexts * 4,
    ),
  );
  const year = statements.some(({ about, text }) => about === 'year' && text === String(plan.year)) ? 10 : 0;
  return best + year + (isNamed(statements, plan) ? 10 : 0);
}

/** Is this the plan's table? Precision first: where the answer is no, the nearest reason. */
import type { Plan } from '../plan/schema';
import { fold } from './words';
import { namesAgency, statedDays, statedYears, type Statement } from './agency';
import type { SheetCandidate } from './sheetCandidate';
import type { Evidence } from './types';

/** Reasons from far to near; the nearest of all sheets and plans is the one a person is told. */
const NEARNESS = [
  'noPlans',
  'roundInNoPlan',
  'emptyWorkbook',
  'noTable',
  'agencyOnly',
  'tableWithoutRequirements',
  'tooFewRequirements',
  'numbersOnly',
  'otherAgency',
  'otherAgencyThanNamed',
  'otherYear',
  'tablePerRequirement',
  'actualMissing',
  'planOnSeveralSheets',
  'headerChanges',
] as const;
export type ReasonCode = (typeof NEARNESS)[number];

export interface Reason extends Evidence {
  readonly code: ReasonCode;
}

export function nearest(reasons: readonly Reason[]): Reason | undefined {
  return [...reasons].sort((a, b) => NEARNESS.indexOf(b.code) - NEARNESS.indexOf(a.code))[0];
}

const COVERED = 0.4;
/** Enough of the agency's own requirements where the workbook names it: one cell may hold many of them. */
const COVERED_OF_NAMED = 0.2;
const COVERED_DESPITE_OTHER_AGENCY = 0.7;
const BY_TEXT = 0.3;
const LEAST_ROWS = 3;
const HEADINGS = 0.5;

export interface Acceptance {
  readonly plan: Plan;
  /** Everything said in the workbook: titles, labels, sheet names, file name. */
  readonly statements: readonly Statement[];
  /** A person has said that it is this plan. */
  readonly chosen: boolean;
  /** The plan was named for files that nobody has looked at, so a workbook of another agency still is none of its. */
  readonly forced: boolean;
}

/** Why the candidate is not the plan's table; undefined when it is. */
export function refusalOf(candidate: SheetCandidate, { plan, statements, chosen, forced }: Acceptance): Reason | undefined {
  const { matchScore, view } = candidate;
  const sheet = view.sheet.name;
  const { headings, matched } = candidate.rows;
  const isTableEach = headings > 1 && headings >= matched.length * HEADINGS;
  if (chosen && isTableEach) return { code: 'tablePerRequirement', values: { sheet } };
  if (chosen && !forced) return matchScore.sure > 0 ? undefined : { code: 'tableWithoutRequirements', values: { sheet } };
  const named = isNamed(statements, plan);
  const other = named ? undefined : otherAgency(statements, plan);
  const year = otherYear(candidate, statements, plan);
  const needed = other === undefined ? COVERED : COVERED_DESPITE_OTHER_AGENCY;
  const enough =
    matchScore.covered >= needed &&
    matchScore.ownCovered >= (named ? COVERED_OF_NAMED : needed) &&
    matchScore.sure >= Math.min(LEAST_ROWS, matchScore.requirements);
  const byText = matchScore.byText / Math.max(1, matchScore.requirements);
  if (other !== undefined && (!enough || byText < COVERED_DESPITE_OTHER_AGENCY)) {
    return { code: forced ? 'otherAgencyThanNamed' : 'otherAgency', values: { sheet, found: other, agency: plan.agency.name } };
  }
  if (chosen) return matchScore.sure > 0 ? undefined : { code: 'tableWithoutRequirements', values: { sheet } };
  if (year !== undefined)
    return { code: 'otherYear', values: { sheet, found: String(year), year: String(plan.year), agency: plan.agency.name } };
  if (isTableEach) return { code: 'tablePerRequirement', values: { sheet } };
  if (!enough) {
    if (matchScore.sure === 0 || (matchScore.byText === 0 && hasTexts(candidate)))
      return { code: 'tableWithoutRequirements', values: { sheet } };
    const found = Math.round(matchScore.covered * matchScore.requirements);
    return {
      code: 'tooFewRequirements',
      values: { sheet, found, of: matchScore.requirements, agency: plan.agency.name, year: String(plan.year) },
    };
  }
  if (byText < BY_TEXT && !(named && !hasTexts(candidate))) {
    return { code: 'numbersOnly', values: { sheet, agency: plan.agency.name, year: String(plan.year) } };
  }
  return undefined;
}

/** Wordings stand in the rows, so that they could agree with the plan's. */
function hasTexts({ rows }: SheetCandidate): boolean {
  return rows.matched.some(({ by }) => by === 'textDiffers' || by === 'conflict');
}

export function isNamed(statements: readonly Statement[], plan: Plan): boolean {
  return statements.some(({ about, text }) => about === 'agency' && namesAgency(fold(text), plan));
}

export function otherAgency(statements: readonly Statement[], plan: Plan): string | undefined {
  return statements.find(({ about, text }) => about === 'agency' && !namesAgency(fold(text), plan))?.text;
}

/**
 * A year that the workbook says it is about instead of the plan's. A wrong year in the title alone is a slip (MRP109) when the
 * requirements themselves carry the plan's year.
 */
function otherYear({ matchScore }: SheetCandidate, statements: readonly Statement[], plan: Plan): number | undefined {
  const stated = statedYears(statements);
  const days = statedDays(statements, ['label', 'title', 'sheetName', 'fileName']);
  const inPlan = stated.includes(plan.year) || days.some((day) => day >= plan.period.from && day <= plan.period.to);
  const textsSayOther = matchScore.otherYearTexts >= 2 && matchScore.otherYearTexts > matchScore.planYearTexts;
  const other = stated.find((year) => year !== plan.year) ?? (textsSayOther ? matchScore.otherYear : undefined);
  if (textsSayOther && !stated.includes(plan.year)) return other;
  if (stated.length === 0 || inPlan) return textsSayOther && stated.length === 0 ? other : undefined;
  return matchScore.planYearTexts > matchScore.otherYearTexts && matchScore.planYearTexts >= 2 ? undefined : other;
}

/** Where a plan stands in a workbook. Pure: the same workbook, plans and options always give the same answer. */
import type { IsoDate } from '../calendar/days';
import { planInForce } from '../plan/inForce';
import type { Plan, Round, RoundId } from '../plan/schema';
import { a1 } from '../workbook/address';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import { finish, type Interruptible } from '../workbook/interruptible';
import { isNamed, nearest, type Reason } from './acceptance';
import { claimsFrom } from './agency';
import { candidateOn, sureRows, type SheetCandidate, type CandidateOptions } from './sheetCandidate';
import { laterHeader } from './laterHeader';
import { isMost, isNearly, standsBeside, worthOf, type PlanCandidate } from './planCandidate';
import type { PlanIndex } from './planIndex';
import { planCandidatesIn } from './planSearch';
import { columnsToPointAt, roundQuestion, sheetQuestion } from './questions';
import { restOf } from './split';
import { bindTables, type TablesRequest } from './tables';
import type {
  Claim,
  Confirmation,
  Evidence,
  NotRecognised,
  Question,
  Recognised,
  Recognition,
  TableBinding,
  Tables,
} from './types';
import { asOfOf, roundOfCandidate, whenOf, type When } from './when';
import { WorkbookReading } from './workbookReading';

export interface RecogniseOptions {
  /** What a person has confirmed; it goes before what is read, as long as it still is there. */
  readonly confirmation?: Confirmation;
  readonly round?: RoundId;
  readonly asOf?: IsoDate;
  /** Only this plan, though nobody has looked at the workbook: one that names another agency is refused. */
  readonly planId?: string;
  /** Of the plans or most of them, for who asks about many workbooks; without it one is made. */
  readonly index?: PlanIndex;
}

/** A sheet with this much more of the plan than another is the one. */
const CLEARLY_MORE = 1.25;

export function recognise(workbook: WorkbookSnapshot, plans: readonly Plan[], options: RecogniseOptions = {}): Recognition {
  return finish(recogniseSteps(workbook, plans, options));
}

/** The same, plan by plan. */
export function* recogniseSteps(
  workbook: WorkbookSnapshot,
  plans: readonly Plan[],
  options: RecogniseOptions = {},
): Interruptible<Recognition> {
  if (plans.length === 0) return refused([{ code: 'noPlans', values: {} }]);
  const reading = new WorkbookReading(workbook);
  if (reading.views.every(({ rows }) => rows.length === 0)) return refused([{ code: 'emptyWorkbook', values: {} }]);
  const { round } = options;
  if (round !== undefined && !plans.some(({ rounds }) => rounds.some(({ id }) => id === round)))
    return refused([{ code: 'roundInNoPlan', values: { round } }]);
  const wantedPlan = options.planId ?? options.confirmation?.planId;
  const wanted = plans.filter(({ id }) => id === wantedPlan);
  const chosen = wanted.length > 0;
  const planCandidates = yield* planCandidatesIn(reading, chosen ? wanted : plans, {
    confirmation: options.confirmation,
    chosen,
    forced: chosen && options.planId !== undefined,
    index: options.index,
  });
  yield;
  const found = planCandidates.filter(({ accepted }) => accepted.length > 0).sort((a, b) => worthOf(b) - worthOf(a));
  const [first, ...others] = found;
  if (!first) return refusedWithPlans(planCandidates);
  const rivals = others.filter((other) => isNearly(worthOf(other), worthOf(first)) || standsBeside(other, first));
  const undecided = rivals.length > 0 ? [first, ...rivals] : [];
  return bind(workbook, first, undecided, options) ?? refused([{ code: 'noTable', values: {} }]);
}

function refused(reasons: readonly Reason[], questions: readonly Question[] = []): NotRecognised {
  return { recognised: false, reason: nearest(reasons) ?? { code: 'noTable', values: {} }, questions };
}

/**
 * Among several plans only that of an agency which the workbook names gives a reason that means anything to its reader; where it names one
 * that none of them is about, no single plan is to be mentioned. Numbers that fit without any wording: a person may say which plan it is.
 */
function refusedWithPlans(planCandidates: readonly PlanCandidate[]): NotRecognised {
  const named = planCandidates.filter(({ plan, statements }) => isNamed(statements, plan));
  const reasons = (named.length > 0 ? named : planCandidates).flatMap((planCandidate) => planCandidate.reasons);
  const options = planCandidates.flatMap(({ plan, reasons: own }) => {
    const evidence = own.filter(({ code }) => code === 'numbersOnly');
    return evidence.length === 0 ? [] : [{ value: plan.id, evidence }];
  });
  const answer = refused(reasons, options.length === 0 ? [] : [{ about: 'plan', subject: '', options }]);
  const { code, values } = answer.reason;
  if (code !== 'otherAgency' || planCandidates.length === 1) return answer;
  return { ...answer, reason: { code: 'agencyOfNoPlan', values: { found: values.found ?? '', plans: planCandidates.length } } };
}

function bind(
  workbook: WorkbookSnapshot,
  planCandidate: PlanCandidate,
  undecided: readonly PlanCandidate[],
  options: RecogniseOptions,
): Recognition | undefined {
  const { plan, accepted, elsewhere, statements } = planCandidate;
  const { confirmation } = options;
  const wantedSheet = confirmation?.sheet === undefined ? undefined : findSheet(workbook, confirmation.sheet)?.name;
  const onWanted = accepted.filter(({ view }) => view.sheet.name === wantedSheet);
  const when = whenOf({
    plan,
    candidates: onWanted.length > 0 ? onWanted : [...accepted, ...planCandidate.withoutFigures.filter(roundOfCandidate)],
    elsewhere,
    wantedRound: options.round ?? confirmation?.round,
    wantedDay: options.asOf ?? confirmation?.asOf,
  });
  const ranked = when ? [...when.candidates].sort(byMatchScore) : [];
  const [base, rival] = ranked;
  if (!when || !base) return undefined;
  const asOf = asOfOf(plan, when.round.value, base, options.asOf ?? confirmation?.asOf);
  const inForce = planInForce(plan, asOf.value);
  const round = when.round.value;
  const ofRound: CandidateOptions = { date1904: workbook.date1904, confirmation, round: round.id };
  const renew = (candidate: SheetCandidate): SheetCandidate =>
    inForce.plan === plan && candidate.rows.repeated.length === 0
      ? candidate
      : (candidateOn(candidate.view, inForce.plan, ofRound) ?? candidate);
  const current = renew(base);
  const withdrawn = new Set(inForce.withdrawn.keys());
  const rest = restOf({ current, round: round.id, days: [asOf.value, round.asOf], withdrawn }, planCandidate);
  const others = rest.candidates.map(renew);
  const tied =
    rival && onWanted.length === 0 && !isClearlyMore(base, rival)
      ? ranked.filter((other) => !isClearlyMore(base, other) && !rest.candidates.includes(other))
      : [];
  const isTied = tied.length > 1;
  const common = { workbook, plan: inForce.plan, named: isNamed(statements, plan), confirmation };
  const bound = bindTables({
    ...common,
    first: current,
    others,
    round: round.id,
    earlier: false,
    evidenceOf: (candidate) => sheetEvidence(candidate, confirmation, candidate === current && onWanted.length > 0),
    sheetConfidence: isTied ? 'guessed' : 'sure',
  });
  const sheet = current.view.sheet.name;
  if (!hasFigureColumn(bound.tables, bound.questions, sheet)) {
    return refused(
      [{ code: 'actualMissing', values: { sheet, agency: plan.agency.name, year: String(plan.year) } }],
      columnsToPointAt(current),
    );
  }
  if (rest.are === 'unsure') {
    const names = rest.candidates.map(({ view }) => `"${view.sheet.name}"`);
    return refused([{ code: 'planOnSeveralSheets', values: { sheet, others: names.join(', ') } }]);
  }
  const changed = headerChange([current, ...others], bound.tables);
  if (changed) return refused([changed]);
  const worded = [current, ...others].reduce((sum, { matchScore }) => sum + matchScore.byText, 0);
  const planSure =
    planCandidate.chosen || (undecided.length === 0 && (common.named || isMost(worded, current.matchScore.requirements)));
  const questions: Question[] = [
    ...(planSure ? [] : [planQuestion(undecided.length > 0 ? undecided : [planCandidate])]),
    ...(when.round.confidence === 'guessed' ? [roundQuestion(plan, when)] : []),
    ...(isTied ? [sheetQuestion(tied)] : []),
    ...bound.questions,
  ];
  return {
    recognised: true,
    plan: inForce.plan,
    withdrawn: inForce.withdrawn,
    planEvidence: planEvidence(planCandidate, [current, ...others]),
    planConfidence: planSure ? 'sure' : 'guessed',
    round: when.round,
    asOf,
    tables: bound.tables,
    earlier: earlierTables(planCandidate, when, [current, ...others], renew, common),
    claims: [current, ...others].flatMap((candidate) => [...claimsFrom(candidate.statements, plan), ...yearOfTexts(candidate)]),
    questions,
  } satisfies Recognised;
}

/** Wordings with another year in place of the plan's are last year's, whatever the title says. */
function yearOfTexts({ matchScore: { otherYear, otherYearRow }, rows, view }: SheetCandidate): Claim[] {
  if (otherYear === undefined || otherYearRow === undefined) return [];
  const column = rows.matched.find(({ row }) => row === otherYearRow)?.textColumn ?? 0;
  return [{ about: 'year', text: String(otherYear), sheet: view.sheet.name, row: otherYearRow, column }];
}

function headerChange(candidates: readonly SheetCandidate[], tables: Tables): Reason | undefined {
  for (const candidate of candidates) {
    const sheet = candidate.view.sheet.name;
    const table = tables.find((other) => other.sheet.value === sheet);
    const later = table && laterHeader(candidate, table);
    if (later)
      return {
        code: 'headerChanges',
        values: { sheet, cell: a1(later.row, later.column), header: later.header, row: table.headerBottom + 1 },
      };
  }
  return undefined;
}

/** Visible sheets before hidden ones, then those with most of the plan. */
function byMatchScore(a: SheetCandidate, b: SheetCandidate): number {
  return rankOf(b) - rankOf(a) || b.matchScore.sure - a.matchScore.sure || a.view.sheet.name.localeCompare(b.view.sheet.name);
}

function rankOf({ view, hasActual }: SheetCandidate): number {
  return (view.sheet.visibility === 'visible' ? 2 : 0) + (hasActual ? 1 : 0);
}

function isClearlyMore(first: SheetCandidate, second: SheetCandidate): boolean {
  return (
    rankOf(first) > rankOf(second) ||
    (rankOf(first) === rankOf(second) && first.matchScore.sure > second.matchScore.sure * CLEARLY_MORE)
  );
}

/** Each table of a part has a header with figures; the one with most of the plan must have the column itself. */
function hasFigureColumn(tables: Tables, questions: readonly Question[], sheet: string): boolean {
  const isIt = (table: TableBinding): boolean => table.sheet.value === sheet;
  const bound = tables.find(isIt)?.columns.some(({ role }) => role === 'actual') ?? false;
  return (
    bound || questions.some(({ about, subject, sheet: on = sheet }) => about === 'column' && subject === 'actual' && on === sheet)
  );
}

function sheetEvidence(
  { view, matchScore }: SheetCandidate,
  confirmation: Confirmation | undefined,
  confirmed: boolean,
): Evidence[] {
  const rows: Evidence = { code: 'sheetRows', values: { sheet: view.sheet.name, rows: matchScore.sure } };
  if (confirmed) return [{ code: 'confirmed', values: {} }, rows];
  return confirmation?.sheet === undefined
    ? [rows]
    : [{ code: 'confirmedSheetGone', values: { sheet: confirmation.sheet } }, rows];
}

/** `parts`: the candidates that hold the plan together. */
function planEvidence({ plan, statements, chosen }: PlanCandidate, parts: readonly SheetCandidate[]): Evidence[] {
  const { name } = plan.agency;
  const of = parts[0]?.matchScore.requirements ?? 0;
  const found = new Set(parts.flatMap(({ rows }) => sureRows(rows.matched).map(({ unit }) => unit.unit.requirement.id)));
  const texts = parts.reduce((sum, { matchScore }) => sum + matchScore.byText, 0);
  return [
    ...(chosen ? [{ code: 'planChosen' as const, values: { agency: name, year: String(plan.year) } }] : []),
    ...(isNamed(statements, plan) ? [{ code: 'planAgencyNamed' as const, values: { agency: name } }] : []),
    ...(statements.some(({ about, text }) => about === 'year' && text === String(plan.year))
      ? [{ code: 'planYearNamed' as const, values: { year: String(plan.year) } }]
      : []),
    { code: 'planRequirementsFound' as const, values: { found: found.size, of, texts } },
  ];
}

function planQuestion(planCandidates: readonly PlanCandidate[]): Question {
  return {
    about: 'plan',
    subject: '',
    options: planCandidates.map((planCandidate) => ({
      value: planCandidate.plan.id,
      evidence: planCandidate.accepted.slice(0, 1).flatMap((candidate) => planEvidence(planCandidate, [candidate])),
    })),
  };
}

/**
 * Tables of the rounds before: column groups of the same tables, and sheets of their own. A round with less than all of its parts would
 * look like a whole one, and is left out.
 */
function earlierTables(
  planCandidate: PlanCandidate,
  when: When,
  current: readonly SheetCandidate[],
  renew: (candidate: SheetCandidate) => SheetCandidate,
  common: Pick<TablesRequest, 'workbook' | 'plan' | 'named' | 'confirmation'>,
): Tables[] {
  const earlier: Tables[] = [];
  for (const round of planCandidate.plan.rounds) {
    if (round.id === when.round.value.id) break;
    const parts = earlierParts(planCandidate, round, current);
    const [first, ...others] = parts.map((candidate) => (current.includes(candidate) ? candidate : renew(candidate)));
    if (!first || parts.length < current.length) continue;
    const { tables } = bindTables({
      ...common,
      first,
      others,
      round: round.id,
      earlier: true,
      evidenceOf: ({ view, matchScore }) => [{ code: 'sheetRows', values: { sheet: view.sheet.name, rows: matchScore.sure } }],
      sheetConfidence: 'sure',
    });
    if (tables.some(({ columns }) => columns.some(({ role }) => role === 'actual'))) earlier.push(tables);
  }
  return earlier;
}

function earlierParts(
  planCandidate: PlanCandidate,
  { id, asOf }: Round,
  current: readonly SheetCandidate[],
): readonly SheetCandidate[] {
  const beside = current.filter(({ headerRounds }) => headerRounds.length > 1 && headerRounds.includes(id));
  if (beside.length > 0) return beside;
  const views = new Set(current.map(({ view }) => view));
  const [own] = planCandidate.accepted
    .filter((candidate) => !views.has(candidate.view) && roundOfCandidate(candidate) === id)
    .sort(byMatchScore);
  if (!own) return [];
  const apart: PlanCandidate = {
    ...planCandidate,
    candidates: planCandidate.candidates.filter((other) => roundOfCandidate(other) === id),
  };
  const rest = restOf({ current: own, round: id, days: [asOf], withdrawn: new Set() }, apart);
  return rest.are === 'together' ? [own, ...rest.candidates] : [];
}

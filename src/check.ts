/**
 * The front door. Pane, command line, group and tests all ask this one question of a workbook and get the same answer.
 */
import { assess } from './assessment/assess';
import type { Assessment } from './assessment/types';
import type { IsoDate } from './calendar/days';
import { splitDismissed, type DismissedFinding } from './reporting/dismissed';
import { readyState, type Readiness } from './reporting/readiness';
import { parsePlan } from './plan/load';
import type { Plan, RoundId, RulePack } from './plan/schema';
import { mergeConfirmations, parseConfirmation } from './recognition/confirmation';
import type { PlanIndex } from './recognition/planIndex';
import { recogniseSteps } from './recognition/recognise';
import { withoutGuesses } from './recognition/sure';
import type { Confirmation, Evidence, NotRecognised, Recognised } from './recognition/types';
import { readReport } from './report/readReport';
import type { Report } from './report/types';
import { validateSteps } from './validation/validate';
import type { Finding } from './validation/types';
import { readMemory } from './workbook/memory';
import { pointsElsewhere } from './workbook/pointsElsewhere';
import type { WorkbookSnapshot } from './workbook/snapshot';
import { finish, type Interruptible } from './workbook/interruptible';

export interface CheckRequest {
  readonly workbook: WorkbookSnapshot;
  /** Plans that may be the workbook's; the one it carries itself is added to them. */
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  /** What a person has decided for this call, over what the workbook remembers. */
  readonly confirmation?: Confirmation;
  readonly round?: RoundId;
  readonly asOf?: IsoDate;
  /** The only plan that may be meant, named for files that nobody has looked at; one that names another agency is refused. */
  readonly planId?: string;
  /** Of the plans, made once by who checks many workbooks against the same ones; without it one is made for the call. */
  readonly index?: PlanIndex;
}

/** What a reader must know about how the answer came about; sentences by code in `texts`. */
type Notices = readonly Evidence[];

export type CheckResult =
  | {
      readonly state: 'notRecognised';
      readonly recognition: NotRecognised;
      readonly findings: readonly [];
      readonly notices: Notices;
    }
  /** Plan, round, sheet or header are only guessed: a person must answer `recognition.questions` before anything is computed. */
  | { readonly state: 'unconfirmed'; readonly recognition: Recognised; readonly findings: readonly []; readonly notices: Notices }
  | {
      readonly state: 'checked';
      readonly recognition: Recognised;
      readonly report: Report;
      /** Those that stand. */
      readonly findings: readonly Finding[];
      /** Called irrelevant by a person, with the reason; shown apart, to the department too. */
      readonly dismissed: readonly DismissedFinding[];
      readonly readiness: Readiness;
      readonly assessment: Assessment;
      readonly notices: Notices;
    };

/** Pure: the same request always has the same answer. Guessed columns and rows are left out of the figures until they are confirmed. */
export function check(request: CheckRequest): CheckResult {
  return finish(checkSteps(request));
}

/** The same in steps, none of which takes long, so that it can be called off between them. */
export function* checkSteps(request: CheckRequest): Interruptible<CheckResult> {
  const { workbook } = request;
  const { plans, confirmation, notices } = withMemory(request);
  const recognition = yield* recogniseSteps(workbook, plans, {
    confirmation,
    ...(request.round ? { round: request.round } : {}),
    ...(request.asOf ? { asOf: request.asOf } : {}),
    ...(request.planId === undefined ? {} : { planId: request.planId }),
    ...(request.index ? { index: request.index } : {}),
  });
  if (!recognition.recognised) return { state: 'notRecognised', recognition, findings: [], notices };
  if (!isConfirmed(recognition)) return { state: 'unconfirmed', recognition, findings: [], notices };

  const sure = withoutGuesses(recognition);
  const { plan, withdrawn } = sure;
  const round = sure.round.value;
  const asOf = sure.asOf.value;
  yield;
  const report = readReport(workbook, sure);
  yield;
  const assessment = assess({ plan, withdrawn, round, asOf, report });
  const { rulePack, notice } = rulePackFor(plan.year, request.rulePacks);
  const all = yield* validateSteps({ plan, round, asOf, recognition: sure, report, assessment, workbook }, rulePack);
  const { findings, dismissed } = splitDismissed(workbook, all, rulePack);
  const readiness = readyState(workbook, { report, findings });
  const told = [...notices, ...notice, ...movedRows(workbook, sure)];
  return { state: 'checked', recognition, report, findings, dismissed, readiness, assessment, notices: told };
}

function movedRows(workbook: WorkbookSnapshot, { tables }: Recognised): Evidence[] {
  return tables.flatMap((table) => {
    const rows = new Map(table.rows.map(({ id, value }) => [id, value]));
    const sheet = table.sheet.value;
    const results = pointsElsewhere(workbook, sheet, rows);
    return results === undefined ? [] : [{ code: 'resultsPointElsewhere', values: { sheet, results } }];
  });
}

function withMemory(request: CheckRequest): { plans: readonly Plan[]; confirmation: Confirmation; notices: Evidence[] } {
  const remembered = readMemory(request.workbook);
  const asked = request.confirmation ?? {};
  if (remembered.is === 'damaged') {
    return {
      plans: request.plans,
      confirmation: asked,
      notices: [{ code: remembered.code, values: { because: remembered.because } }],
    };
  }
  if (remembered.is === 'none') return { plans: request.plans, confirmation: asked, notices: [] };
  const { memory } = remembered;
  const confirmation = mergeConfirmations(parseConfirmation(memory.confirmation) ?? {}, asked);
  if (memory.plan === undefined) return { plans: request.plans, confirmation, notices: [] };
  const own = parsePlan(memory.plan);
  if (!own.ok) return { plans: request.plans, confirmation, notices: [{ code: 'memoryPlanUnusable', values: {} }] };
  const bundled = request.plans.find((plan) => plan.id === own.value.id);
  const differs = bundled !== undefined && JSON.stringify(bundled) !== JSON.stringify(own.value);
  return {
    plans: [own.value, ...request.plans.filter((plan) => plan !== bundled)],
    confirmation,
    notices: differs ? [{ code: 'memoryPlanDiffers', values: { plan: own.value.id } }] : [],
  };
}

function isConfirmed(recognition: Recognised): boolean {
  const { planConfidence, round, asOf, tables } = recognition;
  const whole = new Set(['plan', 'sheet', 'round', 'header']);
  const asked = recognition.questions.some((question) => whole.has(question.about));
  const sheets = tables.map(({ sheet }) => sheet.confidence);
  return !asked && [planConfidence, round.confidence, asOf.confidence, ...sheets].every((confidence) => confidence === 'sure');
}

function rulePackFor(year: number, packs: readonly RulePack[]): { rulePack: RulePack; notice: Evidence[] } {
  const exact = packs.find((pack) => pack.year === year);
  if (exact) return { rulePack: exact, notice: [] };
  const newest = [...packs].sort((first, second) => second.year - first.year)[0];
  if (!newest) throw new Error('check needs at least one rule pack');
  return {
    rulePack: newest,
    notice: [{ code: 'rulePackOfOtherYear', values: { year: String(year), used: String(newest.year) } }],
  };
}

/** The answer about one file in the form promised in docs/command-line.md. */
import type { Assessed, Assessment, GoalAssessment, Light, Score, UnitAssessment } from '../../src/assessment/types';
import { progressOf, provisionalOf, type Progress } from '../../src/assessment/progress';
import { showProvisional } from '../../src/texts/headline';
import type { CheckResult } from '../../src/check';
import type { IsoDate } from '../../src/calendar/days';
import type { Readiness } from '../../src/reporting/readiness';
import type { Severity } from '../../src/plan/schema';
import type { Recognised, Tables } from '../../src/recognition/types';
import type { Status } from '../../src/report/types';
import { scoreRule } from '../../src/results/ruleTexts';
import { sheetDa } from '../../src/texts/da/sheet';
import { sheetEn } from '../../src/texts/en/sheet';
import type { Language } from '../../src/texts/language';
import { textsIn } from '../../src/texts/textsIn';
import { evidenceSentence } from '../../src/texts/recognition';
import { questionAnswers, type QuestionAnswer } from './explain';
import type { Finding, Fix } from '../../src/validation/types';
import { a1, columnName, showAddress, type CellAddress } from '../../src/workbook/address';

interface ShortAnswer {
  readonly status: Status;
  readonly credit: number | null;
}

interface LongAnswer extends ShortAnswer {
  readonly degree: number | null;
}

export interface RequirementAnswer {
  readonly id: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly reached: LongAnswer;
  readonly expected: LongAnswer;
  readonly light: Light['color'];
  readonly lightBecause: string | null;
  readonly expectedLight: Light['color'];
  readonly parts: readonly RequirementAnswer[];
}

interface FindingAnswer {
  readonly code: string;
  readonly severity: Severity;
  readonly cell: string | null;
  readonly value: string | number | null;
  readonly message: string;
  readonly remedy: string;
  readonly fix: {
    readonly cell: string;
    readonly value: string | number | boolean | null;
    readonly format: string | null;
  } | null;
}

interface ScoreAnswer extends Pick<Score, 'percent' | 'points' | 'of' | 'counted' | 'upTo'> {
  /** What is missing, in words; null where everything is there. `percent` and `points` are the low end, `upTo` the high one. */
  readonly provisional: string | null;
}

export interface FileAnswer {
  readonly file: string;
  readonly recognised: boolean;
  readonly reason: string | null;
  readonly plan: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** What a person must decide, the likeliest first, with what speaks for and against each. */
  readonly questions: readonly QuestionAnswer[];
  /** Why it is this plan. */
  readonly planEvidence: readonly string[];
  readonly round: string | null;
  readonly asOf: IsoDate | null;
  /** The first of them where the report stands on several. */
  readonly sheet: string | null;
  readonly columns: readonly {
    readonly sheet: string;
    readonly role: string;
    readonly column: string;
    readonly confidence: string;
    readonly evidence: readonly string[];
  }[];
  readonly rows: readonly { readonly sheet: string; readonly id: string; readonly row: number; readonly confidence: string }[];
  readonly findings: readonly FindingAnswer[];
  /** Findings that the agency has called irrelevant, with its reason. */
  readonly dismissed: readonly (FindingAnswer & { readonly reason: string })[];
  /** Who marked the report as ready and when; `changed`: cells with figures changed since. Null: it is not marked. */
  readonly ready: { readonly by: string; readonly on: IsoDate; readonly changed: readonly string[] } | null;
  readonly score: {
    readonly reached: ScoreAnswer;
    readonly expected: ScoreAnswer;
    readonly figures: Progress;
    readonly rule: string;
  } | null;
  readonly goals: readonly {
    readonly id: string;
    readonly weight: number;
    readonly reached: ShortAnswer;
    readonly expected: ShortAnswer;
    readonly light: Light['color'];
  }[];
  readonly requirements: readonly RequirementAnswer[];
}

/** A file about which nothing can be said but why. */
export function noAnswer(file: string, reason: string): FileAnswer {
  return {
    file,
    recognised: false,
    reason,
    plan: null,
    agency: null,
    year: null,
    questions: [],
    planEvidence: [],
    round: null,
    asOf: null,
    sheet: null,
    columns: [],
    rows: [],
    findings: [],
    dismissed: [],
    ready: null,
    score: null,
    goals: [],
    requirements: [],
  };
}

/** `unconfirmed` says what a person must decide first; empty where nothing is left to decide. */
export function answerOf(file: string, result: CheckResult, language: Language, unconfirmed: string): FileAnswer {
  if (result.state === 'notRecognised')
    return {
      ...noAnswer(file, evidenceSentence(language, result.recognition.reason)),
      questions: questionAnswers(result.recognition, language),
    };
  const where = { ...noAnswer(file, unconfirmed), ...locationOf(result.recognition, language) };
  if (result.state === 'unconfirmed') return where;
  const { assessment, dismissed, findings, readiness, recognition } = result;
  return {
    ...where,
    recognised: true,
    reason: null,
    findings: findings.map((finding) => findingAnswer(finding, language)),
    dismissed: dismissed.map(({ finding, reason }) => ({ ...findingAnswer(finding, language), reason })),
    ready: readyAnswer(readiness),
    score: scoreAnswer(assessment, language),
    goals: assessment.goals.map(goalAnswer),
    requirements: unitsOf(assessment).map((unit) => requirementAnswer(unit, cellsOf(recognition.tables))),
  };
}

function readyAnswer(readiness: Readiness): FileAnswer['ready'] {
  if (readiness.is === 'open') return null;
  const { by, on } = readiness.mark;
  const cells = readiness.is === 'changed' ? readiness.cells : [];
  return { by, on, changed: cells.map(({ unit, cell }) => (cell ? showAddress(cell) : unit)) };
}

function locationOf(recognition: Recognised, language: Language): Partial<FileAnswer> {
  const { plan, round, asOf, tables } = recognition;
  return {
    plan: plan.id,
    agency: plan.agency.name,
    year: plan.year,
    questions: questionAnswers(recognition, language),
    planEvidence: recognition.planEvidence.map((one) => evidenceSentence(language, one)),
    round: round.value.id,
    asOf: asOf.value,
    sheet: tables[0].sheet.value,
    columns: tables.flatMap(({ sheet, columns }) =>
      columns.map(({ role, value, confidence, evidence }) => ({
        sheet: sheet.value,
        role,
        column: columnName(value),
        confidence,
        evidence: evidence.map((one) => evidenceSentence(language, one)),
      })),
    ),
    rows: tables.flatMap(({ sheet, rows }) =>
      rows.map(({ id, value, confidence }) => ({ sheet: sheet.value, id, row: value + 1, confidence })),
    ),
  };
}

/** Where a unit's figure is typed, else where its row begins. */
function cellsOf(tables: Tables): ReadonlyMap<string, CellAddress> {
  const cells = tables.flatMap(({ sheet, columns, rows }) => {
    const column = columns.find(({ role }) => role === 'actual')?.value ?? 0;
    return rows.map(({ id, value }) => [id, { sheet: sheet.value, row: value, column }] as const);
  });
  return new Map(cells);
}

function findingAnswer(finding: Finding, language: Language): FindingAnswer {
  const { what, remedy } = textsIn(language).findingSentences(finding);
  return {
    code: finding.code,
    severity: finding.severity,
    cell: finding.cell ? showAddress(finding.cell) : null,
    value: finding.found ?? null,
    message: what,
    remedy,
    fix: finding.fix ? fixAnswer(finding.fix) : null,
  };
}

function fixAnswer({ cell, input, format }: Fix): FindingAnswer['fix'] {
  const value = 'value' in input ? input.value : 'formula' in input ? input.formula : null;
  return { cell: showAddress(cell), value: typeof value === 'object' ? null : value, format: format ?? null };
}

function scoreAnswer(assessment: Assessment, language: Language): FileAnswer['score'] {
  const { score, settings, final } = assessment;
  const progress = progressOf(assessment);
  const short = (side: 'reached' | 'expected'): ScoreAnswer => {
    const { percent, points, of, counted, upTo } = score[side];
    const provisional = showProvisional(provisionalOf(progress, score[side], final ? 'reached' : side), language);
    return { percent, points, of, counted, upTo, provisional: provisional === '' ? null : provisional };
  };
  const { filled, due, later, expectationsMissing } = progress;
  return {
    reached: short('reached'),
    expected: short('expected'),
    figures: { filled, due, later, expectationsMissing },
    rule: scoreRule(settings, language === 'da' ? sheetDa : sheetEn),
  };
}

const short = ({ status, credit }: Assessed): ShortAnswer => ({ status, credit });
const long = ({ degree, status, credit }: Assessed): LongAnswer => ({ degree, status, credit });

function goalAnswer({ id, weight, reached, expected, light }: GoalAssessment): FileAnswer['goals'][number] {
  return { id, weight, reached: short(reached), expected: short(expected), light: light.color };
}

function unitsOf({ goals }: Assessment): UnitAssessment[] {
  return goals.flatMap(({ blocks }) => blocks.flatMap(({ units }) => units));
}

function requirementAnswer(unit: UnitAssessment, cells: ReadonlyMap<string, CellAddress>): RequirementAnswer {
  const cell = cells.get(unit.id);
  return {
    id: unit.id,
    sheet: cell?.sheet ?? null,
    cell: cell ? a1(cell.row, cell.column) : null,
    reached: long(unit.reached),
    expected: long(unit.expected),
    light: unit.light.color,
    lightBecause: unit.light.color === 'grey' ? unit.light.because : null,
    expectedLight: unit.expectedLight.color,
    parts: unit.parts.map((part) => requirementAnswer(part, cells)),
  };
}

/** What became of a workbook: right, asked, refused, told or silently wrong. Reckoned without the product's own assessment. */
import { degreeOf } from '../../examples/koncern/reckon';
import { check, type CheckResult } from '../../src/check';
import type { Plan, RulePack } from '../../src/plan/schema';
import { mergeConfirmations } from '../../src/recognition/confirmation';
import type { Confirmation, Question } from '../../src/recognition/types';
import { cellKey, cellAddressKey } from '../../src/workbook/address';
import type { Cell, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Finding, Fix } from '../../src/validation/types';
import type { Draft, Truth } from './draft';
import type { Leaf } from './facts';
import { placed, type Placed } from './place';

export type Verdict = 'right' | 'asked' | 'refused' | 'told' | 'silent';

export interface Judged {
  readonly verdict: Verdict;
  /** What is wrong, for the one who reads the report of a run. */
  readonly because: readonly string[];
  readonly questions: number;
  /** A question without the true answer among its options, or a wrong figure after true answers. */
  readonly askedBadly: readonly string[];
}

export interface Rules {
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
}

type Checked = Extract<CheckResult, { state: 'checked' }>;

export function judged(draft: Draft, rules: Rules): Judged {
  const where = placed(draft);
  const first = pressed(where.workbook, rules, {});
  const own = verdictOf(first.result, draft.truth);
  const { recognition } = first.result;
  const questions = recognition.questions;
  const asks = own.verdict !== 'silent' && questions.length > 0 && first.result.state !== 'notRecognised';
  if (!asks) return { ...own, questions: 0, askedBadly: [] };
  const answered = verdictOf(pressed(where.workbook, rules, answersTo(questions, where, draft.truth)).result, draft.truth);
  const helps = draft.truth.answersHelp;
  const askedBadly = [
    ...questions.flatMap((question) => withoutTruth(question, where, draft.truth)),
    ...(answered.verdict === 'silent' && helps ? answered.because.map((text) => `after true answers: ${text}`) : []),
  ];
  return {
    verdict: 'asked',
    because: questions.map(({ about, subject }) => `${about} ${subject}`),
    questions: questions.length,
    askedBadly,
  };
}

/** Every fix that is offered is pressed, as a person in a hurry would, and the workbook is checked as it is then. */
function pressed(workbook: WorkbookSnapshot, { plans, rulePacks }: Rules, confirmation: Confirmation): { result: CheckResult } {
  const request = { plans, rulePacks, confirmation };
  const result = check({ workbook, ...request });
  const fixes = result.state === 'checked' ? result.findings.flatMap(({ fix }) => (fix ? [fix] : [])) : [];
  return { result: fixes.length === 0 ? result : check({ workbook: withFixes(workbook, fixes), ...request }) };
}

function withFixes(workbook: WorkbookSnapshot, fixes: readonly Fix[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const cells = new Map(sheet.cells);
    for (const { cell, input, format } of fixes) {
      if (cell.sheet !== sheet.name || !('value' in input)) continue;
      const key = cellKey(cell.row, cell.column);
      const { value } = input;
      const shown = format ?? cells.get(key)?.format ?? 'General';
      const made: Cell =
        typeof value === 'number'
          ? { type: 'number', value, formula: undefined, format: shown }
          : { type: 'text', value: String(value), formula: undefined, format: shown };
      cells.set(key, made);
    }
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}

function verdictOf(result: CheckResult, truth: Truth): Omit<Judged, 'questions' | 'askedBadly'> {
  if (result.state === 'notRecognised') return { verdict: 'refused', because: [result.recognition.reason.code] };
  if (result.state === 'unconfirmed') return { verdict: 'asked', because: [] };
  const { plan, round, asOf } = result.recognition;
  const whole = [
    ...(plan.id === truth.plan.id ? [] : [`plan ${plan.id}`]),
    ...(round.value.id === truth.round.id ? [] : [`round ${round.value.id} not ${truth.round.id}`]),
    ...(asOf.value === truth.asOf ? [] : [`as of ${asOf.value} not ${truth.asOf}`]),
  ];
  if (whole.length > 0) return { verdict: 'silent', because: whole };
  const wrong = new Set<string>();
  const untold = new Set<string>();
  for (const { unit, read, expected } of differences(result, truth)) {
    const said = `${unit} ${show(read)} not ${show(expected)}`;
    (isTold(result, unit, read) ? wrong : untold).add(said);
  }
  for (const unit of truth.spoiled) {
    const degree = degreesIn(result).get(unit) ?? null;
    const said = `${unit} is spoiled, and ${show(degree)} counts`;
    if (!isTold(result, unit, degree)) untold.add(said);
    else if (degree !== null) wrong.add(said);
  }
  if (untold.size > 0) return { verdict: 'silent', because: [...untold] };
  return { verdict: wrong.size > 0 ? 'told' : 'right', because: [...wrong] };
}

interface Difference {
  readonly unit: string;
  readonly read: number | null;
  readonly expected: number | null;
}

function differences(result: Checked, { plan, facts, spoiled }: Truth): Difference[] {
  const degrees = degreesIn(result);
  return leavesIn(plan).flatMap(({ id, measure }): Difference[] => {
    if (spoiled.has(id) || result.recognition.withdrawn.has(id)) return [];
    const known = facts[id];
    const read = degrees.get(id) ?? null;
    const expected = degreeOf(measure, known?.reached, { ...known, settings: plan.settings, year: plan.year });
    // What nobody has entered may be judged by its day alone, which is no question of reading.
    if (known?.reached === undefined && (read === null || read === 0)) return [];
    return alike(read, expected) ? [] : [{ unit: id, read, expected }];
  });
}

function alike(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && Math.abs(one - other) < 1e-9);
}

function degreesIn({ assessment }: Checked): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const goal of assessment.goals) {
    for (const block of goal.blocks) {
      for (const unit of block.units) {
        found.set(unit.id, unit.reached.degree);
        for (const part of unit.parts) found.set(part.id, part.reached.degree);
      }
    }
  }
  return found;
}

function leavesIn(plan: Plan): readonly Pick<Leaf, 'id' | 'measure'>[] {
  return plan.sections
    .flatMap(({ goals }) => goals)
    .flatMap((goal) =>
      goal.blocks.flatMap((block) =>
        block.requirements.flatMap((requirement): Pick<Leaf, 'id' | 'measure'>[] =>
          requirement.measure.kind === 'composite'
            ? requirement.measure.parts.map(({ id, measure }) => ({ id, measure }))
            : [{ id: requirement.id, measure: requirement.measure }],
        ),
      ),
    );
}

/**
 * Does something stand at the row, or of the whole table, that puts it in doubt? Rules about structure and values do (MRP1xx, MRP2xx);
 * a missing explanation does not. What is absent must be said to be missing; a wrong figure that counts needs a doubt about its own cell.
 */
function isTold({ findings, recognition, report }: Checked, unit: string, read: number | null): boolean {
  const rows = recognition.tables.flatMap(({ sheet, rows: all }) =>
    all.filter(({ id }) => id === unit).map(({ value }) => `${sheet.value}|${value}`),
  );
  const entries = Object.values(report.current.units.get(unit)?.entries ?? {}).map(({ cell }) => cellAddressKey(cell));
  // Without a column for days nothing is delivered, which counts as nothing.
  const isAbsent = read === null || read === 0;
  const asked = recognition.questions.some(
    ({ about, subject, options }) =>
      (about === 'row' && (subject === unit || options.some((option) => option.rows?.[unit] !== undefined))) ||
      (about === 'column' && RESULTS.has(subject) && isAbsent),
  );
  const isDoubt = ({ code, unit: of, cell, severity }: Finding): boolean => {
    if (severity === 'info' || !/^MRP[12]/.test(code)) return false;
    // Whose, which year and which round it is: said of the whole table.
    if (code === 'MRP109') return true;
    if (of === unit || (cell !== undefined && rows.includes(`${cell.sheet}|${cell.row}`))) return true;
    if (cell !== undefined && entries.includes(cellAddressKey(cell))) return true;
    // A requirement that is missing is missing with its parts.
    if (isAbsent && code === 'MRP101' && of !== undefined && unit.startsWith(`${of}.`)) return true;
    return isAbsent && (code === 'MRP104' || code === 'MRP105');
  };
  return asked || findings.some(isDoubt);
}

/** Without its column a figure is absent, which the question about the column says. */
const RESULTS: ReadonlySet<string> = new Set(['actual', 'numerator', 'denominator', 'deliveredOn', 'baseline']);

function show(value: number | null): string {
  return value === null ? 'nothing' : String(Math.round(value * 1000) / 1000);
}

function trueAnswer({ about, subject, sheet }: Question, where: Placed, truth: Truth): string | undefined {
  switch (about) {
    case 'plan':
      return truth.plan.id;
    case 'round':
      return truth.round.id;
    case 'sheet':
      return where.sheet;
    case 'header':
      return String(where.headerTop);
    // Sheets beside each other are laid out alike.
    case 'column':
      return where.columns.get(subject)?.toString();
    case 'row':
      return sheet === undefined || sheet === where.sheet ? where.rows.get(subject)?.toString() : undefined;
  }
}

function withoutTruth(question: Question, where: Placed, truth: Truth): string[] {
  const answer = trueAnswer(question, where, truth);
  if (answer === undefined || question.options.some((option) => isTrue(option, answer, where))) return [];
  return [
    `${question.about} ${question.subject}: ${answer} is not among ${question.options.map(({ value }) => value).join(', ')}`,
  ];
}

/** An answer for many rows is true where it is for each. */
function isTrue({ value, rows }: Question['options'][number], answer: string, where: Placed): boolean {
  return rows ? Object.entries(rows).every(([id, row]) => where.rows.get(id) === row) : value === answer;
}

function answersTo(questions: readonly Question[], where: Placed, truth: Truth): Confirmation {
  const columns: Record<string, number> = {};
  const rows: Record<string, number> = {};
  let answers: Confirmation = {};
  for (const question of questions) {
    const answer = trueAnswer(question, where, truth);
    const { about, subject } = question;
    if (about === 'column' && question.sheets) {
      const said = { columns: { [subject]: answer === undefined ? -1 : Number(answer) } };
      answers = mergeConfirmations(answers, { tables: Object.fromEntries(question.sheets.map((sheet) => [sheet, said])) });
    } else if (about === 'column') columns[subject] = answer === undefined ? -1 : Number(answer);
    else if (about === 'row') {
      const asked = question.options.flatMap((option) => Object.keys(option.rows ?? {}));
      for (const id of new Set([subject, ...asked])) rows[id] = where.rows.get(id) ?? -1;
    } else if (about === 'plan') answers = { ...answers, planId: truth.plan.id };
    else if (about === 'round') answers = { ...answers, round: truth.round.id };
    else if (about === 'sheet') answers = { ...answers, sheet: where.sheet };
    else {
      const { headerTop, headerBottom } = where;
      answers = { ...answers, tables: { [question.sheet ?? where.sheet]: { headerTop, headerBottom } } };
    }
  }
  return { ...answers, columns, rows };
}

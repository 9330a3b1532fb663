/** What answers would write and what they would give, found by writing them into the snapshot and asking the same domain again. */
import { assess } from '../assessment/assess';
import type { Score, UnitAssessment } from '../assessment/types';
import { leafKind } from '../measures';
import type { RulePack } from '../plan/schema';
import { readReport } from '../report/readReport';
import { assessedUnits, isLeaf } from '../validation/unitCells';
import type { Finding, RuleContext } from '../validation/types';
import { validate } from '../validation/validate';
import { showAddress, type CellAddress } from '../workbook/address';
import { applyEdits } from '../workbook/apply';
import { holds } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { cellAt, findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import type { FieldRole, Form } from './form';
import { readTyped, type TypingProblem } from './readTyped';

/** What has been typed, by field; a field that was not touched is absent, one that was emptied is "". */
export type EnteredValues = Readonly<Partial<Record<FieldRole, string>>>;

export interface Preview {
  /** Only cells that would change. */
  readonly edits: readonly Edit[];
  readonly problems: readonly TypingProblem[];
  /** What the check would say about the requirement; cells with formulas are left out, since Excel has yet to recalculate them. */
  readonly findings: readonly Finding[];
  readonly before: UnitAssessment | undefined;
  readonly after: UnitAssessment | undefined;
  /** As if it were written. */
  readonly then: RuleContext;
  readonly score: { readonly reached: Score; readonly expected: Score };
}

export function previewOf(context: RuleContext, form: Form, answers: EnteredValues, pack: RulePack): Preview {
  const problems: TypingProblem[] = [];
  const edits: Edit[] = [];
  for (const field of form.fields) {
    const answer = answers[field.role];
    if (answer === undefined) continue;
    const { write, problem } = readTyped(context, form, field, answer);
    if (problem) problems.push(problem);
    if (write && !holds(field.entry.raw, write.input)) edits.push(...editsAt(field.entry.cell, write));
  }
  if (isUnreasoned(form, answers)) problems.push({ role: 'explanation', code: 'reasonMissing', values: {} });
  const after = changed(context, edits);
  const { id } = form.unit;
  const doubted = new Set(
    problems.flatMap(({ role }) =>
      form.fields.filter((field) => field.role === role).map(({ entry }) => showAddress(entry.cell)),
    ),
  );
  const findings = validate(after, pack).filter(
    ({ unit, cell }) => unit === id && !(cell && (doubted.has(showAddress(cell)) || isFormula(after.workbook, cell))),
  );
  return {
    edits,
    problems,
    findings,
    before: assessedUnits(context).get(id),
    after: assessedUnits(after).get(id),
    then: after,
    score: after.assessment.score,
  };
}

/** A verdict of a person's that says no reason. */
function isUnreasoned({ unit, fields }: Form, answers: EnteredValues): boolean {
  const isWord = isLeaf(unit) && leafKind(unit.measure).enters === 'word';
  const given = isWord && fields.some(({ role, figure }) => figure && (answers[role] ?? '') !== '');
  const reason = fields.find(({ role }) => role === 'explanation');
  const stands = reason?.entry.content.is !== 'empty';
  return given && reason !== undefined && (answers.explanation === undefined ? !stands : answers.explanation.trim() === '');
}

function changed(context: RuleContext, edits: readonly Edit[]): RuleContext {
  const { recognition, plan, round, asOf } = context;
  if (edits.length === 0) return context;
  const workbook = applyEdits(context.workbook, edits);
  const report = readReport(workbook, recognition);
  const assessment = assess({ plan, withdrawn: recognition.withdrawn, round, asOf, report });
  return { ...context, workbook, report, assessment };
}

type Write = NonNullable<ReturnType<typeof readTyped>['write']>;

/** The number format first, so that a cell formatted as text takes the number as a number. */
function editsAt({ sheet, row, column }: CellAddress, { input, format }: Write): Edit[] {
  const target = { sheet, area: { top: row, left: column, bottom: row, right: column } };
  const formats: Edit[] = format === undefined ? [] : [{ kind: 'setFormats', ...target, rows: [[format]] }];
  return [...formats, { kind: 'setCells', ...target, rows: [[input]] }];
}

function isFormula(workbook: WorkbookSnapshot, { sheet, row, column }: CellAddress): boolean {
  const found = findSheet(workbook, sheet);
  return found !== undefined && cellAt(found, row, column).formula !== undefined;
}

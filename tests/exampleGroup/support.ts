/** The invented group as a department meets it: its plans beside the real one, and a way to read a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { examplePlan } from '../../examples/kit/plan';
import { plansOfGroup } from '../../examples/koncern/workbooks';
import { check, type CheckResult } from '../../src/check';
import { rulePackSchema, type Plan } from '../../src/plan/schema';
import type { Confirmation, Recognised } from '../../src/recognition/types';
import { columnName } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';

const ROOT = join(__dirname, '../..');
export const FOLDER = join(ROOT, 'examples/koncern');
export const GROUP: readonly Plan[] = plansOfGroup();
const PLANS: readonly Plan[] = [...GROUP, examplePlan(join(ROOT, 'plans'))];
const RULES = v.parse(rulePackSchema, JSON.parse(readFileSync(join(ROOT, 'plans/rules-2024.json'), 'utf8')));

export type Checked = Extract<CheckResult, { state: 'checked' }>;

export function checkedFile(bytes: Uint8Array, file: string): CheckResult {
  const read = readXlsx(bytes, file);
  if (!read.ok) throw new Error(`${file}: ${read.problem.code}`);
  return checkedWorkbook(read.workbook);
}

export function checkedWorkbook(workbook: WorkbookSnapshot, confirmation: Confirmation = {}): CheckResult {
  return check({ workbook, plans: PLANS, rulePacks: [RULES], confirmation });
}

export function surely(result: CheckResult): Checked {
  if (result.state === 'checked') return result;
  const { recognition } = result;
  throw new Error(JSON.stringify(recognition.recognised ? recognition.questions : recognition.reason));
}

/** Everything that is bound, as a person sees it; guesses are marked and so never equal what is expected. */
export function bound(recognition: Recognised): Record<string, unknown> {
  const { plan, round, asOf, tables, withdrawn, questions } = recognition;
  const [table] = tables;
  const shown = (confidence: string, text: string | number) => (confidence === 'sure' ? text : `${text} (gættet)`);
  return {
    plan: shown(recognition.planConfidence, plan.id),
    round: shown(round.confidence, round.value.id),
    asOf: asOf.value,
    sheet: shown(table.sheet.confidence, table.sheet.value),
    columns: Object.fromEntries(table.columns.map(({ role, value, confidence }) => [role, shown(confidence, columnName(value))])),
    rows: Object.fromEntries(table.rows.map(({ id, value, confidence }) => [id, shown(confidence, value + 1)])),
    withdrawn: [...withdrawn.keys()],
    tables: tables.length,
    unknown: [table.unknownRows.length, table.repeatedRows.length],
    questions,
  };
}

/** The same from what the making of the workbook says. */
export function wanted(expected: {
  readonly plan: string;
  readonly round: string;
  readonly asOf: string;
  readonly sheet: string;
  readonly columns: object;
  readonly rows: object;
  readonly withdrawn: readonly string[];
}): Record<string, unknown> {
  const { plan, round, asOf, sheet, columns, rows, withdrawn } = expected;
  return { plan, round, asOf, sheet, columns, rows, withdrawn, tables: 1, unknown: [0, 0], questions: [] };
}

export function expectScore(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 8);
}

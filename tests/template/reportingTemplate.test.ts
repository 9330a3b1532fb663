import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { examplePlan } from '../../examples/kit/plan';
import { plansOfGroup } from '../../examples/koncern/workbooks';
import { check, type CheckResult } from '../../src/check';
import { serialOfIso } from '../../src/calendar/days';
import { leafKind } from '../../src/measures';
import type { EnteredExample } from '../../src/measures/kind';
import { planInForce } from '../../src/plan/inForce';
import { isFinalRound } from '../../src/plan/rounds';
import { rulePackSchema, type Plan, type Round } from '../../src/plan/schema';
import { leavesOf, unitsOf } from '../../src/plan/units';
import type { TableBinding } from '../../src/recognition/types';
import { reportingTemplate } from '../../src/template';
import { columnsOf } from '../../src/template/columns';
import { templateWordsIn } from '../../src/texts/template';
import type { Language } from '../../src/texts/language';
import { applyEdits } from '../../src/workbook/apply';
import { MEMORY_SHEET, type Edit } from '../../src/workbook/edits';
import { isWritable, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { blankXlsx, writeXlsx } from '../../src/xlsx/write';
import { sample } from '../support/sample';

const PLANS: readonly Plan[] = [...plansOfGroup(), examplePlan(join(__dirname, '../../plans'))];
const RULES = v.parse(rulePackSchema, JSON.parse(readFileSync(join(__dirname, '../../plans/rules-2024.json'), 'utf8')));
/** What an empty form is told: figures that are due and not there, and what the plan itself says of its weights. */
const OF_AN_EMPTY_FORM = new Set(['MRP201', 'MRP211', 'MRP106']);

function read(bytes: Uint8Array): WorkbookSnapshot {
  const answer = readXlsx(bytes, 'indberetning.xlsx');
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.workbook;
}

function made(
  plan: Plan,
  round: Round,
  { language = 'da', guarded = false }: { readonly language?: Language; readonly guarded?: boolean } = {},
): Uint8Array {
  const blank = blankXlsx();
  const workbook = read(blank);
  const { edits, furnishings } = reportingTemplate(workbook, plan, round, guarded, templateWordsIn(language));
  return writeXlsx(blank, workbook, [...edits, { kind: 'removeSheet', sheet: 'Ark1' }], furnishings);
}

/** As a file whose memory was lost on the way, so that only what stands on the sheet is known. */
function withoutMemory(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== MEMORY_SHEET) };
}

function checked(workbook: WorkbookSnapshot): Extract<CheckResult, { state: 'checked' }> {
  const result = check({ workbook, plans: PLANS, rulePacks: [RULES] });
  if (result.state === 'checked') return result;
  const { recognition } = result;
  throw new Error(JSON.stringify(recognition.recognised ? recognition.questions : recognition, null, 1));
}

/** Every plan once, its rounds and both languages by turns; all of all in the deep lane. */
const CASES = PLANS.flatMap((plan, index) =>
  plan.rounds
    .filter((_, at) => sample(at === index % plan.rounds.length ? 1 : 0, 1) === 1)
    .flatMap((round) =>
      (['da', 'en'] as const)
        .filter((_, at) => sample(at === index % 2 ? 1 : 0, 1) === 1)
        .map((language) => [plan.id, round.id, language, plan, round] as const),
    ),
);

describe('a reporting sheet made from a plan', () => {
  it.each(CASES)(
    'of %s for %s (%s) is recognised without a question, also without its memory',
    (_, __, language, plan, round) => {
      const workbook = read(made(plan, round, { language }));
      for (const seen of [workbook, withoutMemory(workbook)]) {
        const { recognition, findings } = checked(seen);
        expect(recognition.plan.id).toBe(plan.id);
        expect(recognition.round.value.id).toBe(round.id);
        expect(recognition.questions).toEqual([]);
        const rows = recognition.tables.flatMap((table) => table.rows);
        const columns = recognition.tables.flatMap((table) => table.columns);
        expect([...rows, ...columns].filter(({ confidence }) => confidence !== 'sure')).toEqual([]);
        expect(rows.map(({ id }) => id)).toEqual(unitsOf(planInForce(plan, round.asOf).plan).map(({ id }) => id));
        expect(columns.map(({ role }) => role).sort()).toEqual(
          columnsOf(plan, round)
            .map(({ role }) => role)
            .sort(),
        );
        expect(findings.filter(({ code }) => !OF_AN_EMPTY_FORM.has(code))).toEqual([]);
      }
    },
  );

  it.each(PLANS.map((plan) => [plan.id, plan] as const))(
    'of %s has a place for all that the plan asks for: with what just meets it, every goal is met',
    (_, plan) => {
      const round = plan.rounds.find(isFinalRound);
      if (!round) throw new Error('no final round');
      const workbook = read(made(plan, round));
      const edits = checked(workbook).recognition.tables.flatMap((table) => meeting(planInForce(plan, round.asOf).plan, table));
      const { assessment, findings } = checked(applyEdits(workbook, edits));
      expect(assessment.goalCounts).toMatchObject({ fulfilled: assessment.goals.length });
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('keeps its fields, merges, frozen headings, rules of entry and protection in the file', () => {
    const [plan] = PLANS;
    const round = plan?.rounds[0];
    if (!plan || !round) throw new Error('no plan');
    const workbook = read(made(plan, round, { guarded: true }));
    const [sheet] = workbook.sheets;
    const { recognition } = checked(workbook);
    const [table] = recognition.tables;
    const actual = table.columns.find(({ role }) => role === 'actual')?.value ?? -1;
    const requirement = table.columns.find(({ role }) => role === 'requirement')?.value ?? -1;
    const row = table.rows.find(({ id }) =>
      leavesOf(plan).some((leaf) => leaf.id === id && leaf.measure.kind === 'share'),
    )?.value;
    if (!sheet || row === undefined) throw new Error('no sheet');
    expect(isWritable(sheet, row, actual)).toBe(true);
    expect(isWritable(sheet, row, requirement)).toBe(false);
    expect(sheet.merges.length).toBeGreaterThan(plan.sections.length);
  });
});

/** Figures that just meet each measure, in its row; and full credit with a reason where a person decides. */
function meeting(plan: Plan, { sheet, rows, columns }: TableBinding): Edit[] {
  const decided = plan.settings.credit.model === 'manual' ? { manualCredit: 1, explanation: 'Opgjort af kontoret.' } : {};
  return unitsOf(plan).flatMap(({ id, measure }) =>
    Object.entries({ ...(measure.kind === 'composite' ? {} : met(leafKind(measure).tryOut(plan.year).met)), ...decided }).flatMap(
      ([role, value]): Edit[] => {
        const row = rows.find((bound) => bound.id === id)?.value ?? -1;
        const column = columns.find((bound) => bound.role === role)?.value;
        // Another way to enter the same, which the sheet has no need of.
        if (column === undefined) return [];
        const area = { top: row, left: column, bottom: row, right: column };
        return [{ kind: 'setCells', sheet: sheet.value, area, rows: [[{ value }]] }];
      },
    ),
  );
}

/** Days the day before: a column that repeats what was agreed is asked about, and rightly so. */
function met(example: EnteredExample): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(example).map(([role, figure]) => {
      const day = typeof figure === 'string' ? serialOfIso(figure) : undefined;
      return [role, day === undefined ? figure : day - 1];
    }),
  );
}

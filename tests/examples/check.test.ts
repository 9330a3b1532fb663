import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from '../../examples/layouts';
import { examplePlan } from '../../examples/kit/plan';
import type { Built, Example } from '../../examples/kit/types';
import { check, type CheckResult } from '../../src/check';
import { rulePackSchema } from '../../src/plan/schema';
import { a1, columnName, showAddress, type CellAddress } from '../../src/workbook/address';
import { readXlsx } from '../../src/xlsx';
import * as v from 'valibot';

const ROOT = join(__dirname, '../..');
const plan = examplePlan(join(ROOT, 'plans'));
const rulePack = v.parse(rulePackSchema, JSON.parse(readFileSync(join(ROOT, 'plans/rules-2024.json'), 'utf8')));

function checked({ name }: Example): { result: CheckResult; expected: Built['expected'] } {
  const read = readXlsx(new Uint8Array(readFileSync(join(ROOT, 'examples', `${name}.xlsx`))), `${name}.xlsx`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const expected = JSON.parse(readFileSync(join(ROOT, 'examples', `${name}.expected.json`), 'utf8')) as Built['expected'];
  return { result: check({ workbook: read.workbook, plans: [plan], rulePacks: [rulePack] }), expected };
}

/** What check made of the workbook, in the form of the expected file. */
function told(result: CheckResult): unknown {
  if (result.state !== 'checked') return { recognised: false, reason: result.recognition };
  const { round, asOf, tables, earlier, plan: found } = result.recognition;
  const [first, ...more] = tables.map(({ sheet, columns, rows }) => ({
    sheet: sheet.value,
    columns: Object.fromEntries(columns.map(({ role, value }) => [role, columnName(value)])),
    rows: Object.fromEntries(rows.map(({ id, value }) => [id, value + 1])),
  }));
  return {
    recognised: true,
    plan: found.id,
    round: round.value.id,
    asOf: asOf.value,
    ...first,
    ...(more.length > 0 && { more }),
    earlier: earlier.flatMap((of) => of.map((other) => ({ round: other.round, sheet: other.sheet.value }))),
    findings: result.findings.map(({ code, cell }) => `${code} ${cell ? placed(cell, first?.sheet) : ''}`).sort(),
  };
}

/** The sheet is said only of cells that are not on the first. */
function placed(cell: CellAddress, first: string | undefined): string {
  return cell.sheet === first ? a1(cell.row, cell.column) : showAddress(cell);
}

const ofThePlan = EXAMPLES.filter(({ name }) => !name.startsWith('foreign/'));
const foreign = EXAMPLES.filter(({ name }) => name.startsWith('foreign/'));

describe('checking the examples as they come', () => {
  it.each(ofThePlan.map((example): [string, Example] => [example.name, example]))(
    '%s is bound without a question, and told exactly what was planted',
    (_, example) => {
      const { result, expected } = checked(example);
      if (!expected.recognised) throw new Error('expected a workbook of the plan');
      const { planted, also, earlier = [], ...rest } = expected;
      const findings = [...planted, ...also].map(({ code, cell }) => `${code} ${cell ?? ''}`).sort();
      expect(told(result)).toEqual({ ...rest, earlier, findings });
      expect(result.recognition.questions).toEqual([]);
      expect(result.notices).toEqual([]);
    },
  );

  it.each(foreign.map((example): [string, Example] => [example.name, example]))('%s is not taken for the plan', (_, example) => {
    const { result } = checked(example);
    expect(result.state).toBe('notRecognised');
    expect(result.findings).toEqual([]);
  });

  it('finds nothing in the year’s careful workbooks but what the plan itself gives rise to', () => {
    const careful = ['flettede-maal', 'ark-per-runde', 'beskyttet-ark', 'excel-tabel', 'to-ark'];
    for (const example of EXAMPLES.filter(({ name }) => careful.includes(name))) {
      expect([...new Set(checked(example).result.findings.map(({ code }) => code))]).toEqual(['MRP106']);
    }
  });

  it('comes to the same score whatever the layout the same figures stand in', () => {
    const same = ['ark-per-runde', 'beskyttet-ark', 'excel-tabel', 'flettede-maal', 'runder-side-om-side', 'to-ark'];
    const scores = EXAMPLES.filter(({ name }) => same.includes(name)).map((example) => {
      const { result } = checked(example);
      return result.state === 'checked' ? result.assessment.score : undefined;
    });
    expect(scores).toHaveLength(same.length);
    for (const score of scores) expect(score).toEqual(scores[0]);
    expect(scores[0]?.reached.percent).toBeCloseTo(85.0694, 3);
  });
});

import { readFileSync } from 'node:fs';
import { check } from '../../src/check';
import { submissionOf, type Submission } from '../../src/group';
import { parsePlan, parseRulePack } from '../../src/plan/load';
import { readXlsx } from '../../src/xlsx';
import { handedIn } from './support/agencies';

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const plan = parsePlan(json('plans/hjemrejsestyrelsen-2024.json'));
const rules = parseRulePack(json('plans/rules-2024.json'));

function fromBytes(bytes: Uint8Array, file: string): Submission {
  if (!plan.ok || !rules.ok) throw new Error('the plan files are broken');
  const known = { plans: [plan.value], rulePacks: [rules.value] };
  return submissionOf(file, readXlsx(bytes, file), (workbook) => check({ workbook, ...known }));
}

function fromFile(path: string): Submission {
  return fromBytes(new Uint8Array(readFileSync(`examples/${path}`)), path);
}

describe('A file that an agency has handed in', () => {
  it('says whose it is, for which round, and how it stands', () => {
    const submission = fromFile('status-uo2-2024.xlsx');
    if (submission.state !== 'checked') throw new Error(submission.state);
    expect(submission.location).toMatchObject({ agency: 'Hjemrejsestyrelsen', year: 2024, round: 'UO2', asOf: '2024-08-31' });
    expect(submission.savedOn).toBe('2024-08-01');
    const { outcome } = submission;
    expect(outcome.filled).toBeGreaterThan(0);
    expect(outcome.filled).toBeLessThanOrEqual(outcome.due);
    expect(outcome.errors + outcome.warnings).toBeLessThanOrEqual(outcome.findings.length);
    expect(outcome.goals.filter(({ shared }) => shared).map(({ id }) => id)).toEqual(['2.1', '2.2', '2.3', '2.4']);
  });

  it('gives every figure the cell it comes from', () => {
    const submission = fromFile('status-uo2-2024.xlsx');
    if (submission.state !== 'checked') throw new Error(submission.state);
    const figures = submission.outcome.units.flatMap(({ actual, forecast, explanation }) => [actual, forecast, explanation]);
    const entered = figures.filter((figure) => figure !== null);
    expect(entered.length).toBeGreaterThan(20);
    for (const { cells } of entered) expect(cells).toMatch(/^[A-Z]{1,3}\d+(, [A-Z]{1,3}\d+)?$/);
  });

  it('says the sheet with every cell where the report stands on several', () => {
    const submission = fromFile('to-ark.xlsx');
    if (submission.state !== 'checked') throw new Error(submission.state);
    expect(submission.location.sheet).toBe('Faglige mål, Koncernfælles mål');
    expect(submission.outcome.cells).toBe("'Faglige mål'!I6:I21, 'Koncernfælles mål'!D6:D14");
    const units = new Map(submission.outcome.units.map((unit) => [unit.id, unit]));
    expect(units.get('1.1.c')).toMatchObject({ actual: { cells: "'Faglige mål'!G11, 'Faglige mål'!H11" } });
    expect(units.get('2.1')).toMatchObject({
      cell: "'Koncernfælles mål'!D6",
      actual: { value: 4, cells: "'Koncernfælles mål'!D6" },
    });
  });

  it('is plain data that a worker can send', () => {
    const submission = fromFile('status-uo2-2024.xlsx');
    expect(structuredClone(submission)).toEqual(submission);
    expect(JSON.parse(JSON.stringify(submission))).toEqual(submission);
  });

  it('keeps the reason when it cannot be read or is not recognised', () => {
    expect(fromBytes(new TextEncoder().encode('nonsense'), 'x.xlsx')).toMatchObject({
      state: 'unreadable',
      problem: { code: 'not-a-zip', file: 'x.xlsx' },
    });
    expect(fromFile('foreign/budget-2024.xlsx')).toMatchObject({ state: 'notRecognised' });
    expect(fromFile('foreign/hjemrejsestyrelsen-2023.xlsx')).toMatchObject({
      state: 'notRecognised',
      reason: { code: 'otherYear', values: { agency: 'Hjemrejsestyrelsen', found: '2023' } },
    });
  });

  it('shows what was typed even where it does not count', () => {
    const submission = handedIn({ name: 'Styrelsen for Prøver', reached: '7 stk.', explanation: '=1+1' });
    if (submission.state !== 'checked') throw new Error(submission.state);
    const unit = submission.outcome.units.find(({ id }) => id === '1.2');
    expect(unit?.actual).toEqual({ value: '7 stk.', shows: 'number', cells: 'C8' });
    expect(unit?.explanation).toMatchObject({ cells: 'E8' });
  });
});

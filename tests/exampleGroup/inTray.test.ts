import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedFiles, type ExpectedFile } from '../../examples/koncern/committed';
import { LAYOUTS } from '../../examples/koncern/layouts';
import { statusOf } from '../../examples/koncern/status';
import { bytesOf as saved, newBook } from '../../examples/kit/save';
import type { Assessed } from '../../src/assessment/types';
import { readXlsx } from '../../src/xlsx';
import { bound, checkedFile, expectScore, FOLDER, GROUP, surely, wanted, type Checked } from './support';

const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as readonly ExpectedFile[];
const named = <T extends ExpectedFile>(files: readonly T[]): [string, T][] => files.map((expected) => [expected.file, expected]);
const reports = EXPECTED.filter((expected) => expected.recognised);
const refusals = EXPECTED.filter((expected) => !expected.recognised);

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, file)));
const checkedOnce = new Map<string, Checked>();

function checked(file: string): Checked {
  const known = checkedOnce.get(file) ?? surely(checkedFile(bytesOf(file), file));
  checkedOnce.set(file, known);
  return known;
}

function reached(file: string, unit: string): Assessed | undefined {
  const units = checked(file).assessment.goals.flatMap((goal) => goal.blocks.flatMap((block) => block.units));
  return [...units, ...units.flatMap(({ parts }) => parts)].find(({ id }) => id === unit)?.reached;
}

function weightOf(file: string, block: string): number | undefined {
  const blocks = checked(file).assessment.goals.flatMap((goal) => goal.blocks);
  return blocks.find(({ id }) => id === block)?.weight;
}

it('holds every file that is expected, as the script makes them', async () => {
  expect(readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'))).toEqual(EXPECTED.map(({ file }) => file).sort());
  const made: ExpectedFile[] = [];
  for await (const { expected, bytes } of committedFiles(GROUP)) {
    made.push(expected);
    expect(readXlsx(bytes, expected.file)).toEqual(readXlsx(bytesOf(expected.file), expected.file));
  }
  expect(JSON.parse(JSON.stringify(made))).toEqual(EXPECTED);
});

describe.each(named(reports))('%s', (file, expected) => {
  it('is bound to the right one of seven plans, in every row and column, without a question', () => {
    expect(bound(checked(file).recognition)).toEqual(wanted(expected));
  });

  it('comes to the score that its figures make', () => {
    const { score } = checked(file).assessment;
    expectScore(score.reached.percent, expected.score.reached);
    expectScore(score.expected.percent, expected.score.expected);
  });

  it('is told of what was left out, and of no other error', () => {
    const errors = checked(file).findings.filter(({ severity }) => severity !== 'info');
    expect(errors.map(({ code, unit }) => ({ unit, code }))).toEqual(expected.slips);
  });
});

describe.each(named(refusals))('%s', (file, { reason, agency }) => {
  it(`is refused because of ${reason}`, () => {
    const result = checkedFile(bytesOf(file), file);
    expect(result).toMatchObject({ state: 'notRecognised', recognition: { reason: { code: reason } } });
    if (result.state !== 'notRecognised') return;
    expect(Object.values(result.recognition.reason.values)).toContain(agency);
  });
});

describe('a plan renegotiated in the course of the year', () => {
  const [spring, summer, autumn] = [
    'broer-og-bolvaerker-uo1.xlsx',
    'broer-og-bolvaerker-uo2.xlsx',
    'broer-og-bolvaerker-uo3.xlsx',
  ] as const;

  it('is judged at each round by what is agreed on its day', () => {
    const withdrawn = (file: string) => [...checked(file).recognition.withdrawn.keys()];
    expect([spring, summer, autumn].map(withdrawn)).toEqual([[], ['1.2.a'], ['1.2.a', '1.1.c.2']]);
    expect([spring, summer, autumn].map((file) => weightOf(file, '1.2'))).toEqual([25, 30, 30]);
    expect([spring, summer, autumn].map((file) => reached(file, '1.2.a')?.status === 'withdrawn')).toEqual([false, true, true]);
    expect([spring, summer, autumn].map((file) => reached(file, '1.2.c') !== undefined)).toEqual([false, true, true]);
  });

  it('holds the changed target against the same figures', () => {
    const { report, assessment } = checked(summer);
    const { numerator, denominator } = report.current.units.get('1.1.b')?.entries ?? {};
    if (numerator?.content.is !== 'number' || denominator?.content.is !== 'number') throw new Error('no figures');
    expect(reached(summer, '1.1.b')?.degree).toBeCloseTo(numerator.content.value / denominator.content.value / 0.9, 12);
    expect(assessment.score.reached.of).toBe(100);
  });

  it('finds the old number and the new one in rows of their own', () => {
    const rows = checked('rastepladsagenturet-aarsrapport.xlsx').recognition.tables[0].rows.map(({ id }) => id);
    expect(rows).toEqual(expect.arrayContaining(['1.1.b', '1.1.b2', '1.2.b']));
  });
});

describe('a form that was made before the renegotiation', () => {
  it('is told what has changed since, and nothing about what has gone', async () => {
    const plan = GROUP.find(({ id }) => id === 'broer-og-bolvaerker-2024');
    const layout = LAYOUTS.find(({ name }) => name === 'excel-tabel');
    if (!plan || !layout) throw new Error('no plan or layout');
    const book = newBook('Mål- og resultatplan 2024, UO II');
    const status = statusOf(plan, 'UO2', { seed: 'gammel formular', strength: 1, untidy: 0 });
    const { written } = layout.write(book, { ...status, plan });
    const { findings, recognition } = surely(checkedFile(await saved(book), 'gammel-formular.xlsx'));
    expect(recognition.tables[0].rows.map(({ id }) => id).sort()).toEqual(Object.keys(written.rows).sort());
    expect(findings.map(({ code, unit }) => `${code} ${unit ?? ''}`).sort()).toEqual([
      'MRP101 1.2.c',
      'MRP105 1.2',
      'MRP105 1.3.b',
      'MRP107 1.1.b',
    ]);
  });
});

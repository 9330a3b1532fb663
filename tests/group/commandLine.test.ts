/** `maalstatus consolidate`: the in-tray of the example group, with files that cannot be used among them. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHeadless } from '../../host/node/headless';
import { layoutAnswerEdits, layoutQuestion } from '../../src/group/layoutAnswers';
import { applyToExcel, readWorkbook } from '../../src/excel';
import { readingOf } from '../../src/taskpane/group/readingOf';
import { RULE_PACKS as RULES } from '../../src/taskpane/plans';
import { readXlsx } from '../../src/xlsx';
import { guessedWorkbook } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';
import { maalstatus, type Run } from '../support/commandLine';
import { cellAt } from '../../src/workbook/snapshot';
import { HEADER, OVERVIEW, sheetIn } from './support/agencies';

const consolidate = (...args: readonly string[]): Promise<Run> => maalstatus('consolidate', ...args);

const PLANS = ['--plan', 'examples/koncern/plans', '--as-of', '2024-09-20'];
const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The overview with an answer to what the report asks first, as the pane keeps it. */
async function answered(overview: string, report: string, value: string): Promise<Uint8Array> {
  const { asked, layout, submission } = readingOf(
    Uint8Array.from(readFileSync(report)),
    report,
    {},
    {
      plans: GROUP,
      rulePacks: RULES,
      answers: new Map(),
    },
  );
  const [first] = asked;
  if (!first || !layout || !('location' in submission)) throw new Error(submission.state);
  const question = layoutQuestion(layout.key, first, submission.location.round);
  if (!question) throw new Error('nothing to keep');
  const given = [{ ...question, value, seen: layout.seen, file: 'a.xlsx', on: '2024-09-20' }];
  const open = await openHeadless(Uint8Array.from(readFileSync(overview)), { fileName: 'oversigt.xlsx' });
  try {
    const workbook = await readWorkbook();
    await applyToExcel(layoutAnswerEdits(workbook, { given, takenBack: new Set() }), workbook);
    return await open.save();
  } finally {
    open.close();
  }
}

interface Expected {
  readonly file: string;
  readonly forUO2?: 'counts' | 'again' | 'late' | 'otherRound';
  readonly agency?: string;
  readonly score?: { readonly reached: number; readonly expected: number };
}

interface Answer {
  readonly files: readonly { readonly file: string; readonly state: string; readonly reason: string | null }[];
  readonly roster: { readonly agencies: readonly { agency: string; state: string; file: string | null; others: string[] }[] };
  readonly out: string | null;
}

const expected = JSON.parse(readFileSync('examples/koncern/expected.json', 'utf8')) as readonly Expected[];

describe('maalstatus consolidate', () => {
  it('reads a folder, writes the overview, and answers with what the example group is known to be', async () => {
    const file = join(folder, 'oversigt.xlsx');
    const { code, out } = await consolidate('examples/koncern', ...PLANS, '--round', 'UO2', '--out', file, '--json');
    const answer = JSON.parse(out) as Answer;
    expect(code).toBe(2);
    expect(answer.files.map((one) => one.file).sort()).toEqual(expected.map((one) => one.file).sort());
    for (const { file: name, forUO2 } of expected) {
      const found = answer.files.find((one) => one.file === name);
      expect([name, found?.state, found?.reason === null]).toEqual([
        name,
        forUO2 ? 'checked' : 'notRecognised',
        forUO2 !== undefined,
      ]);
    }
    const states = new Map(answer.roster.agencies.map((one) => [one.agency, one]));
    for (const { agency = '', forUO2, file: name } of expected) {
      if (forUO2 === 'late') expect(states.get(agency)).toMatchObject({ state: 'late', file: name });
      if (forUO2 === 'again') expect(states.get(agency)).toMatchObject({ file: name, others: [expect.any(String)] });
    }
    const written = readXlsx(new Uint8Array(readFileSync(file)), 'oversigt.xlsx');
    if (!written.ok) throw new Error(written.problem.code);
    const sheet = sheetIn(written.workbook, OVERVIEW);
    expect(written.workbook.sheets.map(({ name }) => name)[0]).toBe(OVERVIEW);
    for (const { agency, file: used } of answer.roster.agencies) {
      const row = Array.from({ length: 6 }, (_, at) => HEADER + 1 + at).find((at) => cellAt(sheet, at, 0).value === agency) ?? -1;
      const known = expected.find((one) => one.file === used);
      expect(Number(cellAt(sheet, row, 2).value) * 100).toBeCloseTo(known?.score?.expected ?? -1, 9);
      expect(Number(cellAt(sheet, row, 4).value) * 100).toBeCloseTo(known?.score?.reached ?? -1, 9);
      expect(cellAt(sheet, row, 30).value).toBe(used);
    }
  });

  it('is never taken for a report itself', async () => {
    const file = join(folder, 'oversigt-0.xlsx');
    await consolidate('examples/koncern/fyrtaarnsstyrelsen-uo2.xlsx', ...PLANS, '--out', file);
    const { code, out } = await consolidate(file, ...PLANS, '--out', join(folder, 'oversigt-1.xlsx'), '--round', 'UO2', '--json');
    expect(code).toBe(2);
    expect((JSON.parse(out) as Answer).files).toMatchObject([{ file: 'oversigt-0.xlsx', state: 'notRecognised' }]);
  });

  it('gives a bad file its sentence and goes on with the others', async () => {
    const tray = join(folder, 'bakke');
    mkdirSync(tray);
    copyFileSync('examples/koncern/fyrtaarnsstyrelsen-uo2.xlsx', join(tray, 'fyr.xlsx'));
    const whole = readFileSync('examples/koncern/rastepladsagenturet-uo2.xlsx');
    writeFileSync(join(tray, 'halv.xlsx'), whole.subarray(0, whole.length / 2));
    writeFileSync(join(tray, 'gammel.xlsx'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const file = join(folder, 'oversigt-2.xlsx');
    const { code, out } = await consolidate(tray, join(tray, 'findes-ikke.xlsx'), ...PLANS, '--out', file);
    expect(code).toBe(2);
    expect(out).toMatch(/Fyrtårnsstyrelsen: Afleveret\. 80,0 pct\./);
    expect(out).toMatch(/^Rastepladsagenturet: Ikke afleveret\. 4 dage efter fristen 16\.9\.2024$/m);
    for (const name of ['halv.xlsx', 'gammel.xlsx', 'findes-ikke.xlsx']) expect(out).toMatch(new RegExp(`${name}: .{20,}`));
    expect(out).not.toMatch(/undefined|\bat .*\.ts/);
    expect(readXlsx(new Uint8Array(readFileSync(file)), file).ok).toBe(true);
  });

  it('uses the answers that are kept in the overview it brings up to date', async () => {
    const [plan] = GROUP;
    if (!plan) throw new Error('no group');
    const report = join(folder, 'uden-runde.xlsx');
    writeFileSync(report, await guessedWorkbook(plan, 'UO2', { round: true }));
    const file = join(folder, 'oversigt-3.xlsx');
    const call = [report, 'examples/koncern/fyrtaarnsstyrelsen-uo2.xlsx', ...PLANS, '--out', file, '--json'];
    const stateIn = ({ out }: Run) => (JSON.parse(out) as Answer).files.find((one) => one.file === 'uden-runde.xlsx')?.state;
    expect(stateIn(await consolidate(...call))).toBe('guessed');
    writeFileSync(file, await answered(file, report, 'UO2'));
    expect(stateIn(await consolidate(...call))).toBe('checked');
    expect(stateIn(await consolidate(...call))).toBe('checked');
  });

  it('expects nothing of the agency of a plan that nobody has named', async () => {
    const file = join(folder, 'oversigt-4.xlsx');
    const { out } = await consolidate('examples/koncern/ekko-og-genlyd-uo2.xlsx', '--out', file, '--round', 'UO2', '--json');
    expect((JSON.parse(out) as Answer).roster.agencies).toEqual([]);
  });

  it('says what is missing in the call', async () => {
    const { code, err } = await consolidate('examples/koncern');
    expect(code).toBe(2);
    expect(err).toMatch(/--out/);
  });
});

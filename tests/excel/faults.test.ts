/**
 * Excel stops in the middle of a write, at every action and for every kind of write: afterwards the workbook is as before, or as meant, or
 * the pane names what stands half, and the next press mends it. Nobody is blamed who did nothing.
 */
import { openHeadless, type Headless } from '../../host/node/headless';
import { PROFILES, type Profile } from '../../host/model/profile';
import type { ErrorCode } from '../../host/protocol/errors';
import { applyToExcel, ExcelFailure, readWorkbook, type ExcelProblem } from '../../src/excel';
import type { Applied } from '../../src/excel/applyToExcel';
import { sample } from '../support/sample';
import { differences, dumpOf, isNamed, type Dump } from './support/dump';
import { actionsOf, failAt } from './support/faults';
import { jobsFor, sheetsOf, type Job } from './support/jobs';
import { SHEET, SMALL_PLAN, smallBook } from './support/smallBook';

jest.setTimeout(3_600_000);

const { compute, fix, lock, overview, remove, statusDocument } = jobsFor(SMALL_PLAN);

let excel: Headless;
afterEach(() => closed());

/** The engine must not be calculating when it is taken away. */
async function closed(): Promise<void> {
  await excel.settle();
  excel.close();
}

/** Nothing waits long, and what is half written is given up at once. */
const HASTY = { attempts: [1, 1, 1], attemptsBack: [1] };

type Press = () => Promise<Applied>;

async function read() {
  return readWorkbook({ stylesOf: sheetsOf(await readWorkbook()) });
}

function pressOf(job: Job): Press {
  return async () => {
    const seen = await read();
    return applyToExcel(job(seen), seen, HASTY);
  };
}

/** What is done before, and the press that is stopped. */
const KINDS: Readonly<Record<string, () => Promise<Press>>> = {
  compute: () => Promise.resolve(pressOf(compute)),
  again: async () => {
    await pressOf(compute)();
    await excel.person.insertRows(SHEET, 4, 1);
    return pressOf(compute);
  },
  remove: async () => {
    await pressOf(compute)();
    return pressOf(remove);
  },
  undo: async () => {
    const { undo, after } = await pressOf(compute)();
    return () => applyToExcel(undo, after, { ...HASTY, onChanged: 'spare' });
  },
  fix: () => Promise.resolve(pressOf(fix)),
  lock: () => Promise.resolve(pressOf(lock)),
  overview: () => Promise.resolve(pressOf(overview)),
  document: () => Promise.resolve(pressOf(statusDocument)),
  'document again': async () => {
    await pressOf(statusDocument)();
    await excel.person.set(SHEET, 'C5', 26);
    return pressOf(statusDocument);
  },
};

async function opened(kind: string, profile: Profile): Promise<Press> {
  excel = await openHeadless(smallBook(), { fileName: 'status.xlsx', profile });
  const press = await KINDS[kind]?.();
  if (!press) throw new Error(kind);
  await excel.settle();
  return press;
}

async function problemOf(work: Promise<unknown>): Promise<ExcelProblem | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ExcelFailure) return error.problem;
      throw error;
    },
  );
}

async function stands(): Promise<Dump> {
  await excel.settle();
  return dumpOf(excel);
}

/** A problem that says that somebody else, or the person, has done something. */
const BLAMES: ReadonlySet<string> = new Set(['changedMeanwhile', 'sheetGone', 'accessDenied', 'readOnly', 'structureProtected']);

/** Places spread over all of them, or each. */
function placesAmong(count: number, most: number): readonly number[] {
  const step = Math.max(1, Math.floor(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => 1 + index * step);
}

/** Places tried in each test. `npm run test:faults` tries each, some seven thousand, which takes an hour on a busy machine. */
const MOST = process.env.EVERY === '1' ? 10_000 : sample(2, 8);

interface Trial {
  readonly press: Press;
  readonly actions: number;
  readonly before: Dump;
  readonly meant: Dump;
}

/** Does it once and takes it back. */
async function trialOf(kind: string, profile: Profile): Promise<Trial> {
  const press = await opened(kind, profile);
  const before = await stands();
  const actions = await actionsOf(excel, press);
  const meant = await stands();
  expect(differences(before, meant)).not.toEqual([]);
  await closed();
  return { press: await opened(kind, profile), actions, before, meant };
}

interface AfterFault {
  readonly wrong: readonly string[];
  /** It was done in spite of it. */
  readonly isDone: boolean;
}

/** What is wrong after one action has failed; the workbook must stand as before then. */
async function afterOneFault({ press, before, meant }: Trial, n: number, code: ErrorCode): Promise<AfterFault> {
  const fault = failAt(excel, n, code, 'once');
  let applied: Applied | undefined;
  const problem = await problemOf(press().then((done) => (applied = done)));
  fault.end();
  const wrong: string[] = fault.struck() ? [] : ['nothing happened'];
  if (problem && BLAMES.has(problem.code)) wrong.push(`blames: ${problem.code}`);
  wrong.push(...differences(problem ? before : meant, await stands()));
  if (applied) await applyToExcel(applied.undo, applied.after, HASTY);
  wrong.push(...(applied ? differences(before, await stands()) : []));
  return { isDone: !problem, wrong: wrong.slice(0, 4).map((what) => `${n} ${problem?.code ?? 'done'}: ${what.slice(0, 200)}`) };
}

const STRICT = PROFILES.strictest;
const ONCE: readonly (readonly [ErrorCode, Profile])[] = [
  ['ItemNotFound', STRICT],
  ['AccessDenied', PROFILES.excel2021],
  ['InvalidOperationInCellEditMode', STRICT],
];

describe.each(Object.keys(KINDS))('A write that stops: %s', (kind) => {
  it.each(ONCE)('%s, once: as before or as meant, and nobody is blamed', async (code, profile) => {
    let trial = await trialOf(kind, profile);
    const wrong: string[] = [];
    for (const n of placesAmong(trial.actions, MOST)) {
      const found = await afterOneFault(trial, n, code);
      wrong.push(...found.wrong);
      if (found.wrong.length === 0 && !found.isDone) continue;
      await closed();
      trial = { ...trial, press: await opened(kind, profile) };
    }
    expect(wrong.slice(0, 40)).toEqual([]);
  });

  it('nothing that writes works any more: what stands half is named, and the next press mends it', async () => {
    const { actions, before, meant } = await trialOf(kind, STRICT);
    const wrong: string[] = [];
    for (const n of placesAmong(actions, MOST)) {
      await closed();
      const press = await opened(kind, STRICT);
      const fault = failAt(excel, n, 'GeneralException', 'fromThen');
      const problem = await problemOf(press());
      fault.end();
      const left = differences(before, await stands()).map((line) => line.slice(0, line.indexOf(': ')));
      const named = problem?.code === 'halfWritten' ? problem.left : [];
      const silent = problem ? left.filter((place) => !isNamed(named, place)) : [];
      wrong.push(...silent.slice(0, 3).map((place) => `${n} ${problem?.code ?? ''}: unnamed ${place}`));
      if (!problem) continue;
      const again = await problemOf(press());
      if (again) wrong.push(`${n} next press: ${JSON.stringify(again).slice(0, 200)}`);
      // A sheet that was taken away and put back may have come to another place in the row of sheets.
      const rest = differences(meant, await stands()).filter((line) => !line.startsWith('sheets:'));
      wrong.push(...rest.slice(0, 3).map((line) => `${n} next press: ${line}`));
    }
    expect(wrong.slice(0, 40)).toEqual([]);
  });
});

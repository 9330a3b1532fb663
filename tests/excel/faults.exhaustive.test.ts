/**
 * Excel stops in the middle of a write, at every action and for every kind of write: afterwards the workbook is as before, or as meant, or
 * the pane names what stands half, and the next press mends it. Nobody is blamed who did nothing.
 */
import { readFileSync } from 'node:fs';
import { openHeadless, type Headless } from '../../host/node/headless';
import type { ErrorCode } from '../../host/protocol/errors';
import { applyToExcel, ExcelFailure, readWorkbook, type ExcelProblem } from '../../src/excel';
import { parseRect } from '../../src/workbook/address';
import { contains } from '../../src/workbook/address';
import type { Leftover } from '../../src/excel/problems';
import { sample } from '../support/sample';
import { EXCELS } from './profiles';
import { differences, dumpOf, type Dump } from './support/dump';
import { actionsOf, failAt } from './support/faults';
import { compute, fix, lock, overview, remove, sheetsOf, statusDocument, type Job } from './support/jobs';

let excel: Headless;
afterEach(async () => {
  await excel.settle();
  excel.close();
});

/** Nothing waits long, and what is half written is given up at once. */
const HASTY = { attempts: [1, 1, 1], attemptsBack: [1] };

async function done(job: Job, options: Parameters<typeof applyToExcel>[2] = HASTY): Promise<void> {
  const seen = await read();
  await applyToExcel(job(seen), seen, options);
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

/** Jobs that stand before, and the one that is stopped. */
const KINDS: readonly (readonly [name: string, file: string, before: readonly Job[], job: Job])[] = [
  ['compute', 'status-uo2-2024', [], compute],
  ['compute again, after rows have come', 'status-uo2-2024', [compute], compute],
  ['remove', 'status-uo2-2024', [compute], remove],
  ['fix', 'status-uo2-2024', [], fix],
  ['lock', 'status-uo2-2024', [compute], lock],
  ['overview', 'status-uo2-2024', [], overview],
  ['document', 'status-uo2-2024', [compute], statusDocument],
];

/** Every n-th action in the deep lane, some of them spread over all otherwise. */
function placesAmong(count: number, most: number): readonly number[] {
  const step = Math.max(1, Math.floor(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => 1 + index * step);
}

async function opened(kind: (typeof KINDS)[number], profile: (typeof EXCELS)[number][1]): Promise<void> {
  const [name, file, before] = kind;
  excel = await openHeadless(new Uint8Array(readFileSync(`examples/${file}.xlsx`)), { fileName: `${file}.xlsx`, profile });
  for (const job of before) await done(job);
  if (name.includes('again')) {
    const [sheet = ''] = (await readWorkbook()).sheets
      .filter(({ visibility }) => visibility === 'visible')
      .map((one) => one.name);
    await excel.person.insertRows(sheet, 2, 1);
  }
  await excel.settle();
}

/** A problem that says that somebody else, or the person, has done something. */
const BLAMES: ReadonlySet<string> = new Set(['changedMeanwhile', 'sheetGone', 'accessDenied', 'readOnly', 'structureProtected']);

const CODES = sample<readonly ErrorCode[]>(['ItemNotFound'], ['GeneralException', 'ItemNotFound', 'AccessDenied']);

async function read() {
  return readWorkbook({ stylesOf: sheetsOf(await readWorkbook()) });
}

/** How many actions the job has; it is taken back again. */
async function lengthOf(job: Job): Promise<number> {
  const seen = await read();
  let back: () => Promise<unknown> = () => Promise.resolve();
  const count = await actionsOf(excel, async () => {
    const { undo, after } = await applyToExcel(job(seen), seen, HASTY);
    back = () => applyToExcel(undo, after, HASTY);
  });
  await back();
  await excel.settle();
  return count;
}

describe.each(sample(EXCELS.slice(0, 1), EXCELS))('In %s,', (_, profile) => {
  describe.each(KINDS)('a write that stops: %s', (...kind) => {
    const job = kind[3];

    it.each(CODES)(
      'leaves the workbook as it was when one action answers %s, and blames nobody',
      async (code) => {
        await opened(kind, profile);
        const before = dumpOf(excel);
        for (const n of placesAmong(await lengthOf(job), sample(3, 1_000))) {
          const seen = await read();
          const fault = failAt(excel, n, code, 'once');
          let back: () => Promise<unknown> = () => Promise.resolve();
          const problem = await problemOf(
            applyToExcel(job(seen), seen, HASTY).then(({ undo, after, notSetUp }) => {
              expect({ n, struck: fault.struck() }).toEqual({ n, struck: notSetUp.length > 0 });
              back = () => applyToExcel(undo, after, HASTY);
            }),
          );
          fault.end();
          await back();
          await excel.settle();
          expect({ n, blamed: problem && BLAMES.has(problem.code) ? problem.code : '' }).toEqual({ n, blamed: '' });
          expect({ n, code: problem?.code, left: differences(before, dumpOf(excel)) }).toEqual({
            n,
            code: problem?.code,
            left: [],
          });
        }
      },
      sample(120_000, 3_600_000),
    );

    it(
      'names everything that stands half when nothing can be taken back, and the next press mends it',
      async () => {
        await opened(kind, profile);
        const count = await lengthOf(job);
        await done(job);
        await excel.settle();
        const meant = dumpOf(excel);
        for (const n of placesAmong(count, sample(1, 25)).map((place) => place + Math.floor(count / sample(2, 50)))) {
          excel.close();
          await opened(kind, profile);
          const before = dumpOf(excel);
          const seen = await read();
          const fault = failAt(excel, n, 'GeneralException', 'fromThen');
          const problem = await problemOf(applyToExcel(job(seen), seen, HASTY));
          fault.end();
          await excel.settle();
          const left = changedPlaces(before, dumpOf(excel));
          if (left.length > 0 && problem) expect({ n, problem: problem.code }).toEqual({ n, problem: 'halfWritten' });
          const named = problem?.code === 'halfWritten' ? problem.left : [];
          if (problem) expect({ n, unnamed: left.filter((place) => !isNamed(named, place)) }).toEqual({ n, unnamed: [] });
          await done(job);
          await excel.settle();
          const order = (line: string): boolean => line.startsWith('sheets:');
          expect({ n, left: differences(meant, dumpOf(excel)).filter((line) => !order(line)) }).toEqual({ n, left: [] });
        }
      },
      sample(120_000, 3_600_000),
    );
  });
});

function changedPlaces(before: Dump, after: Dump): readonly string[] {
  return differences(before, after).map((line) => line.slice(0, line.indexOf(': ')));
}

/** `place` as in a dump: "Status!B4", "Status/formats", "names/MS_Score", "sheets". */
function isNamed(named: readonly Leftover[], place: string): boolean {
  if (place === 'sheets') return named.some(({ is }) => is === 'sheet');
  if (place.startsWith('names/')) return named.some((left) => left.is === 'name' && `names/${left.name}` === place);
  const [sheet = '', address] = place.split(/[!/]/);
  return named.some((left) => {
    if (left.is === 'sheet') return left.sheet === sheet;
    if (left.is !== 'cells' || left.sheet !== sheet) return false;
    const cell = place.includes('!') && address !== undefined ? parseRect(address) : undefined;
    return !cell || left.areas.some((area) => contains(area, cell.top, cell.left));
  });
}

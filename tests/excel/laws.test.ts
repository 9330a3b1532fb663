/** What must hold whatever else stands in the workbook, in an Excel as awkward as it is known to be. */
import { readFileSync } from 'node:fs';
import { openHeadless, type Headless } from '../../host/node/headless';
import { applyToExcel, readWorkbook } from '../../src/excel';
import { needed } from '../../src/workbook/compare';
import { sample } from '../support/sample';
import { EXCELS } from './profiles';
import { decorate } from './support/decorated';
import { differences, dumpOf } from './support/dump';
import { compute, remove, sheetsOf, type Job } from './support/jobs';

let excel: Headless;
afterEach(async () => {
  await excel.settle();
  excel.close();
});

const FILES = ['status-uo2-2024', 'flettede-maal', 'to-ark-per-runde'] as const;
const CASES = Array.from({ length: sample(2, 24) }, (_, seed) => [seed + 1, FILES[seed % FILES.length] ?? FILES[0]] as const);

async function edits(job: Job) {
  const workbook = await readWorkbook({ stylesOf: sheetsOf(await readWorkbook()) });
  return { workbook, edits: job(workbook) };
}

async function done(job: Job): Promise<void> {
  const { workbook, edits: wanted } = await edits(job);
  const { notTaken } = await applyToExcel(wanted, workbook);
  expect(notTaken).toEqual([]);
  await excel.settle();
}

describe.each(sample(EXCELS.slice(0, 1), EXCELS))('In %s,', (_, profile) => {
  it.each(CASES)(
    'with what the agency has of its own (%i, %s): computing twice changes nothing the second time, nor after saving and opening again, and removing leaves the workbook as it was',
    async (seed, file) => {
      excel = await openHeadless(new Uint8Array(readFileSync(`examples/${file}.xlsx`)), { fileName: `${file}.xlsx`, profile });
      await decorate(excel, seed);
      const before = dumpOf(excel);

      await done(compute);
      const computed = dumpOf(excel);
      const again = await edits(compute);
      expect(needed(again.workbook, again.edits)).toEqual([]);

      await done(remove);
      expect(differences(before, dumpOf(excel))).toEqual([]);

      await done(compute);
      expect(differences(computed, dumpOf(excel))).toEqual([]);
      const bytes = await excel.save();
      excel.close();
      excel = await openHeadless(bytes, { fileName: `${file}.xlsx`, profile });
      const reopened = await edits(compute);
      expect(needed(reopened.workbook, reopened.edits)).toEqual([]);
    },
    120_000,
  );
});

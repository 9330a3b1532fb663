import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateReport } from '../assessment/support/generate';
import { Random } from '../assessment/support/random';
import { evaluateFilesInLibreOffice, type LibreOfficeResult } from '../support/libreoffice';
import { sample } from '../support/sample';
import { agrees, expectationsOf } from './support/expected';
import { writeSnapshot } from './support/files';
import { caseOf, computed, type Layout } from './support/generated';

const REPORTS = sample(120, 500);
/** Workbooks put to one start of LibreOffice. */
const A_START = 125;
const LAYOUTS: readonly Layout[] = ['own', 'theirs', 'locked', 'split'];
const random = new Random(20_241_031);
const cases = Array.from({ length: REPORTS }, (_, index) =>
  caseOf(generateReport(random, index), LAYOUTS[index % LAYOUTS.length] ?? 'own'),
);
const workbooks = cases.map((given) => computed(given).workbook);

describe('A computed workbook calculated by LibreOffice', () => {
  const results: LibreOfficeResult[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maalstatus-'));
    try {
      const files = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
      await Promise.all(workbooks.map((workbook, index) => writeSnapshot(workbook, files[index] ?? '')));
      for (let from = 0; from < files.length; from += A_START) {
        results.push(...(await evaluateFilesInLibreOffice(files.slice(from, from + A_START))));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 900_000);

  it(`shows what the assessment says, in ${REPORTS} generated reports`, () => {
    let compared = 0;
    const differences = cases.flatMap((given, index) => {
      const workbook = workbooks[index];
      const result = results[index];
      if (!workbook || !result) return [{ index, what: 'not calculated' }];
      return expectationsOf(given, workbook).flatMap(({ what, sheet, row, column, value }) => {
        compared += 1;
        const found = result.at(sheet, row, column);
        return agrees(value, found) ? [] : [{ index, what, value, found, sheet, row, column }];
      });
    });
    expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
    expect(compared).toBeGreaterThan(REPORTS * 50);
  });
});

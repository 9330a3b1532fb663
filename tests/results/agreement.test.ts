import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateFilesInLibreOffice, type LibreOfficeResult } from '../support/libreoffice';
import { agrees, expectationsOf } from './support/expected';
import { writeSnapshot } from './support/files';
import { caseOf, computed } from './support/generated';
import { generatedReports, unmet } from './support/pairs';

/** Workbooks put to one start of LibreOffice. */
const A_START = 125;
const reports = generatedReports();
const cases = reports.map(({ report, layout }) => caseOf(report, layout));
const workbooks = cases.map((given) => computed(given).workbook);

it('every two choices of a plan, its sheet and its round meet in one of the generated reports', () => {
  expect(unmet(reports)).toEqual([]);
});

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

  it(`shows what the assessment says, in ${reports.length} generated reports`, () => {
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
    expect(compared).toBeGreaterThan(reports.length * 50);
  });
});

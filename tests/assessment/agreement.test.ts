import { evaluateInLibreOffice, type LibreOfficeResult } from '../support/libreoffice';
import { generateReport } from './support/generate';
import { Random } from './support/random';
import { buildWorkbook, SHEET, type Expectation } from './support/workbook';

const REPORTS = 600;
const random = new Random(20_240_831);
const reports = Array.from({ length: REPORTS }, (_, index) => generateReport(random, index));
const workbook = buildWorkbook(reports);

function agrees({ value }: Expectation, found: unknown): boolean {
  if (typeof value === 'string' || typeof found !== 'number') return value === found;
  return Math.abs(value - found) <= 1e-9 * Math.max(1, Math.abs(value));
}

describe('TypeScript and the formulas in LibreOffice', () => {
  let result: LibreOfficeResult;

  beforeAll(async () => {
    result = await evaluateInLibreOffice({ sheets: workbook.sheets });
  }, 240_000);

  it(`agree on every value of ${REPORTS} generated reports`, () => {
    const differences = workbook.expectations
      .map((expectation) => ({ expectation, found: result.at(SHEET, expectation.row, expectation.column) }))
      .filter(({ expectation, found }) => !agrees(expectation, found))
      .map(({ expectation: { what, row, column, value }, found }) => ({
        what,
        value,
        found,
        formula: workbook.sheets[SHEET]?.[row]?.[column],
        cells: workbook.sheets[SHEET]?.[row]?.slice(10),
      }));
    expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
  });
});

import { evaluateInLibreOffice } from '../support/libreoffice';
import { evaluateInUniver } from '../support/univer';
import { sample } from '../support/sample';
import { generateReport } from './support/generate';
import { Random } from './support/random';
import { FIRST_FIGURE, SHEET, type AgreementWorkbook, type Expectation } from './support/layout';
import { buildWorkbook } from './support/workbook';

const REPORTS = 520;
/** The embedded engine, which needs six times the time of LibreOffice, calculates many small workbooks faster than one large. */
const EMBEDDED_REPORTS = sample(20, REPORTS);
const BATCH = 20;
const random = new Random(20_240_831);
const reports = Array.from({ length: REPORTS }, (_, index) => generateReport(random, index));
const workbook = buildWorkbook(reports);

function agrees({ value }: Expectation, found: unknown): boolean {
  // A reference to an empty text gives an empty text in Excel and LibreOffice, nothing in the embedded engine: both show nothing.
  if (value === '') return found === '' || found === null;
  if (typeof value === 'string' || typeof found !== 'number') return value === found;
  return Math.abs(value - found) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** The first differences with all that is needed to see why. */
function differences(
  { expectations, sheets }: AgreementWorkbook,
  at: (sheet: string, row: number, column: number) => unknown,
): unknown {
  const found = expectations
    .map((expectation) => ({ expectation, found: at(SHEET, expectation.row, expectation.column) }))
    .filter(({ expectation, found: value }) => !agrees(expectation, value))
    .map(({ expectation: { what, row, column, value }, found: other }) => {
      const cells = sheets[SHEET]?.[row];
      return { what, value, found: other, formula: cells?.[column], cells: cells?.slice(FIRST_FIGURE) };
    });
  return { count: found.length, first: found.slice(0, 3) };
}

const NONE = { count: 0, first: [] };

describe(`TypeScript and the formulas agree on every degree, status, credit, light, point and score of ${REPORTS} reports`, () => {
  it('in LibreOffice', async () => {
    const result = await evaluateInLibreOffice({ sheets: workbook.sheets });
    expect(differences(workbook, (sheet, row, column) => result.at(sheet, row, column))).toEqual(NONE);
  }, 240_000);

  it('in the embedded engine', async () => {
    for (let from = 0; from < EMBEDDED_REPORTS; from += BATCH) {
      const batch = buildWorkbook(reports.slice(from, from + BATCH));
      const result = await evaluateInUniver(batch.sheets);
      expect(differences(batch, (sheet, row, column) => result.at(sheet, row, column))).toEqual(NONE);
    }
  }, 240_000);
});

describe('the generated reports', () => {
  const values = (what: RegExp): Set<unknown> =>
    new Set(workbook.expectations.filter((expectation) => what.test(expectation.what)).map((expectation) => expectation.value));

  it('reach every status and every light, so that agreement means something', () => {
    expect(values(/^reached status of unit/).size).toBe(5);
    expect(values(/^expected status of unit/).size).toBe(5);
    expect(values(/^light of/).size).toBe(6);
    expect(values(/^goal light/).size).toBe(6);
    expect(values(/^score/).size).toBeGreaterThan(100);
  });
});

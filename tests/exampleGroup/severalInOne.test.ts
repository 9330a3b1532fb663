/** Workbooks that hold more than one agency, or do not say whose they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedFile } from '../../examples/koncern/committed';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { checkedWorkbook, expectScore, FOLDER, surely } from './support';

const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as readonly ExpectedFile[];

function workbook(file: string): WorkbookSnapshot {
  const read = readXlsx(new Uint8Array(readFileSync(join(FOLDER, file))), file);
  if (!read.ok) throw new Error(read.problem.code);
  return read.workbook;
}

/** The sheets of several files as sheets of one. */
function together(...files: readonly string[]): WorkbookSnapshot {
  const books = files.map(workbook);
  const [first] = books;
  if (!first) throw new Error('no files');
  const sheets = books.flatMap((book, index) => book.sheets.map((sheet) => ({ ...sheet, id: `${index}-${sheet.id}` })));
  return { ...first, file: 'samlet.xlsx', sheets };
}

describe('two agencies in one workbook', () => {
  it.each([
    ['broer-og-bolvaerker-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx'],
    ['sagn-og-skroener-uo2.xlsx', 'broer-og-bolvaerker-uo2.xlsx'],
    ['sagn-og-skroener-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx'],
  ])('%s and %s: neither is taken for the whole, and each can be chosen', (...files) => {
    const both = together(...files);
    const asked = checkedWorkbook(both);
    expect(asked.state).toBe('unconfirmed');
    const [question] = asked.recognition.questions;
    const expected = EXPECTED.filter((one) => files.includes(one.file)).flatMap((one) => (one.recognised ? [one] : []));
    expect(question?.about).toBe('plan');
    expect(question?.options.map(({ value }) => value).sort()).toEqual(expected.map(({ plan }) => plan).sort());
    for (const { plan, sheet, score } of expected) {
      const chosen = checkedWorkbook(both, { planId: plan });
      // The goals that all agencies share stand on both sheets, so the sheet may have to be chosen too; never is the other taken in silence.
      const [left] = chosen.recognition.questions;
      if (left) expect([left.about, left.options.map(({ value }) => value)]).toEqual(['sheet', expect.arrayContaining([sheet])]);
      const { recognition, assessment } = surely(left ? checkedWorkbook(both, { planId: plan, sheet }) : chosen);
      expect(recognition.tables[0].sheet.value).toBe(sheet);
      expectScore(assessment.score.reached.percent, score.reached);
    }
  });
});

it('knows whose a workbook is by its own goals where no name is given', () => {
  for (const expected of EXPECTED) {
    if (!expected.recognised || expected.round !== 'UO2') continue;
    const book = workbook(expected.file);
    const named = [expected.agency, 'VRD'];
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].filter(([, { value }]) => !named.some((name) => String(value).includes(name)))),
    }));
    const { recognition } = surely(checkedWorkbook({ ...book, file: '', sheets }));
    expect(recognition.plan.id).toBe(expected.plan);
  }
});

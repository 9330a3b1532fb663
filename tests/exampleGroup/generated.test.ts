import { LAYOUTS } from '../../examples/koncern/layouts';
import type { Known } from '../../examples/koncern/known';
import { generatedWorkbook, generatedWorkbooks, type MadeWorkbook } from '../../examples/koncern/workbooks';
import type { Entry } from '../../src/report/types';
import { bound, checkedFile, expectScore, GROUP, surely, wanted, type Checked } from './support';

/** Every layout three times, with three agencies. */
const COUNT = LAYOUTS.length * 3;

function numberIn(entry: Entry | undefined): number | undefined {
  return entry?.content.is === 'number' ? entry.content.value : undefined;
}

/** What was reached, as the row has it: a share as a fraction, a day as its serial. */
function readAs(result: Checked, unit: string, known: Known): { readonly read: unknown; readonly put: unknown } {
  const row = result.report.current.units.get(unit);
  const { actual, numerator, denominator, deliveredOn, reportedStatus } = row?.entries ?? {};
  const fact = known.asText ? undefined : known.reached;
  if (fact?.is === 'share') {
    const [part, whole] = [numberIn(numerator), numberIn(denominator)];
    const share = part !== undefined && whole !== undefined ? part / whole : (numberIn(actual) ?? NaN) / (row?.percentScale ?? 1);
    return { read: share.toFixed(10), put: (fact.part / fact.whole).toFixed(10) };
  }
  if (fact?.is === 'word') {
    const text = [reportedStatus, actual].flatMap((entry) => (entry?.content.is === 'word' ? [entry.content.text] : []))[0];
    return { read: text, put: fact.word };
  }
  const read = numberIn(deliveredOn) ?? numberIn(numerator) ?? numberIn(actual);
  return { read, put: fact?.is === 'day' ? fact.day : fact?.value };
}

describe('workbooks made by the hundred', () => {
  const cases = Array.from({ length: COUNT }, (_, index) => index);

  it.each(cases)('number %i is read as it was made', async (index) => {
    const { file, bytes, expected, knowledge }: MadeWorkbook = await generatedWorkbook(GROUP, index);
    const result = surely(checkedFile(bytes, file));
    expect(bound(result.recognition)).toEqual(wanted(expected));
    for (const [unit, known] of Object.entries(knowledge)) {
      const { read, put } = readAs(result, unit, known);
      expect({ unit, read }).toEqual({ unit, read: put });
    }
    const { score } = result.assessment;
    expectScore(score.reached.percent, expected.score.reached);
    expectScore(score.expected.percent, expected.score.expected);
    const told = result.findings.map(({ code, unit }) => `${code} ${unit ?? ''}`);
    for (const { code, unit } of expected.slips) expect(told).toContain(`${code} ${unit}`);
  });

  it('are of at least twelve layouts, with every agency in turn', async () => {
    const made: MadeWorkbook[] = [];
    for await (const workbook of generatedWorkbooks(GROUP, COUNT)) made.push(workbook);
    expect(new Set(made.map(({ expected }) => expected.layout)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(made.map(({ expected }) => expected.plan)).size).toBe(GROUP.length);
    expect(new Set(made.map(({ expected }) => `${expected.layout} ${expected.plan}`)).size).toBe(COUNT);
  });

  it('are the same, byte for byte, every time', async () => {
    const [first, second] = await Promise.all([generatedWorkbook(GROUP, 7), generatedWorkbook(GROUP, 7)]);
    expect(first).toEqual(second);
  });
});

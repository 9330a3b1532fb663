import { assess } from '../../src/assessment/assess';
import { readReport } from '../../src/report/readReport';
import { NAMES } from '../../src/results/sheetWords';
import { applyEdits } from '../../src/workbook/apply';
import { COLUMN_NAMES } from '../../src/workbook/memory';
import { sample } from '../support/sample';
import { openSnapshot } from './support/engine';
import { agrees, expectationsOf } from './support/expected';
import { caseOf, computed } from './support/generated';
import { generatedReports } from './support/pairs';
import { smallBook, smallCase } from './support/small';

/** A test each, so that a difference is told early. */
const PORTION = 25;
/** In the fast lane every fifth: LibreOffice calculates all of them there in less time (`agreement.test.ts`). */
const reports = generatedReports().filter((_, at) => sample(at % 5 === 0, true));
const PORTIONS = Array.from(
  { length: Math.ceil(reports.length / PORTION) },
  (_, at) => [at * PORTION, (at + 1) * PORTION - 1] as const,
);

describe('A computed workbook in the embedded engine', () => {
  it.each(PORTIONS)(
    'shows what the assessment says, in generated reports %i to %i',
    async (first, last) => {
      const differences: unknown[] = [];
      let compared = 0;
      const portion = reports.slice(first, last + 1);
      for (const [at, { report, layout }] of portion.entries()) {
        const index = first + at;
        const given = caseOf(report, layout);
        const { workbook } = computed(given);
        const open = await openSnapshot(workbook);
        for (const { what, sheet, row, column, value } of expectationsOf(given, workbook)) {
          compared += 1;
          const found = open.at(sheet, row, column) ?? '';
          if (!agrees(value, found)) differences.push({ index, what, value, found, sheet, row, column });
        }
        open.close();
      }
      expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
      expect(compared).toBeGreaterThan(portion.length * 50);
    },
    600_000,
  );

  it('follows a changed figure without the add-in: status, light, points and score', async () => {
    const { workbook } = computed(smallCase());
    const open = await openSnapshot(workbook);
    const row = 5;
    const column = (role: keyof typeof COLUMN_NAMES): number =>
      workbook.names.find(({ name }) => name === COLUMN_NAMES[role])?.area?.left ?? -1;
    const light = (): unknown => open.at('Status', row, column('resultLight'));
    const scoreRow = workbook.names.find(({ name }) => name === NAMES.score)?.area?.top ?? -1;
    const score = (): unknown => open.at('Målstatus', scoreRow, 5);
    expect(light()).toBe('■ Rød');
    expect(open.at('Status', row, column('resultStatus'))).toBe('Ikke opfyldt');
    const before = score();

    await open.type('Status', row, 2, 800);
    expect(light()).toBe('● Grøn');
    expect(open.at('Status', row, column('resultStatus'))).toBe('Opfyldt');
    expect(open.at('Status', row, column('resultPoints'))).toBe(5);
    expect(score()).not.toBe(before);

    const changed = applyEdits(smallBook(), [
      { kind: 'setCells', sheet: 'Status', area: { top: row, left: 2, bottom: row, right: 2 }, rows: [[{ value: 800 }]] },
    ]);
    const after = smallCase({}, changed);
    const report = readReport(changed, after.recognition);
    const { plan, withdrawn, round, asOf } = after.recognition;
    const assessment = assess({ plan, withdrawn, round: round.value, asOf: asOf.value, report });
    for (const { what, sheet, row: at, column: beside, value } of expectationsOf({ ...after, assessment }, workbook)) {
      if (sheet === 'Målstatus') expect([what, agrees(value, open.at(sheet, at, beside) ?? '')]).toEqual([what, true]);
    }
    open.close();
  });

  it('shows nothing, and not zero, where a person has emptied a computed cell', async () => {
    const { workbook } = computed(smallCase());
    const open = await openSnapshot(workbook);
    await open.type('Status', 4, 4, null);
    expect(open.at('Status', 4, 5)).toBe('Ikke vurderet');
    open.close();
  });
});

import { calculate } from '../../src/calculation';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { generateReport } from '../assessment/support/generate';
import { Random } from '../assessment/support/random';
import { agrees, expectationsOf } from '../results/support/expected';
import { caseOf, computed, type Layout } from '../results/support/generated';

const LAYOUTS: readonly Layout[] = ['own', 'theirs', 'locked', 'split'];

describe('A computed workbook calculated without a spreadsheet', () => {
  it('shows what the assessment says', () => {
    const random = new Random(20_261_129);
    let compared = 0;
    const differences = Array.from({ length: 60 }, (_, index) => {
      const given = caseOf(generateReport(random, index), LAYOUTS[index % LAYOUTS.length] ?? 'own');
      const { workbook } = computed(given);
      const { workbook: result } = calculate(workbook, new Map());
      return expectationsOf(given, workbook).flatMap(({ what, sheet, row, column, value }) => {
        compared += 1;
        const on = findSheet(result, sheet);
        const found = on && cellAt(on, row, column);
        const shown = found?.type === 'empty' && found.formula === undefined ? '' : (found?.value ?? undefined);
        return agrees(value, shown) ? [] : [{ index, what, value, shown, formula: found?.formula }];
      });
    }).flat();
    expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
    expect(compared).toBeGreaterThan(3000);
  });
});

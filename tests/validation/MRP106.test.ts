import { MRP106 } from '../../src/validation/rules/MRP106';
import { found, planOf, PLAN_2024 } from './support';

const one = planOf({ '1.1': { kind: 'judged' } });
const withSum = (expectedWeightSum: number | null, plan = one) =>
  found(MRP106, {
    plan: { ...plan, settings: { ...plan.settings, expectedWeightSum } },
    columns: ['weight'],
    rows: [['1.1', 10]],
  });

describe('MRP106 sum of the weights', () => {
  it('warns that the plan of 2024 adds to 65, and points at the header', () => {
    expect(withSum(null, PLAN_2024)).toMatchObject([
      { found: 65, cell: { row: 0, column: 1 }, values: { variant: 'usual', expected: 100 } },
    ]);
  });

  it('holds the weights against the sum that the plan names', () => {
    expect(withSum(12)).toMatchObject([{ values: { variant: 'agreed', expected: 12 } }]);
    expect(withSum(10)).toEqual([]);
  });

  it('is silent when weights of many decimals add to 100', () => {
    const measures = Object.fromEntries(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((id) => [id, { kind: 'judged' as const }]),
    );
    expect(withSum(null, planOf(measures))).toEqual([]);
  });
});

/** The plan's weights do not add to the sum they ought to have. */
import { goalsOf } from '../../plan/units';
import { columnOf, headerCell } from '../unitCells';
import type { Rule } from '../types';

/** Weights are points of a hundred unless the plan says otherwise. */
const USUAL_SUM = 100;

export const MRP106: Rule = {
  code: 'MRP106',
  *find(context) {
    const { plan, recognition } = context;
    const total = goalsOf(plan)
      .flatMap((goal) => goal.blocks)
      .reduce((points, block) => points + block.weight, 0);
    const named = plan.settings.expectedWeightSum;
    const expected = named ?? USUAL_SUM;
    if (Math.abs(total - expected) < 1e-6) return;
    const table = recognition.tables.find((candidate) => columnOf(candidate, 'weight'));
    yield {
      ...(table && { cell: headerCell(table, 'weight') }),
      found: Number(total.toPrecision(12)),
      values: { variant: named === null ? 'usual' : 'agreed', found: Number(total.toPrecision(12)), expected },
    };
  },
};

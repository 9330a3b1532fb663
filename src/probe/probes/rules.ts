/** Conditional formats: how they are named and ordered. */
import type { Probe, Scratch } from '../types';

function add(range: Excel.Range, formula: string): void {
  range.conditionalFormats.add('Custom').custom.rule.formula = formula;
}

async function listed({ context, sheet }: Scratch): Promise<{ readonly id: string; readonly formula: string }[]> {
  const { conditionalFormats } = sheet.getRange('A1:A5');
  conditionalFormats.load('items/id,items/type,items/custom/rule/formula');
  await context.sync();
  return conditionalFormats.items.map((one) => ({ id: one.id, formula: one.custom.rule.formula }));
}

async function threeRules(scratch: Scratch): Promise<void> {
  for (const limit of [1, 2, 3]) {
    add(scratch.sheet.getRange('A1:A5'), `=A1>${limit}`);
    await scratch.context.sync();
  }
}

export const RULES: readonly Probe[] = [
  {
    id: 'ruleOrder',
    source: 'measured: a new one is last',
    run: async (scratch) => {
      await threeRules(scratch);
      return (await listed(scratch)).map(({ formula }) => formula);
    },
  },
  {
    id: 'ruleIds',
    source: 'd.ts of ConditionalFormat.id; office-js 5222',
    run: async (scratch) => {
      await threeRules(scratch);
      const before = await listed(scratch);
      scratch.sheet.getRange('A1:A5').conditionalFormats.getItemAt(0).delete();
      await scratch.context.sync();
      return {
        before: before.map(({ id, formula }) => [formula, id]),
        after: (await listed(scratch)).map(({ id, formula }) => [formula, id]),
      };
    },
  },
];

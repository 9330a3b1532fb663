/** The real domain behind the pane. */
import { check, checkSteps } from '../check';
import { mergeConfirmations, parseConfirmation } from '../recognition/confirmation';
import { readMemory } from '../workbook/memory';
import type { Engine } from './engineTypes';
import { readPlanFile } from './planFile';
import { PLANS, RULE_PACKS } from './plans';

export const engine: Engine = {
  plans: PLANS,
  rulePacks: RULE_PACKS,
  check,
  checkSteps,
  rememberedAnswers: (workbook) => {
    const remembered = readMemory(workbook);
    return (remembered.is === 'memory' ? parseConfirmation(remembered.memory.confirmation) : undefined) ?? {};
  },
  mergeAnswers: mergeConfirmations,
  readPlanFile,
  writing: async () => (await import(/* webpackChunkName: "writing" */ './engineWrites')).writing,
};

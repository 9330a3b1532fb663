import { check } from '../../src/check';
import { PLANS, RULE_PACKS } from '../../src/taskpane/plans';
import { unitsOf } from '../../src/plan/units';
import { belongings, officesIn } from '../../src/validation/offices';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example } from '../taskpane/memoryPort';

function read(workbook: WorkbookSnapshot) {
  const result = check({ workbook, plans: PLANS, rulePacks: RULE_PACKS });
  if (result.state !== 'checked') throw new Error('not checked');
  return { plan: result.recognition.plan, ...result, all: belongings(result.recognition.plan, result.report) };
}

describe('whose a finding is', () => {
  it('is read from the sheet’s own column, for sub-goals from their requirement', () => {
    const { all } = read(example('status-uo2-2024.xlsx'));
    expect(officesIn(all)).toEqual([
      'Flygtningenævnets Sekretariat',
      'Hjemrejse',
      'It og sikkerhed',
      'Udlændingenævnets Sekretariat',
      'Økonomi og styring',
    ]);
    expect(all.get('1.1.a.1')).toEqual({ goal: '1.1', offices: all.get('1.1.a')?.offices });
  });

  it('is known for every unit, block and goal of the plan; a goal is everybody’s who has part in it', () => {
    const { all, plan } = read(example('excel-tabel.xlsx'));
    for (const { id, block, goal } of unitsOf(plan)) {
      for (const part of [id, block.id]) {
        expect(all.get(part)?.goal).toBe(goal.id);
        for (const office of all.get(part)?.offices ?? []) expect(all.get(goal.id)?.offices).toContain(office);
      }
    }
  });

  it('is nobody’s where neither sheet nor plan says it', () => {
    const { all } = read(example('flettede-maal.xlsx'));
    expect(officesIn(all)).toEqual([]);
  });
});

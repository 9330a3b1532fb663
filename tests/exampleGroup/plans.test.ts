import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGENCIES } from '../../examples/koncern/agencies';
import { composed } from '../../examples/koncern/compose';
import shared from '../../examples/koncern/faelles-2024.json';
import { planInForce } from '../../src/plan/inForce';
import { loadPlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { leavesOf, unitsOf } from '../../src/plan/units';
import { FOLDER, GROUP } from './support';

const files = readdirSync(join(FOLDER, 'plans'));

function stored(file: string): { readonly text: string; readonly plan: Plan } {
  const text = readFileSync(join(FOLDER, 'plans', file), 'utf8');
  const loaded = loadPlan(text);
  if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.problems)}`);
  return { text, plan: loaded.value };
}

const kindsIn = (plans: readonly Plan[]) => new Set(plans.flatMap((plan) => leavesOf(plan).map(({ measure }) => measure.kind)));

describe('the plans of the group', () => {
  it('are one file an agency, each loadable by itself, and nothing else', () => {
    expect(files).toEqual(AGENCIES.map(({ id }) => `${id}.json`).sort());
    expect(files.map((file) => stored(file).plan.id).sort()).toEqual(GROUP.map(({ id }) => id).sort());
  });

  it.each(AGENCIES.map((agency) => [agency.id, agency] as const))(
    '%s is what its own goals and the common file make',
    (id, agency) => {
      expect(JSON.parse(stored(`${id}.json`).text)).toEqual(JSON.parse(JSON.stringify(composed(agency))));
    },
  );

  it.each(files)('%s has the common goals word for word as the one file has them', (file) => {
    const { sections, rounds, period, department } = JSON.parse(stored(file).text) as Record<string, unknown> & {
      readonly sections: readonly { readonly shared: boolean }[];
    };
    expect(sections.filter((section) => section.shared)).toEqual([shared.section]);
    expect({ rounds, period, department }).toEqual({
      rounds: shared.rounds,
      period: shared.period,
      department: shared.department,
    });
    expect(shared.section.goals.map(({ id }) => id)).toEqual(['2.1', '2.2', '2.3', '2.4']);
  });

  it.each(files)('%s says that it is invented', (file) => {
    expect(stored(file).plan.notes.join(' ')).toContain('opdigtede');
  });

  it('use every kind of measure, credit and roll-up there is', () => {
    expect([...kindsIn(GROUP)].sort()).toEqual([
      'allOf',
      'average',
      'change',
      'count',
      'duration',
      'exact',
      'growth',
      'judged',
      'level',
      'milestone',
      'range',
      'series',
      'share',
    ]);
    expect(new Set(GROUP.map(({ settings }) => settings.credit.model))).toEqual(
      new Set(['threeStep', 'binary', 'steps', 'proportional', 'manual']),
    );
    expect(new Set(GROUP.map(({ settings }) => settings.excluded))).toEqual(new Set(['leaveOut', 'zero', 'full']));
    const rollUps = GROUP.flatMap(({ settings, sections }) => [
      settings.rollUp.parts.mode,
      settings.rollUp.requirements.mode,
      ...sections.flatMap((section) =>
        section.goals.flatMap((goal) => goal.blocks.flatMap((block) => (block.rollUp ? [block.rollUp.mode] : []))),
      ),
    ]);
    expect(new Set(rollUps)).toEqual(new Set(['mean', 'weightedMean', 'all', 'any', 'worst', 'count']));
  });

  it('keep the weights at the agreed sum, renegotiated or not', () => {
    for (const plan of GROUP) {
      for (const { asOf } of plan.rounds) {
        const goals = planInForce(plan, asOf).plan.sections.flatMap((section) => section.goals);
        const sum = goals.flatMap((goal) => goal.blocks).reduce((total, block) => total + block.weight, 0);
        expect(sum).toBe(plan.settings.expectedWeightSum);
      }
    }
  });

  it('keep the numbers of what two of them have renegotiated', () => {
    const amended = GROUP.filter(({ amendments }) => amendments.length > 0);
    expect(amended.map(({ id }) => id)).toEqual(['broer-og-bolvaerker-2024', 'rastepladsagenturet-2024']);
    for (const plan of amended) {
      expect(new Set(plan.amendments.map(({ change }) => change))).toEqual(
        new Set(['replace', 'retarget', 'reweight', 'withdraw']),
      );
      const after = new Set(unitsOf(planInForce(plan, plan.period.to).plan).map(({ id }) => id));
      for (const { id } of unitsOf(plan)) expect(after).toContain(id);
    }
  });
});

import { readFileSync } from 'node:fs';
import { planInForce } from '../../src/plan/inForce';
import { loadPlan } from '../../src/plan/load';
import type { Amendment, Plan } from '../../src/plan/schema';
import { unitsOf } from '../../src/plan/units';

const basis = { from: '2024-06-01', reason: 'Loven er ændret', document: 'Aftale af 28. maj 2024' };

function planWith(...amendments: Amendment[]): Plan {
  const loaded = loadPlan(readFileSync('plans/hjemrejsestyrelsen-2024.json', 'utf8'));
  if (!loaded.ok) throw new Error('plan');
  return { ...loaded.value, amendments };
}

function measureOf(plan: Plan, id: string) {
  return unitsOf(plan).find((unit) => unit.id === id)?.measure;
}

describe('the plan in force on a day', () => {
  it('is the agreed plan the day before an amendment and the amended one from its day on', () => {
    const plan = planWith({
      change: 'retarget',
      requirement: '1.1.a.3',
      measure: { kind: 'count', target: 700, unit: 'personer', whole: true, cumulative: true },
      ...basis,
    });
    expect(measureOf(planInForce(plan, '2024-05-31').plan, '1.1.a.3')).toMatchObject({ target: 800 });
    expect(measureOf(planInForce(plan, '2024-06-01').plan, '1.1.a.3')).toMatchObject({ target: 700 });
  });

  it('keeps a withdrawn requirement and its sub-goals in place and names what took them out', () => {
    const plan = planWith({ change: 'withdraw', requirement: '1.4', ...basis });
    const { plan: now, withdrawn } = planInForce(plan, '2024-08-31');
    expect([...withdrawn.keys()]).toEqual(['1.4', '1.4.1', '1.4.2']);
    expect(unitsOf(now)).toHaveLength(unitsOf(plan).length);
  });

  it('puts a replacement right after what it replaces', () => {
    const by = {
      id: '1.2.ny',
      text: 'Nyt krav',
      reported: 'round' as const,
      measure: { kind: 'duration' as const, target: 120, unit: 'dage' as const },
    };
    const { plan, withdrawn } = planInForce(planWith({ change: 'replace', requirement: '1.2', by, ...basis }), '2024-08-31');
    const ids = unitsOf(plan).map((unit) => unit.id);
    expect(ids.slice(ids.indexOf('1.2'), ids.indexOf('1.2') + 2)).toEqual(['1.2', '1.2.ny']);
    expect([...withdrawn.keys()]).toEqual(['1.2']);
  });

  it('lets the later of two amendments of the same weight decide, whatever their order in the file', () => {
    const later: Amendment = { change: 'reweight', block: '1.2', weight: 8, ...basis, from: '2024-07-01' };
    const earlier: Amendment = { change: 'reweight', block: '1.2', weight: 12, ...basis };
    const { plan } = planInForce(planWith(later, earlier), '2024-08-31');
    expect(plan.sections[0]?.goals[1]?.blocks[0]?.weight).toBe(8);
  });
});

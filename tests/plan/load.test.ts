import { readdirSync, readFileSync } from 'node:fs';
import { loadPlan, parsePlan } from '../../src/plan/load';
import type { PlanProblem } from '../../src/plan/problems';
import { leavesOf, unitsOf } from '../../src/plan/units';

const text = readFileSync('plans/hjemrejsestyrelsen-2024.json', 'utf8');

function real() {
  const loaded = loadPlan(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

/** A copy of the real plan with one value replaced (or removed) at a path. */
function broken(path: string, value?: unknown): readonly PlanProblem[] {
  const copy: unknown = JSON.parse(text);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = copy as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  const loaded = parsePlan(copy);
  return loaded.ok ? [] : loaded.problems;
}

const firstBlock = 'sections.0.goals.0.blocks.0';

describe('the plan of 2024', () => {
  it('carries every requirement, sub-goal and dated delivery of the printed plan', () => {
    expect(unitsOf(real()).map((unit) => unit.id)).toEqual([
      '1.1.a', '1.1.a.1', '1.1.a.2', '1.1.a.3', '1.1.b', '1.1.c', '1.1.d', '1.1.e', '1.1.f', '1.1.g', '1.1.h',
      '1.2', '1.3', '1.4', '1.4.1', '1.4.2', '2.1', '2.2', '2.2.1', '2.2.2', '2.3', '2.4', '2.4.1', '2.4.2', '2.4.3',
    ]); // prettier-ignore
    expect(leavesOf(real())).toHaveLength(21);
  });

  it('has the weights exactly as printed, which add to 65', () => {
    const weights = real().sections.flatMap((section) =>
      section.goals.flatMap((goal) => goal.blocks.map((block) => block.weight)),
    );
    expect(weights).toEqual([20, 5, 10, 10, 5, 2.5, 2.5, 5, 5]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(65);
  });

  it('quotes the printed texts word for word', () => {
    const letters = (value: string) => value.toLowerCase().replace(/[^a-zæøå0-9]/g, '');
    const printed = letters(readFileSync('tests/plan/printed-plan-2024.txt', 'utf8'));
    // 2.2 is printed as one sentence for both quarters; in 1.3 the neighbouring column cuts the sentence in two.
    const quoted = leavesOf(real()).filter((unit) => !unit.id.startsWith('2.2.') && unit.id !== '1.3');
    const missing = quoted.filter(
      (unit) => !printed.includes(letters(unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text)),
    );
    expect(missing.map((unit) => unit.id)).toEqual([]);
    const [first = '', second = ''] =
      unitsOf(real())
        .find((unit) => unit.id === '1.3')
        ?.requirement.text.split(/(?<=målsætning om, at den) /) ?? [];
    expect([first, second].map((half) => half.length > 0 && printed.includes(letters(half)))).toEqual([true, true]);
  });
});

describe('loading a plan file', () => {
  it('accepts every plan in the folder', () => {
    const files = readdirSync('plans').filter((file) => file.endsWith('.json') && !file.startsWith('rules-'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(loadPlan(readFileSync(`plans/${file}`, 'utf8'))).toMatchObject({ ok: true });
  });

  it('names the line of a file that is not JSON', () => {
    expect(loadPlan('{\n "id": "x",\n oops }')).toMatchObject({
      ok: false,
      problems: [{ path: '', code: 'notJson', values: { line: 3 } }],
    });
  });

  it('tolerates a byte order mark', () => {
    expect(loadPlan(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each<[string, unknown, PlanProblem['code'], string]>([
    [`${firstBlock}.weight`, 'tyve', 'wrongType', 'sections[0].goals[0].blocks[0].weight'],
    [`${firstBlock}.weight`, undefined, 'missingField', 'sections[0].goals[0].blocks[0].weight'],
    [`${firstBlock}.wieght`, 20, 'unknownField', 'sections[0].goals[0].blocks[0].wieght'],
    [
      `${firstBlock}.requirements.2.measure.target`,
      85,
      'notAShare',
      'sections[0].goals[0].blocks[0].requirements[2].measure.target',
    ],
    [
      `${firstBlock}.requirements.2.measure.kind`,
      'andel',
      'notAllowed',
      'sections[0].goals[0].blocks[0].requirements[2].measure.kind',
    ],
    ['period.to', '2024-02-31', 'notADay', 'period.to'],
    ['period.to', '2023-12-31', 'daysReversed', 'period'],
    ['rounds.0.asOf', '2025-04-30', 'outsidePeriod', 'rounds[0].asOf'],
    ['rounds.1.id', 'UO1', 'duplicateId', 'rounds[1].id'],
    [`${firstBlock}.requirements.1.id`, '1.1.a', 'duplicateId', 'sections[0].goals[0].blocks[0].requirements[1].id'],
    [`${firstBlock}.requirements.1.id`, '1.1.A', 'duplicateId', 'sections[0].goals[0].blocks[0].requirements[1].id'],
    ['rounds.1.asOf', '2024-03-31', 'daysReversed', 'rounds[1].asOf'],
    ['year', 2023, 'yearOutsidePeriod', 'year'],
    [`${firstBlock}.requirements.1.measure.max`, 2, 'rangeReversed', 'sections[0].goals[0].blocks[0].requirements[1].measure'],
    [`${firstBlock}.rollUp`, { mode: 'weightedMean' }, 'weightMissing', 'sections[0].goals[0].blocks[0].requirements[0].weight'],
    ['settings.credit', { model: 'steps', steps: [0, 0.5, 0.25] }, 'stepsNotAscending', 'settings.credit.steps'],
    ['settings.partlyFrom', 1, 'notBetween', 'settings.partlyFrom'],
    ['settings.partlyFrom', 0, 'notBetween', 'settings.partlyFrom'],
    ['year', 2024.5, 'wrongForm', 'year'],
    ['sections', [], 'empty', 'sections'],
    [
      'amendments',
      [{ change: 'withdraw', requirement: '9.9', from: '2024-05-01', reason: 'r', document: 'd' }],
      'unknownRequirement',
      'amendments[0].requirement',
    ],
    [
      'amendments',
      [{ change: 'reweight', block: '9', weight: 1, from: '2024-05-01', reason: 'r', document: 'd' }],
      'unknownBlock',
      'amendments[0].block',
    ],
    [
      'amendments',
      [{ change: 'withdraw', requirement: '1.2', from: '2025-05-01', reason: 'r', document: 'd' }],
      'outsidePeriod',
      'amendments[0].from',
    ],
  ])('points at %s = %j', (path, value, code, where) => {
    expect(broken(path, value)).toEqual(expect.arrayContaining([expect.objectContaining({ path: where, code }) as PlanProblem]));
  });

  it('is not fooled by a key called __proto__', () => {
    const loaded = loadPlan(text.replace('"year": 2024', '"__proto__": {"polluted": true}, "year": 2024'));
    expect(loaded.ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

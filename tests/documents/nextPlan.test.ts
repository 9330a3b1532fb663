import fc from 'fast-check';
import { nextPlan } from '../../src/documents';
import { movedYears } from '../../src/danish/movedYears';
import { parsePlan } from '../../src/plan/load';
import type { Amendment, Plan } from '../../src/plan/schema';
import { unitsOf } from '../../src/plan/units';
import { PLAN, WORDS } from './support';

const ids = (plan: Plan): string[] => unitsOf(plan).map(({ id }) => id);
const common = { from: '2024-06-01', reason: 'Ny lov.', document: 'Brev' };

function next(...amendments: readonly Amendment[]): Plan {
  return nextPlan({ ...PLAN, amendments: [...amendments] }, WORDS);
}

describe('next year’s plan from this one', () => {
  it('is a plan file that loads, with the same structure, numbers and weights', () => {
    const draft = next();
    const loaded = parsePlan(JSON.parse(JSON.stringify(draft)));
    expect(loaded).toMatchObject({ ok: true });
    expect(ids(draft)).toEqual(ids(PLAN));
    expect(unitsOf(draft).map(({ block }) => block.weight)).toEqual(unitsOf(PLAN).map(({ block }) => block.weight));
    expect([draft.id, draft.year]).toEqual(['hjemrejsestyrelsen-2025', 2025]);
    expect(draft.period).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(draft.rounds.map(({ asOf }) => asOf)).toEqual(['2025-04-30', '2025-08-31', '2025-10-31', '2025-12-31']);
  });

  it('says that it is a draft and which targets are to be agreed', () => {
    const { notes } = next();
    expect(notes[0]).toMatch(/^UDKAST\. Planen for 2025/);
    expect(notes.find((note) => note.startsWith('Måltal, der skal aftales'))).toContain('1.1.a.1, 1.1.a.2, 1.1.a.3, 1.1.b');
    expect(notes).toContain('Det aftalte niveau skal indtastes i arbejdsbogen: 2.1.');
  });

  it('moves deadlines and baselines by a year and keeps dates of what has happened', () => {
    const draft = next();
    const units = new Map(unitsOf(draft).map((unit) => [unit.id, unit]));
    expect(units.get('1.4.1')?.measure).toMatchObject({ kind: 'milestone', notBefore: '2025-04-01', due: '2025-06-30' });
    expect(units.get('1.1.a.2')?.measure).toMatchObject({ kind: 'change', baselineOf: 'ultimo 2024' });
    const goal = units.get('2.3')?.goal.text;
    expect(goal).toContain('virkning fra d. 1. juli 2024');
  });

  it('folds amendments in and does not use the number of what was withdrawn', () => {
    const draft = next(
      { change: 'withdraw', requirement: '1.1.a.3', ...common },
      { change: 'retarget', requirement: '1.2', measure: { kind: 'duration', target: 120, unit: 'dage' }, ...common },
      { change: 'reweight', block: '1.3', weight: 12, ...common },
      {
        change: 'replace',
        requirement: '2.3',
        by: { id: '2.3.b', text: 'Status på intern kontrol.', reported: 'round', measure: { kind: 'judged' } },
        ...common,
      },
    );
    expect(parsePlan(JSON.parse(JSON.stringify(draft)))).toMatchObject({ ok: true });
    expect(draft.amendments).toEqual([]);
    const units = new Map(unitsOf(draft).map((unit) => [unit.id, unit]));
    expect(units.has('1.1.a.3') || units.has('2.3')).toBe(false);
    expect(units.get('1.2')?.measure).toMatchObject({ target: 120 });
    expect(units.get('1.3')?.block.weight).toBe(12);
    expect(units.has('2.3.b')).toBe(true);
    expect(draft.notes).toContain('Udgået i 2024 og ikke ført videre: 1.1.a.3, 2.3. Genbrug ikke numrene.');
  });

  it('leaves out a goal of which nothing is left', () => {
    const draft = next({ change: 'withdraw', requirement: '1.2', ...common });
    expect(draft.sections.flatMap(({ goals }) => goals.map(({ id }) => id))).not.toContain('1.2');
    expect(parsePlan(JSON.parse(JSON.stringify(draft)))).toMatchObject({ ok: true });
  });

  it('can be carried on year after year', () => {
    let plan = PLAN;
    for (let year = 2025; year <= 2029; year++) {
      plan = nextPlan(plan, WORDS);
      expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toMatchObject({ ok: true });
    }
    expect(ids(plan)).toEqual(ids(PLAN));
    expect(plan.period).toEqual({ from: '2029-01-01', to: '2029-12-31' });
  });

  it('keeps the last day of February the last', () => {
    const leap = nextPlan({ ...PLAN, rounds: PLAN.rounds.map((round) => ({ ...round, asOf: '2024-02-29' })) }, WORDS);
    expect(leap.rounds[0]?.asOf).toBe('2025-02-28');
  });
});

describe('years in a wording', () => {
  it.each([
    ['i løbet af 2024', 'i løbet af 2025', true, false],
    ['i 2. kvartal 2024', 'i 2. kvartal 2025', true, false],
    ['i forhold til ultimo 2023', 'i forhold til ultimo 2024', true, false],
    ['fra d. 1. juli 2024', 'fra d. 1. juli 2024', false, true],
    ['senest 30.9.2024', 'senest 30.9.2024', false, true],
    ['bekendtgørelse nr. 20 af 2024', 'bekendtgørelse nr. 20 af 2024', false, true],
    ['strategien fra 2019', 'strategien fra 2019', false, true],
    ['minimum 2024,5 sager og 12024', 'minimum 2024,5 sager og 12024', false, false],
  ])('%s → %s', (text, moved, isMoved, isLeft) => {
    expect(movedYears(text, 2024)).toEqual({ text: moved, moved: isMoved, left: isLeft });
  });

  it('changes nothing but digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const moved = movedYears(text, 2024).text;
        expect(moved.replace(/\d/g, '')).toBe(text.replace(/\d/g, ''));
      }),
    );
  });
});

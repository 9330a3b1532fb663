import type { CompositeMeasure, LeafMeasure } from '../../src/plan/schema';
import { AR, assessOne, assessRows, count, planOf, requirement, serial } from './support/plans';

const override = {
  overrideStatus: 'opfyldt',
  overrideReason: 'Sene registreringer',
  overrideBy: 'Direktøren',
  overrideOn: 45_540,
};

describe('what is reached and what is expected', () => {
  const duration: LeafMeasure = { kind: 'duration', target: 120, unit: 'dage' };

  it('tells 100 days so far from 180 expected against 120', () => {
    const { reached, expected, light, expectedLight } = assessOne(duration, { actual: 100, forecast: 180 });
    expect([reached.status, light.color]).toEqual(['fulfilled', 'green']);
    expect([expected.status, expectedLight.color]).toEqual(['notFulfilled', 'red']);
    expect(expected.degree).toBeCloseTo(120 / 180, 12);
  });

  it('lets a duration stand for the year without a forecast, and a count not', () => {
    expect(assessOne(duration, { actual: 100 }).expected.status).toBe('fulfilled');
    expect(assessOne(count(150), { actual: 150 }).expected.status).toBe('notAssessed');
  });

  it('reads a status word as forecast', () => {
    expect(assessOne(count(150), { actual: 10, forecast: 'forventes opfyldt' }).expected.status).toBe('fulfilled');
    expect(assessOne(count(150), { actual: 10, forecast: 'Forventes delvist opfyldt' }).expected.status).toBe('partly');
    expect(assessOne(count(150), { actual: 10, forecast: 'udgået' }).expected.status).toBe('notAssessed');
  });

  it('does not fall back on what is reached where a forecast is no answer', () => {
    for (const forecast of ['måske', '120', true, { error: '#N/A' }, -1]) {
      expect(assessOne(duration, { actual: 100, forecast }).expected.status).toBe('notAssessed');
    }
  });

  it('takes the forecast share over the numerator and denominator so far', () => {
    const share: LeafMeasure = { kind: 'share', target: 0.9 };
    const { reached, expected } = assessOne(share, { numerator: 95, denominator: 100, forecast: 0.5 });
    expect([reached.status, expected.status]).toEqual(['fulfilled', 'notFulfilled']);
  });

  it('takes a day to come as forecast of a delivery, and a delivery made as it is', () => {
    const milestone: LeafMeasure = { kind: 'milestone', due: '2024-09-30' };
    expect(assessOne(milestone, { forecast: serial('2024-09-30') }).expected.status).toBe('fulfilled');
    expect(assessOne(milestone, { forecast: serial('2024-10-01') }).expected.status).toBe('partly');
    expect(assessOne(milestone, { deliveredOn: serial('2024-08-01') }).expected.status).toBe('fulfilled');
    expect(assessOne(milestone, { forecast: 'nej' }).expected.status).toBe('notFulfilled');
  });

  it('lets a missed day be made up for late at best, whatever is forecast', () => {
    const milestone: LeafMeasure = { kind: 'milestone', due: '2024-03-31' };
    const expected = (row: Parameters<typeof assessOne>[1], settings = {}) =>
      assessOne(milestone, row, { settings }).expected.status;
    expect(expected({ actual: 'nej' })).toBe('notFulfilled');
    expect(expected({})).toBe('notFulfilled');
    expect(expected({ forecast: 'Forventes opfyldt' })).toBe('partly');
    expect(expected({ forecast: serial('2024-03-30') })).toBe('partly');
    expect(expected({ forecast: serial('2024-10-01') })).toBe('partly');
    expect(expected({ forecast: serial('2025-02-05') })).toBe('notFulfilled');
    expect(expected({ forecast: 'Opfyldt' }, { late: 'notFulfilled' })).toBe('notFulfilled');
    expect(expected({ deliveredOn: serial('2024-03-30'), forecast: 'Opfyldt' })).toBe('fulfilled');
  });

  it('does not meet the year by a delivery announced for the next one', () => {
    const milestone: LeafMeasure = { kind: 'milestone', due: '2024-11-30' };
    expect(assessOne(milestone, { forecast: serial('2025-02-05') }).expected.status).toBe('notFulfilled');
    expect(assessOne(milestone, { forecast: serial('2024-12-31') }).expected.status).toBe('partly');
  });

  it('knows only what is reached when the year is settled', () => {
    const { reached, expected } = assessOne(count(150), { actual: 150, forecast: 10 }, { round: AR });
    expect(expected).toEqual(reached);
  });
});

describe('an override', () => {
  it('decides with word, reason, name and day, and keeps what was computed beside it', () => {
    const unit = assessOne(count(150), { actual: 10, ...override });
    expect(unit).toMatchObject({
      overridden: true,
      reached: { degree: 1, status: 'fulfilled', computed: 'notFulfilled', credit: 1 },
      expected: { status: 'fulfilled', computed: 'notAssessed', possible: 1 },
      light: { color: 'green' },
      expectedLight: { color: 'green' },
    });
  });

  it.each(['overrideStatus', 'overrideReason', 'overrideBy', 'overrideOn'] as const)('is none without %s', (role) => {
    expect(assessOne(count(150), { actual: 10, ...override, [role]: null })).toMatchObject({
      overridden: false,
      reached: { status: 'notFulfilled' },
    });
  });

  it('is none with a day as text or an error as reason', () => {
    expect(assessOne(count(150), { actual: 10, ...override, overrideOn: '5.9.2024' }).overridden).toBe(false);
    expect(assessOne(count(150), { actual: 10, ...override, overrideReason: { error: '#N/A' } }).overridden).toBe(false);
  });

  it('does not bring back what the plan has withdrawn', () => {
    expect(assessOne(count(150), { actual: 10, ...override }, { withdrawn: true })).toMatchObject({
      overridden: false,
      reached: { status: 'withdrawn', credit: null },
    });
  });
});

describe('what does not count', () => {
  it('is withdrawn by the word itself only where a person judges', () => {
    expect(assessOne({ kind: 'judged' }, { reportedStatus: 'Udgået' })).toMatchObject({
      reached: { status: 'withdrawn' },
      light: { color: 'grey', because: 'withdrawn' },
    });
    expect(assessOne(count(150), { actual: 10, reportedStatus: 'Udgået' }).reached.status).toBe('notFulfilled');
  });

  it('is left out, kept at zero or kept at full', () => {
    const plan = (excluded: 'leaveOut' | 'zero' | 'full') =>
      planOf([[{ weight: 10, requirements: [requirement('a', count(10)), requirement('b', count(10))] }]], { excluded });
    const percent = (excluded: 'leaveOut' | 'zero' | 'full') =>
      assessRows(plan(excluded), { a: { actual: 9 } }, { withdrawn: ['b'] }).score.reached.percent;
    expect(percent('leaveOut')).toBe(50);
    expect(percent('zero')).toBe(25);
    expect(percent('full')).toBe(75);
  });

  it('is nothing at the least and full at the most where it is missing, whatever the plan says of what is not asked for', () => {
    for (const excluded of ['leaveOut', 'zero', 'full'] as const) {
      const plan = planOf([[{ weight: 10, requirements: [requirement('a', count(10)), requirement('b', count(10))] }]], {
        excluded,
      });
      for (const b of [{}, { actual: '10' }, { actual: 'ca. 10' }, { actual: { error: '#N/A' } }]) {
        expect(assessRows(plan, { a: { actual: 9 }, b }).score.reached).toMatchObject({ percent: 25, upTo: { percent: 75 } });
      }
    }
  });

  it('cannot be taken out of the score by the agency', () => {
    const given = { actual: 10, ...override };
    for (const word of ['Udgået', 'Ikke vurderet']) {
      const { reached } = assessOne(count(150), { ...given, overrideStatus: word });
      expect(reached).toMatchObject({ credit: 0, possible: 1 });
    }
    expect(assessOne({ kind: 'judged' }, { reportedStatus: 'Udgået' }).reached).toMatchObject({ credit: 0, possible: 1 });
  });
});

describe('the score', () => {
  const plan = planOf([
    [
      { weight: 20, requirements: [requirement('a', count(10)), requirement('b', count(10))] },
      { weight: 5, requirements: [requirement('e', count(10))] },
    ],
    [{ weight: 40, requirements: [requirement('2', count(10))] }],
  ]);

  it('weighs the blocks that count, beside the points of the printed sum', () => {
    const { score, goals } = assessRows(plan, { a: { actual: 10 }, b: { actual: 9 }, e: { actual: 0 } });
    expect(score.reached).toEqual({
      percent: (15 / 65) * 100,
      points: 15,
      upTo: { percent: (55 / 65) * 100, points: 55 },
      of: 65,
      counted: 65,
    });
    expect(goals.map((goal) => [goal.weight, goal.reached.degree, goal.reached.status])).toEqual([
      [25, 0.6, 'partly'],
      [40, null, 'notAssessed'],
    ]);
  });

  it('may still be anything when everything is missing, and is nothing when nothing is asked for', () => {
    expect(assessRows(plan, {}).score.reached).toMatchObject({ percent: 0, upTo: { percent: 100 }, of: 65, counted: 65 });
    const gone = ['a', 'b', 'e', '2'];
    expect(assessRows(plan, {}, { withdrawn: gone }).score.reached).toEqual({
      percent: null,
      points: 0,
      upTo: { percent: null, points: 0 },
      of: 65,
      counted: 0,
    });
  });

  it('counts goals by status and lights by colour', () => {
    const { goalCounts, lightCounts } = assessRows(plan, { a: { actual: 10 }, b: { actual: 6 }, '2': { actual: 10 } });
    expect(goalCounts).toEqual({ fulfilled: 1, partly: 1, notFulfilled: 0, notAssessed: 0, withdrawn: 0 });
    expect(lightCounts).toEqual({ green: 2, yellow: 1, red: 0, grey: 1 });
  });

  it('is the sum of the points of its demands', () => {
    const { goals, score } = assessRows(plan, { a: { actual: 10 }, b: { actual: 9 }, e: { actual: 10 }, '2': { actual: 9 } });
    const points = goals.flatMap((goal) => goal.blocks.flatMap((block) => block.units.map((unit) => unit.points.reached ?? 0)));
    expect(points).toEqual([10, 5, 5, 20]);
    expect(score.reached.points).toBe(40);
  });
});

describe('a demand with sub-goals', () => {
  const composite: CompositeMeasure = {
    kind: 'composite',
    parts: ['1', '2', '3'].map((id) => ({ id, label: `Delmål ${id}`, text: 'Delmål', measure: count(10) })),
  };
  const plan = planOf([[{ weight: 12, requirements: [requirement('a', composite)] }]]);
  const unitOf = (rows: Parameters<typeof assessRows>[1], withdrawn: readonly string[] = []) =>
    assessRows(plan, rows, { withdrawn }).goals[0]?.blocks[0]?.units[0];

  it('rolls up what counts and splits its points among it', () => {
    const unit = unitOf({ '1': { actual: 10 }, '2': { actual: 0 } }, ['3']);
    expect(unit).toMatchObject({
      reached: { degree: 0.5, status: 'partly', credit: 0.5 },
      pace: null,
      points: { reached: 6, of: 12 },
    });
    expect(unit?.parts.map((part) => part.points.reached)).toEqual([6, 0, null]);
  });

  it('keeps the points of a part that is missing', () => {
    const unit = unitOf({ '1': { actual: 10 }, '2': { actual: 0 } });
    expect(unit?.reached).toMatchObject({ degree: 1 / 3, possible: 2 / 3, status: 'partly' });
    expect(unit?.parts.map((part) => part.points.reached)).toEqual([4, 0, 0]);
  });

  it('shows the worst light of its parts', () => {
    expect(unitOf({ '1': { actual: 10 }, '2': { actual: 0 } })?.light).toEqual({ color: 'red' });
  });

  it('leaves a withdrawn part out', () => {
    expect(unitOf({ '1': { actual: 10 }, '3': { actual: 10 } }, ['2'])?.reached).toMatchObject({
      degree: 1,
      status: 'fulfilled',
    });
  });

  it('can be overridden as a whole; its parts then have no points of their own', () => {
    const unit = unitOf({ a: { ...override, overrideStatus: 'delvist opfyldt' }, '1': { actual: 10 } });
    expect(unit).toMatchObject({
      overridden: true,
      reached: { degree: 0.9, status: 'partly', computed: 'partly', credit: 0.5 },
      light: { color: 'yellow' },
      points: { reached: 6 },
    });
    expect(unit?.parts.map((part) => part.points.reached)).toEqual([null, null, null]);
  });
});

it('says which day is none', () => {
  const plan = planOf([[{ weight: 1, requirements: [requirement('a', count(1))] }]]);
  expect(() => assessRows({ ...plan, period: { from: '2024-01-01', to: '2024-02-31' } }, {})).toThrow('2024-02-31');
});

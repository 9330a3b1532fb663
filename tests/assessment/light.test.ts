import fc from 'fast-check';
import { lightOfAnswer, worstLight } from '../../src/assessment/light';
import { paceAt } from '../../src/assessment/pace';
import type { Light } from '../../src/assessment/types';
import type { LeafMeasure } from '../../src/plan/schema';
import type { Status } from '../../src/report/types';
import { AR, assessOne, count, serial, UO2 } from './support/plans';

const YEAR = { from: serial('2024-01-01'), to: serial('2024-12-31') };

describe('pace', () => {
  it('expects 244 of 366 days by 31 August 2024', () => {
    expect(paceAt('linear', { ...YEAR, asOf: serial('2024-08-31') }, YEAR.to)).toBe(244 / 366);
  });

  it('counts the first day and the last', () => {
    expect(paceAt('linear', { ...YEAR, asOf: YEAR.from }, YEAR.to)).toBe(1 / 366);
    expect(paceAt('linear', { ...YEAR, asOf: YEAR.to }, YEAR.to)).toBe(1);
  });

  it('never leaves 0 to 1', () => {
    expect(paceAt('linear', { ...YEAR, asOf: YEAR.from - 10 }, YEAR.to)).toBe(0);
    expect(paceAt('linear', { ...YEAR, asOf: YEAR.to + 75 }, YEAR.to)).toBe(1);
  });

  it('expects everything from the day it is due, and nothing before', () => {
    expect(paceAt('atDue', { ...YEAR, asOf: 100 }, 101)).toBe(0);
    expect(paceAt('atDue', { ...YEAR, asOf: 101 }, 101)).toBe(1);
  });
});

describe('light of one demand at a round', () => {
  const milestone: LeafMeasure = { kind: 'milestone', due: '2024-12-31' };

  it('holds a count against the days gone: 100 of 150 at 31 August is green, 99 yellow, 89 red', () => {
    expect([100, 99, 89].map((actual) => assessOne(count(150), { actual }).light.color)).toEqual(['green', 'yellow', 'red']);
  });

  it('holds a share against the whole demand', () => {
    const share: LeafMeasure = { kind: 'share', target: 0.9 };
    expect([0.9, 0.82, 0.5].map((actual) => assessOne(share, { actual }).light.color)).toEqual(['green', 'yellow', 'red']);
  });

  it('is grey where a figure is missing', () => {
    expect(assessOne(count(150), { actual: null }).light).toEqual({ color: 'grey', because: 'missing' });
  });

  it('is grey where nothing is due yet, and green where it is delivered already', () => {
    expect(assessOne(milestone, {}).light).toEqual({ color: 'grey', because: 'notDue' });
    expect(assessOne(milestone, { deliveredOn: serial('2024-05-01') }).light).toEqual({ color: 'green' });
  });

  it('is red from the day it is due, as an honest no is', () => {
    expect(assessOne({ kind: 'milestone', due: '2024-08-31' }, { deliveredOn: 'nej' }).light).toEqual({ color: 'red' });
    expect(assessOne({ kind: 'milestone', due: '2024-08-31' }, {}).light).toEqual({ color: 'red' });
  });

  it('is grey where the plan has withdrawn it', () => {
    expect(assessOne(count(150), { actual: 150 }, { withdrawn: true }).light).toEqual({ color: 'grey', because: 'withdrawn' });
  });

  it('follows the status when the year is settled', () => {
    expect([150, 140, 100].map((actual) => assessOne(count(150), { actual }, { round: AR }).light.color)).toEqual([
      'green',
      'yellow',
      'red',
    ]);
    expect(assessOne(count(150), {}, { round: AR }).light).toEqual({ color: 'grey', because: 'missing' });
  });

  it('never gets worse when more is reached', () => {
    const rank: Record<Light['color'], number> = { grey: -1, red: 0, yellow: 1, green: 2 };
    const reached = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(reached, reached, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(
          (actual) => rank[assessOne(count(150), { actual }, { round: UO2 }).light.color],
        );
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
      }),
    );
  });
});

describe('light of several', () => {
  const grey = (because: 'missing' | 'notDue' | 'withdrawn'): Light => ({ color: 'grey', because });

  it('is the worst colour there is', () => {
    expect(worstLight([{ color: 'green' }, grey('missing'), { color: 'yellow' }])).toEqual({ color: 'yellow' });
    expect(worstLight([{ color: 'red' }, { color: 'yellow' }])).toEqual({ color: 'red' });
  });

  it('is not green where something is missing', () => {
    expect(worstLight([{ color: 'green' }, grey('missing')])).toEqual(grey('missing'));
    expect(worstLight([{ color: 'green' }, grey('notDue')])).toEqual({ color: 'green' });
  });

  it('without any colour says missing before not due before withdrawn', () => {
    expect(worstLight([grey('withdrawn'), grey('notDue'), grey('missing')])).toEqual(grey('missing'));
    expect(worstLight([grey('withdrawn'), grey('notDue')])).toEqual(grey('notDue'));
    expect(worstLight([grey('withdrawn')])).toEqual(grey('withdrawn'));
  });
});

it('has a light for every status', () => {
  const answer = { degree: 1, computed: 'fulfilled', credit: 1, possible: 1 } as const;
  const light = (status: Status) => lightOfAnswer({ ...answer, status }).color;
  expect((['fulfilled', 'partly', 'notFulfilled'] as const).map(light)).toEqual(['green', 'yellow', 'red']);
});

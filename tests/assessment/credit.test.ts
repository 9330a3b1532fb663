import { creditsOf } from '../../src/assessment/credit';
import { statusOfDegree } from '../../src/assessment/status';
import type { CreditModel } from '../../src/plan/schema';
import { assessOne, count, SETTINGS } from './support/plans';

function earned(credit: CreditModel, degree: number | null, excused = false): number | null {
  const earning = { degree, status: statusOfDegree(degree, SETTINGS), manual: null, excused, unrated: excused, answered: true };
  return creditsOf(earning, { credit, excluded: 'leaveOut' }).credit;
}

describe('status of a degree', () => {
  it.each([
    [1, 'fulfilled'],
    [1 - 1e-13, 'fulfilled'],
    [1 - 1e-11, 'partly'],
    [0.9, 'partly'],
    [0.9 - 1e-11, 'notFulfilled'],
    [-3, 'notFulfilled'],
    [null, 'notAssessed'],
  ])('%p is %s', (degree, status) => {
    expect(statusOfDegree(degree, SETTINGS)).toBe(status);
  });

  it('keeps "partly" at a threshold without an end of decimals', () => {
    expect(statusOfDegree(1 / 3, { partlyFrom: 1 / 3 })).toBe('partly');
  });
});

describe('credit', () => {
  it('gives three steps', () => {
    expect([1.2, 0.95, 0.5].map((degree) => earned({ model: 'threeStep', partly: 0.5 }, degree))).toEqual([1, 0.5, 0]);
  });

  it('gives all or nothing', () => {
    expect([1, 0.99].map((degree) => earned({ model: 'binary' }, degree))).toEqual([1, 0]);
  });

  it('gives the highest step reached', () => {
    const model: CreditModel = { model: 'steps', steps: [0.25, 0.5, 0.75, 1] };
    expect([0.1, 0.25, 0.74, 0.75 - 1e-13, 3].map((degree) => earned(model, degree))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('gives the degree itself from the floor on, at most 1', () => {
    const model: CreditModel = { model: 'proportional', floor: 0.5 };
    expect([0.49, 0.5, 0.8, 1.7, -1].map((degree) => earned(model, degree))).toEqual([0, 0.5, 0.8, 1, 0]);
  });

  it('does not count where nothing is asked for, and is zero where it is missing', () => {
    expect(earned({ model: 'binary' }, null, true)).toBeNull();
    expect(earned({ model: 'binary' }, null)).toBe(0);
  });
});

describe('credit entered by a person', () => {
  const settings = { credit: { model: 'manual' } } as const;

  it('counts with a reason', () => {
    expect(assessOne(count(10), { actual: 5, manualCredit: 0.7, explanation: 'Aftalt' }, { settings }).reached.credit).toBe(0.7);
    expect(assessOne(count(10), { actual: 5, manualCredit: 0.7, overrideReason: 'Aftalt' }, { settings }).reached.credit).toBe(
      0.7,
    );
  });

  it('does not count without one, as text, or above the whole', () => {
    for (const row of [
      { manualCredit: 0.7 },
      { manualCredit: '0,7', explanation: 'Aftalt' },
      { manualCredit: 70, explanation: 'Aftalt' },
    ]) {
      expect(assessOne(count(10), { actual: 5, ...row }, { settings }).reached).toMatchObject({ credit: 0, possible: 1 });
    }
  });

  it('leaves the status to the figures', () => {
    expect(assessOne(count(10), { actual: 5, manualCredit: 1, explanation: 'Aftalt' }, { settings }).reached.status).toBe(
      'notFulfilled',
    );
  });
});

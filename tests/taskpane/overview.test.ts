import { deadlineOf } from '../../src/taskpane/views/deadline';
import { nextStepOf } from '../../src/taskpane/views/nextStep';

describe('what there is to do next', () => {
  const open = { missing: false, errors: 0, uncounted: false, readiness: 'open', readOnly: false } as const;

  it('is filling in, then mending, then what does not count, then marking as ready', () => {
    expect(nextStepOf({ ...open, missing: true, errors: 3, uncounted: true })).toBe('fill');
    expect(nextStepOf({ ...open, errors: 3, uncounted: true })).toBe('fix');
    expect(nextStepOf({ ...open, uncounted: true })).toBe('review');
    expect(nextStepOf(open)).toBe('ready');
    expect(nextStepOf({ ...open, readiness: 'changed' })).toBe('ready');
    expect(nextStepOf({ ...open, readiness: 'ready' })).toBeUndefined();
  });

  it('is never something to write where nothing can be written', () => {
    const readOnly = { ...open, readOnly: true };
    expect(nextStepOf({ ...readOnly, missing: true, errors: 1 })).toBe('fix');
    expect(nextStepOf(readOnly)).toBeUndefined();
  });
});

describe('the deadline', () => {
  const on = (today: string) => deadlineOf('2024-09-16', today);

  it('counts the days that are left, and presses when they are few', () => {
    expect(on('2024-09-01')).toEqual({ key: 'deadlineLeft', values: { due: '2024-09-16', days: 15 }, pressing: false });
    expect(on('2024-09-15')).toMatchObject({ key: 'deadlineLeft', values: { days: 1 }, pressing: true });
    expect(on('2024-09-16')).toMatchObject({ key: 'deadlineToday', pressing: true });
    expect(on('2024-09-18')).toMatchObject({ key: 'deadlineOver', values: { days: 2 }, pressing: true });
  });

  it('of a round long ago is told without reproach', () => {
    expect(on('2025-06-01')).toMatchObject({ key: 'deadlineWas', pressing: false });
  });

  it('that is no day is not told', () => {
    expect(deadlineOf('snart', '2024-09-01')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { IDLE, due, finished, noted, postponed, started, type Schedule } from '../../src/excel/scheduler';

const TIMING = { pause: 200, longest: 1_000, retry: 500 };

/** Plays changes at given times against runs that take a given time; answers when runs began. */
function play(changes: readonly number[], runTakes: number): { begun: readonly number[]; unseen: number } {
  const begun: number[] = [];
  let schedule: Schedule = IDLE;
  let ends: number | undefined;
  let unseen = 0;
  const last = (changes.at(-1) ?? 0) + 10 * (runTakes + TIMING.longest);
  for (let now = 0; now <= last; now++) {
    if (ends === now) {
      schedule = finished(schedule);
      ends = undefined;
    }
    for (const change of changes) {
      if (change !== now) continue;
      schedule = noted(schedule, now);
      unseen++;
    }
    const at = due(schedule, TIMING);
    if (at !== undefined && at <= now) {
      schedule = started();
      begun.push(now);
      unseen = 0;
      ends = now + runTakes;
    }
  }
  return { begun, unseen };
}

describe('when to look again', () => {
  it('waits for a pause in the typing', () => {
    expect(play([0, 100, 150], 10).begun).toEqual([350]);
  });

  it('does not wait for ever while someone keeps typing', () => {
    const typing = Array.from({ length: 30 }, (_, index) => index * 100);
    expect(play(typing, 10).begun[0]).toBe(1_000);
  });

  it('looks again after a run during which something changed', () => {
    expect(play([0, 300], 1_000).begun).toEqual([200, 1_200]);
  });

  it('does nothing when nothing changes, and never two runs at once', () => {
    expect(play([], 10).begun).toEqual([]);
    expect(due(started(), TIMING)).toBeUndefined();
    expect(due(noted(started(), 5), TIMING)).toBeUndefined();
  });

  it('tries again when it could not look, and at once when something changes', () => {
    const later = postponed(started(), 1_000, TIMING);
    expect(due(later, TIMING)).toBe(1_500);
    expect(due(noted(later, 1_100), TIMING)).toBe(1_300);
    expect(due(postponed(noted(started(), 900), 1_000, TIMING), TIMING)).toBe(1_100);
  });

  it('loses no change, whenever it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_500), { maxLength: 8 }), fc.integer({ min: 1, max: 700 }), (times, runTakes) => {
        const changes = times.sort((a, b) => a - b);
        const { begun, unseen } = play(changes, runTakes);
        expect(unseen).toBe(0);
        for (const change of changes) expect(begun.some((run) => run >= change)).toBe(true);
        for (let index = 1; index < begun.length; index++) {
          expect((begun[index] ?? 0) - (begun[index - 1] ?? 0)).toBeGreaterThanOrEqual(runTakes);
        }
      }),
      { numRuns: 50 },
    );
  });
});

import { leafKind } from '../../src/measures';
import type { LeafMeasure } from '../../src/plan/schema';
import { CONTEXT, contentTyped } from '../assessment/support/plans';

describe('a limit that may not be passed, and one that is not enough by itself', () => {
  const count = { kind: 'count', unit: 'sager', whole: true, cumulative: true } as const;
  const limited: readonly (readonly [string, LeafMeasure, number, number])[] = [
    ['højst 9: 9 is met', { ...count, direction: 'atMost', target: 9 }, 9, 1],
    ['højst 9: none is met', { ...count, direction: 'atMost', target: 9 }, 0, 1],
    ['højst 9: 18 is half', { ...count, direction: 'atMost', target: 9 }, 18, 0.5],
    ['ingen: none is met', { ...count, direction: 'atMost', target: 0 }, 0, 1],
    ['ingen: one is nothing', { ...count, direction: 'atMost', target: 0 }, 1, 0],
    ['under 12: 12 is not enough', { ...count, direction: 'atMost', strict: true, target: 12 }, 12, 0.999],
    ['under 12: 11 is', { ...count, direction: 'atMost', strict: true, target: 12 }, 11, 12 / 11],
    ['over 12: 12 is not enough', { ...count, strict: true, target: 12 }, 12, 0.999],
    ['over 12: 13 is', { ...count, strict: true, target: 12 }, 13, 13 / 12],
    ['højst 5 pct.: 4 pct. is met', { kind: 'share', direction: 'atMost', target: 0.05 }, 0.04, 1.25],
    ['højst 5 pct.: 10 pct. is half', { kind: 'share', direction: 'atMost', target: 0.05 }, 0.1, 0.5],
    ['under 200 dage: 200 is not enough', { kind: 'duration', unit: 'dage', strict: true, target: 200 }, 200, 0.999],
  ];

  it.each(limited)('%s', (_, measure, actual, expected) => {
    expect(leafKind(measure).degree({ actual: contentTyped(actual) }, CONTEXT)).toBeCloseTo(expected, 12);
  });

  it('is not on its way by having few so far: it is held against the whole limit from the first day', () => {
    expect(leafKind({ ...count, direction: 'atMost', target: 9 }).pace).toBe('constant');
    expect(leafKind({ ...count, target: 9 }).pace).toBe('linear');
  });

  it.each([
    [{ ...count, target: 0 }],
    [{ ...count, direction: 'atMost', strict: true, target: 0 }],
    [{ kind: 'share', strict: true, target: 1 }],
    [{ kind: 'share', direction: 'atMost', target: 1 }],
  ] as const)('that cannot be missed or met is a mistake of the plan: %j', (measure) => {
    expect(leafKind(measure).problems(2024)).toMatchObject([{ at: 'target', code: 'limitOutOfReach' }]);
  });
});

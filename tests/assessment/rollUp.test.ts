import fc from 'fast-check';
import { creditsOf } from '../../src/assessment/credit';
import { degreeOfStatus } from '../../src/assessment/status';
import { rollUp, rollUpBlocks, type SubResult } from '../../src/assessment/rollUp';
import type { RollUp, Settings } from '../../src/plan/schema';
import type { Status } from '../../src/report/types';
import { SETTINGS } from './support/plans';

type Excluded = Settings['excluded'];
const EXCLUDED: readonly Excluded[] = ['leaveOut', 'zero', 'full'];
const MODES: readonly RollUp[] = [
  { mode: 'mean' },
  { mode: 'weightedMean' },
  { mode: 'all' },
  { mode: 'any' },
  { mode: 'worst' },
  { mode: 'count', atLeast: 2 },
];

/** What is not assessed here is not asked for either; `MISSING` is. */
function part(status: Status, excluded: Excluded = 'leaveOut', weight = 1): SubResult {
  const degree = degreeOfStatus(status, SETTINGS.partlyFrom);
  const earning = { degree, status, manual: null, excused: true, unrated: true, answered: true };
  const credits = creditsOf(earning, { credit: SETTINGS.credit, excluded });
  return { answer: { degree, status, computed: status, ...credits }, weight };
}

const MISSING: SubResult = {
  answer: { degree: null, status: 'notAssessed', computed: 'notAssessed', credit: 0, possible: 1 },
  weight: 1,
};

const F = part('fulfilled');
const P = part('partly');
const N = part('notFulfilled');
const U = part('notAssessed');

const rolled = (how: RollUp, parts: readonly SubResult[], excluded: Excluded = 'leaveOut') => {
  const { degree, status, credit } = rollUp(how, parts, excluded);
  return { degree, status, credit };
};

describe('roll-up', () => {
  it('takes the mean of what counts', () => {
    expect(rolled({ mode: 'mean' }, [F, P, N, U])).toEqual({ degree: 0.5, status: 'partly', credit: 0.5 });
  });

  it('weighs the parts where the plan does', () => {
    expect(rolled({ mode: 'weightedMean' }, [part('fulfilled', 'leaveOut', 3), N]).degree).toBe(0.75);
  });

  it('gives all or nothing for "all"', () => {
    expect(rolled({ mode: 'all' }, [F, F, U])).toEqual({ degree: 1, status: 'fulfilled', credit: 1 });
    expect(rolled({ mode: 'all' }, [F, P])).toEqual({ degree: 0, status: 'partly', credit: 0 });
  });

  it('gives the best part for "any" and the worst for "worst"', () => {
    expect(rolled({ mode: 'any' }, [N, P]).degree).toBe(0.5);
    expect(rolled({ mode: 'any' }, [N, F]).status).toBe('fulfilled');
    expect(rolled({ mode: 'worst' }, [F, P]).degree).toBe(0.5);
  });

  it('counts fulfilled parts up to what is asked for', () => {
    const how: RollUp = { mode: 'count', atLeast: 2 };
    expect(rolled(how, [F, N, N])).toEqual({ degree: 0.5, status: 'partly', credit: 0.5 });
    expect(rolled(how, [F, F, F]).degree).toBe(1);
  });

  it('is not fulfilled when no part is even partly', () => {
    expect(rolled({ mode: 'mean' }, [N, N, U]).status).toBe('notFulfilled');
    expect(rolled({ mode: 'mean' }, [N, MISSING]).status).toBe('notFulfilled');
  });

  it('has the status of its only part, whatever that earns', () => {
    const unpaid: SubResult = {
      answer: { degree: 0.95, status: 'partly', computed: 'partly', credit: 0, possible: 0 },
      weight: 1,
    };
    expect(rolled({ mode: 'mean' }, [unpaid]).status).toBe('partly');
  });

  it('is never fulfilled by what is missing, and says what it may still become', () => {
    for (const excluded of EXCLUDED) {
      for (const mode of ['mean', 'weightedMean', 'all', 'worst'] as const) {
        const answer = rollUp({ mode }, [F, MISSING], excluded);
        expect(answer.status).toBe('partly');
        expect(answer.credit).toBeLessThan(1);
        expect(answer.possible).toBe(1);
      }
      expect(rollUp({ mode: 'count', atLeast: 2 }, [F, MISSING, N], excluded)).toMatchObject({ credit: 0.5, possible: 1 });
      expect(rollUp({ mode: 'mean' }, [MISSING, MISSING], excluded)).toEqual({
        degree: null,
        status: 'notAssessed',
        computed: 'notAssessed',
        credit: 0,
        possible: 1,
      });
    }
  });

  it('is not unmet because of what is not due yet', () => {
    expect(rolled({ mode: 'all' }, [F, part('notAssessed', 'zero')], 'zero').status).toBe('partly');
    expect(rolled({ mode: 'all' }, [F, part('notAssessed', 'leaveOut')]).status).toBe('fulfilled');
  });

  it('keeps what does not count at zero or at full where the plan says so', () => {
    expect(rolled({ mode: 'mean' }, [F, part('withdrawn', 'zero')], 'zero')).toEqual({
      degree: 0.5,
      status: 'partly',
      credit: 0.5,
    });
    expect(rolled({ mode: 'mean' }, [N, part('withdrawn', 'full')], 'full')).toEqual({
      degree: 0.5,
      status: 'partly',
      credit: 0.5,
    });
    expect(rolled({ mode: 'all' }, [F, part('notAssessed', 'full')], 'full').status).toBe('fulfilled');
  });

  it.each(EXCLUDED)('is not assessed when nothing is, with %s', (excluded) => {
    for (const how of MODES) {
      const { degree, status, credit } = rolled(how, [part('notAssessed', excluded), part('withdrawn', excluded)], excluded);
      expect({ degree, status }).toEqual({ degree: null, status: 'notAssessed' });
      expect(credit).toBe({ leaveOut: null, zero: 0, full: 1 }[excluded]);
    }
  });
});

const statuses = fc.constantFrom<Status>('fulfilled', 'partly', 'notFulfilled', 'notAssessed', 'withdrawn');
const modes = fc.constantFrom(...MODES);
const excludedModes = fc.constantFrom(...EXCLUDED);

describe('laws of the roll-up', () => {
  it('never depends on the order of the parts', () => {
    fc.assert(
      fc.property(modes, excludedModes, fc.array(statuses, { minLength: 1, maxLength: 6 }), (how, excluded, given) => {
        const parts = given.map((status) => part(status, excluded));
        const forward = rollUp(how, parts, excluded);
        const backward = rollUp(how, [...parts].reverse(), excluded);
        expect(backward.status).toBe(forward.status);
        expect(backward.degree ?? -1).toBeCloseTo(forward.degree ?? -1, 12);
      }),
    );
  });

  it('stays between 0 and 1, and all fulfilled is fulfilled with full credit', () => {
    fc.assert(
      fc.property(modes, excludedModes, fc.array(statuses, { minLength: 1, maxLength: 6 }), (how, excluded, given) => {
        const { degree } = rollUp(
          how,
          given.map((status) => part(status, excluded)),
          excluded,
        );
        expect(degree === null || (degree >= 0 && degree <= 1)).toBe(true);
        const all = rollUp(how, [F, F, F], excluded);
        expect(all).toMatchObject({ degree: 1, status: 'fulfilled', credit: 1 });
      }),
    );
  });

  it('never falls when one part gets better', () => {
    const order: readonly Status[] = ['notFulfilled', 'partly', 'fulfilled'];
    const ranked = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(modes, fc.array(ranked, { minLength: 1, maxLength: 5 }), ranked, (how, ranks, better) => {
        const partOf = (rank: number): SubResult => part(order[rank] ?? 'fulfilled');
        const improved = ranks.map((rank, at) => (at === 0 ? Math.max(rank, better) : rank));
        const before = rollUp(how, ranks.map(partOf), 'leaveOut').degree ?? -1;
        const after = rollUp(how, improved.map(partOf), 'leaveOut').degree ?? -1;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('with leaveOut, what does not count changes nothing; zero never gives more, full never less', () => {
    fc.assert(
      fc.property(fc.array(statuses, { minLength: 1, maxLength: 6 }), (given) => {
        const by = (excluded: Excluded): number | null =>
          rollUp(
            { mode: 'mean' },
            given.map((status) => part(status, excluded)),
            excluded,
          ).degree;
        const without = given
          .filter((status) => status !== 'notAssessed' && status !== 'withdrawn')
          .map((status) => part(status));
        const left = by('leaveOut');
        expect(left).toBe(rollUp({ mode: 'mean' }, without, 'leaveOut').degree);
        if (left === null) return;
        expect(by('zero') ?? -1).toBeLessThanOrEqual(left + 1e-12);
        expect(by('full') ?? -1).toBeGreaterThanOrEqual(left - 1e-12);
      }),
    );
  });
});

describe('a goal over its weight blocks', () => {
  it('weighs them as printed', () => {
    expect(rollUpBlocks([part('fulfilled', 'leaveOut', 20), part('notFulfilled', 'leaveOut', 5)], 'leaveOut')).toMatchObject({
      degree: 0.8,
      status: 'partly',
    });
  });

  it('lets blocks that all weigh nothing count alike', () => {
    expect(rollUpBlocks([part('fulfilled', 'leaveOut', 0), part('notFulfilled', 'leaveOut', 0)], 'leaveOut').degree).toBe(0.5);
  });
});

/** A measure of each kind, with the numbers that are hard: thirds, small ones, ones that the plan leaves to the workbook. */
import type { MeasureKindName, MeasureOf } from '../../../src/measures';
import type { LeafMeasure } from '../../../src/plan/schema';
import type { Random } from '../../assessment/support/random';

/** Each form of a limit in its turn: the random numbers that everything else is made of stay the same. */
const limits = {
  turn: 0,
  forms: [
    { of: {} },
    { of: { strict: true } },
    { of: {} },
    { of: { direction: 'atMost' } },
    { of: { direction: 'atMost', strict: true } },
    { of: { direction: 'atMost' }, none: true },
  ] as readonly { readonly of: { readonly direction?: 'atMost'; readonly strict?: true }; readonly none?: true }[],
  next() {
    this.turn++;
    return this.forms[this.turn % this.forms.length] ?? { of: {} };
  },
  strictly(): { readonly strict?: true } {
    return this.next().of.strict === true ? { strict: true } : {};
  },
};

interface Chosen {
  readonly target: number;
  readonly direction: 'atLeast' | 'atMost';
  readonly baseline: { readonly baseline?: number };
  readonly whole: boolean;
}

/** A kind without an entry here does not compile. */
export const MEASURES: { readonly [K in MeasureKindName]: (random: Random, chosen: Chosen) => MeasureOf<K> } = {
  count(_, { target, whole }) {
    const limit = limits.next();
    return { kind: 'count', target: limit.none === true ? 0 : target, ...limit.of, unit: 'sager', whole, cumulative: true };
  },
  share(random) {
    const { of } = limits.next();
    const target = random.pick([0.9, 0.85, 1, 1 / 3]);
    return { kind: 'share', target: Object.keys(of).length > 0 && target === 1 ? 0.05 : target, ...of };
  },
  change: (random, { baseline }) => ({
    kind: 'change',
    direction: random.pick(['decrease', 'increase']),
    agreed: random.pick([0.1, 0.05, 0.3]),
    unit: 'personer',
    baselineOf: 'ultimo 2023',
    ...baseline,
  }),
  range(random, { whole }) {
    const above = random.chance(0.5) && { aboveMax: random.pick(['ok', 'partly']) };
    return { kind: 'range', min: 3, max: random.pick([5, 3.5]), unit: 'projekter', whole, ...above };
  },
  duration: (random) => ({ kind: 'duration', target: random.pick([110, 6]), unit: 'dage', ...limits.strictly() }),
  milestone(random) {
    const late = random.chance(0.5) && { late: random.pick(['partly', 'notFulfilled']) };
    return { kind: 'milestone', due: random.pick(['2024-03-31', '2024-08-31', '2024-12-31']), ...late };
  },
  level: (random) => ({ kind: 'level', ...(random.chance(0.6) && { target: random.pick([3, 2.5]) }) }),
  judged: () => ({ kind: 'judged' }),
  growth: (random, { baseline }) => ({
    kind: 'growth',
    rate: random.pick([0.02, 0.1]),
    years: random.pick([1, 3, 5]),
    unit: 'mio. kr.',
    baselineOf: '2020',
    ...baseline,
  }),
  series(random, { target, direction }) {
    const targets = { '2023': 5, ...(random.chance(0.85) && { '2024': target }) };
    return { kind: 'series', targets, direction, unit: 'sager' };
  },
  exact: (random) => ({ kind: 'exact', target: random.pick([4, 12, 0.1]), unit: 'møder' }),
  allOf: (random) => ({ kind: 'allOf', ...(random.chance(0.6) && { total: random.pick([12, 7]) }), unit: 'anbefalinger' }),
  average(random, { target, direction }) {
    const lastYear = random.pick([2024, 2024, 2025]);
    return { kind: 'average', target, direction, unit: 'sager', firstYear: 2022, lastYear };
  },
};

export function generateMeasure(random: Random, kind: MeasureKindName): LeafMeasure {
  const pace = random.chance(0.2) && { pace: random.pick(['linear', 'constant', 'atDue']) };
  const target = random.pick([150, 10, 0.3, 7]);
  const direction = random.pick(['atLeast', 'atMost']);
  const baseline = random.chance(0.5) ? { baseline: random.pick([1155, 12.5]) } : {};
  const whole = random.chance(0.5);
  return { ...MEASURES[kind](random, { target, direction, baseline, whole }), ...pace };
}

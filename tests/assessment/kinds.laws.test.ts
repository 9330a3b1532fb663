import fc from 'fast-check';
import { leafKind } from '../../src/assessment/kinds';
import type { Figures, FigureRole } from '../../src/assessment/types';
import type { LeafMeasure } from '../../src/plan/schema';
import type { Content } from '../../src/report/types';
import { KNOWN_WORDS } from '../../src/report/statusWords';
import { CONTEXT, contentTyped } from './support/plans';

const base = { unit: 'sager' } as const;
const MEASURES: readonly LeafMeasure[] = [
  { kind: 'count', target: 150, whole: false, cumulative: true, ...base },
  { kind: 'share', target: 0.9 },
  { kind: 'change', direction: 'decrease', agreed: 0.1, baselineOf: 'ultimo 2023', ...base },
  { kind: 'change', direction: 'increase', agreed: 0.1, baselineOf: 'ultimo 2023', baseline: 12, ...base },
  { kind: 'range', min: 3, max: 5, whole: false, ...base },
  { kind: 'duration', target: 110, unit: 'dage' },
  { kind: 'milestone', due: '2024-06-30' },
  { kind: 'level' },
  { kind: 'judged' },
  { kind: 'growth', rate: 0.02, years: 3, baselineOf: '2021', ...base },
  { kind: 'series', targets: { '2024': 20 }, direction: 'atMost', ...base },
  { kind: 'exact', target: 4, ...base },
  { kind: 'allOf', ...base },
  { kind: 'average', target: 5, direction: 'atLeast', firstYear: 2022, lastYear: 2024, ...base },
];

const roles = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
  'target',
  'reportedStatus',
] as const satisfies readonly FigureRole[];
const anyContent: fc.Arbitrary<Content> = fc.oneof(
  fc.double().map((value): Content => ({ is: 'number', value, shows: 'number' })),
  fc.integer({ min: 0, max: 50_000 }).map(contentTyped),
  fc.constantFrom(...KNOWN_WORDS.map((known) => known.word)).map(contentTyped),
  fc.string().map(contentTyped),
  fc.constantFrom<Content>(
    { is: 'empty' },
    { is: 'boolean', value: true },
    { is: 'error', code: '#REF!' },
    { is: 'uncalculated' },
  ),
);
const anyFigures: fc.Arbitrary<Figures> = fc.record(Object.fromEntries(roles.map((role) => [role, anyContent])), {
  requiredKeys: [],
});

describe('the degree of every kind', () => {
  it.each(MEASURES)('of $kind is a finite number or nothing, whatever stands there', (measure) => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom<1 | 100>(1, 100), (figures, percentScale) => {
        const degree = leafKind(measure).degree(figures, { ...CONTEXT, percentScale });
        expect(degree === null || Number.isFinite(degree)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('more is never worse', () => {
  const upward = MEASURES.filter(({ kind }) => ['count', 'share', 'range', 'level', 'growth', 'allOf', 'average'].includes(kind));
  const figures = (actual: number): Figures => ({
    actual: contentTyped(actual),
    baseline: contentTyped(0.5),
    target: contentTyped(0.7),
    denominator: contentTyped(1),
  });

  it.each(upward)('for $kind', (measure) => {
    const amount = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((actual) =>
          leafKind(measure).degree(figures(actual), CONTEXT),
        );
        expect(more ?? NaN).toBeGreaterThanOrEqual(less ?? NaN);
      }),
    );
  });
});

describe('less is never worse', () => {
  const downward = MEASURES.filter((measure) => measure.kind === 'duration' || measure.kind === 'series');
  it.each(downward)('for $kind at most, above nothing at all', (measure) => {
    const amount = fc.double({ min: 0.001, max: 1000, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((actual) =>
          leafKind(measure).degree({ actual: contentTyped(actual) }, CONTEXT),
        );
        expect(less ?? NaN).toBeGreaterThanOrEqual(more ?? NaN);
      }),
    );
  });
});

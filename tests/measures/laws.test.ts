import fc from 'fast-check';
import * as v from 'valibot';
import { leafKind, MEASURE_KINDS, measureNextYear, type MeasureKindName } from '../../src/measures';
import { FIGURE_ROLES, type Content, type Figures } from '../../src/measures/content';
import { leafMeasureSchema, type LeafMeasure } from '../../src/plan/schema';
import { statusOfDegree } from '../../src/assessment/status';
import { KNOWN_WORDS } from '../../src/report/statusWords';
import { CONTEXT, contentTyped, serial } from '../assessment/support/plans';
import { Random } from '../assessment/support/random';
import { generateMeasure } from './support/generate';

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
const anyFigures: fc.Arbitrary<Figures> = fc.record(Object.fromEntries(FIGURE_ROLES.map((role) => [role, anyContent])), {
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

describe('trying a measure out', () => {
  const entered = (example: Readonly<Record<string, number | string>>): Figures =>
    Object.fromEntries(
      Object.entries(example).map(([role, value]) => {
        const isDay = typeof value === 'string' && /^\d{4}-/.test(value);
        return [role, contentTyped(isDay ? serial(value) : value)];
      }),
    );
  const context = { ...CONTEXT, asOf: serial('2025-12-31') };

  it.each(Object.keys(MEASURE_KINDS) as MeasureKindName[])(
    'of kind %s gives a figure that meets it and one that does not',
    (kind) => {
      const random = new Random(7);
      for (let time = 0; time < 40; time += 1) {
        const measure = generateMeasure(random, kind);
        const bound = leafKind(measure);
        if (bound.problems(CONTEXT.year).length > 0 || (bound.firstAssessed ?? CONTEXT.year) > CONTEXT.year) continue;
        const { met, missed } = bound.tryOut(CONTEXT.year);
        expect(statusOfDegree(bound.degree(entered(met), context), CONTEXT.settings)).toBe('fulfilled');
        expect(bound.degree(entered(missed), context) ?? 1).toBeLessThan(1);
      }
    },
  );
});

describe('the year after', () => {
  it.each(Object.keys(MEASURE_KINDS) as MeasureKindName[])('leaves a measure of kind %s that a plan can hold', (kind) => {
    const random = new Random(11);
    for (let time = 0; time < 20; time += 1) {
      const after = { year: 2025, day: (iso: string) => iso.replace('2024', '2025'), words: (text: string) => text };
      const { measure } = measureNextYear(generateMeasure(random, kind), after);
      expect(v.is(leafMeasureSchema, JSON.parse(JSON.stringify(measure)))).toBe(true);
      expect(leafKind(measure).problems(2025)).toEqual([]);
    }
  });
});

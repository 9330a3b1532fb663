import * as fc from 'fast-check';
import type { LeafMeasure } from '../../src/plan/schema';
import type { ColumnRole } from '../../src/recognition/types';
import { validate } from '../../src/validation/validate';
import { KINDS } from '../assessment/support/generate';
import { generateMeasure } from '../measures/support/generate';
import { Random } from '../assessment/support/random';
import { sample } from '../support/sample';
import type { CellSpec } from '../support/workbook';
import { contextOf, planOf, RULES_2024 } from './support';

const RUNS = sample(1500, 5_000);

const FIGURES = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
] as const satisfies readonly ColumnRole[];
type Figure = (typeof FIGURES)[number];

/** Figures that make every kind of measure assessable, one of the two ways of entering a share left out. */
const sensible = (measure: LeafMeasure, scale: 1 | 100, ofTwoNumbers: boolean): Record<Figure, CellSpec> => {
  const share = 0.5 * scale;
  const twoNumbers = ofTwoNumbers && (measure.kind === 'share' || measure.kind === 'allOf');
  const isShare = measure.kind === 'share';
  const day = { value: 45_400, format: 'dd-mm-yyyy' };
  const actual: CellSpec = twoNumbers
    ? null
    : isShare
      ? share
      : measure.kind === 'judged'
        ? 'Opfyldt'
        : measure.kind === 'milestone'
          ? null
          : 12;
  const forecast: CellSpec = isShare ? share : measure.kind === 'judged' ? 'Opfyldt' : measure.kind === 'milestone' ? day : 12;
  return {
    actual,
    numerator: twoNumbers ? 3 : null,
    denominator: twoNumbers ? 4 : null,
    baseline: 100,
    deliveredOn: measure.kind === 'milestone' ? day : null,
    forecast,
  };
};

const absurd = fc.oneof(
  fc.constantFrom(
    ...[
      -1,
      -0.5,
      0.5,
      1.5,
      1e-13,
      1e-300,
      5e-324,
      0.999,
      1.0000001,
      1.05,
      1.5,
      2,
      8500,
      100.5,
      1e15,
      1e16,
      1e308,
      -1e308,
      Number.MAX_VALUE,
    ],
    ...[59, 60, 61, 36_525, 36_526, 45_400.5, 45_657.99, 2_958_465, 2_958_465.5, 2_958_466, -45_400, 99_999_999],
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10, max: 100_000 }),
);
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ value: absurd, format: fc.constantFrom('General', '0%', 'dd-mm-yyyy', 'h:mm', '0.0') }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<CellSpec>(
      true,
      false,
      { error: '#N/A' },
      '=1+1',
      'ord',
      '-',
      '1e5',
      '85 pct.',
      '31.12.2024',
      ' ',
      '\n',
      '\u00a0',
      'n/a',
      '…',
    ),
  },
);

const request = fc.record({
  kind: fc.constantFrom(...KINDS),
  seed: fc.integer(),
  role: fc.constantFrom(...FIGURES),
  cell,
  scale: fc.constantFrom<1 | 100>(1, 100),
  ofTwoNumbers: fc.boolean(),
  round: fc.constantFrom<'UO2' | 'AR'>('UO2', 'AR'),
});

describe('A figure or day that cannot be assessed', () => {
  it('has a finding, however absurd it is', () => {
    let counted = 0;
    fc.assert(
      fc.property(request, ({ kind, seed, role, cell: spoilt, scale, ofTwoNumbers, round }) => {
        const measure = generateMeasure(new Random(seed), kind);
        const cells = sensible(measure, scale, ofTwoNumbers);
        const contextWith = (figures: Record<Figure, CellSpec>) =>
          contextOf({
            columns: FIGURES,
            rows: [['1', ...FIGURES.map((one) => figures[one])]],
            plan: planOf({ '1': measure }),
            scale: { '1': scale },
            round,
          });
        const answersOf = (figures: Record<Figure, CellSpec>) => {
          const context = contextWith(figures);
          const [unit] = context.assessment.goals.flatMap((goal) => goal.blocks.flatMap((block) => block.units));
          return { context, degrees: [unit?.reached.degree ?? null, unit?.expected.degree ?? null] };
        };
        const before = answersOf(cells).degrees;
        const { context, degrees } = answersOf({ ...cells, [role]: spoilt });
        const lost = degrees.some((degree, index) => degree === null && before[index] !== null);
        if (!lost) return;
        counted++;
        // Either of two numbers that do not fit each other may carry it.
        const places = role === 'numerator' || role === 'denominator' ? ['numerator', 'denominator'] : [role];
        const columns = places.map((place) => FIGURES.indexOf(place as Figure) + 1);
        const found = validate(context, RULES_2024).filter((finding) => finding.cell && columns.includes(finding.cell.column));
        if (found.length === 0)
          throw new Error(`nothing is said of ${role} ${JSON.stringify(spoilt)} in ${JSON.stringify(measure)}`);
      }),
      { numRuns: RUNS, seed: 12 },
    );
    expect(counted).toBeGreaterThan(RUNS / 20);
  });
});

import { leafKind, MEASURE_KINDS } from '../../src/measures';
import { statusOfDegree } from '../../src/assessment/status';
import type { FigureRole, Figures } from '../../src/measures/content';
import type { MeasureContext } from '../../src/measures/kind';
import type { LeafMeasure } from '../../src/plan/schema';
import type { Content } from '../../src/report/types';
import { CONTEXT, contentTyped, serial, SETTINGS, type Typed } from '../assessment/support/plans';

type Row = Readonly<Partial<Record<FigureRole, Typed>>>;
/** What it is, the figures, the degree (null: not assessed), and what differs in the context. */
type Example = readonly [string, Row, number | null, Partial<MeasureContext>?];

function degreeOf(measure: LeafMeasure, row: Row, context: Partial<MeasureContext> = {}): number | null {
  const figures: Partial<Record<FigureRole, Content>> = {};
  for (const [role, typed] of Object.entries(row) as [FigureRole, Typed][]) figures[role] = contentTyped(typed);
  const all: Figures = figures;
  return leafKind(measure).degree(all, { ...CONTEXT, ...context });
}

function examples(measure: LeafMeasure, table: readonly Example[]): void {
  it.each(table.map((example) => ({ example, what: example[0] })))('$what', ({ example: [, row, expected, context] }) => {
    const degree = degreeOf(measure, row, context);
    if (expected === null) expect(degree).toBeNull();
    else expect(degree).toBeCloseTo(expected, 12);
  });
}

/** Nothing that is no admissible number ever counts. */
const NEVER_FIGURES: readonly Example[] = [
  ['an empty cell', { actual: null }, null],
  ['no column at all', {}, null],
  ['text', { actual: 'ukendt' }, null],
  ['a number stored as text', { actual: '150' }, null],
  ['a truth value', { actual: true }, null],
  ['an error', { actual: { error: '#DIV/0!' } }, null],
  ['a negative number', { actual: -1 }, null],
  ['an absurdly large number', { actual: 1e15 }, null],
  ['a status word', { actual: 'opfyldt' }, null],
];

describe('count: minimum 150 afviste asylansøgere', () => {
  const measure: LeafMeasure = { kind: 'count', target: 150, unit: 'personer', whole: true, cumulative: true };
  examples(measure, [
    ...NEVER_FIGURES,
    ['the number agreed is met exactly', { actual: 150 }, 1],
    ['132 of 150', { actual: 132 }, 0.88],
    ['more than agreed is more than 1', { actual: 300 }, 2],
    ['none is a degree of 0, not nothing', { actual: 0 }, 0],
    ['a fraction of a person is not assessed', { actual: 149.5 }, null],
  ]);

  it('takes fractions where the unit allows them', () => {
    expect(degreeOf({ ...measure, whole: false }, { actual: 75.75 })).toBeCloseTo(0.505, 12);
  });
});

describe('share: 90 pct. inden 10 dage', () => {
  const measure: LeafMeasure = { kind: 'share', target: 0.9 };
  examples(measure, [
    ...NEVER_FIGURES,
    ['the share as entered', { actual: 0.81 }, 0.9],
    ['numerator and denominator decide over the entered share', { actual: 0.1, numerator: 90, denominator: 100 }, 1],
    ['one of them alone leaves the entered share to decide', { actual: 0.9, numerator: 90, denominator: null }, 1],
    ['text as denominator leaves the entered share to decide', { actual: 0.9, numerator: 90, denominator: '100' }, 1],
    ['an empty denominator and no share is not assessed', { numerator: 90, denominator: null }, null],
    ['a denominator of 0 is not assessed, whatever share is entered', { actual: 0.9, numerator: 0, denominator: 0 }, null],
    ['a numerator above the denominator is not assessed', { numerator: 101, denominator: 100 }, null],
    ['a negative numerator is not assessed', { numerator: -1, denominator: 100 }, null],
    ['85 where a fraction is expected is doubtful and not assessed', { actual: 85 }, null],
    ['a share above the whole is not assessed', { actual: 1.01 }, null],
    ['the whole', { actual: 1 }, 1 / 0.9],
    ['85 where whole per cent are expected', { actual: 85 }, 0.85 / 0.9, { percentScale: 100 }],
    ['0 is 0 on either scale', { actual: 0 }, 0, { percentScale: 100 }],
    ['0,85 where whole per cent are expected is doubtful and not assessed', { actual: 0.85 }, null, { percentScale: 100 }],
    ['1 where whole per cent are expected is doubtful and not assessed', { actual: 1 }, null, { percentScale: 100 }],
    ['100 per cent', { actual: 100 }, 1 / 0.9, { percentScale: 100 }],
    ['101 per cent is not assessed', { actual: 101 }, null, { percentScale: 100 }],
  ]);

  it('misses 85 pct. with 84,96 pct., though it shows as 85,0 pct.', () => {
    const degree = degreeOf({ kind: 'share', target: 0.85 }, { actual: 0.8496 });
    expect(statusOfDegree(degree, SETTINGS)).toBe('partly');
  });

  it('meets 30 pct. with 3 of 10, whatever the binary noise', () => {
    const degree = degreeOf({ kind: 'share', target: 0.3 }, { actual: 0.1 + 0.2 - 1e-16 });
    expect(statusOfDegree(degree, SETTINGS)).toBe('fulfilled');
  });
});

describe('change: nedbringes minimum 10 pct. i forhold til ultimo 2020', () => {
  const measure: LeafMeasure = {
    kind: 'change',
    direction: 'decrease',
    agreed: 0.1,
    unit: 'personer',
    baselineOf: 'ultimo 2020',
    baseline: 1155,
  };
  examples(measure, [
    ...NEVER_FIGURES,
    ['806 against 1.155 is −30,2 pct., three times what was agreed', { actual: 806 }, 349 / 1155 / 0.1],
    ['no change is 0', { actual: 1155 }, 0],
    ['the wrong way is negative', { actual: 1270.5 }, -1],
    ['none left is the whole', { actual: 0 }, 10],
    ['the baseline of the plan stands over the one of the workbook', { actual: 1039.5, baseline: 5 }, 1],
  ]);

  const without: LeafMeasure = {
    kind: 'change',
    direction: 'decrease',
    agreed: 0.1,
    unit: 'personer',
    baselineOf: 'ultimo 2020',
  };
  describe('with the baseline in the workbook only', () => {
    examples(without, [
      ['548 against 806', { actual: 548, baseline: 806 }, 258 / 806 / 0.1],
      ['a missing baseline is not assessed', { actual: 548 }, null],
      ['a baseline of 0 is not assessed', { actual: 548, baseline: 0 }, null],
      ['a baseline as text is not assessed', { actual: 548, baseline: '806' }, null],
    ]);
  });

  it('counts upwards where an increase is agreed', () => {
    expect(degreeOf({ ...measure, direction: 'increase', baseline: 100 }, { actual: 105 })).toBeCloseTo(0.5, 12);
  });
});

describe('range: 3-5 hjemrejseprojekter', () => {
  const measure: LeafMeasure = { kind: 'range', min: 3, max: 5, unit: 'projekter', whole: true };
  examples(measure, [
    ...NEVER_FIGURES,
    ['below', { actual: 2 }, 2 / 3],
    ['the lower number is enough', { actual: 3 }, 1],
    ['the upper number is no more than enough', { actual: 5 }, 1],
    ['above is as good where the plan says so', { actual: 6 }, 1],
    ['above is partly met where the plan says so', { actual: 6 }, 0.9, { settings: { ...SETTINGS, aboveMax: 'partly' } }],
    ['half a project is not assessed', { actual: 3.5 }, null],
  ]);

  it('lets the measure decide over the setting of the plan', () => {
    expect(degreeOf({ ...measure, aboveMax: 'partly' }, { actual: 6 })).toBe(0.9);
  });
});

describe('duration: ikke overstiger 110 dage', () => {
  examples({ kind: 'duration', target: 110, unit: 'dage' }, [
    ...NEVER_FIGURES,
    ['as many days as agreed', { actual: 110 }, 1],
    ['fewer is better', { actual: 55 }, 2],
    ['more is worse', { actual: 220 }, 0.5],
    ['no time at all is fulfilled', { actual: 0 }, 1],
  ]);
});

describe('milestone: indsendes med udgangen af 1. kvartal', () => {
  const measure: LeafMeasure = { kind: 'milestone', due: '2024-03-31' };
  const before = { asOf: serial('2024-02-29') };
  examples(measure, [
    ['nothing entered once it is due is not met', {}, 0],
    ['nothing entered before it is due is not assessed', {}, null, before],
    ['without a column for it, too, it is not met once it is due', { numerator: 1 }, 0],
    ['delivered on the day it is due', { deliveredOn: serial('2024-03-31') }, 1],
    ['delivered late that evening', { deliveredOn: serial('2024-03-31') + 0.9 }, 1],
    ['delivered the day after is partly met', { deliveredOn: serial('2024-04-01') }, 0.9],
    [
      'late is not met where the plan says so',
      { deliveredOn: serial('2024-04-01') },
      0,
      { settings: { ...SETTINGS, late: 'notFulfilled' } },
    ],
    ['a delivery dated after the day of the round has not been made', { deliveredOn: serial('2024-09-01') }, 0],
    ['a day as text is no delivery', { deliveredOn: '31.3.2024' }, 0],
    [
      'a delivery after the period is not met for the year',
      { deliveredOn: serial('2025-01-01') },
      0,
      { asOf: serial('2025-02-01'), settings: { ...SETTINGS, late: 'partly' } },
    ],
    [
      'a delivery on the last day of the period is late',
      { deliveredOn: serial('2024-12-31') },
      0.9,
      { asOf: serial('2025-02-01') },
    ],
    ['1 is no day in January 1900', { actual: 1 }, 0],
    ['a percentage is no day', { actual: 0.5 }, 0],
    ['the day among the figures', { actual: serial('2024-03-01') }, 1],
    ['its own column comes before the figures', { deliveredOn: serial('2024-04-01'), actual: serial('2024-03-01') }, 0.9],
    ['an error in its own column is not passed over', { deliveredOn: { error: '#N/A' }, actual: 'ja' }, 0],
    ['ja', { actual: 'Ja' }, 1],
    ['leveret', { deliveredOn: ' LEVERET ' }, 1],
    ['nej from the day it is due', { actual: 'nej' }, 0, { asOf: serial('2024-03-31') }],
    ['nej before it is due is no miss', { actual: 'nej' }, null, before],
    ['delvist opfyldt from the day it is due', { actual: 'delvist opfyldt' }, 0.9],
    ['delvist opfyldt before it is due', { actual: 'delvist opfyldt' }, null, before],
    ['a word nobody knows', { actual: 'snart' }, 0],
    ['udgået typed by the agency is its opinion', { actual: 'udgået' }, 0],
  ]);
});

describe('level: det forventede modenhedsniveau', () => {
  examples({ kind: 'level', target: 3 }, [
    ...NEVER_FIGURES,
    ['the level agreed', { actual: 3 }, 1],
    ['a level below', { actual: 2 }, 2 / 3],
  ]);
  describe('with the agreed level in the workbook only', () => {
    examples({ kind: 'level' }, [
      ['both entered', { actual: 2, target: 4 }, 0.5],
      ['no agreed level is not assessed', { actual: 2 }, null],
      ['an agreed level of 0 is not assessed', { actual: 2, target: 0 }, null],
    ]);
  });
});

describe('judged: a demand without a number', () => {
  examples({ kind: 'judged' }, [
    ['opfyldt', { reportedStatus: 'Opfyldt' }, 1],
    ['delvist opfyldt', { reportedStatus: 'Delvist opfyldt' }, 0.9],
    ['ikke opfyldt', { reportedStatus: 'Ikke  opfyldt' }, 0],
    ['ikke vurderet', { reportedStatus: 'Ikke vurderet' }, null],
    ['among the figures, where there is no status', { reportedStatus: null, actual: 'opfyldt' }, 1],
    ['a status comes before the figures', { reportedStatus: 'ikke opfyldt', actual: 'opfyldt' }, 0],
    ['ja', { actual: 'ja' }, 1],
    ['prose', { actual: 'Strategien er godkendt af direktionen' }, null],
    ['a number', { actual: 1 }, null],
    ['a word with a wildcard is no word', { actual: 'op*' }, null],
  ]);
});

describe('growth: 2 pct. a year over 3 years', () => {
  examples({ kind: 'growth', rate: 0.02, years: 3, unit: 'mio. kr.', baselineOf: '2021', baseline: 100 }, [
    ...NEVER_FIGURES,
    ['compound growth as agreed', { actual: 106.1208 }, 1],
    ['no growth', { actual: 100 }, 0],
    ['shrinking is negative', { actual: 0 }, -50],
  ]);
});

describe('series: a target for each year', () => {
  const measure: LeafMeasure = { kind: 'series', targets: { '2023': 10, '2024': 20 }, direction: 'atLeast', unit: 'sager' };
  examples(measure, [
    ...NEVER_FIGURES,
    ["the target of the plan's year counts", { actual: 10 }, 0.5],
    ['a year without a target is not assessed', { actual: 10 }, null, { year: 2025 }],
  ]);
  it('turns round where at most is agreed', () => {
    expect(degreeOf({ ...measure, direction: 'atMost' }, { actual: 25 })).toBeCloseTo(0.8, 12);
    expect(degreeOf({ ...measure, direction: 'atMost' }, { actual: 0 })).toBe(1);
  });
});

describe('exact: præcis 4 møder', () => {
  examples({ kind: 'exact', target: 4, unit: 'møder' }, [
    ...NEVER_FIGURES,
    ['exactly', { actual: 4 }, 1],
    ['one too few', { actual: 3 }, 0.75],
    ['one too many is as far off', { actual: 5 }, 0.75],
    ['twice as many has nothing left', { actual: 8 }, 0],
    ['never below 0', { actual: 100 }, 0],
  ]);
  it('is missed by any deviation that twelve decimals can show', () => {
    const degree = degreeOf({ kind: 'exact', target: 4, unit: 'møder' }, { actual: 4 + 1e-11 });
    expect(statusOfDegree(degree, SETTINGS)).toBe('partly');
  });
});

describe('allOf: alle anbefalinger er fulgt', () => {
  examples({ kind: 'allOf', total: 12, unit: 'anbefalinger' }, [
    ...NEVER_FIGURES,
    ['all', { actual: 12 }, 1],
    ['one missing', { numerator: 11 }, 11 / 12],
    ['a numerator comes before the figure', { numerator: 6, actual: 12 }, 0.5],
    ['more than there are is not assessed', { actual: 13 }, null],
  ]);
  describe('with the total in the workbook only', () => {
    examples({ kind: 'allOf', unit: 'anbefalinger' }, [
      ['numerator of denominator', { numerator: 7, denominator: 7 }, 1],
      ['a denominator of 0 is not assessed', { numerator: 0, denominator: 0 }, null],
      ['no denominator is not assessed', { numerator: 7 }, null],
    ]);
  });
});

describe('average: mean of 2022–2024', () => {
  const measure: LeafMeasure = {
    kind: 'average',
    target: 50,
    direction: 'atLeast',
    unit: 'sager',
    firstYear: 2022,
    lastYear: 2024,
  };
  examples(measure, [
    ...NEVER_FIGURES,
    ['in the last year', { actual: 45 }, 0.9],
    ['before the last year there is nothing to assess', { actual: 45 }, null, { year: 2023 }],
  ]);
  it('turns round where at most is agreed', () => {
    expect(degreeOf({ ...measure, direction: 'atMost' }, { actual: 100 })).toBe(0.5);
  });
});

describe('every kind', () => {
  it('stands under its own name', () => {
    for (const [name, { schema }] of Object.entries(MEASURE_KINDS)) expect(schema.entries.kind.literal).toBe(name);
  });

  it('has the pace of its kind unless the plan gives one', () => {
    expect(leafKind({ kind: 'milestone', due: '2024-03-31' }).pace).toBe('atDue');
    expect(leafKind({ kind: 'share', target: 0.9 }).pace).toBe('constant');
    expect(leafKind({ kind: 'share', target: 0.9, pace: 'linear' }).pace).toBe('linear');
  });

  it('asks for the baseline only where the plan has none', () => {
    const change: LeafMeasure = {
      kind: 'change',
      direction: 'decrease',
      agreed: 0.1,
      unit: 'personer',
      baselineOf: 'ultimo 2023',
    };
    expect(leafKind(change).inputs).toEqual([['baseline', 'actual']]);
    expect(leafKind({ ...change, baseline: 5 }).inputs).toEqual([['actual']]);
  });
});

/** The kinds written in the language against the kinds as they were written before, twice each. */
import { leafKind as before } from '../../src/assessment/kinds';
import { expectedDegree } from '../../src/assessment/forecast';
import { expectedDegree as expectedFormula } from '../../src/assessment/formulas';
import { serialOfIso } from '../../src/calendar/days';
import { leafKind as now } from '../../src/measures';
import { FIGURE_ROLES, type Content, type FigureRole } from '../../src/measures/content';
import { leavesOf } from '../../src/plan/units';
import { KNOWN_WORDS } from '../../src/report/statusWords';
import { generateReport } from '../assessment/support/generate';
import { contentTyped } from '../assessment/support/plans';
import { Random } from '../assessment/support/random';

const NUMBERS = [
  0, 1, 3, 5, 7, 10, 12, 0.3, 0.9, 0.85, 1.0000000000001, 0.9999999999999, 85, 100, 101, 150, 132.5, 1155, 1e15, 1e14, -1, 1e-13,
];
const DAYS = ['2024-03-31', '2024-04-01', '2024-08-31', '2024-12-31', '2025-01-15', '1999-12-31'].map(
  (iso) => serialOfIso(iso) ?? 0,
);

function anyContent(random: Random): Content {
  return random.pick<() => Content>([
    () => contentTyped(random.pick(NUMBERS as [number, ...number[]])),
    () => contentTyped(random.next() * random.pick([1, 10, 200, 2000])),
    () => contentTyped(random.pick(DAYS as [number, ...number[]]) + random.pick([0, 0.5])),
    () => contentTyped(random.pick(KNOWN_WORDS.map(({ word }) => word) as [string, ...string[]])),
    () => contentTyped(random.pick(['ukendt', '150', '1.5', '31.12.2024', ' '])),
    () =>
      random.pick<Content>([
        { is: 'empty' },
        { is: 'empty' },
        { is: 'boolean', value: true },
        { is: 'error', code: '#N/A' },
        { is: 'uncalculated' },
      ]),
  ])();
}

it('gives the very same degrees and formulas', () => {
  const random = new Random(20_260_101);
  let degrees = 0;
  const differences: unknown[] = [];
  const texts = { same: 0, different: 0 };
  for (let index = 0; index < (process.env.DEEP ? 3000 : 400); index += 1) {
    const { plan, round } = generateReport(random, index);
    for (const { measure } of leavesOf(plan)) {
      const [old, renewed] = [before(measure), now(measure)];
      const percentScale = random.pick([1, 100]);
      const context = { settings: plan.settings, year: plan.year, percentScale, asOf: serialOfIso(round.asOf) ?? 0 };
      expect([renewed.pace, renewed.inputs, renewed.standsWithoutForecast]).toEqual([
        old.pace,
        old.inputs,
        old.standsWithoutForecast,
      ]);
      expect(renewed.parameters(context)).toEqual(old.parameters(context));
      for (let time = 0; time < 4; time += 1) {
        const figures: Partial<Record<FigureRole, Content>> = {};
        for (const role of FIGURE_ROLES) if (random.chance(0.7)) figures[role] = anyContent(random);
        const reached = old.degree(figures, context);
        const pairs = [
          [reached, renewed.degree(figures, context)],
          [expectedDegree(measure, figures, context, reached), renewed.expectedDegree(figures, context, reached)],
        ];
        degrees += 2;
        for (const [one, other] of pairs) if (!Object.is(one, other)) differences.push({ measure, figures, one, other });
      }
      const refs = {
        figures: Object.fromEntries(
          FIGURE_ROLES.filter(() => random.chance(0.75)).map((role, at) => [role, `${'ABCDEFGH'[at]}7`]),
        ),
        parameters: Object.fromEntries(old.parameters(context).map(({ key }, at) => [key, `'Målstatus'!$D$${40 + at}`])),
        shared: {
          asOf: 'MS_Dag',
          partlyFrom: 'MS_Delvist',
          words: 'MS_Ord',
          wordCodes: 'MS_Koder',
          yellowFrom: 'MS_Gul',
          periodFrom: 'MS_Fra',
          periodTo: 'MS_Til',
        },
        percentScale,
      } as const;
      for (const [one, other] of [
        [old.formula(refs), renewed.formula(refs)],
        [expectedFormula(measure, refs, 'E7'), renewed.expectedFormula(refs, 'E7')],
      ]) {
        // Neither a numerator nor a figure to be part of the whole: nothing, written out or not.
        if (one === other || (other === '""' && one?.endsWith('>0,"",""),""),"")'))) texts.same += 1;
        else {
          texts.different += 1;
          differences.push({ measure, refs: refs.figures, one, other });
        }
      }
    }
  }
  expect({ degrees, texts, count: differences.length, first: differences.slice(0, 4) }).toEqual({
    degrees,
    texts: { same: texts.same, different: 0 },
    count: 0,
    first: [],
  });
});

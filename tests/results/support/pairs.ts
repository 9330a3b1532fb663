/**
 * The generated reports that the engines are asked about. What goes wrong between two engines nearly always hangs on one choice or on two that meet,
 * so the fast lane asks about as few reports as it takes for every two choices to meet in one demand; the deep lane asks about all.
 */
import type { Pace } from '../../../src/measures/fields';
import type { CreditModel, RollUp, Settings } from '../../../src/plan/schema';
import { unitsOf } from '../../../src/plan/units';
import { generateReport, KINDS, type GeneratedReport } from '../../assessment/support/generate';
import { Random } from '../../assessment/support/random';
import { sample } from '../../support/sample';
import { LAYOUTS, type Layout } from './generated';

const SEED = 20_241_031;
const REPORTS = 500;
const MODES = ['mean', 'weightedMean', 'all', 'any', 'worst', 'count'] as const satisfies readonly RollUp['mode'][];

const CHOICES = {
  kind: KINDS,
  credit: ['threeStep', 'binary', 'steps', 'proportional', 'manual'] satisfies CreditModel['model'][],
  rollUpOfParts: MODES,
  rollUpOfRequirements: MODES,
  excluded: ['leaveOut', 'zero', 'full'] satisfies Settings['excluded'][],
  pace: ['usual', 'linear', 'constant', 'atDue'] satisfies ('usual' | Pace)[],
  override: ['none', 'entered'],
  round: ['UO1', 'UO2', 'UO3', 'AR'],
  layout: LAYOUTS,
} as const;

type Choices = Readonly<Record<keyof typeof CHOICES, string>>;

export interface Generated {
  readonly report: GeneratedReport;
  readonly layout: Layout;
}

/** What was chosen for each demand of a report. */
function choicesOf({ report: { plan, units, round }, layout }: Generated): Choices[] {
  const { credit, rollUp, excluded } = plan.settings;
  return unitsOf(plan).flatMap(({ id, measure }) =>
    measure.kind === 'composite'
      ? []
      : [
          {
            kind: measure.kind,
            credit: credit.model,
            rollUpOfParts: rollUp.parts.mode,
            rollUpOfRequirements: rollUp.requirements.mode,
            excluded,
            pace: measure.pace ?? 'usual',
            override: units.get(id)?.cells.overrideStatus === undefined ? 'none' : 'entered',
            round: round.id,
            layout,
          },
        ],
  );
}

const NAMES = Object.keys(CHOICES) as (keyof typeof CHOICES)[];
const COUPLES = NAMES.flatMap((one, at) => NAMES.slice(at + 1).map((other) => [one, other] as const));

/** Every two choices that can meet. */
function allPairs(): Set<string> {
  return new Set(
    COUPLES.flatMap(([one, other]) =>
      CHOICES[one].flatMap((first) => CHOICES[other].map((second) => `${one} ${first}, ${other} ${second}`)),
    ),
  );
}

function pairsOf(generated: Generated): Set<string> {
  return new Set(
    choicesOf(generated).flatMap((choices) =>
      COUPLES.map(([one, other]) => `${one} ${choices[one]}, ${other} ${choices[other]}`),
    ),
  );
}

/** The pairs that do not meet in any of these. */
export function unmet(reports: readonly Generated[]): string[] {
  const missing = allPairs();
  for (const generated of reports) for (const pair of pairsOf(generated)) missing.delete(pair);
  return [...missing];
}

/** Again and again the report in which most pairs meet that have not met yet. */
function fewest(reports: readonly Generated[]): Generated[] {
  const missing = allPairs();
  const left = reports.map((generated) => ({ generated, pairs: pairsOf(generated) }));
  const chosen: Generated[] = [];
  while (missing.size > 0) {
    const news = left.map(({ pairs }) => [...pairs].filter((pair) => missing.has(pair)).length);
    const most = Math.max(...news);
    const next = left[news.indexOf(most)];
    if (most === 0 || !next) break;
    chosen.push(next.generated);
    for (const pair of next.pairs) missing.delete(pair);
  }
  return chosen;
}

export function generatedReports(): Generated[] {
  const random = new Random(SEED);
  const all = Array.from({ length: REPORTS }, (_, index): Generated => ({
    report: generateReport(random, index),
    layout: LAYOUTS[index % LAYOUTS.length] ?? 'own',
  }));
  return sample(fewest(all), all);
}

/**
 * Reports over every kind of measure and every setting, with the cells people and accidents put into them: empty, zero, boundary,
 * negative, huge, text, words, dates, truth values, errors.
 */
import type {
  CreditModel,
  Goal,
  LeafMeasure,
  Measure,
  Plan,
  Requirement,
  RollUp,
  Round,
  Settings,
} from '../../../src/plan/schema';
import type { MeasureKindName } from '../../../src/measures';
import { generateMeasure, MEASURES } from '../../measures/support/generate';
import { generateUnit, type GeneratedUnit } from './cells';
import type { Random } from './random';

export interface GeneratedReport {
  readonly plan: Plan;
  readonly withdrawn: ReadonlySet<string>;
  readonly round: Round;
  readonly units: ReadonlyMap<string, GeneratedUnit>;
}

const YEAR = 2024;
export const KINDS = Object.keys(MEASURES) as MeasureKindName[];

export function generateReport(random: Random, index: number): GeneratedReport {
  const settings = generateSettings(random);
  const round = generateRound(random);
  let next = index;
  const measure = (): LeafMeasure => generateMeasure(random, KINDS[next++ % KINDS.length] ?? 'count');
  const sections: Plan['sections'] = [
    { id: 'a', title: 'Mål', shared: false, goals: [generateGoal(random, '1', measure), generateGoal(random, '2', measure)] },
  ];
  const plan: Plan = {
    format: 'maalstatus-plan/1',
    id: 'opdigtet',
    agency: { name: 'Opdigtet Styrelse', aliases: [] },
    department: 'Opdigtet Ministerium',
    year: YEAR,
    period: { from: '2024-01-01', to: '2024-12-31' },
    notes: [],
    background: [],
    coreTasks: [],
    sections,
    rounds: [round],
    settings,
    amendments: [],
  };
  const withdrawn = new Set<string>();
  const units = new Map<string, GeneratedUnit>();
  for (const goal of sections.flatMap((section) => section.goals)) {
    for (const requirement of goal.blocks.flatMap((block) => block.requirements)) {
      const gone = random.chance(0.06);
      const { id, measure: own } = requirement;
      if (gone) withdrawn.add(id);
      units.set(id, generateUnit(random, own, round));
      if (own.kind !== 'composite') continue;
      for (const part of own.parts) {
        if (gone || random.chance(0.05)) withdrawn.add(part.id);
        units.set(part.id, generateUnit(random, part.measure, round));
      }
    }
  }
  return { plan, withdrawn, round, units };
}

function generateSettings(random: Random): Settings {
  return {
    partlyFrom: random.pick([0.9, 0.9, 0.75, 1 / 3, 0.5]),
    yellowFrom: random.pick([0.9, 0.9, 2 / 3, 1, 0]),
    credit: generateCredit(random),
    rollUp: { parts: generateRollUp(random), requirements: generateRollUp(random) },
    excluded: random.pick(['leaveOut', 'leaveOut', 'zero', 'full']),
    late: random.pick(['partly', 'notFulfilled']),
    aboveMax: random.pick(['ok', 'partly']),
    expectedWeightSum: null,
  };
}

function generateCredit(random: Random): CreditModel {
  return random.pick<CreditModel>([
    { model: 'threeStep', partly: random.pick([0.5, 0, 1, 0.25]) },
    { model: 'binary' },
    {
      model: 'steps',
      steps: random.pick<number[]>([
        [0, 0.25, 0.5, 0.75, 1],
        [1 / 3, 2 / 3, 1],
        [0.2, 0.8],
      ]),
    },
    { model: 'proportional', floor: random.pick([0, 0.5, 1 / 3]) },
    { model: 'manual' },
  ]);
}

function generateRollUp(random: Random): RollUp {
  return random.pick<RollUp>([
    { mode: 'mean' },
    { mode: 'mean' },
    { mode: 'weightedMean' },
    { mode: 'all' },
    { mode: 'any' },
    { mode: 'worst' },
    { mode: 'count', atLeast: random.pick([1, 2, 3]) },
  ]);
}

function generateRound(random: Random): Round {
  const asOf = random.pick(['2024-04-30', '2024-08-31', '2024-10-31', '2023-12-15', '2024-01-01', '2024-12-31']);
  const id = random.pick(['UO1', 'UO2', 'UO3', 'AR']);
  return { id, name: id, asOf, due: asOf };
}

function generateGoal(random: Random, id: string, measure: () => LeafMeasure): Goal {
  const blocks = Array.from({ length: random.whole(1, 2) }, (_, at) => {
    const requirements = Array.from({ length: random.whole(1, 3) }, (__, number): Requirement => {
      const requirementId = `${id}.${at}.${number}`;
      const own: Measure = random.chance(0.3)
        ? {
            kind: 'composite',
            ...(random.chance(0.4) && { rollUp: generateRollUp(random) }),
            parts: Array.from({ length: random.whole(1, 3) }, (___, part) => ({
              id: `${requirementId}.${part}`,
              label: `Delmål ${part}`,
              text: 'Delmål',
              ...(random.chance(0.7) && { weight: random.pick([1, 2, 2.5]) }),
              measure: measure(),
            })),
          }
        : measure();
      return {
        id: requirementId,
        text: 'Krav',
        reported: 'round',
        ...(random.chance(0.7) && { weight: random.pick([0.5, 1, 2]) }),
        measure: own,
      };
    });
    return {
      id: `${id}.${at}`,
      weight: random.pick([20, 5, 2.5, 0]),
      ...(random.chance(0.4) && { rollUp: generateRollUp(random) }),
      requirements,
    };
  });
  return { id, area: 'Område', text: 'Mål', blocks };
}

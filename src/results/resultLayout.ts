/** Where everything stands on the sheet "Målstatus": decided before a formula is written, because formulas refer up and down. */
import { leafKind } from '../measures';
import type { Parameter } from '../measures/bind';
import type { Goal, LeafMeasure, Plan, WeightBlock } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import { KNOWN_WORDS } from '../report/statusWords';

/** Columns of the tables of goals and of requirements. */
export const COLUMN = {
  number: 0,
  text: 1,
  level: 2,
  weight: 3,
  degree: 4,
  status: 5,
  light: 6,
  credit: 7,
  /** The same with what is missing as full. */
  possible: 8,
  points: 9,
  most: 10,
  expectedDegree: 11,
  expectedStatus: 12,
  expectedLight: 13,
  expectedCredit: 14,
  expectedPossible: 15,
  expectedPoints: 16,
  pace: 17,
  /** Only where the workbook has columns for overrides. */
  assigned: 18,
  computed: 19,
} as const;

export type LeafUnit = Unit & { readonly measure: LeafMeasure };

export interface BlockLine {
  readonly block: WeightBlock;
  readonly goal: Goal;
  readonly row: number;
}

export interface UnitLine {
  readonly unit: Unit;
  readonly row: number;
}

export interface ParameterLine {
  readonly unit: LeafUnit;
  readonly parameter: Parameter;
  readonly row: number;
}

export interface ResultLayout {
  readonly goals: readonly { readonly goal: Goal; readonly row: number }[];
  readonly blocks: readonly BlockLine[];
  readonly units: readonly UnitLine[];
  readonly parameters: readonly ParameterLine[];
  readonly rows: {
    readonly title: number;
    readonly about: number;
    readonly head: number;
    readonly score: number;
    readonly counts: number;
    readonly goals: number;
    readonly goalsTotal: number;
    readonly units: number;
    readonly unitsEnd: number;
    readonly settings: number;
    readonly parameters: number;
    readonly legend: number;
    readonly words: number;
    readonly wordsEnd: number;
    /** Guards of rows: heading, heads, then a line for each unit in the order of `units`. Guards of columns follow. */
    readonly guards: number;
  };
}

/** Lines of the block "Indstillinger" without the steps of the credit. */
export const SETTING_LINES = 7;

export function resultLayoutOf(plan: Plan): ResultLayout {
  const goalList = plan.sections.flatMap((section) => section.goals);
  const title = 0;
  const about = 1;
  const head = 3;
  const score = head + 7;
  const counts = score + 16;
  const goalsAt = counts + 8;
  const goals = goalList.map((goal, index) => ({ goal, row: goalsAt + 2 + index }));
  const goalsTotal = goalsAt + 2 + goals.length;
  const unitsAt = goalsTotal + 2;

  let row = unitsAt + 2;
  const blocks: BlockLine[] = [];
  const units: UnitLine[] = [];
  const all = unitsOf(plan);
  for (const goal of goalList) {
    for (const block of goal.blocks) {
      blocks.push({ block, goal, row: row++ });
      for (const unit of all) {
        if (unit.block === block && unit.goal === goal) units.push({ unit, row: row++ });
      }
    }
  }
  const unitsEnd = row - 1;

  const settings = unitsEnd + 2;
  const { credit } = plan.settings;
  const steps = credit.model === 'steps' ? credit.steps.length : 1;
  const parametersAt = settings + 1 + SETTING_LINES + steps + 1;
  row = parametersAt + 2;
  const parameters = units.flatMap(({ unit }) =>
    isLeaf(unit)
      ? leafKind(unit.measure)
          .parameters({ settings: plan.settings, year: plan.year })
          .map((parameter) => ({ unit, parameter, row: row++ }))
      : [],
  );
  const legend = row + 1;
  const words = legend + 9;
  const wordsEnd = words + 1 + KNOWN_WORDS.length;
  const rows = {
    title,
    about,
    head,
    score,
    counts,
    goals: goalsAt,
    goalsTotal,
    units: unitsAt,
    unitsEnd,
    settings,
    parameters: parametersAt,
    legend,
    words,
    wordsEnd,
    guards: wordsEnd + 2,
  };
  return { goals, blocks, units, parameters, rows };
}

export function isLeaf(unit: Unit): unit is LeafUnit {
  return unit.measure.kind !== 'composite';
}

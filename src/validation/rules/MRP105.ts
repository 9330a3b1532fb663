/** A weight in the workbook differs from the plan's. */
import { goalsOf, unitsOf, type Unit } from '../../plan/units';
import type { Goal, WeightBlock } from '../../plan/schema';
import type { Entry } from '../../report/types';
import { cellAddressKey } from '../../workbook/address';
import { headerOf } from '../unitCells';
import { seen } from '../shownFound';
import type { Observation, Rule, RuleContext } from '../types';

interface Weight {
  readonly unit: Unit;
  readonly entry: Entry;
  /** Points; undefined where the cell holds something that is no number. */
  readonly value: number | undefined;
}

export const MRP105: Rule = {
  code: 'MRP105',
  *find(context) {
    const weights = weightsByBlock(context);
    for (const goal of goalsOf(context.plan)) {
      const perGoal = goal.blocks.flatMap((block) => weights.get(block.id) ?? []);
      if (isGoalTotal(goal, perGoal)) continue;
      for (const block of goal.blocks) yield* deviations(context, block, weights.get(block.id) ?? []);
    }
  },
};

function* deviations(context: RuleContext, block: WeightBlock, weights: readonly Weight[]): Generator<Observation> {
  // Printed once, repeated on every row, or shared out over the rows: all say the same.
  if (weights.length > 1 && same(sum(weights), block.weight)) return;
  for (const { unit, entry, value } of weights) {
    const own = unit.level === 'requirement' ? unit.requirement.weight : undefined;
    if (value !== undefined && (same(value, block.weight) || (own !== undefined && same(value, own)))) continue;
    const found = seen(entry.raw);
    yield {
      unit: block.id,
      cell: entry.cell,
      found,
      values: {
        variant: value === undefined ? 'unreadable' : 'differs',
        unit: block.id,
        column: headerOf(context, unit, 'weight'),
        found,
        agreed: block.weight,
      },
    };
  }
}

/** One weight for the whole goal, once or on every row, where the plan prints it in several blocks. */
function isGoalTotal(goal: Goal, weights: readonly Weight[]): boolean {
  const total = goal.blocks.reduce((points, block) => points + block.weight, 0);
  return weights.length > 0 && weights.every(({ value }) => value !== undefined && same(value, total));
}

/** Filled weight cells, each once; rows of sub-goals only where no requirement of the block shows one. */
function weightsByBlock({ plan, report }: RuleContext): Map<string, Weight[]> {
  const all = new Map<string, Weight[]>();
  const met = new Set<string>();
  for (const unit of unitsOf(plan)) {
    const entry = report.current.units.get(unit.id)?.entries.weight;
    if (!entry || isSilent(entry) || met.has(cellAddressKey(entry.cell))) continue;
    met.add(cellAddressKey(entry.cell));
    const list = all.get(unit.block.id) ?? [];
    list.push({ unit, entry, value: pointsIn(entry) });
    all.set(unit.block.id, list);
  }
  for (const [block, weights] of all) {
    const requirements = weights.filter(({ unit }) => unit.level === 'requirement');
    if (requirements.length > 0) all.set(block, requirements);
  }
  return all;
}

/** Errors and formulas without a result have a finding of their own (MRP207). */
function isSilent({ content }: Entry): boolean {
  return content.is === 'empty' || content.is === 'error' || content.is === 'uncalculated';
}

function pointsIn({ content }: Entry): number | undefined {
  if (content.is === 'number') return content.shows === 'percent' ? content.value * 100 : content.value;
  if (content.is === 'numberAsText') return content.percent ? content.value * 100 : content.value;
  return undefined;
}

function sum(weights: readonly Weight[]): number {
  return weights.reduce((points, { value }) => points + (value ?? NaN), 0);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

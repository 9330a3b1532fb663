/**
 * What the figures must amount to, reckoned here from the agreed rules and without a line of `src/assessment`, so that the two can be held
 * against each other.
 */
import type { PlanInForce } from '../../src/plan/inForce';
import type { LeafMeasure, RollUp, Round, Settings } from '../../src/plan/schema';
import type { Fact, Known, Knowledge } from './known';
import { serialOfIso } from '../../src/calendar/days';

interface Circumstances extends Pick<Known, 'baseline' | 'target'> {
  readonly settings: Settings;
  readonly year: number;
  /** Last day of the plan's period: a later delivery does not meet the year. */
  readonly to?: number;
}

/** How much of what was agreed an answer comes to; null where it comes to nothing that can be judged. */
export function degreeOf(measure: LeafMeasure, fact: Fact | undefined, around: Circumstances): number | null {
  const { settings } = around;
  if (fact === undefined) return null;
  if (fact.is === 'word') return { met: 1, partly: settings.partlyFrom, missed: 0 }[fact.stands];
  if (fact.is === 'day') {
    if (measure.kind !== 'milestone') return null;
    if (fact.day <= (serialOfIso(measure.due) ?? 0)) return 1;
    if (fact.day > (around.to ?? Infinity)) return 0;
    return (measure.late ?? settings.late) === 'partly' ? settings.partlyFrom : 0;
  }
  const value = fact.is === 'share' ? fact.part / fact.whole : fact.value;
  const atMost = (most: number): number => (value === 0 ? 1 : most / value);
  switch (measure.kind) {
    case 'count':
    case 'share':
      return value / measure.target;
    case 'duration':
      return atMost(measure.target);
    case 'level':
      return value / (measure.target ?? around.target ?? NaN);
    case 'allOf':
      return value / (measure.total ?? NaN);
    case 'exact':
      return Math.max(0, 1 - Math.abs(value - measure.target) / measure.target);
    case 'change': {
      const from = measure.baseline ?? around.baseline ?? NaN;
      return ((measure.direction === 'decrease' ? from - value : value - from) / from) * (1 / measure.agreed);
    }
    case 'growth': {
      const from = measure.baseline ?? around.baseline ?? NaN;
      return (Math.pow(value / from, 1 / measure.years) - 1) / measure.rate;
    }
    case 'range': {
      if (value < measure.min) return value / measure.min;
      return value > measure.max && (measure.aboveMax ?? settings.aboveMax) === 'partly' ? settings.partlyFrom : 1;
    }
    case 'series': {
      const target = measure.targets[String(around.year)] ?? NaN;
      return measure.direction === 'atLeast' ? value / target : atMost(target);
    }
    case 'average':
      if (around.year !== measure.lastYear) return null;
      return measure.direction === 'atLeast' ? value / measure.target : atMost(measure.target);
    case 'milestone':
    case 'judged':
      return null;
  }
}

/** What one part is worth to the whole above it. */
interface Worth {
  /** Neither withdrawn by the plan nor still to be asked for. */
  readonly isAsked: boolean;
  readonly isJudged: boolean;
  readonly isMet: boolean;
  /** Null: left out. */
  readonly credit: number | null;
  readonly weight: number;
}

export interface Reckoned {
  /** Per cent of the weights that count; null when nothing does. */
  readonly reached: number | null;
  readonly expected: number | null;
}

/** The least the figures come to: what is missing is worth nothing. */
export function reckon({ plan, withdrawn }: PlanInForce, knowledge: Knowledge, round: Pick<Round, 'id' | 'asOf'>): Reckoned {
  const { settings, year } = plan;
  const [asOf, to] = [serialOfIso(round.asOf) ?? 0, serialOfIso(plan.period.to) ?? 0];
  const blocks = plan.sections.flatMap((section) => section.goals.flatMap((goal) => goal.blocks));
  const by = (answer: 'reached' | 'expected'): number | null => {
    const leaf = (id: string, measure: LeafMeasure, weight = 1): Worth => {
      const known = knowledge[id] ?? {};
      if (withdrawn.has(id)) return { ...excused(settings), weight };
      const degree = answerTo(measure, known, { ...known, settings, year, to }, asOf, answer);
      const isOpen =
        degree === null
          ? answer === 'reached' || measure.kind !== 'milestone'
          : settings.credit.model === 'manual' && known.manual === undefined;
      const worth = isOpen && isToCome(measure, asOf, year) ? excused(settings) : worthOf(degree, known.manual, settings);
      return { ...worth, weight };
    };
    const worths = blocks.map((block) => {
      const requirements = block.requirements.map(({ id, measure, weight = 1 }) => {
        if (measure.kind !== 'composite') return leaf(id, measure, weight);
        if (withdrawn.has(id)) return { ...excused(settings), weight };
        const parts = measure.parts.map((part) => leaf(part.id, part.measure, part.weight));
        return { ...together(measure.rollUp ?? settings.rollUp.parts, parts, settings), weight };
      });
      const { credit } = together(block.rollUp ?? settings.rollUp.requirements, requirements, settings);
      return { credit, weight: block.weight };
    });
    const counting = worths.filter((block) => block.credit !== null);
    const weight = counting.reduce((sum, block) => sum + block.weight, 0);
    return weight === 0 ? null : (counting.reduce((sum, block) => sum + block.weight * (block.credit ?? 0), 0) / weight) * 100;
  };
  const reached = by('reached');
  return { reached, expected: round.id === 'AR' ? reached : by('expected') };
}

function isToCome(measure: LeafMeasure, asOf: number, year: number): boolean {
  if (measure.kind === 'milestone') return asOf < (serialOfIso(measure.due) ?? 0);
  return measure.kind === 'average' && year < measure.lastYear;
}

const STANDS_FOR_THE_YEAR = new Set<LeafMeasure['kind']>(['share', 'duration', 'level', 'allOf']);

function answerTo(
  measure: LeafMeasure,
  known: Known,
  around: Circumstances,
  asOf: number,
  answer: 'reached' | 'expected',
): number | null {
  const { settings } = around;
  const entered = known.asText ? null : degreeOf(measure, known.reached, around);
  const isMissed = measure.kind === 'milestone' && asOf >= (serialOfIso(measure.due) ?? 0) && (entered ?? 0) < 1;
  const reached = isMissed ? (entered ?? 0) : entered;
  if (answer === 'reached') return reached;
  if (known.forecast !== undefined) {
    const hoped = degreeOf(measure, known.forecast, around);
    if (!isMissed || hoped === null) return hoped;
    const late = (measure.late ?? settings.late) === 'partly' ? settings.partlyFrom : 0;
    return Math.min(hoped, Math.max(late, reached ?? 0));
  }
  return STANDS_FOR_THE_YEAR.has(measure.kind) || measure.kind === 'milestone' ? reached : null;
}

function atLeast(value: number, least: number): boolean {
  return Math.round(value * 1e12) >= Math.round(least * 1e12);
}

function worthOf(degree: number | null, manual: number | undefined, settings: Settings): Omit<Worth, 'weight'> {
  if (degree === null) return { isAsked: true, isJudged: false, isMet: false, credit: 0 };
  return { isAsked: true, isJudged: true, isMet: atLeast(degree, 1), credit: earned(settings, degree, manual) ?? 0 };
}

function excused(settings: Settings): Omit<Worth, 'weight'> {
  return { isAsked: false, isJudged: false, isMet: false, credit: leftOut(settings) };
}

function earned({ credit, partlyFrom }: Settings, degree: number, manual: number | undefined): number | undefined {
  switch (credit.model) {
    case 'threeStep':
      return atLeast(degree, 1) ? 1 : atLeast(degree, partlyFrom) ? credit.partly : 0;
    case 'binary':
      return atLeast(degree, 1) ? 1 : 0;
    case 'steps':
      return Math.max(0, ...credit.steps.filter((step) => atLeast(degree, step)));
    case 'proportional':
      return atLeast(degree, credit.floor) ? Math.min(1, degree) : 0;
    case 'manual':
      return manual;
  }
}

function leftOut({ excluded }: Settings): number | null {
  return { leaveOut: null, zero: 0, full: 1 }[excluded];
}

function together(how: RollUp, parts: readonly Worth[], settings: Settings): Omit<Worth, 'weight'> {
  const asked = parts.filter((part) => part.isAsked);
  if (asked.length === 0) return excused(settings);
  if (!parts.some((part) => part.isJudged)) return worthOf(null, undefined, settings);
  const counting = parts.flatMap(({ credit, weight }) => (credit === null ? [] : [{ credit, weight }]));
  const met = parts.filter((part) => part.isMet).length;
  const all = met === (settings.excluded === 'zero' ? parts.length : asked.length);
  const weighted = (weightOf: (part: { readonly weight: number }) => number): number =>
    counting.reduce((sum, part) => sum + weightOf(part) * part.credit, 0) /
    counting.reduce((sum, part) => sum + weightOf(part), 0);
  const credits = counting.map(({ credit }) => credit);
  const credit = {
    mean: () => weighted(() => 1),
    weightedMean: () => weighted(({ weight }) => weight),
    all: () => (all ? 1 : 0),
    any: () => Math.max(...credits),
    worst: () => Math.min(...credits),
    count: () => {
      const given = settings.excluded === 'full' ? parts.length - asked.length : 0;
      return how.mode === 'count' ? Math.min(1, (met + given) / how.atLeast) : 0;
    },
  }[how.mode]();
  const isEnough = how.mode === 'any' || how.mode === 'count';
  return { isAsked: true, isJudged: true, isMet: isEnough ? atLeast(credit, 1) : all, credit };
}

/** What the entered figures amount to: every unit, weight block and goal, and the score. Pure; days come in. */
import { serialOfIso, type IsoDate } from '../calendar/days';
import { leafKind } from '../measures';
import { enteredValues, NO_WORDS } from '../measures/cells';
import { isFinalRound } from '../plan/rounds';
import type { Goal, LeafMeasure, Plan, Requirement, Round, Settings, SubGoal, WeightBlock } from '../plan/schema';
import type { Report, Status } from '../report/types';
import { creditsOf, excusedCredits, manualCredit } from './credit';
import { figuresOf } from './figures';
import { lightOfAnswer, lightOnCourse, worstLight } from './light';
import { overrideOf } from './override';
import { dueDayOf, paceAt, type PaceDays } from './pace';
import { additiveShare, pointsOf, type Sharer } from './points';
import { rollUp, rollUpBlocks, type SubResult } from './rollUp';
import { scoreOf } from './score';
import { degreeOfStatus, statusOfDegree } from './status';
import type { Assessed, Assessment, BlockAssessment, GoalAssessment, Light, FigureState, UnitAssessment } from './types';

export interface AssessRequest {
  /** As agreed at `asOf`: amendments applied, withdrawn units still in their place. */
  readonly plan: Plan;
  /** Ids of the requirements and sub-goals no longer in force (a map by id will do). */
  readonly withdrawn: Pick<ReadonlySet<string>, 'has'>;
  readonly round: Round;
  readonly asOf: IsoDate;
  readonly report: Report;
}

interface Setting {
  readonly settings: Settings;
  readonly year: number;
  readonly days: PaceDays;
  readonly final: boolean;
  readonly withdrawn: AssessRequest['withdrawn'];
  readonly units: Report['current']['units'];
}

/** Both answers of a unit or block, before its points are known. */
interface Answers {
  readonly reached: Assessed;
  readonly expected: Assessed;
}

/** Throws a RangeError only when a day of the plan or of the request is no day; whatever stands in the report is assessed. */
export function assess({ plan, withdrawn, round, asOf, report }: AssessRequest): Assessment {
  const days = { asOf: serialOf(asOf), from: serialOf(plan.period.from), to: serialOf(plan.period.to) };
  const { settings, year } = plan;
  const final = isFinalRound(round);
  const setting: Setting = { settings, year, days, final, withdrawn, units: report.current.units };
  const goals = plan.sections.flatMap((section) => section.goals.map((goal) => assessGoal(goal, setting)));
  const blocks = goals.flatMap((goal) => goal.blocks);
  const requirements = blocks.flatMap((block) => block.units);
  return {
    round: round.id,
    asOf,
    final,
    goals,
    score: {
      reached: scoreOf(blocks.map(({ weight, reached }) => ({ weight, answer: reached }))),
      expected: scoreOf(blocks.map(({ weight, expected }) => ({ weight, answer: expected }))),
    },
    settings,
    goalCounts: tally(
      goals.map((goal) => goal.reached.status),
      { fulfilled: 0, partly: 0, notFulfilled: 0, notAssessed: 0, withdrawn: 0 },
    ),
    lightCounts: tally(
      requirements.map((unit) => unit.light.color),
      { green: 0, yellow: 0, red: 0, grey: 0 },
    ),
  };
}

function assessGoal(goal: Goal, setting: Setting): GoalAssessment {
  const blocks = goal.blocks.map((block) => assessBlock(block, setting));
  const answers = bothAnswers(blocks, (parts) => rollUpBlocks(parts, setting.settings.excluded));
  return {
    id: goal.id,
    weight: blocks.reduce((total, block) => total + block.weight, 0),
    ...answers,
    light: worstLight(blocks.flatMap((block) => block.units.map((unit) => unit.light))),
    expectedLight: lightOfAnswer(answers.expected),
    blocks,
  };
}

function assessBlock(block: WeightBlock, setting: Setting): BlockAssessment {
  const how = block.rollUp ?? setting.settings.rollUp.requirements;
  const pendingUnits = block.requirements.map((requirement) => assessRequirement(requirement, setting));
  const answers = bothAnswers(pendingUnits, (parts) => rollUp(how, parts, setting.settings.excluded));
  const units = pendingUnits.map((pendingUnit) => {
    const of = sharesOf(how.mode, { reached: block.weight, expected: block.weight }, pendingUnit, pendingUnits);
    return pendingUnit.finish(of);
  });
  return { id: block.id, weight: block.weight, ...answers, units };
}

/** A unit whose points wait for its siblings: how much it can give depends on how many of them count. */
interface PendingUnit extends Answers {
  readonly weight: number;
  readonly finish: (of: Shares) => UnitAssessment;
}

interface Shares {
  readonly reached: number | null;
  readonly expected: number | null;
}

function assessRequirement({ id, weight = 1, measure }: Requirement, setting: Setting): PendingUnit {
  if (measure.kind !== 'composite') return assessLeaf('requirement', id, weight, measure, setting);

  const { settings } = setting;
  const how = measure.rollUp ?? settings.rollUp.parts;
  const parts = measure.parts.map((part: SubGoal) => assessLeaf('subGoal', part.id, part.weight ?? 1, part.measure, setting));
  const gone = setting.withdrawn.has(id);
  const report = setting.units.get(id);
  const assigned = gone ? null : overrideOf(report);
  const manual = manualCredit(report, report?.percentScale ?? 1);
  const rolled = bothAnswers(parts, (all) => rollUp(how, all, settings.excluded));
  const answerOf = (answer: Assessed): Assessed => {
    if (gone) return withdrawnAnswer(settings);
    return assigned === null ? answer : overridden(answer.computed, assigned, manual, settings);
  };
  const reached = answerOf(rolled.reached);
  const expected = setting.final ? reached : answerOf(rolled.expected);
  const light = (assessed: readonly UnitAssessment[]): Light => {
    if (gone || assigned !== null) return lightOfAnswer(reached);
    return worstLight(assessed.map((part) => part.light));
  };
  return {
    weight,
    reached,
    expected,
    finish(of) {
      // A verdict over the whole, or its withdrawal, no longer is the sum of the parts.
      const own = gone || assigned !== null ? { reached: null, expected: null } : of;
      const finished = parts.map((part) => part.finish(sharesOf(how.mode, own, part, parts)));
      return {
        id,
        level: 'requirement',
        reached,
        expected,
        light: light(finished),
        expectedLight: lightOfAnswer(expected),
        figureState: null,
        pace: null,
        points: pointsOf(of, reached, expected),
        overridden: assigned !== null,
        parts: finished,
      };
    },
  };
}

function assessLeaf(
  level: UnitAssessment['level'],
  id: string,
  weight: number,
  measure: LeafMeasure,
  setting: Setting,
): PendingUnit {
  const { settings, days, final } = setting;
  const report = setting.units.get(id);
  const figures = figuresOf(report);
  const percentScale = report?.percentScale ?? 1;
  const context = { settings, year: setting.year, percentScale, asOf: days.asOf, periodTo: days.to };
  const kind = leafKind(measure);
  const gone = setting.withdrawn.has(id);
  const assigned = gone ? null : overrideOf(report);
  const manual = manualCredit(report, percentScale);
  const dropped = kind.withdraws(enteredValues(figures), NO_WORDS)?.value ?? false;

  const notYet = kind.notYet(context);
  const answerOf = (degree: number | null, answered: boolean, excused: boolean): Assessed => {
    if (gone) return withdrawnAnswer(settings);
    const computed: Status = degree === null && dropped ? 'withdrawn' : statusOfDegree(degree, settings);
    if (assigned !== null) return overridden(computed, assigned, manual, settings);
    const earning = { degree, status: computed, manual, excused, unrated: notYet, answered };
    return { degree, status: computed, computed, ...creditsOf(earning, settings) };
  };
  const degree = kind.degree(figures, context);
  const reached = answerOf(degree, kind.isAnswered(figures, context, degree), notYet);
  const foreseen = (): Assessed => {
    const forYear = kind.expectedDegree(figures, context, degree);
    return answerOf(forYear, kind.isExpectationAnswered(figures, context, forYear), notYet && !kind.isForeseen);
  };
  const expected = final ? reached : foreseen();
  const pace = paceAt(kind.pace, days, dueDayOf(measure, days));
  const settled = final || gone || assigned !== null;
  const light = settled ? lightOfAnswer(reached) : lightOnCourse({ ...reached, pace, notYet }, settings);
  const figureState = { reached: figureStateOf(reached, gone), expected: figureStateOf(expected, gone) };
  return {
    weight,
    reached,
    expected,
    finish: (of) => ({
      id,
      level,
      reached,
      expected,
      figureState,
      light,
      expectedLight: lightOfAnswer(expected),
      pace,
      points: pointsOf(of, reached, expected),
      overridden: assigned !== null,
      parts: [],
    }),
  };
}

/** A verdict that assesses nothing ("udgået", "ikke vurderet") leaves the demand in the score: only the plan can take it out. */
function overridden(computed: Status, assigned: Status, manual: number | null, settings: Settings): Assessed {
  const degree = degreeOfStatus(assigned, settings.partlyFrom);
  const earning = { degree, status: assigned, manual, excused: false, unrated: false, answered: true };
  return { degree, status: assigned, computed, ...creditsOf(earning, settings) };
}

function withdrawnAnswer({ excluded }: Settings): Assessed {
  return { degree: null, status: 'withdrawn', computed: 'withdrawn', ...excusedCredits(excluded) };
}

function figureStateOf(answer: Assessed, gone: boolean): FigureState {
  if (gone) return 'withdrawn';
  if (answer.possible !== answer.credit) return 'missing';
  return answer.degree === null ? 'notDue' : 'filled';
}

function bothAnswers(
  parts: readonly (Answers & { readonly weight: number })[],
  roll: (parts: readonly SubResult[]) => Assessed,
): Answers {
  return {
    reached: roll(parts.map(({ reached, weight }) => ({ answer: reached, weight }))),
    expected: roll(parts.map(({ expected, weight }) => ({ answer: expected, weight }))),
  };
}

function sharesOf(
  mode: Parameters<typeof additiveShare>[0],
  whole: Shares,
  unit: PendingUnit,
  siblings: readonly PendingUnit[],
): Shares {
  const by = (answer: 'reached' | 'expected'): number | null => {
    const sharer = (pendingUnit: PendingUnit): Sharer => ({ answer: pendingUnit[answer], weight: pendingUnit.weight });
    return additiveShare(mode, whole[answer], sharer(unit), siblings.map(sharer));
  };
  return { reached: by('reached'), expected: by('expected') };
}

function tally<K extends string>(values: readonly K[], none: Readonly<Record<K, number>>): Record<K, number> {
  const counts: Record<K, number> = { ...none };
  for (const value of values) counts[value] += 1;
  return counts;
}

function serialOf(day: IsoDate): number {
  const serial = serialOfIso(day);
  if (serial === undefined) throw new RangeError(`Not a day: ${day}`);
  return serial;
}

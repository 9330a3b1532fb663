/** One round as plain values: what was entered and what it amounts to, line by line. */
import { assess } from '../assessment/assess';
import type { Assessed, Assessment, BlockAssessment, GoalAssessment, Score, UnitAssessment } from '../assessment/types';
import type { IsoDate } from '../calendar/days';
import { planInForce } from '../plan/inForce';
import type { Plan, RoundId } from '../plan/schema';
import { showsAs } from '../report/numberFormats';
import type { Entry, Report, RoundReport, UnitReport } from '../report/types';
import { maskCpr } from '../validation/cpr';
import type { Cell } from '../workbook/snapshot';
import {
  FIGURE_COLUMNS,
  type RecordedAnswer,
  type RecordedFigure,
  type RecordedFigures,
  type RecordedLine,
  type RecordedOverride,
  type RecordedScore,
  type RoundValues,
} from './types';

/** Under Excel's 32,767 characters a cell, with room for a sign in front. */
const LONGEST = 32_000;

/** The round that an assessment is about. */
export function roundValuesOf(assessment: Assessment, report: RoundReport): RoundValues {
  return {
    round: assessment.round,
    asOf: assessment.asOf,
    score: { reached: scoreOf(assessment.score.reached), expected: scoreOf(assessment.score.expected) },
    lines: linesOf(assessment, report),
  };
}

/**
 * A round as its table stands in the workbook now, judged by the plan in force at `asOf`. `plan` is the plan as its file says it.
 * Undefined where the workbook has no table of the round, or the plan no such round.
 */
export function roundValuesNow(plan: Plan, report: Report, round: RoundId, asOf?: IsoDate): RoundValues | undefined {
  const agreed = plan.rounds.find(({ id }) => id === round);
  const all = [report.current, ...report.earlier];
  const own = all.find((candidate) => candidate.round === round);
  if (!agreed || !own) return undefined;
  const day = asOf ?? agreed.asOf;
  const { plan: inForce, withdrawn } = planInForce(plan, day);
  const asked: Report = { current: own, earlier: [] };
  return roundValuesOf(assess({ plan: inForce, withdrawn, round: agreed, asOf: day, report: asked }), own);
}

function scoreOf({ percent, points, of, counted }: Score): RecordedScore {
  return { percent, points, of, counted };
}

function linesOf({ goals }: Assessment, report: RoundReport): RecordedLine[] {
  return goals.flatMap((goal) => [
    goalLine(goal),
    ...goal.blocks.flatMap((block) => [blockLine(block), ...block.units.flatMap((unit) => unitLines(unit, report))]),
  ]);
}

const NOTHING = {
  figures: {},
  percentScale: 1,
  pace: null,
  override: null,
  explanation: '',
  source: '',
  extractedOn: null,
} as const;

function goalLine(goal: GoalAssessment): RecordedLine {
  return {
    ...NOTHING,
    id: goal.id,
    level: 'goal',
    weight: goal.weight,
    reached: answer(goal.reached, { points: null, light: goal.light }),
    expected: answer(goal.expected, { points: null, light: goal.expectedLight }),
  };
}

function blockLine({ id, weight, reached, expected }: BlockAssessment): RecordedLine {
  const points = ({ credit }: Assessed): number | null => (credit === null ? null : weight * credit);
  return {
    ...NOTHING,
    id,
    level: 'block',
    weight,
    reached: answer(reached, { points: points(reached), light: null }),
    expected: answer(expected, { points: points(expected), light: null }),
  };
}

function unitLines(unit: UnitAssessment, report: RoundReport): RecordedLine[] {
  const entered = report.units.get(unit.id);
  const line: RecordedLine = {
    id: unit.id,
    level: unit.level,
    weight: null,
    figures: figuresIn(entered),
    percentScale: entered?.percentScale ?? 1,
    reached: answer(unit.reached, { points: unit.points.reached, light: unit.light }),
    expected: answer(unit.expected, { points: unit.points.expected, light: unit.expectedLight }),
    pace: unit.pace,
    override: unit.overridden ? overrideIn(unit, entered) : null,
    explanation: textIn(entered?.entries.explanation),
    source: textIn(entered?.entries.source),
    extractedOn: figureIn(entered?.entries.extractedOn) ?? null,
  };
  return [line, ...unit.parts.flatMap((part) => unitLines(part, report))];
}

function answer(
  { degree, status, credit }: Assessed,
  { points, light }: Pick<RecordedAnswer, 'points' | 'light'>,
): RecordedAnswer {
  return { degree, status, credit, points, light };
}

function figuresIn(entered: UnitReport | undefined): RecordedFigures {
  const figures = FIGURE_COLUMNS.map((column) => [column, figureIn(entered?.entries[column])] as const);
  return Object.fromEntries(figures.filter(([, figure]) => figure !== undefined));
}

/** What stands in the cell as a value; undefined where nothing does. Days are serials of the 1900 system. */
export function figureIn(entry: Entry | undefined): RecordedFigure | undefined {
  if (!entry) return undefined;
  const { content, raw } = entry;
  return content.is === 'number' ? { value: content.value, shows: content.shows } : figureOfCell(raw);
}

/** The same of a cell that nobody has read as an entry. */
export function figureOfCell(cell: Cell): RecordedFigure | undefined {
  if (cell.type === 'empty') return undefined;
  if (cell.type === 'number') return { value: cell.value, shows: showsAs(cell.format) };
  if (cell.type !== 'text') return { value: cell.value, shows: 'number' };
  const text = safeText(cell.value);
  return text === '' ? undefined : { value: text, shows: 'number' };
}

/** The text of a cell as it is kept; "" where it is empty. */
export function textIn(entry: Entry | undefined): string {
  const value = figureIn(entry)?.value;
  return value === undefined ? '' : String(value);
}

function overrideIn(unit: UnitAssessment, entered: UnitReport | undefined): RecordedOverride {
  const on = figureIn(entered?.entries.overrideOn)?.value;
  return {
    computed: unit.reached.computed,
    reason: textIn(entered?.entries.overrideReason),
    by: textIn(entered?.entries.overrideBy),
    on: typeof on === 'number' ? on : null,
  };
}

/** What a file cannot hold. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** A text as a file gives it back: one kind of line break, no control characters, no CPR number, no longer than a cell. */
export function safeText(text: string): string {
  const tidy = maskCpr(text.replace(/\r\n?/g, '\n').replace(CONTROL, ''));
  return tidy.length > LONGEST ? `${tidy.slice(0, LONGEST)}…` : tidy;
}

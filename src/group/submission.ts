/** One file's answer of the front door, cut down to what the overview needs, each figure with the cell it comes from. */
import { progressOf } from '../assessment/progress';
import type { Assessment, BlockAssessment, GoalAssessment, Light, Score, UnitAssessment } from '../assessment/types';
import { isoOfSerial } from '../calendar/days';
import type { CheckResult } from '../check';
import { goalsOf, unitsOf, type Unit } from '../plan/units';
import { sheetsOf, tableOf } from '../recognition/tables';
import type { ColumnRole, Recognised, TableBinding, Tables } from '../recognition/types';
import type { Entry, Report, Status, UnitReport } from '../report/types';
import { a1, quoteSheet, rectA1, type CellAddress } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ReadResult } from '../xlsx';
import type { GoalLine, Judgement, LightName, Outcome, ReportLocation, ScoreLine, Shown, Submission, UnitLine } from './types';

type CheckedResult = Extract<CheckResult, { state: 'checked' }>;

/** `ask` is only called for a file that could be read; it is the front door (`check`) with the plans of the day. */
export function submissionOf(file: string, read: ReadResult, ask: (workbook: WorkbookSnapshot) => CheckResult): Submission {
  if (!read.ok) return { file, savedOn: null, state: 'unreadable', problem: read.problem };
  const result = ask(read.workbook);
  const known = { file, savedOn: read.workbook.savedOn ?? null };
  switch (result.state) {
    case 'notRecognised':
      return { ...known, state: 'notRecognised', reason: result.recognition.reason };
    case 'unconfirmed':
    case 'checked': {
      const location = locationOf(result.recognition);
      const { questions } = result.recognition;
      // Also when only a column or a row is guessed: its figures would count as missing, and a file does not say so in a table of many.
      if (result.state === 'unconfirmed' || questions.length > 0) return { ...known, state: 'guessed', location, questions };
      return { ...known, state: 'checked', location, outcome: outcomeOf(result) };
    }
  }
}

function locationOf({ plan, round, asOf, tables }: Recognised): ReportLocation {
  return {
    plan: plan.id,
    agency: plan.agency.name,
    year: plan.year,
    round: round.value.id,
    roundName: round.value.name,
    asOf: asOf.value,
    sheet: sheetsOf(tables).join(', '),
  };
}

function outcomeOf(result: CheckedResult): Outcome {
  const { assessment, dismissed, findings, readiness, recognition, report } = result;
  const { filled, due, expectationsMissing } = progressOf(assessment);
  const units = unitLines(recognition, report, assessment);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    final: assessment.final,
    filled,
    due,
    expectationsMissing,
    errors: count('error'),
    warnings: count('warning'),
    score: { reached: scoreLine(assessment.score.reached), expected: scoreLine(assessment.score.expected) },
    goalCounts: goalCounts(assessment),
    lightCounts: assessment.lightCounts,
    goals: assessment.goals.map((goal) => goalLine(goal, recognition, units)),
    units,
    findings,
    dismissed: dismissed.length,
    ready: readiness.is === 'open' ? null : { by: readiness.mark.by, on: readiness.mark.on, changed: readiness.is === 'changed' },
    cells: figureCells(recognition.tables),
  };
}

function scoreLine({ percent, points, upTo, of, counted }: Score): ScoreLine {
  const share = (value: number | null): number | null => (value === null ? null : value / 100);
  return { share: share(percent), points, upTo: { share: share(upTo.percent), points: upTo.points }, of, counted };
}

function goalCounts({ goals }: Assessment): Readonly<Record<Status, number>> {
  const counts = { fulfilled: 0, partly: 0, notFulfilled: 0, notAssessed: 0, withdrawn: 0 };
  for (const { expected } of goals) counts[expected.status] += 1;
  return counts;
}

function figureCells(tables: Tables): string {
  const areas = tables.flatMap((table) => {
    const column = figureColumn(table);
    const rows = table.rows.map(({ value }) => value);
    if (rows.length === 0) return [];
    const area = rectA1({ top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column });
    return [onSheet(tables.length, table.sheet.value, area)];
  });
  return areas.join(', ');
}

function figureColumn({ columns }: TableBinding): number {
  return columns.find(({ role }) => role === 'actual')?.value ?? 0;
}

/** The sheet is said with the cells only where the report stands on several. */
function onSheet(tables: number, sheet: string, cells: string): string {
  return tables > 1 ? `${quoteSheet(sheet)}!${cells}` : cells;
}

function goalLine(goal: GoalAssessment, { plan }: Recognised, lines: readonly UnitLine[]): GoalLine {
  const agreed = goalsOf(plan).find(({ id }) => id === goal.id);
  const shared = plan.sections.some((section) => section.shared && section.goals.some(({ id }) => id === goal.id));
  const ids = new Set(goal.blocks.flatMap(idsOf));
  const own = lines.filter(({ id }) => ids.has(id));
  const explanations = own.flatMap(({ id, explanation }) => (explanation ? [`${id}: ${explanation.value}`] : []));
  return {
    ...judgementOf(goal),
    id: goal.id,
    shared,
    text: agreed ? agreed.area || agreed.text : '',
    weight: goal.weight,
    cells: own.flatMap(({ leaf, cell }) => (leaf && cell !== '' ? [cell] : [])).join(', '),
    explanation: explanations.join(' '),
  };
}

function idsOf({ units }: BlockAssessment): string[] {
  return units.flatMap((unit) => [unit.id, ...unit.parts.map(({ id }) => id)]);
}

function judgementOf({ reached, expected, light, expectedLight }: UnitAssessment | GoalAssessment): Judgement {
  return {
    reached: reached.status,
    expected: expected.status,
    expectedCredit: expected.credit,
    light: lightName(light),
    expectedLight: lightName(expectedLight),
  };
}

function lightName(light: Light): LightName {
  return light.color === 'grey' ? light.because : light.color;
}

function unitLines({ plan, tables }: Recognised, { current }: Report, { goals }: Assessment): readonly UnitLine[] {
  const judged = new Map(
    goals
      .flatMap(({ blocks }) => blocks.flatMap(({ units }) => units.flatMap((unit) => [unit, ...unit.parts])))
      .map((unit) => [unit.id, unit]),
  );
  const at: At = ({ sheet, row, column }) => onSheet(tables.length, sheet, a1(row, column));
  return unitsOf(plan).flatMap((unit): UnitLine[] => {
    const assessment = judged.get(unit.id);
    if (!assessment) return [];
    const report = current.units.get(unit.id);
    const table = tableOf(tables, unit.id);
    const row = table?.rows.find(({ id }) => id === unit.id)?.value;
    return [
      {
        ...judgementOf(assessment),
        id: unit.id,
        text: textOf(unit),
        leaf: assessment.parts.length === 0,
        requirement: unit.requirement.id,
        actual: report ? actualOf(report, at) : null,
        forecast: report ? shownIn(report, 'forecast', at) : null,
        explanation: (report && shownIn(report, 'explanation', at)) ?? explanationAbove(unit, current.units, at),
        cell: !table || row === undefined ? '' : at({ sheet: table.sheet.value, row, column: figureColumn(table) }),
      },
    ];
  });
}

function textOf(unit: Unit): string {
  const { label, text } = unit.level === 'subGoal' ? unit.subGoal : unit.requirement;
  if (label === undefined) return text;
  return label.endsWith(')') ? `${label} ${text}` : `${label}: ${text}`;
}

/** A cell as the overview writes it. */
type At = (cell: CellAddress) => string;

/** A sub-goal is often explained in its requirement's row. */
function explanationAbove(unit: Unit, units: ReadonlyMap<string, UnitReport>, at: At): Shown | null {
  const above = unit.level === 'subGoal' ? units.get(unit.requirement.id) : undefined;
  return above ? shownIn(above, 'explanation', at) : null;
}

/** What decides: numerator and denominator together, the day of delivery, or the figure itself. */
function actualOf(report: UnitReport, at: At): Shown | null {
  const numerator = shownIn(report, 'numerator', at);
  const denominator = shownIn(report, 'denominator', at);
  if (numerator && denominator) {
    const cells = `${numerator.cells}, ${denominator.cells}`;
    return { value: `${numerator.value} / ${denominator.value}`, shows: 'number', cells };
  }
  return shownIn(report, 'deliveredOn', at) ?? shownIn(report, 'actual', at) ?? shownIn(report, 'reportedStatus', at);
}

function shownIn({ entries }: UnitReport, role: ColumnRole, at: At): Shown | null {
  const entry = entries[role];
  return entry ? shownOf(entry, at) : null;
}

function shownOf({ content, cell, raw }: Entry, at: At): Shown | null {
  const cells = at(cell);
  if (content.is === 'number') {
    // A number far outside the calendar is no day, whatever its format says.
    const isDay = content.shows === 'date' && content.value >= 1 && content.value < 2_958_466;
    return { value: content.value, shows: isDay || content.shows !== 'date' ? content.shows : 'number', cells };
  }
  if (content.is === 'dateAsText') return { value: isoOfSerial(content.value), shows: 'number', cells };
  return raw.value === null || raw.value === '' ? null : { value: String(raw.value), shows: 'number', cells };
}

/** The tables of goals and of requirements on our sheet. */
import {
  ifAssigned,
  rolledStatus,
  rollUp,
  rollUpPossible,
  weighted,
  weightedPossible,
  weightedStatus,
  worstLight,
} from '../assessment/formulas';
import { a1 } from '../workbook/address';
import { asPlainText } from '../workbook/edits';
import { FORMATS, type SheetDraft, type Format } from '../drawing/sheetDraft';
import { area, lightFormats, STYLES } from '../drawing/styles';
import { COLUMN, type BlockLine, type UnitLine } from './resultLayout';
import { assignedExpression, hasOverrides, type ResultContext } from './resultContext';
import type { SheetKey } from '../texts/da/sheet';
import { whileUnmoved } from './guards';
import { whileAllUnmoved } from './guardTable';
import { creditsOf, rolledCredits } from './creditFormulas';
import { WORD_REFS, type Texts } from './sheetWords';
import {
  cellsOf,
  computedStatus,
  expectedAnswers,
  lightOfRow,
  mostPoints,
  paceOf,
  partsOf,
  pointsOf,
  reachedAnswers,
  rollRefs,
  SIDES,
  type Side,
} from './unitFormulas';

type Key = SheetKey;

const HEADINGS: readonly (readonly [number, Key, 'always' | 'expected' | 'unit'])[] = [
  [COLUMN.number, 'number', 'always'],
  [COLUMN.text, 'demand', 'always'],
  [COLUMN.level, 'level', 'always'],
  [COLUMN.weight, 'weight', 'always'],
  [COLUMN.degree, 'degree', 'always'],
  [COLUMN.status, 'status', 'always'],
  [COLUMN.light, 'light', 'always'],
  [COLUMN.credit, 'credit', 'always'],
  [COLUMN.possible, 'creditMost', 'always'],
  [COLUMN.points, 'points', 'always'],
  [COLUMN.most, 'pointsMost', 'always'],
  [COLUMN.expectedDegree, 'degree', 'expected'],
  [COLUMN.expectedStatus, 'status', 'expected'],
  [COLUMN.expectedLight, 'light', 'expected'],
  [COLUMN.expectedCredit, 'credit', 'expected'],
  [COLUMN.expectedPossible, 'creditMost', 'expected'],
  [COLUMN.expectedPoints, 'points', 'expected'],
  [COLUMN.pace, 'pace', 'unit'],
];

export function sidesOf(context: ResultContext): readonly Side[] {
  return context.final ? ['reached'] : ['reached', 'expected'];
}

function lastColumn(context: ResultContext, table: 'goals' | 'units'): number {
  if (table === 'units') return hasOverrides(context) ? COLUMN.computed : COLUMN.pace;
  return context.final ? COLUMN.most : COLUMN.expectedPoints;
}

function drawHeadings(draft: SheetDraft, context: ResultContext, texts: Texts, table: 'goals' | 'units'): void {
  const top = context.layout.rows[table];
  draft.put(top, 0, table === 'goals' ? texts.sectionGoals : texts.sectionUnits);
  draft.style(area(top, 0, top, 0), STYLES.section);
  draft.put(top, COLUMN.degree, texts.reachedNow);
  if (!context.final) draft.put(top, COLUMN.expectedDegree, texts.expectedYear);
  draft.style(area(top, COLUMN.degree, top, COLUMN.expectedDegree), STYLES.label);
  for (const [column, key, when] of HEADINGS) {
    const shown = when === 'always' || (when === 'expected' ? !context.final : table === 'units');
    if (shown) draft.put(top + 1, column, table === 'goals' && key === 'demand' ? texts.goal : texts[key]);
  }
  if (table === 'units' && hasOverrides(context)) {
    draft.put(top + 1, COLUMN.assigned, texts.assigned);
    draft.put(top + 1, COLUMN.computed, texts.computedStatus);
  }
  draft.style(area(top + 1, 0, top + 1, lastColumn(context, table)), STYLES.head);
}

export function drawGoals(draft: SheetDraft, context: ResultContext, texts: Texts): void {
  const { goals, blocks, rows } = context.layout;
  drawHeadings(draft, context, texts, 'goals');
  for (const { goal, row } of goals) {
    const lines = blocks.filter((line) => line.goal === goal);
    const units = context.layout.units.filter(({ unit }) => unit.goal === goal && unit.level === 'requirement');
    named(draft, row, goal.id, `${goal.area}: ${goal.text}`, texts.levelGoal);
    draft.put(row, COLUMN.weight, { expression: `SUM(${cellsOf(lines, COLUMN.weight).join(',')})` }, FORMATS.general);
    for (const side of sidesOf(context)) {
      const columns = SIDES[side];
      const refs = rollRefs(context, lines, side);
      const degree = a1(row, columns.degree);
      const inner = context.layout.units.filter(({ unit }) => unit.goal === goal).map(({ unit }) => unit.id);
      drawAnswer(draft, context, { row, units: inner }, side, {
        degree: weighted(refs),
        status: weightedStatus(degree, refs),
        light: side === 'expected' ? lightOfRow(row, side) : worstLight(cellsOf(units, columns.light), WORD_REFS),
        ...rolledCredits(degree, weightedPossible(refs), refs),
        points: `SUM(${cellsOf(lines, columns.points).join(',')})`,
      });
    }
    draft.put(row, COLUMN.most, { expression: a1(row, COLUMN.weight) }, FORMATS.points);
  }
  const total = rows.goalsTotal;
  draft.put(total, COLUMN.text, texts.total);
  for (const column of [COLUMN.weight, COLUMN.points, COLUMN.most, ...(context.final ? [] : [COLUMN.expectedPoints])]) {
    const sum = `SUM(${cellsOf(goals, column).join(',')})`;
    draft.put(
      total,
      column,
      { expression: column === COLUMN.weight ? sum : whileAllUnmoved(context, sum, 'nothing') },
      column === COLUMN.weight ? FORMATS.general : FORMATS.points,
    );
  }
  const right = lastColumn(context, 'goals');
  draft.style(area(rows.goals + 2, 0, total, right), STYLES.body);
  draft.style(area(total, 0, total, right), STYLES.total);
  drawLights(draft, context, rows.goals + 2, total - 1);
}

export function drawUnits(draft: SheetDraft, context: ResultContext, texts: Texts): void {
  const { blocks, units, rows } = context.layout;
  drawHeadings(draft, context, texts, 'units');
  draft.style(area(rows.units + 2, 0, rows.unitsEnd, lastColumn(context, 'units')), STYLES.body);
  for (const line of blocks) drawBlock(draft, context, texts, line);
  for (const line of units) drawUnit(draft, context, texts, line);
  drawLights(draft, context, rows.units + 2, rows.unitsEnd);
}

function drawBlock(draft: SheetDraft, context: ResultContext, texts: Texts, { block, goal, row }: BlockLine): void {
  const lines = context.layout.units.filter(
    ({ unit }) => unit.block === block && unit.goal === goal && unit.level === 'requirement',
  );
  named(draft, row, block.id, goal.area, texts.levelBlock);
  draft.put(row, COLUMN.weight, block.weight, FORMATS.general);
  for (const side of sidesOf(context)) {
    const columns = SIDES[side];
    const how = block.rollUp ?? context.settings.rollUp.requirements;
    const refs = rollRefs(context, lines, side);
    const degree = a1(row, columns.degree);
    const credit = a1(row, columns.credit);
    const inner = context.layout.units
      .filter(({ unit }) => unit.block === block && unit.goal === goal)
      .map(({ unit }) => unit.id);
    drawAnswer(draft, context, { row, units: inner }, side, {
      degree: rollUp(how, refs),
      status: rolledStatus(how.mode, degree, refs),
      ...rolledCredits(degree, rollUpPossible(how, refs), refs),
      points: `IF(ISNUMBER(${credit}),${a1(row, COLUMN.weight)}*${credit},"")`,
    });
  }
  draft.put(row, COLUMN.most, { expression: a1(row, COLUMN.weight) }, FORMATS.points);
  draft.style(area(row, 0, row, lastColumn(context, 'units')), STYLES.group);
}

function drawUnit(draft: SheetDraft, context: ResultContext, texts: Texts, line: UnitLine): void {
  const { unit, row } = line;
  const printed = unit.level === 'subGoal' ? unit.subGoal : unit.requirement;
  const label = printed.label === undefined ? '' : `${printed.label} `;
  named(draft, row, unit.id, label + printed.text, unit.level === 'subGoal' ? texts.levelSubGoal : texts.levelRequirement);
  if (isWeighted(context, line)) draft.put(row, COLUMN.weight, printed.weight ?? 1, FORMATS.general);

  // Computed from the figures, not taken from the row: what somebody empties or writes over there must not change the score.
  const answers = reachedAnswers(context, line, 'sheet');
  const units = [unit.id, ...partsOf(context, unit.id).map((part) => part.unit.id)];
  const at = { row, units };
  drawAnswer(draft, context, at, 'reached', {
    ...answers,
    ...creditsOf(context, line, 'reached'),
    points: pointsOf(context, line, 'reached'),
  });
  draft.put(row, COLUMN.most, { expression: mostPoints(context, line) }, FORMATS.points);
  if (!context.final) {
    const points = pointsOf(context, line, 'expected');
    drawAnswer(draft, context, at, 'expected', {
      ...expectedAnswers(context, line),
      ...creditsOf(context, line, 'expected'),
      points,
    });
  }
  const pace = paceOf(context, line);
  if (pace !== undefined) draft.put(row, COLUMN.pace, { expression: pace }, FORMATS.percent);
  drawOverride(draft, context, line);
}

/** What a manager has assigned, and beside it the status that was computed. */
function drawOverride(draft: SheetDraft, context: ResultContext, line: UnitLine): void {
  const assigned = assignedExpression(context, line.unit.id);
  if (assigned === undefined) return;
  draft.put(line.row, COLUMN.assigned, { expression: assigned }, FORMATS.code);
  const cell = a1(line.row, COLUMN.assigned);
  const units = [line.unit.id, ...partsOf(context, line.unit.id).map(({ unit }) => unit.id)];
  const computed = whileUnmoved(context.guards, units, computedStatus(context, line), 'moved');
  draft.put(line.row, COLUMN.computed, { expression: ifAssigned(cell, computed, '""') });
}

function isWeighted(context: ResultContext, { unit }: UnitLine): boolean {
  const { rollUp: usual } = context.settings;
  if (unit.level === 'requirement') return (unit.block.rollUp ?? usual.requirements).mode === 'weightedMean';
  const { measure } = unit.requirement;
  return measure.kind === 'composite' && (measure.rollUp ?? usual.parts).mode === 'weightedMean';
}

function named(draft: SheetDraft, row: number, id: string, text: string, level: string): void {
  draft.put(row, COLUMN.number, asPlainText(id), FORMATS.text);
  draft.put(row, COLUMN.text, asPlainText(shortened(text)));
  draft.put(row, COLUMN.level, level);
}

/** One line of a print: the full wording stands in the agency's own table. */
const LINE = 78;

function shortened(text: string): string {
  if (text.length <= LINE) return text;
  const cut = text.slice(0, LINE - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LINE / 2))} …`;
}

const ANSWER_FORMATS: Readonly<Record<keyof (typeof SIDES)['reached'], Format>> = {
  degree: FORMATS.degree,
  status: FORMATS.general,
  light: FORMATS.general,
  credit: FORMATS.percent,
  possible: FORMATS.percent,
  points: FORMATS.points,
};

/** An answer is shown while the rows of all units it is made from are where they were. */
function drawAnswer(
  draft: SheetDraft,
  { guards }: ResultContext,
  { row, units }: { readonly row: number; readonly units: readonly string[] },
  side: Side,
  answer: Readonly<Partial<Record<keyof (typeof SIDES)['reached'], string>>>,
): void {
  for (const part of ['degree', 'status', 'light', 'credit', 'possible', 'points'] as const) {
    const expression = answer[part];
    if (expression === undefined) continue;
    const otherwise = part === 'status' || part === 'light' ? 'moved' : 'nothing';
    draft.put(row, SIDES[side][part], { expression: whileUnmoved(guards, units, expression, otherwise) }, ANSWER_FORMATS[part]);
  }
}

function drawLights(draft: SheetDraft, context: ResultContext, top: number, bottom: number): void {
  for (const side of sidesOf(context)) {
    const where = area(top, SIDES[side].light, bottom, SIDES[side].light);
    draft.light(where, lightFormats(where));
    draft.style(area(top, SIDES[side].status, bottom, SIDES[side].light), STYLES.centred);
  }
}

/** The tables of goals and of requirements on our sheet. */
import {
  ifAssigned,
  lightOfStatus,
  rolledCredit,
  rolledStatus,
  rollUp,
  weighted,
  weightedStatus,
  worstLight,
} from '../assessment/formulas';
import { a1, quoteSheet, type CellAddress } from '../workbook/address';
import { asPlainText } from '../workbook/edits';
import type { ResultRole } from '../workbook/memory';
import { FORMATS, type Draft, type Format } from './draft';
import { area, lightFormats, STYLES } from './styles';
import { COLUMN, type BlockLine, type UnitLine } from './outline';
import { assignedExpression, hasOverrides, isDirect, tableCell, type Scene } from './scene';
import { WORD_REFS, type SheetKey, type Texts } from './sheetWords';
import {
  cellsOf,
  computedStatus,
  creditOf,
  expectedAnswers,
  mostPoints,
  paceOf,
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
  [COLUMN.points, 'points', 'always'],
  [COLUMN.most, 'pointsMost', 'always'],
  [COLUMN.expectedDegree, 'degree', 'expected'],
  [COLUMN.expectedStatus, 'status', 'expected'],
  [COLUMN.expectedLight, 'light', 'expected'],
  [COLUMN.expectedCredit, 'credit', 'expected'],
  [COLUMN.expectedPoints, 'points', 'expected'],
  [COLUMN.pace, 'pace', 'unit'],
];

export function sidesOf(scene: Scene): readonly Side[] {
  return scene.final ? ['reached'] : ['reached', 'expected'];
}

function lastColumn(scene: Scene, table: 'goals' | 'units'): number {
  if (table === 'units') return hasOverrides(scene) ? COLUMN.computed : COLUMN.pace;
  return scene.final ? COLUMN.most : COLUMN.expectedPoints;
}

function drawHeadings(draft: Draft, scene: Scene, texts: Texts, table: 'goals' | 'units'): void {
  const top = scene.outline.rows[table];
  draft.put(top, 0, table === 'goals' ? texts.sectionGoals : texts.sectionUnits);
  draft.style(area(top, 0, top, 0), STYLES.section);
  draft.put(top, COLUMN.degree, texts.reachedNow);
  if (!scene.final) draft.put(top, COLUMN.expectedDegree, texts.expectedYear);
  draft.style(area(top, COLUMN.degree, top, COLUMN.expectedDegree), STYLES.label);
  for (const [column, key, when] of HEADINGS) {
    const shown = when === 'always' || (when === 'expected' ? !scene.final : table === 'units');
    if (shown) draft.put(top + 1, column, table === 'goals' && key === 'demand' ? texts.goal : texts[key]);
  }
  if (table === 'units' && hasOverrides(scene)) {
    draft.put(top + 1, COLUMN.assigned, texts.assigned);
    draft.put(top + 1, COLUMN.computed, texts.computedStatus);
  }
  draft.style(area(top + 1, 0, top + 1, lastColumn(scene, table)), STYLES.head);
}

export function drawGoals(draft: Draft, scene: Scene, texts: Texts): void {
  const { goals, blocks, rows } = scene.outline;
  drawHeadings(draft, scene, texts, 'goals');
  for (const { goal, row } of goals) {
    const lines = blocks.filter((line) => line.goal === goal);
    const units = scene.outline.units.filter(({ unit }) => unit.goal === goal && unit.level === 'requirement');
    named(draft, row, goal.id, `${goal.area}: ${goal.text}`, texts.levelGoal);
    draft.put(row, COLUMN.weight, { expression: `SUM(${cellsOf(lines, COLUMN.weight).join(',')})` }, FORMATS.general);
    for (const side of sidesOf(scene)) {
      const columns = SIDES[side];
      const refs = rollRefs(scene, lines, side);
      const degree = a1(row, columns.degree);
      drawAnswer(draft, row, side, {
        degree: weighted(refs),
        status: weightedStatus(degree, refs),
        light:
          side === 'expected'
            ? lightOfStatus(a1(row, columns.status), WORD_REFS)
            : worstLight(cellsOf(units, columns.light), WORD_REFS),
        credit: rolledCredit(degree, scene.settings.excluded),
        points: `SUM(${cellsOf(lines, columns.points).join(',')})`,
      });
    }
    draft.put(row, COLUMN.most, { expression: a1(row, COLUMN.weight) }, FORMATS.points);
  }
  const total = rows.goalsTotal;
  draft.put(total, COLUMN.text, texts.total);
  for (const column of [COLUMN.weight, COLUMN.points, COLUMN.most, ...(scene.final ? [] : [COLUMN.expectedPoints])]) {
    const sum = `SUM(${cellsOf(goals, column).join(',')})`;
    draft.put(total, column, { expression: sum }, column === COLUMN.weight ? FORMATS.general : FORMATS.points);
  }
  const right = lastColumn(scene, 'goals');
  draft.style(area(rows.goals + 2, 0, total, right), STYLES.body);
  draft.style(area(total, 0, total, right), STYLES.total);
  drawLights(draft, scene, rows.goals + 2, total - 1);
}

export function drawUnits(draft: Draft, scene: Scene, texts: Texts): void {
  const { blocks, units, rows } = scene.outline;
  drawHeadings(draft, scene, texts, 'units');
  draft.style(area(rows.units + 2, 0, rows.unitsEnd, lastColumn(scene, 'units')), STYLES.body);
  for (const line of blocks) drawBlock(draft, scene, texts, line);
  for (const line of units) drawUnit(draft, scene, texts, line);
  drawLights(draft, scene, rows.units + 2, rows.unitsEnd);
}

function drawBlock(draft: Draft, scene: Scene, texts: Texts, { block, goal, row }: BlockLine): void {
  const lines = scene.outline.units.filter(
    ({ unit }) => unit.block === block && unit.goal === goal && unit.level === 'requirement',
  );
  named(draft, row, block.id, goal.area, texts.levelBlock);
  draft.put(row, COLUMN.weight, block.weight, FORMATS.general);
  for (const side of sidesOf(scene)) {
    const columns = SIDES[side];
    const how = block.rollUp ?? scene.settings.rollUp.requirements;
    const refs = rollRefs(scene, lines, side);
    const degree = a1(row, columns.degree);
    const credit = a1(row, columns.credit);
    drawAnswer(draft, row, side, {
      degree: rollUp(how, refs),
      status: rolledStatus(how.mode, degree, refs),
      credit: rolledCredit(degree, scene.settings.excluded),
      points: `IF(ISNUMBER(${credit}),${a1(row, COLUMN.weight)}*${credit},"")`,
    });
  }
  draft.put(row, COLUMN.most, { expression: a1(row, COLUMN.weight) }, FORMATS.points);
  draft.style(area(row, 0, row, lastColumn(scene, 'units')), STYLES.group);
}

function drawUnit(draft: Draft, scene: Scene, texts: Texts, line: UnitLine): void {
  const { unit, row } = line;
  const printed = unit.level === 'subGoal' ? unit.subGoal : unit.requirement;
  const label = printed.label === undefined ? '' : `${printed.label} `;
  named(draft, row, unit.id, label + printed.text, unit.level === 'subGoal' ? texts.levelSubGoal : texts.levelRequirement);
  if (isWeighted(scene, line)) draft.put(row, COLUMN.weight, printed.weight ?? 1, FORMATS.general);

  const answers = reachedAnswers(scene, line, 'sheet');
  const direct = isDirect(scene, unit);
  drawAnswer(draft, row, 'reached', {
    degree: shownFrom(scene, unit.id, 'resultDegree', direct) ?? answers.degree,
    status: shownFrom(scene, unit.id, 'resultStatus', direct) ?? answers.status,
    light: shownFrom(scene, unit.id, 'resultLight', direct) ?? answers.light,
    credit: creditOf(scene, line, 'reached'),
    points: pointsOf(scene, line, 'reached'),
  });
  draft.put(row, COLUMN.most, { expression: mostPoints(scene, line) }, FORMATS.points);
  if (!scene.final) {
    const points = pointsOf(scene, line, 'expected');
    drawAnswer(draft, row, 'expected', { ...expectedAnswers(scene, line), credit: creditOf(scene, line, 'expected'), points });
  }
  const pace = paceOf(scene, line);
  if (pace !== undefined) draft.put(row, COLUMN.pace, { expression: pace }, FORMATS.percent);
  drawOverride(draft, scene, line);
}

/** What a manager has assigned, and beside it the status that was computed. */
function drawOverride(draft: Draft, scene: Scene, line: UnitLine): void {
  const assigned = assignedExpression(scene, line.unit.id);
  if (assigned === undefined) return;
  draft.put(line.row, COLUMN.assigned, { expression: assigned }, FORMATS.code);
  const cell = a1(line.row, COLUMN.assigned);
  draft.put(line.row, COLUMN.computed, { expression: ifAssigned(cell, computedStatus(scene, line), '""') });
}

/** The result as it stands in the agency's own row. A cell that somebody has emptied gives nothing, not zero. */
function shownFrom(scene: Scene, unit: string, role: ResultRole, direct: boolean): string | undefined {
  const cell: CellAddress | undefined = direct ? tableCell(scene, unit, role) : undefined;
  if (!cell) return undefined;
  const ref = `${quoteSheet(cell.sheet)}!${a1(cell.row, cell.column)}`;
  return role === 'resultDegree' ? `IF(ISNUMBER(${ref}),${ref},"")` : `${ref}&""`;
}

function isWeighted(scene: Scene, { unit }: UnitLine): boolean {
  const { rollUp: usual } = scene.settings;
  if (unit.level === 'requirement') return (unit.block.rollUp ?? usual.requirements).mode === 'weightedMean';
  const { measure } = unit.requirement;
  return measure.kind === 'composite' && (measure.rollUp ?? usual.parts).mode === 'weightedMean';
}

function named(draft: Draft, row: number, id: string, text: string, level: string): void {
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
  points: FORMATS.points,
};

function drawAnswer(
  draft: Draft,
  row: number,
  side: Side,
  answer: Readonly<Partial<Record<keyof (typeof SIDES)['reached'], string>>>,
): void {
  for (const part of ['degree', 'status', 'light', 'credit', 'points'] as const) {
    const expression = answer[part];
    if (expression !== undefined) draft.put(row, SIDES[side][part], { expression }, ANSWER_FORMATS[part]);
  }
}

function drawLights(draft: Draft, scene: Scene, top: number, bottom: number): void {
  for (const side of sidesOf(scene)) {
    const where = area(top, SIDES[side].light, bottom, SIDES[side].light);
    draft.light(where, lightFormats(where));
    draft.style(area(top, SIDES[side].status, bottom, SIDES[side].light), STYLES.centred);
  }
}

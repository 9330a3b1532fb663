/** Every value a computed workbook must show, as the assessment in TypeScript has it. */
import type { Assessed, Assessment, Light, UnitAssessment } from '../../../src/assessment/types';
import { STATUS_WORD } from '../../../src/report/statusWords';
import { progressOf, provisionalOf } from '../../../src/assessment/progress';
import { SCORE } from '../../../src/results/scoreCells';
import { showProvisional } from '../../../src/texts/headline';
import { COLUMN, resultLayoutOf, type ResultLayout } from '../../../src/results/resultLayout';
import { SIDES } from '../../../src/results/unitFormulas';
import { sheetDa } from '../../../src/texts/da/sheet';
import { tableOf } from '../../../src/recognition/tables';
import { isNameOfColumn } from '../../../src/workbook/memory';
import type { ResultRole } from '../../../src/workbook/memorySchema';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { RESULTS, type Case } from './generated';

export interface Expectation {
  readonly what: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

export function expectationsOf(
  { recognition, assessment }: Case,
  workbook: WorkbookSnapshot,
  sheet = 'Målstatus',
): Expectation[] {
  const layout = resultLayoutOf(recognition.plan);
  const found: Expectation[] = [];
  const expect = (what: string, row: number, column: number, value: number | string, on = sheet): void => {
    found.push({ what, sheet: on, row, column, value });
  };
  const sides = assessment.final ? (['reached'] as const) : (['reached', 'expected'] as const);
  const answers = (what: string, row: number, both: { readonly reached: Assessed; readonly expected: Assessed }): void => {
    for (const side of sides) {
      const answer = both[side];
      expect(`${what} ${side} degree`, row, SIDES[side].degree, answer.degree ?? '');
      expect(`${what} ${side} status`, row, SIDES[side].status, STATUS_WORD.da[answer.status]);
      expect(`${what} ${side} credit`, row, SIDES[side].credit, answer.credit ?? '');
      expect(`${what} ${side} possible`, row, SIDES[side].possible, answer.possible ?? '');
    }
  };
  const lights = (what: string, row: number, both: { readonly light: Light; readonly expectedLight: Light }): void => {
    expect(`${what} light`, row, COLUMN.light, lightWord(both.light));
    if (!assessment.final) expect(`${what} expected light`, row, COLUMN.expectedLight, lightWord(both.expectedLight));
  };
  const unitRow = (id: string): number => layout.units.find(({ unit }) => unit.id === id)?.row ?? -1;
  const unit = (assessed: UnitAssessment): void => {
    const row = unitRow(assessed.id);
    answers(`unit ${assessed.id}`, row, assessed);
    lights(`unit ${assessed.id}`, row, assessed);
    for (const side of sides) {
      expect(`unit ${assessed.id} ${side} points`, row, SIDES[side].points, assessed.points[side] ?? '');
    }
    expect(`unit ${assessed.id} most points`, row, COLUMN.most, assessed.points.of ?? '');
    if (assessed.pace !== null) expect(`unit ${assessed.id} pace`, row, COLUMN.pace, assessed.pace);
    inTable(assessed);
    assessed.parts.forEach(unit);
  };
  const inTable = (assessed: UnitAssessment): void => {
    const values: Record<ResultRole, number | string> = {
      resultDegree: assessed.reached.degree ?? '',
      resultStatus: STATUS_WORD.da[assessed.reached.status],
      resultLight: lightWord(assessed.light),
      resultPoints: assessed.points.reached ?? '',
    };
    for (const role of RESULTS) {
      const table = tableOf(recognition.tables, assessed.id);
      const row = table?.rows.find(({ id }) => id === assessed.id)?.value;
      const names = workbook.names.filter(({ name, sheet: on }) => isNameOfColumn(name, role) && on === table?.sheet.value);
      const column = names[0]?.area?.left;
      if (!table || row === undefined || column === undefined) continue;
      expect(`row of ${assessed.id} ${role}`, row, column, values[role], table.sheet.value);
    }
  };
  assessment.goals.forEach((goal, at) => {
    const row = layout.goals[at]?.row ?? -1;
    answers(`goal ${goal.id}`, row, goal);
    lights(`goal ${goal.id}`, row, goal);
    expect(`goal ${goal.id} weight`, row, COLUMN.weight, goal.weight);
    for (const block of goal.blocks) {
      answers(`block ${block.id}`, layout.blocks.find((line) => line.block.id === block.id)?.row ?? -1, block);
      block.units.forEach(unit);
    }
  });
  scores(assessment, layout, expect);
  return found;
}

function scores(
  assessment: Assessment,
  { rows }: ResultLayout,
  expect: (what: string, row: number, column: number, value: number | string) => void,
): void {
  const places = assessment.final ? [['reached', 3] as const] : [['expected', 3] as const, ['reached', 5] as const];
  for (const [side, column] of places) {
    const { percent, points, upTo, of, counted } = assessment.score[side];
    const progress = progressOf(assessment);
    const { filled, due, expectationsMissing } = progress;
    const line = (what: keyof typeof SCORE, value: number | string): void => {
      expect(`${what} ${side}`, rows.score + SCORE[what], column, value);
    };
    line('least', percent === null ? '' : percent / 100);
    line('most', upTo.percent === null ? '' : upTo.percent / 100);
    line('points', points);
    line('pointsMost', upTo.points);
    line('of', of);
    line('counted', counted);
    line('filled', filled);
    line('due', due);
    line('expectations', side === 'expected' ? expectationsMissing : 0);
    // The sheet says in words exactly what the pane says.
    line('completeness', showProvisional(provisionalOf(progress, assessment.score[side], side), 'da') || sheetDa.complete);
  }
  const { fulfilled, partly, notFulfilled, notAssessed, withdrawn } = assessment.goalCounts;
  [fulfilled, partly, notFulfilled, notAssessed, withdrawn].forEach((count, at) =>
    expect(`goals counted ${at}`, rows.counts + 2, 3 + at, count),
  );
  const { green, yellow, red, grey } = assessment.lightCounts;
  [green, yellow, red, grey].forEach((count, at) => expect(`lights counted ${at}`, rows.counts + 5, 3 + at, count));
}

function lightWord(light: Light): string {
  const words = {
    green: sheetDa.lightGreen,
    yellow: sheetDa.lightYellow,
    red: sheetDa.lightRed,
    missing: sheetDa.lightMissing,
    notDue: sheetDa.lightNotDue,
    withdrawn: sheetDa.lightWithdrawn,
  };
  return light.color === 'grey' ? words[light.because] : words[light.color];
}

export function agrees(value: number | string, found: unknown): boolean {
  if (typeof value === 'string' || typeof found !== 'number') return value === found;
  return Math.abs(value - found) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** The sheet with one row an agency, by score. */
import { FORMATS } from '../drawing/sheetDraft';
import { STYLES } from '../drawing/styles';
import { a1, columnName, rectA1, type Rect } from '../workbook/address';
import { SHEET_NAMES } from '../workbook/edits';
import type { Provisional } from '../assessment/progress';
import { marked, type WatchedColumn } from './changeMarks';
import { handedInWords, provisionalIn } from './handedIn';
import { withRemarks } from './remarks';
import { tableArea, type Head, type OverviewTable, type TableCell, type TableRow } from './overviewTable';
import { keyOf, existingTable, type TableShape } from './existingTable';
import * as cells from './tableCells';
import type { AgencyLine, OverviewRequest } from './tableCells';
import type { Checked, LightName, Outcome } from './types';
import { foreign, lightWord, type OverviewWords } from './overviewWords';

const NAME = `${SHEET_NAMES}_KoncernStyrelser`;
const TOP = 15;
const EXTREMES = 3;
export const HEAD_WIDTH = 10;

/** Place of each column, from A. */
const AT = {
  agency: 0,
  state: 1,
  expected: 2,
  expectedMost: 3,
  reached: 4,
  reachedMost: 5,
  provisional: 6,
  errors: 7,
  setAside: 9,
  counts: 10,
  deviations: 18,
  remark: 19,
  changed: 20,
  points: 21,
  filled: 25,
  asOf: 28,
  plan: 33,
} as const;
const WIDTH = AT.plan + 1;

const LIGHTS = ['green', 'yellow', 'red', 'missing'] as const satisfies readonly LightName[];

function columnsOf(words: OverviewWords): readonly WatchedColumn[] {
  const { say } = words;
  const narrow = (header: string, width = 50): WatchedColumn => ({ header, width, watched: true });
  const light = (name: LightName): string => {
    const [sign = '', word = ''] = lightWord(words, name).split(' ');
    // Every grey light counts as one here, whatever makes it grey.
    return say('lightCount', {
      light: name === 'missing' ? `${sign} ${words.texts.lightGreyPlain.toLowerCase()}` : `${sign} ${word.toLowerCase()}`,
    });
  };
  return [
    { header: say('agency'), width: 165, style: 'wrapped' },
    { header: say('handedIn'), width: 110, style: 'wrapped', watched: true },
    { ...narrow(say('scoreExpected'), 84), style: 'bar' },
    narrow(say('scoreExpectedMost')),
    narrow(say('scoreReached')),
    narrow(say('scoreReachedMost')),
    { header: say('provisionalColumn'), width: 100, style: 'wrapped', watched: true },
    narrow(say('errors'), 44),
    narrow(say('warnings'), 62),
    narrow(say('setAside'), 54),
    narrow(say('fulfilled')),
    narrow(say('partly')),
    narrow(say('notFulfilled')),
    narrow(say('notAssessed')),
    ...LIGHTS.map((name) => narrow(light(name), 44)),
    { header: say('deviations'), width: 60 },
    { header: say('remark'), width: 200, style: 'remark' },
    { header: say('changed'), width: 220, style: 'changed' },
    narrow(say('pointsExpected'), 54),
    narrow(say('pointsReached'), 54),
    narrow(say('pointsCounted'), 54),
    narrow(say('pointsOf'), 54),
    narrow(say('filled'), 58),
    narrow(say('due'), 58),
    { header: say('round'), width: 104, style: 'wrapped', watched: true },
    { header: say('asOf'), width: 64, watched: true },
    { header: say('ready'), width: 150, watched: true },
    { header: say('file'), width: 200 },
    { header: say('sheet'), width: 100 },
    { header: say('cell'), width: 80 },
    { header: say('plan'), width: 150 },
  ];
}

export function agenciesShape(words: OverviewWords): TableShape {
  return { name: NAME, headers: columnsOf(words).map(({ header }) => header), keys: [AT.plan], headWidth: HEAD_WIDTH };
}

/** `deviations`: an expression that counts the deviations of the plan whose id stands in a cell. */
export function agenciesTable(
  request: OverviewRequest,
  lines: readonly AgencyLine[],
  sheet: string,
  deviations: (plan: string) => string,
): OverviewTable {
  const { words, workbook, roster } = request;
  const columns = columnsOf(words);
  const old = existingTable(workbook, agenciesShape(words));
  const live = lines.map((line): TableRow => ({ key: keyOf([line.entry.plan]) ?? '', cells: lineCells(line, request) }));
  const gone = cells
    .notedKeys(old, live, columns)
    .flatMap((key) =>
      old ? [cells.goneRow(key, old, [AT.agency, AT.plan], { index: AT.state, text: words.say('state_gone') }, WIDTH)] : [],
    );
  const counted = [...live, ...gone].map((row, index) => withCount(row, TOP + 1 + index, deviations));
  const rows = withRemarks(columns, counted, old, TOP + 1);
  const page = {
    name: NAME,
    sheet,
    top: TOP,
    columns,
    printedTo: AT.remark,
    pageOf: words.say('pageOf'),
    rows: marked(columns, rows, old, words),
    head: [],
  };
  const name = lines.find(({ submission }) => submission)?.submission?.location.roundName ?? roster.round;
  return { ...page, head: headOf(request, lines, name, tableArea(page)) };
}

function lineCells({ entry, submission }: AgencyLine, { words, workbook }: OverviewRequest): readonly TableCell[] {
  const first = [cells.text(entry.agency), cells.text(handedInWords(entry, submission, words.say))];
  const empty = Array.from({ length: WIDTH - 3 }, () => cells.EMPTY);
  if (!submission) return [...first, ...empty, cells.text(entry.plan)];
  const { location, outcome, file } = submission;
  const { score, goalCounts, lightCounts } = outcome;
  return [
    ...first,
    cells.percent(score.expected.share),
    cells.percent(score.expected.upTo.share),
    cells.percent(score.reached.share),
    cells.percent(score.reached.upTo.share),
    cells.text(provisionalText(provisionalIn(outcome, 'expected'), words)),
    cells.count(outcome.errors),
    cells.count(outcome.warnings),
    cells.count(outcome.dismissed),
    cells.count(goalCounts.fulfilled),
    cells.count(goalCounts.partly),
    cells.count(goalCounts.notFulfilled),
    cells.count(goalCounts.notAssessed + goalCounts.withdrawn),
    cells.count(lightCounts.green),
    cells.count(lightCounts.yellow),
    cells.count(lightCounts.red),
    cells.count(lightCounts.grey),
    cells.EMPTY,
    cells.EMPTY,
    cells.EMPTY,
    cells.points(score.expected.points),
    cells.points(score.reached.points),
    cells.points(score.expected.counted),
    cells.points(score.expected.of),
    cells.count(outcome.filled),
    cells.count(outcome.due),
    cells.text(location.roundName),
    cells.day(location.asOf, workbook),
    outcome.ready ? cells.text(readyText(outcome.ready, words)) : cells.EMPTY,
    cells.text(file),
    cells.text(location.sheet),
    cells.text(outcome.cells),
    cells.text(location.plan),
  ];
}

function provisionalText(provisional: Provisional | null, { say }: OverviewWords): string {
  if (provisional === null) return '';
  const { filled, due, expectationsMissing: n } = provisional;
  const told = say('provisional', { filled, due });
  return n === 0 ? told : `${told}, ${say(n === 1 ? 'provisionalExpectation' : 'provisionalExpectations', { n })}`;
}

function readyText({ by, on, changed }: NonNullable<Outcome['ready']>, { say }: OverviewWords): string {
  return say(changed ? 'readyChanged' : 'readyYes', { by, on });
}

/** How many demands are on the list of deviations. */
function withCount(row: TableRow, at: number, deviations: (plan: string) => string): TableRow {
  const expression = `IF(ISNUMBER(${a1(at, AT.asOf)}),${deviations(a1(at, AT.plan))},"")`;
  const counted: TableCell = { content: { expression }, format: FORMATS.whole };
  return { ...row, cells: row.cells.map((cell, index) => (index === AT.deviations ? counted : cell)) };
}

export function absolute({ top, left, bottom, right }: Rect): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

function headOf(
  { words: { say }, workbook, roster }: OverviewRequest,
  lines: readonly AgencyLine[],
  round: string,
  table: Rect,
): Head[] {
  const column = (index: number): string => rectA1({ top: table.top + 1, bottom: table.bottom, left: index, right: index });
  const put = (row: number, at: number, cell: TableCell, style?: Head['style']): Head => ({
    row,
    column: at,
    cell,
    ...(style && { style }),
  });
  const scored = lines.flatMap(({ submission }) => (submission?.outcome.score.expected.share == null ? [] : [submission]));
  const shownEach = Math.min(EXTREMES, Math.floor(scored.length / 2));
  const best = scored.slice(0, shownEach);
  const worst = scored.slice(scored.length - shownEach).reverse();
  const title = scored[0]?.outcome.final ? say('scoreIsFinal') : say('scoreIs');
  const extremes = (top: number, label: string, found: readonly Checked[]): Head[] => [
    put(top, 0, { content: label }, STYLES.label),
    put(top, AT.expected, { content: title }, { ...STYLES.label, horizontal: 'Left' }),
    ...Array.from({ length: EXTREMES }, (_, index) => found[index]).flatMap((submission, index) =>
      submission ? extreme(top + 1 + index, submission, say, put) : [],
    ),
  ];
  const sum = (index: number, format: TableCell['format']): Head =>
    put(TOP - 1, index, { content: { expression: `SUM(${column(index)})` }, ...(format && { format }) }, STYLES.total);
  const mean = (index: number): Head =>
    put(
      TOP - 1,
      index,
      { content: { expression: `IFERROR(AVERAGE(${column(index)}),"")` }, format: FORMATS.percent },
      STYLES.total,
    );
  return [
    put(0, 0, { content: say('titleAgencies', { year: String(roster.year) }) }, STYLES.title),
    put(1, 0, { content: say('about') }, STYLES.about),
    put(2, 0, { content: say('round') }, STYLES.label),
    put(2, 1, cells.text(round)),
    put(2, 2, { content: say('madeOn') }, STYLES.label),
    put(2, 3, cells.day(roster.today, workbook), STYLES.left),
    put(3, 0, { content: say('agencies') }, STYLES.label),
    put(3, 1, { content: { expression: `COUNTA(${column(AT.plan)})` }, format: FORMATS.whole }, STYLES.left),
    put(3, 2, { content: say('included') }, STYLES.label),
    put(3, 3, { content: { expression: `COUNT(${column(AT.asOf)})` }, format: FORMATS.whole }, STYLES.left),
    ...extremes(4, say('strongest'), best),
    ...extremes(9, say('weakest'), worst),
    put(TOP - 1, 0, { content: say('total') }, STYLES.total),
    ...[AT.state, AT.provisional, AT.remark, AT.changed].map((index) => put(TOP - 1, index, cells.EMPTY, STYLES.total)),
    ...[AT.expected, AT.expectedMost, AT.reached, AT.reachedMost].map(mean),
    ...range(AT.errors, AT.deviations).map((index) => sum(index, FORMATS.whole)),
    ...range(AT.points, AT.filled - 1).map((index) => sum(index, FORMATS.points)),
    ...range(AT.filled, AT.filled + 1).map((index) => sum(index, FORMATS.whole)),
  ];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function extreme(
  row: number,
  { location, outcome, file }: Checked,
  say: OverviewWords['say'],
  put: (row: number, at: number, cell: TableCell, style?: Head['style']) => Head,
): Head[] {
  const { cells: where } = outcome;
  const from = say('from', { file, where: where.includes('!') ? where : `${location.sheet}!${where}` });
  return [
    put(row, 0, cells.text(location.agency)),
    put(row, AT.expected, cells.percent(outcome.score.expected.share), STYLES.left),
    put(row, AT.reached, { content: foreign(from) }),
  ];
}

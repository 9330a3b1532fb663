/** The sheet with every demand that is red or not met, with the agency's own explanation and the cells the figures come from. */
import { FORMATS } from '../drawing/sheetDraft';
import { STYLES } from '../drawing/styles';
import { quoteSheet } from '../workbook/address';
import { SHEET_NAMES } from '../workbook/edits';
import { absolute, HEAD_WIDTH } from './agenciesTable';
import { marked, type WatchedColumn } from './changeMarks';
import { withRemarks } from './remarks';
import { tableArea, type Head, type OverviewTable, type TableRow } from './overviewTable';
import { keyOf, existingTable, type TableShape } from './existingTable';
import * as cells from './tableCells';
import type { AgencyLine, OverviewRequest } from './tableCells';
import type { Checked, UnitLine } from './types';
import { lightWord, statusWord, type OverviewWords } from './overviewWords';

const NAME = `${SHEET_NAMES}_KoncernAfvigelser`;
const TOP = 6;

const AT = { agency: 0, number: 1, demand: 2, light: 3, remark: 10, changed: 11, counts: 17, plan: 18 } as const;
const WIDTH = AT.plan + 1;

function columnsOf({ say }: OverviewWords): readonly WatchedColumn[] {
  return [
    { header: say('agency'), width: 150, style: 'wrapped' },
    { header: say('number'), width: 48 },
    { header: say('demand'), width: 220, style: 'wrapped' },
    { header: say('lightNow'), width: 90, style: 'light', watched: true },
    { header: say('lightYear'), width: 90, style: 'light', watched: true },
    { header: say('statusReached'), width: 88, watched: true },
    { header: say('statusExpected'), width: 88, watched: true },
    { header: say('actual'), width: 72, style: 'left', watched: true },
    { header: say('forecast'), width: 84, style: 'left', watched: true },
    { header: say('explanation'), width: 250, style: 'wrapped', watched: true },
    { header: say('remark'), width: 180, style: 'remark' },
    { header: say('changed'), width: 180, style: 'changed' },
    { header: say('file'), width: 180 },
    { header: say('sheet'), width: 90 },
    { header: say('cellActual'), width: 66 },
    { header: say('cellForecast'), width: 66 },
    { header: say('cellExplanation'), width: 66 },
    { header: say('counts'), width: 60, watched: true },
    { header: say('plan'), width: 150 },
  ];
}

export function deviationsShape(words: OverviewWords): TableShape {
  const headers = columnsOf(words).map(({ header }) => header);
  return { name: NAME, headers, keys: [AT.plan, AT.number], headWidth: HEAD_WIDTH };
}

export interface Deviation {
  readonly submission: Checked;
  readonly unit: UnitLine;
}

/**
 * Red now, red for the year, or not met for the year. A sub-goal stands for itself; a requirement with sub-goals is only listed when none
 * of them is, so that one trouble is told once.
 */
export function deviationsOf(lines: readonly AgencyLine[]): readonly Deviation[] {
  return lines.flatMap(({ submission }): Deviation[] => {
    if (!submission) return [];
    const { units } = submission.outcome;
    const told = new Set(units.flatMap((unit) => (unit.leaf && deviates(unit) ? [unit.requirement] : [])));
    const listed = units.filter((unit) => deviates(unit) && (unit.leaf || !told.has(unit.id)));
    return listed.map((unit) => ({ submission, unit }));
  });
}

function deviates({ light, expectedLight, expected }: UnitLine): boolean {
  return light === 'red' || expectedLight === 'red' || expected === 'notFulfilled';
}

/** `longest`: characters that a text may take. */
export function deviationsTable(
  request: OverviewRequest,
  lines: readonly AgencyLine[],
  sheet: string,
  longest: number,
): OverviewTable {
  const { words, workbook } = request;
  const columns = columnsOf(words);
  const old = existingTable(workbook, deviationsShape(words));
  const listed = deviationsOf(lines).map((deviation) => rowOf(deviation, request, longest));
  const noted = new Set(cells.notedKeys(old, listed, columns));
  // A demand that is better now keeps its row, with its new light, as long as somebody has a note beside it.
  const better = lines
    .flatMap(({ submission }) => (submission ? submission.outcome.units.map((unit) => ({ submission, unit })) : []))
    .filter(({ submission, unit }) => noted.has(keyOf([submission.location.plan, unit.id]) ?? ''))
    .map((deviation) => rowOf(deviation, request, longest));
  const live = [...listed, ...better];
  const gone = cells
    .notedKeys(old, live, columns)
    .flatMap((key) =>
      old
        ? [
            cells.goneRow(
              key,
              old,
              [AT.agency, AT.number, AT.demand, AT.plan],
              { index: AT.light, text: words.say('state_gone') },
              WIDTH,
            ),
          ]
        : [],
    );
  const page = {
    name: NAME,
    sheet,
    top: TOP,
    columns,
    rows: marked(columns, withRemarks(columns, [...live, ...gone], old, TOP + 1), old, words),
    printedTo: AT.remark,
    pageOf: words.say('pageOf'),
    head: [],
  };
  return { ...page, head: headOf(words, page) };
}

/**
 * An expression, for any sheet, that counts the rows that deviate: rows kept for a note only do not. `plan` is the cell with the id of a
 * plan to count for; all of them without it.
 */
export function deviationCount(page: OverviewTable, plan?: string): string {
  const { top, bottom } = tableArea(page);
  const column = (index: number): string =>
    `${quoteSheet(page.sheet)}!${absolute({ top: top + 1, bottom, left: index, right: index })}`;
  return plan === undefined ? `SUM(${column(AT.counts)})` : `SUMIF(${column(AT.plan)},${plan},${column(AT.counts)})`;
}

function rowOf(
  { submission: { location, file }, unit }: Deviation,
  { words, workbook }: OverviewRequest,
  longest: number,
): TableRow {
  const { actual, forecast, explanation } = unit;
  return {
    key: keyOf([location.plan, unit.id]) ?? '',
    cells: [
      cells.text(location.agency),
      cells.asText(unit.id),
      cells.text(unit.text, longest),
      cells.text(lightWord(words, unit.light)),
      cells.text(lightWord(words, unit.expectedLight)),
      cells.text(statusWord(words, unit.reached)),
      cells.text(statusWord(words, unit.expected)),
      cells.shown(actual, workbook, longest),
      cells.shown(forecast, workbook, longest),
      cells.shown(explanation, workbook, longest),
      cells.EMPTY,
      cells.EMPTY,
      cells.text(file),
      cells.text(location.sheet),
      cells.text(actual?.cells ?? unit.cell),
      cells.text(forecast?.cells ?? ''),
      cells.text(explanation?.cells ?? ''),
      cells.count(deviates(unit) ? 1 : 0),
      cells.text(location.plan),
    ],
  };
}

function headOf(words: OverviewWords, page: OverviewTable): Head[] {
  const { say } = words;
  const table = tableArea(page);
  const column = (index: number): string => absolute({ top: table.top + 1, bottom: table.bottom, left: index, right: index });
  const number = (row: number, expression: string): Head => ({
    row,
    column: 1,
    cell: { content: { expression }, format: FORMATS.whole },
    style: STYLES.left,
  });
  return [
    { row: 0, column: 0, cell: { content: say('titleDeviations') }, style: STYLES.title },
    { row: 1, column: 0, cell: { content: say('about') }, style: STYLES.about },
    { row: 2, column: 0, cell: { content: say('listed') }, style: STYLES.label },
    number(2, deviationCount(page)),
    { row: 3, column: 0, cell: { content: say('redNow') }, style: STYLES.label },
    { row: 3, column: 2, cell: { content: lightWord(words, 'red') } },
    number(3, `SUMPRODUCT((${column(AT.light)}=$C$4)*1)`),
  ];
}

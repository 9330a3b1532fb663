/** The sheet with the goals that all agencies share, one row a goal and agency, and how each goal stands across them. */
import { FORMATS } from '../drawing/sheetDraft';
import { STYLES } from '../drawing/styles';
import type { Status } from '../report/types';
import { a1, type Rect } from '../workbook/address';
import { SHEET_NAMES } from '../workbook/edits';
import { absolute, HEAD_WIDTH } from './agenciesTable';
import { marked, type WatchedColumn } from './changeMarks';
import { withRemarks } from './remarks';
import { tableArea, type Head, type OverviewTable, type TableRow } from './overviewTable';
import { keyOf, existingTable, type TableShape } from './existingTable';
import * as cells from './tableCells';
import type { AgencyLine, OverviewRequest } from './tableCells';
import type { Checked, GoalLine } from './types';
import { lightWord, statusWord, type OverviewWords } from './overviewWords';

const NAME = `${SHEET_NAMES}_KoncernFaellesMaal`;

const AT = { number: 0, goal: 1, agency: 2, light: 4, expected: 7, remark: 9, changed: 10, plan: 14 } as const;
/** The goal is told in full at the top; beside each agency its beginning will do. */
const SHORT = 80;
const TOPMOST = { vertical: 'Top' } as const;
const WIDTH = AT.plan + 1;

function columnsOf({ say }: OverviewWords): readonly WatchedColumn[] {
  return [
    { header: say('number'), width: 44 },
    { header: say('goal'), width: 196, style: 'wrapped' },
    { header: say('agency'), width: 165, style: 'wrapped' },
    { header: say('weight'), width: 52, style: 'centred', watched: true },
    { header: say('lightNow'), width: 90, style: 'light', watched: true },
    { header: say('lightYear'), width: 90, style: 'light', watched: true },
    { header: say('statusReached'), width: 88, watched: true },
    { header: say('statusExpected'), width: 88, watched: true },
    { header: say('explanation'), width: 280, style: 'wrapped', watched: true },
    { header: say('remark'), width: 180, style: 'remark' },
    { header: say('changed'), width: 180, style: 'changed' },
    { header: say('file'), width: 180 },
    { header: say('sheet'), width: 90 },
    { header: say('cell'), width: 120 },
    { header: say('plan'), width: 150 },
  ];
}

export function goalsShape(words: OverviewWords): TableShape {
  const headers = columnsOf(words).map(({ header }) => header);
  return { name: NAME, headers, keys: [AT.plan, AT.number], headWidth: HEAD_WIDTH };
}

interface SharedGoal {
  readonly goal: GoalLine;
  readonly submission: Checked;
}

export function goalsTable(
  request: OverviewRequest,
  lines: readonly AgencyLine[],
  sheet: string,
  longest: number,
): OverviewTable {
  const { words, workbook } = request;
  const columns = columnsOf(words);
  const old = existingTable(workbook, goalsShape(words));
  const found = lines.flatMap(({ submission }): SharedGoal[] =>
    submission ? submission.outcome.goals.flatMap((goal) => (goal.shared ? [{ goal, submission }] : [])) : [],
  );
  const numbers = [...new Map(found.map(({ goal }) => [goal.id, goal.text]))].sort(([first], [second]) =>
    cells.byText(first, second),
  );
  const live = numbers.flatMap(([id]) =>
    found.filter(({ goal }) => goal.id === id).map((shared) => rowOf(shared, words, longest)),
  );
  const gone = cells
    .notedKeys(old, live, columns)
    .flatMap((key) =>
      old
        ? [
            cells.goneRow(
              key,
              old,
              [AT.number, AT.goal, AT.agency, AT.plan],
              { index: AT.light, text: words.say('state_gone') },
              WIDTH,
            ),
          ]
        : [],
    );
  const top = 5 + Math.max(1, numbers.length);
  const page = {
    name: NAME,
    sheet,
    top,
    columns,
    rows: marked(columns, withRemarks(columns, [...live, ...gone], old, top + 1), old, words),
    printedTo: AT.remark,
    pageOf: words.say('pageOf'),
    head: [],
  };
  return { ...page, head: headOf(words, numbers, tableArea(page)) };
}

function rowOf({ goal, submission: { location, file } }: SharedGoal, words: OverviewWords, longest: number): TableRow {
  return {
    key: keyOf([location.plan, goal.id]) ?? '',
    cells: [
      cells.asText(goal.id),
      cells.text(goal.text, Math.min(longest, SHORT)),
      cells.text(location.agency),
      cells.points(goal.weight),
      cells.text(lightWord(words, goal.light)),
      cells.text(lightWord(words, goal.expectedLight)),
      cells.text(statusWord(words, goal.reached)),
      cells.text(statusWord(words, goal.expected)),
      cells.text(goal.explanation, longest),
      cells.EMPTY,
      cells.EMPTY,
      cells.text(file),
      cells.text(location.sheet),
      cells.text(goal.cells),
      cells.text(location.plan),
    ],
  };
}

const STATUSES = ['fulfilled', 'partly', 'notFulfilled', 'notAssessed'] as const satisfies readonly Status[];

/** Counted by formulas over the rows below; what a status' heading says is what its column counts. */
function headOf(words: OverviewWords, numbers: readonly (readonly [string, string])[], table: Rect): Head[] {
  const { say } = words;
  const column = (index: number): string => absolute({ top: table.top + 1, bottom: table.bottom, left: index, right: index });
  const head = 3;
  const statuses = STATUSES.map((status, index) => {
    const at = 4 + index;
    return { at, title: statusWord(words, status), over: AT.expected, equals: a1(head, at).replace(/\d/, '$$$&') };
  });
  const counted = [{ at: 3, title: say('redNow'), over: AT.light, equals: `"${lightWord(words, 'red')}"` }, ...statuses];
  return [
    { row: 0, column: 0, cell: { content: say('titleGoals') }, style: STYLES.title },
    { row: 1, column: 0, cell: { content: say('about') }, style: STYLES.about },
    { row: head, column: 0, cell: { content: say('number') }, style: STYLES.head },
    { row: head, column: 1, cell: { content: say('goal') }, style: STYLES.head },
    { row: head, column: 2, cell: { content: say('agencies') }, style: STYLES.head },
    { row: head - 1, column: 4, cell: { content: say('statusExpected') }, style: STYLES.label },
    ...counted.map(({ at, title }): Head => ({ row: head, column: at, cell: { content: title }, style: STYLES.head })),
    ...numbers.flatMap(([id, goal], index): Head[] => {
      const row = head + 1 + index;
      const same = `(${column(AT.number)}=${a1(row, 0)})`;
      const formula = (at: number, expression: string): Head => ({
        row,
        column: at,
        cell: { content: { expression }, format: FORMATS.whole },
        style: { ...TOPMOST, ...STYLES.centred },
      });
      return [
        { row, column: 0, cell: cells.asText(id), style: TOPMOST },
        { row, column: 1, cell: cells.text(goal, SHORT), style: { ...TOPMOST, wrap: true } },
        formula(2, `SUMPRODUCT(${same}*1)`),
        ...counted.map(({ at, over, equals }) => formula(at, `SUMPRODUCT(${same}*(${column(over)}=${equals}))`)),
      ];
    }),
  ];
}

/** "Lås runden": a round as values at the end of the history. What stands there already is never written over. */
import type { Assessment } from '../assessment/types';
import type { Plan } from '../plan/schema';
import type { Recognition } from '../recognition/types';
import type { Report } from '../report/types';
import { area, STYLES } from '../drawing/styles';
import { HISTORY_SHEET, type CellInput, type Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { HISTORY_COLUMNS, LAST_COLUMN, NAMES, nameOfLock, HISTORY_ROWS, type HistoryRow } from './historyColumns';
import { historyTableOf, readHistory, chainHashOf, type HistoryTable } from './readHistory';
import { momentOfSerial, serialOfMoment } from './moment';
import { rowsOf } from './historyRows';
import { safeText, roundValuesOf } from './roundValues';
import { formatOfShows, storedInput } from './storedValues';
import { FIGURE_COLUMNS, type LockProblem, type LockResult, type RecordedLine, type Moment, type RoundValues } from './types';
import { withVersions } from './lockVersions';
import type { RoundWords } from './roundWords';

export interface LockRequest {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly report: Report;
  readonly assessment: Assessment;
  /** As its file says it, before amendments. */
  readonly plan: Plan;
  readonly by: string;
  readonly at: Moment;
  readonly words: RoundWords;
}

/** Pure. The same request on a workbook that has been frozen by it writes nothing. */
export function lockRound(request: LockRequest): LockResult {
  const { workbook, plan, assessment, words } = request;
  const history = readHistory(workbook, plan);
  const refused = (problem: LockProblem): LockResult => ({ edits: [], refused: problem, history, version: 0 });
  const problem = refusal(request);
  if (problem) return refused(problem);
  const moment = serialOfMoment(request.at);
  if (moment === undefined) return refused({ code: 'freezeBadMoment', found: request.at });
  const found = historyTableOf(workbook);
  if (typeof found === 'object' && 'header' in found) return refused({ code: 'freezeHistoryUnreadable', sheet: found.header });
  const table = typeof found === 'object' ? found : undefined;
  if (table?.sheet.protection) return refused({ code: 'freezeSheetProtected', sheet: table.sheet.name });

  const by = safeText(request.by.trim());
  const at = momentOfSerial(moment);
  const values = roundValuesOf(assessment, request.report.current);
  const round = values.round;
  const duplicate = history.lockedRounds.find(
    (lockedRound) => lockedRound.round === round && lockedRound.by === by && lockedRound.at === at,
  );
  if (duplicate) {
    const asRow = (one: RoundValues) => rowsOf(one, { plan: plan.id, by, at, previous: '' }, words)[0]?.fingerprint;
    return asRow(duplicate) === asRow(values)
      ? { edits: [], refused: undefined, history, version: duplicate.version }
      : refused({ code: 'freezeSameMoment', round, by, at });
  }
  const stamp = { plan: plan.id, by, at, previous: previousOf(found, history) };
  const rows = rowsOf(values, stamp, words);
  const sheet = table?.sheet.name ?? HISTORY_SHEET;
  const first = table ? Math.max(table.headerRow, table.sheet.used?.bottom ?? 0) + 1 : HISTORY_ROWS.header + 1;
  const head = String(rows[0]?.fingerprint ?? '');
  const left = table?.left ?? 0;
  const written = withVersions([...history.lockedRounds, { ...values, ...stamp, row: first, sound: true }]).at(-1);
  return {
    edits: [
      ...(table ? [] : newSheet(words)),
      ...rowEdits(sheet, first, left, rows, values.lines, workbook.date1904),
      chainHashEdit(sheet, table, head),
      { kind: 'setName', name: nameOfLock(round, head), sheet, area: area(first, left, first, left), visible: false },
    ],
    refused: undefined,
    history,
    version: written?.version ?? 1,
  };
}

/** What is gone stays found: where the seal or the whole sheet is missing, the chain names something that is not there. */
function previousOf(found: ReturnType<typeof historyTableOf>, { lockedRounds }: LockResult['history']): string {
  const chainHash = typeof found === 'object' && !('header' in found) ? chainHashOf(found) : '';
  if (chainHash !== '') return chainHash;
  return found === 'gone' || lockedRounds.length > 0 ? GONE : '';
}

const GONE = '?';

function refusal({ workbook, recognition, by }: LockRequest): LockProblem | undefined {
  if (!recognition.recognised || recognition.questions.length > 0) return { code: 'freezeUnconfirmed' };
  if (by.trim() === '') return { code: 'freezeNoName' };
  if (workbook.readOnly) return { code: 'freezeReadOnly' };
  const found = historyTableOf(workbook);
  if (typeof found === 'object') return undefined;
  if (workbook.structureProtected) return { code: 'freezeStructureProtected' };
  return undefined;
}

function newSheet(words: RoundWords): Edit[] {
  const sheet = HISTORY_SHEET;
  const { header, title, about, chainHash } = HISTORY_ROWS;
  const head = area(header, 0, header, LAST_COLUMN);
  const chainHashCell = area(chainHash, 1, chainHash, 1);
  const put = (row: number, text: string): Edit => ({
    kind: 'setCells',
    sheet,
    area: area(row, 0, row, 0),
    rows: [[{ value: text }]],
  });
  return [
    { kind: 'addSheet', sheet, visibility: 'visible' },
    { kind: 'setName', name: NAMES.sheet, sheet, area: area(0, 0, 0, 0), visible: false },
    { kind: 'setName', name: NAMES.header, sheet, area: head, visible: false },
    { kind: 'setName', name: NAMES.chainHash, sheet, area: chainHashCell, visible: false },
    put(title, words.rounds.historyTitle),
    put(about, words.rounds.historyAbout),
    put(chainHash, words.rounds.historyChainHash),
    { kind: 'setFormats', sheet, area: chainHashCell, rows: [['@']] },
    { kind: 'setCells', sheet, area: head, rows: [HISTORY_COLUMNS.map(({ heading }) => ({ value: words.rounds[heading] }))] },
    { kind: 'setStyle', sheet, area: area(title, 0, title, 0), style: STYLES.title },
    { kind: 'setStyle', sheet, area: area(about, 0, about, 0), style: STYLES.about },
    { kind: 'setStyle', sheet, area: head, style: { ...STYLES.head, wrap: true, vertical: 'Top' } },
    ...HISTORY_COLUMNS.flatMap((column, index): Edit[] =>
      'width' in column ? [{ kind: 'setColumnWidth', sheet, column: index, points: column.width }] : [],
    ),
  ];
}

function chainHashEdit(sheet: string, table: HistoryTable | undefined, fingerprint: string): Edit {
  const { row, column } = table?.chainHash ?? { row: HISTORY_ROWS.chainHash, column: 1 };
  return { kind: 'setCells', sheet, area: area(row, column, row, column), rows: [[{ value: fingerprint }]] };
}

function rowEdits(
  sheet: string,
  first: number,
  left: number,
  rows: readonly HistoryRow[],
  lines: readonly RecordedLine[],
  date1904: boolean,
): Edit[] {
  const where = area(first, left, first + rows.length - 1, left + LAST_COLUMN);
  const formats = rows.map((row, index) =>
    HISTORY_COLUMNS.map(({ key, format }) => (row[key] === undefined ? format : formatOf(key, format, lines[index - 1]))),
  );
  const cells = rows.map((row, index) =>
    HISTORY_COLUMNS.map(({ key }, column): CellInput => {
      return storedInput(row[key], formats[index]?.[column] ?? '', date1904);
    }),
  );
  return [
    // Formats first: a cell formatted as text keeps "1.1" a text.
    { kind: 'setFormats', sheet, area: where, rows: formats },
    { kind: 'setCells', sheet, area: where, rows: cells },
    { kind: 'setStyle', sheet, area: area(first, left, first, left + LAST_COLUMN), style: STYLES.group },
  ];
}

function formatOf(key: string, usual: string, line: RecordedLine | undefined): string {
  const column = FIGURE_COLUMNS.find((known) => known === key);
  const figure = column ? line?.figures[column] : key === 'extractedOn' ? line?.extractedOn : undefined;
  return figure ? formatOfShows(figure.shows) : usual;
}

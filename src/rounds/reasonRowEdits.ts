/** Writes why a locked figure was changed on the sheet of reasons: one row for each change, below what stands there. */
import { sheetRefusal } from '../drawing/sheetRefusal';
import { area, STYLES } from '../drawing/styles';
import { REASONS_NAME, REASONS_SHEET, type Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { serialOfMoment } from './moment';
import { fingerprintOfReason, reasonsTableOf, REASON_COLUMNS, REASON_ROWS, REASONS_HEAD, type ReasonRow } from './reasonsSheet';
import { safeText } from './roundValues';
import { formatOfShows, storedInput } from './storedValues';
import type { Moment } from './types';
import type { ChangedValue, LateChange, ReasonRefusal } from './yearTypes';
import type { RoundWords } from './roundWords';

export interface ReasonRequest {
  readonly workbook: WorkbookSnapshot;
  /** Id of the plan. */
  readonly plan: string;
  /** What the reason is given for. */
  readonly changes: readonly LateChange[];
  readonly text: string;
  readonly by: string;
  readonly at: Moment;
  readonly words: RoundWords;
}

export interface GivenReason {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  /** Why nothing is written. */
  readonly refused: ReasonRefusal | undefined;
}

/** Pure. The agency's own sheets are not touched. */
export function reasonRowEdits(request: ReasonRequest): GivenReason {
  const { workbook, changes, words } = request;
  const found = reasonsTableOf(workbook);
  const table = typeof found === 'object' && 'sheet' in found ? found : undefined;
  const sheet = table?.sheet.name ?? REASONS_SHEET;
  const refused = refusal(workbook);
  if (refused) return { sheet, edits: [], refused };
  const rows = changes.map((change) => rowOf(change, request));
  if (rows.length === 0) return { sheet, edits: [], refused: undefined };
  const top = table ? Math.max(table.headerRow, table.sheet.used?.bottom ?? 0) + 1 : REASON_ROWS.header + 1;
  const left = table?.left ?? 0;
  const where = area(top, left, top + rows.length - 1, left + REASON_COLUMNS.length - 1);
  const formats = changes.map(({ shows }) =>
    REASON_COLUMNS.map(({ key, format }) => (key === 'before' || key === 'now' ? formatOfShows(shows) : format)),
  );
  const cells = rows.map((row, index) =>
    REASON_COLUMNS.map(({ key }, column) => storedInput(row[key], formats[index]?.[column] ?? '', workbook.date1904)),
  );
  return {
    sheet,
    refused: undefined,
    edits: [
      ...(table ? [] : newSheet(words)),
      // Formats first: a cell formatted as text keeps "1.1" a text.
      { kind: 'setFormats', sheet, area: where, rows: formats },
      { kind: 'setCells', sheet, area: where, rows: cells },
      { kind: 'setStyle', sheet, area: where, style: { wrap: true, vertical: 'Top' } },
    ],
  };
}

function refusal(workbook: WorkbookSnapshot): ReasonRefusal | undefined {
  const found = reasonsTableOf(workbook);
  const existing = typeof found === 'object' && 'sheet' in found ? found.sheet : undefined;
  const refused = sheetRefusal(workbook, existing);
  if (refused === 'readOnly') return { code: 'reasonReadOnly' };
  if (typeof found === 'object' && 'header' in found) return { code: 'reasonUnreadable', sheet: found.header };
  if (refused === 'sheetProtected') return { code: 'reasonSheetProtected', sheet: existing?.name ?? '' };
  return refused && { code: 'reasonStructureProtected' };
}

function rowOf({ round, unit, part, before, now }: LateChange, { plan, text, by, at, words }: ReasonRequest): ReasonRow {
  const stored = (value: ChangedValue) => (value === null || value === '' ? undefined : value);
  const row: ReasonRow = {
    round,
    unit,
    what: words.rounds[`part_${part}`],
    before: stored(before),
    now: stored(now),
    text: safeText(text.trim()),
    by: safeText(by.trim()),
    at: serialOfMoment(at),
    plan,
    part,
  };
  return { ...row, fingerprint: fingerprintOfReason(row) };
}

function newSheet({ rounds }: RoundWords): Edit[] {
  const sheet = REASONS_SHEET;
  const { title, about, header } = REASON_ROWS;
  const head = area(header, 0, header, REASON_COLUMNS.length - 1);
  const put = (row: number, text: string): Edit => ({
    kind: 'setCells',
    sheet,
    area: area(row, 0, row, 0),
    rows: [[{ value: text }]],
  });
  return [
    { kind: 'addSheet', sheet, visibility: 'visible' },
    { kind: 'setName', name: REASONS_NAME, sheet, area: area(0, 0, 0, 0), visible: false },
    { kind: 'setName', name: REASONS_HEAD, sheet, area: head, visible: false },
    put(title, rounds.reasonsTitle),
    put(about, rounds.reasonsAbout),
    { kind: 'setCells', sheet, area: head, rows: [REASON_COLUMNS.map(({ heading }) => ({ value: rounds[heading] }))] },
    { kind: 'setStyle', sheet, area: area(title, 0, title, 0), style: STYLES.title },
    { kind: 'setStyle', sheet, area: area(about, 0, about, 0), style: STYLES.about },
    { kind: 'setStyle', sheet, area: head, style: { ...STYLES.head, wrap: true, vertical: 'Top' } },
    ...REASON_COLUMNS.map(({ width }, column): Edit => ({ kind: 'setColumnWidth', sheet, column, points: width })),
  ];
}

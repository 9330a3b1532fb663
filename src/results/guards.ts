/**
 * Guards of the results, as formulas that work without the add-in. A reference follows its cell when rows are inserted, but stays where it is
 * when a table is sorted, and is lost when its cell is deleted. So our sheet keeps what identified each row and headed each column when the
 * formulas were written, and a result is shown only while the same stands there.
 */
import { MANUAL_REASONS } from '../assessment/credit';
import { FIGURE_ROLES } from '../measures/content';
import type { ColumnRole, TableBinding } from '../recognition/types';
import { a1, absoluteA1, rectA1 } from '../workbook/address';
import { cellAt, findSheet, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { COLUMN } from './resultLayout';
import { entryCell, own, reported, theirs, type PlacedResults } from './resultContext';
import type { ColumnGuard, Guards, KeptCell, RowGuard } from './guardTypes';
import { NAMES } from './sheetWords';

/** Columns of the lines of guards on our sheet; what is to stand in the agency's cells follows from `kept` on. */
export const GUARD_COLUMN = {
  number: COLUMN.number,
  text: COLUMN.text,
  figures: COLUMN.level,
  whole: COLUMN.weight,
  kept: COLUMN.degree,
};

/** What tells one row from another; where rows look alike, what was agreed of them, too. */
const KEY_ROLES: readonly ColumnRole[] = ['id', 'goal', 'requirement', 'subGoal', 'office'];
const AGREED_KEYS: readonly ColumnRole[] = ['target', 'unit', 'weight'];
const READ_ROLES: readonly ColumnRole[] = [
  ...new Set<ColumnRole>([
    ...FIGURE_ROLES,
    ...MANUAL_REASONS,
    'manualCredit',
    'overrideStatus',
    'overrideReason',
    'overrideBy',
    'overrideOn',
  ]),
];

export function guardsOf(context: PlacedResults, workbook: WorkbookSnapshot): Guards {
  const { rows: at, units } = context.layout;
  const columnsTop = at.guards + 2 + units.length + 1;
  let row = columnsTop + 1;
  const columns: ColumnGuard[] = [];
  const spans = new Map<TableBinding, { readonly top: number; readonly bottom: number }>();
  for (const { binding } of context.tables) {
    const sheet = findSheet(workbook, binding.sheet.value);
    const own = sheet ? headersOf(sheet, binding) : [];
    if (own.length === 0) continue;
    spans.set(binding, { top: row, bottom: row + own.length - 1 });
    for (const header of own) columns.push({ ...header, row: row++ });
  }
  const rows = units.map(({ unit }, index): RowGuard => {
    const guard = { unit: unit.id, row: at.guards + 2 + index };
    const report = reported(context, unit.id);
    const table = report && context.tables.find(({ sheet }) => sheet === report.sheet);
    const sheet = table && findSheet(workbook, table.sheet);
    if (!report || !table || !sheet) return guard;
    const figures = READ_ROLES.flatMap((role) => entryCell(context, unit.id, role) ?? []);
    return {
      ...guard,
      watched: {
        keys: keysOf(sheet, table.binding, report.row),
        figures: figures.filter((cell) => cell.row === report.row && cell.sheet === report.sheet),
        columns: spans.get(table.binding),
      },
    };
  });
  return { rows, columnsTop, columns, end: row };
}

/**
 * Rows that look alike are told apart by what was agreed of them and by the rows above and below. Two neighbours that are alike in all of it
 * cannot be told apart by anybody.
 */
function keysOf(sheet: SheetSnapshot, binding: TableBinding, row: number): readonly KeptCell[] {
  const keys = keyCells(sheet, binding, row, KEY_ROLES);
  const text = textOf(keys);
  for (let other = binding.headerBottom + 1; other <= binding.lastRow; other++) {
    if (other === row || textOf(keyCells(sheet, binding, other, KEY_ROLES)) !== text) continue;
    const around = [row - 1, row + 1].flatMap((beside) => keyCells(sheet, binding, beside, KEY_ROLES));
    return [...keys, ...keyCells(sheet, binding, row, AGREED_KEYS), ...around];
  }
  return keys;
}

function textOf(keys: readonly KeptCell[]): string {
  return JSON.stringify(keys.map(({ content }) => content.value));
}

function keyCells(sheet: SheetSnapshot, binding: TableBinding, row: number, roles: readonly ColumnRole[]): readonly KeptCell[] {
  return roles.flatMap((role) => {
    const column = binding.columns.find((candidate) => candidate.role === role && candidate.confidence === 'sure');
    if (!column) return [];
    const content = contentOf(cellAt(sheet, row, column.value));
    return content === undefined ? [] : [{ cell: { sheet: sheet.name, row, column: column.value }, content }];
  });
}

/** Of every column that formulas read or that tells rows apart: the lowest cell of its header that holds something. */
function headersOf(sheet: SheetSnapshot, binding: TableBinding): readonly Omit<ColumnGuard, 'row'>[] {
  const watched = new Set<ColumnRole>([...READ_ROLES, ...KEY_ROLES]);
  return binding.columns.flatMap(({ role, value: column, header, confidence }) => {
    if (!watched.has(role) || confidence !== 'sure') return [];
    for (let row = binding.headerBottom; row >= binding.headerTop; row--) {
      const found = cellAt(sheet, row, column);
      const content = contentOf(found);
      if (content === undefined) continue;
      const cell = { sheet: sheet.name, row, column };
      return [{ header, cell, ...(found.formula === undefined ? { content } : {}) }];
    }
    return [];
  });
}

function contentOf(cell: Cell): Cell | undefined {
  return cell.type === 'empty' || cell.type === 'error' || cell.value === '' ? undefined : cell;
}

/** 1 while the column's header says what it said, 0 when it does not or is gone. */
export function columnExpression({ cell, content, row }: ColumnGuard): string {
  const ref = theirs(cell, 'sheet');
  const holds = content === undefined ? `ISNUMBER(ROW(${ref}))` : `EXACT(${ref},${absoluteA1(row, GUARD_COLUMN.kept)})`;
  return `IFERROR(IF(${holds},1,0),0)`;
}

/** 1 while all cells that the unit's formulas read stand in one row, under the headers they stood under. */
export function figuresExpression({ watched }: RowGuard): string {
  if (!watched) return '1';
  const [first, ...others] = [...watched.keys.slice(0, 1).map(({ cell }) => cell), ...watched.figures].map((cell) =>
    theirs(cell, 'sheet'),
  );
  const conditions = [
    ...(first === undefined ? [] : [`ISNUMBER(ROW(${first}))`]),
    ...others.map((ref) => `ROW(${ref})=ROW(${first ?? ref})`),
    ...(watched.columns ? [`MIN(${lines(watched.columns)})=1`] : []),
  ];
  return conditions.length === 0 ? '1' : `IFERROR(IF(AND(${conditions.join(',')}),1,0),0)`;
}

/** 1 while all of the unit's row is what it was. */
export function rowExpression(guard: RowGuard): string {
  const figures = absoluteA1(guard.row, GUARD_COLUMN.figures);
  if (!guard.watched) return figures;
  const conditions = [
    `${figures}=1`,
    ...guard.watched.keys.map(({ cell }, index) => keyHolds(theirs(cell, 'sheet'), absoluteA1(guard.row, keptColumn(index)))),
  ];
  return `IFERROR(IF(AND(${conditions.join(',')}),1,0),0)`;
}

export function keptColumn(index: number): number {
  return GUARD_COLUMN.kept + index;
}

function keyHolds(ref: string, kept: string): string {
  return `EXACT(${ref},${kept})`;
}

function lines({ top, bottom }: { readonly top: number; readonly bottom: number }): string {
  return `${absoluteA1(top, GUARD_COLUMN.whole)}:${absoluteA1(bottom, GUARD_COLUMN.whole)}`;
}

/** `then` while the lines of the given units hold, on our sheet. */
export function whileUnmoved(guards: Guards, units: readonly string[], then: string, otherwise: 'nothing' | 'moved'): string {
  const wanted = new Set(units);
  const rows = guards.rows.filter(({ unit, watched }) => watched && wanted.has(unit)).map(({ row }) => row);
  if (rows.length === 0) return then;
  return `IF(${allHold(rows)},${then},${otherwise === 'nothing' ? '""' : NAMES.moved})`;
}

/** Rows that follow each other are one range. */
function allHold(rows: readonly number[]): string {
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  if (rows.length === 1) return `${a1(first, GUARD_COLUMN.whole)}=1`;
  const where =
    last - first === rows.length - 1
      ? rectA1({ top: first, left: GUARD_COLUMN.whole, bottom: last, right: GUARD_COLUMN.whole })
      : rows.map((row) => a1(row, GUARD_COLUMN.whole)).join(',');
  return `MIN(${where})=1`;
}

/**
 * The same in the unit's own row of the table, where the formula may have come to stand beside another row, or moved with its own. What our
 * sheet has to say of the unit counts only while its line there holds, too.
 */
export function whileInRow(
  context: GuardedResults,
  { unit, usesOurSheet }: RowUse,
  then: string,
  otherwise: 'nothing' | 'moved',
): string {
  const guard = context.guards.rows.find((candidate) => candidate.unit === unit);
  if (!guard?.watched) return then;
  const line = usesOurSheet ? GUARD_COLUMN.whole : GUARD_COLUMN.figures;
  const holds = [
    `${own(context, guard.row, line, 'table')}=1`,
    ...guard.watched.keys.map(({ cell }, index) =>
      keyHolds(theirs(cell, 'table'), own(context, guard.row, keptColumn(index), 'table')),
    ),
  ];
  return `IF(IFERROR(AND(${holds.join(',')}),FALSE),${then},${otherwise === 'nothing' ? '""' : NAMES.moved})`;
}

type GuardedResults = PlacedResults & { readonly guards: Guards };

interface RowUse {
  readonly unit: string;
  readonly usesOurSheet: boolean;
}

/**
 * One sheet of the overview: a head, below it one table whose rows have keys, and beside and below it what people have written. Turned
 * into few, large edits, all as it is to stand; `needed` leaves only what differs.
 */
import { FORMATS, type Content } from '../drawing/sheetDraft';
import { area, lightFormats, STYLES } from '../drawing/styles';
import { a1, cellKey, type Rect } from '../workbook/address';
import { mapArea, sameArea } from '../workbook/areas';
import { tagged, type CellInput, type CellStyle, type Edit, type LightFormat, type PagePrint } from '../workbook/edits';
import { cellAt } from '../workbook/snapshot';
import { movedNotes } from './movedNotes';
import type { ExistingTable } from './existingTable';

export interface TableCell {
  readonly content: Content;
  readonly format?: string;
}

export interface TableRow {
  readonly key: string;
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  readonly header: string;
  /** In points. */
  readonly width: number;
  /** `remark` is for people to write in. */
  readonly style?: 'light' | 'wrapped' | 'changed' | 'bar' | 'left' | 'centred' | 'remark';
}

export interface Head {
  readonly row: number;
  readonly column: number;
  readonly cell: TableCell;
  readonly style?: CellStyle;
}

export interface OverviewTable {
  /** Name of the table. */
  readonly name: string;
  readonly sheet: string;
  readonly head: readonly Head[];
  /** Row of the table's header. */
  readonly top: number;
  readonly columns: readonly TableColumn[];
  /** Last column that is printed: where a figure comes from is looked up on the screen. */
  readonly printedTo: number;
  /** The page in a footer's codes. */
  readonly pageOf: string;
  readonly rows: readonly TableRow[];
}

/** Where the table will stand. An empty table still has one row, so that formulas over it have something to refer to. */
export function tableArea({ top, columns, rows }: Pick<OverviewTable, 'top' | 'columns' | 'rows'>): Rect {
  return area(top, 0, top + Math.max(1, rows.length), columns.length - 1);
}

/** `old` is what stands there; undefined on a new sheet. The sheet itself is added by the caller. */
export function overviewTableEdits(page: OverviewTable, old: ExistingTable | undefined): readonly Edit[] {
  const { sheet } = page;
  const table = tableArea(page);
  const inputs = new Map<number, CellInput>();
  const formats = new Map<number, string>();
  const put = (row: number, column: number, { content, format }: TableCell): void => {
    const input: CellInput = typeof content === 'object' ? { formula: `=${content.expression}` } : { value: content };
    inputs.set(cellKey(row, column), input);
    formats.set(cellKey(row, column), format ?? FORMATS.general);
  };
  for (const { row, column, cell } of page.head) put(row, column, cell);
  page.columns.forEach(({ header }, column) => put(page.top, column, { content: header }));
  page.rows.forEach(({ cells }, index) => cells.forEach((cell, column) => put(page.top + 1 + index, column, cell)));
  const rowOf = new Map(page.rows.map(({ key }, index) => [key, page.top + 1 + index]));
  const notes = old ? movedNotes(old, table, rowOf) : [];
  for (const { row, column, input, format } of notes) {
    inputs.set(cellKey(row, column), input);
    formats.set(cellKey(row, column), format);
  }
  const whole = extent(table, old?.sheet.used, notes);
  const existing = old?.sheet;
  const formatAt = (row: number, column: number): string =>
    formats.get(cellKey(row, column)) ?? keptFormat(existing && cellAt(existing, row, column).format, table, old, row, column);
  return [
    { kind: 'setName', name: page.name, sheet, area: table },
    // Formats first: a cell formatted as text keeps "1.1" a text.
    { kind: 'setFormats', sheet, area: whole, rows: mapArea(whole, formatAt) },
    {
      kind: 'setCells',
      sheet,
      area: whole,
      rows: mapArea(whole, (row, column) => inputs.get(cellKey(row, column)) ?? { clear: true }),
    },
    ...styleEdits(page, table, old),
    ...lightEdits(page, table, old),
    ...(old ? [] : [{ kind: 'setPrint', sheet, ...printOf(page) } as const]),
  ];
}

function printOf({ top, printedTo, pageOf }: OverviewTable): PagePrint {
  return { orientation: 'landscape', headingRow: top, lastColumn: printedTo, pageOf };
}

/** Number formats of empty cells outside our table, then and now, are left as they are. */
function keptFormat(now: string | undefined, table: Rect, old: ExistingTable | undefined, row: number, column: number): string {
  const inside = (rect: Rect): boolean => row <= rect.bottom && column <= rect.right;
  return inside(table) || (old && inside(old.area)) ? FORMATS.general : (now ?? FORMATS.general);
}

function extent(table: Rect, used: Rect | undefined, notes: readonly { row: number; column: number }[]): Rect {
  let bottom = Math.max(table.bottom, used?.bottom ?? 0);
  let right = Math.max(table.right, used?.right ?? 0);
  for (const { row, column } of notes) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return area(0, 0, bottom, right);
}

/** Looks follow from where the table stands, so they are set when it is new or has another size; what people coloured since stays. */
function styleEdits(page: OverviewTable, table: Rect, old: ExistingTable | undefined): readonly Edit[] {
  if (old && sameArea(old.area, table)) return [];
  const { sheet, columns } = page;
  const styled = (rect: Rect, wanted: CellStyle): Edit => ({ kind: 'setStyle', sheet, area: rect, style: wanted });
  const below = old && old.area.bottom > table.bottom ? [area(table.bottom + 1, 0, old.area.bottom, table.right)] : [];
  const wrapped = columns.flatMap(({ style }, column) =>
    style === 'wrapped' || style === 'changed' || style === 'left' || style === 'remark'
      ? [area(table.top + 1, column, table.bottom, column)]
      : [],
  );
  return [
    ...below.map((rect): Edit => ({ kind: 'clearStyle', sheet, area: rect })),
    ...page.head.flatMap(({ row, column, style: wanted }) => (wanted ? [styled(area(row, column, row, column), wanted)] : [])),
    styled(area(table.top, 0, table.top, table.right), { ...STYLES.head, wrap: true, vertical: 'Center' }),
    styled(area(table.top + 1, 0, table.bottom, table.right), { ...STYLES.body, vertical: 'Top' }),
    ...wrapped.map((rect) => styled(rect, { wrap: true })),
    ...columns.flatMap(({ style }, column) => {
      const horizontal = style === 'left' ? 'Left' : style === 'centred' ? 'Center' : undefined;
      return horizontal ? [styled(area(table.top + 1, column, table.bottom, column), { horizontal })] : [];
    }),
    ...(old ? [] : columns.map(({ width }, column): Edit => ({ kind: 'setColumnWidth', sheet, column, points: width }))),
    ...barEdits(page, table, old),
  ];
}

/** The same ends for all, so that agencies can be compared. */
const SHARE = { from: 0, to: 1 } as const;

/** Excel does not tell where a data bar lies; the table's name does, so they are laid anew whenever the table has another size. */
function barEdits({ sheet, columns }: OverviewTable, table: Rect, old: ExistingTable | undefined): readonly Edit[] {
  return columns.flatMap(({ style }, column): Edit[] => {
    if (style !== 'bar') return [];
    const rect = area(table.top + 1, column, table.bottom, column);
    const was = old?.columns[column];
    const before = old && was !== undefined ? area(old.area.top + 1, was, old.area.bottom, was) : rect;
    const stale: readonly Edit[] = sameArea(before, rect) ? [] : [{ kind: 'setBars', sheet, area: before, bar: null }];
    return [...stale, { kind: 'setBars', sheet, area: rect, bar: SHARE }];
  });
}

const CHANGED = { fill: '#FFF2CC', color: '#1F1F1F' } as const;

function lightEdits(page: OverviewTable, table: Rect, old: ExistingTable | undefined): readonly Edit[] {
  const { sheet } = page;
  const wanted = page.columns.flatMap(({ style }, column): { area: Rect; lights: readonly LightFormat[] }[] => {
    const rect = area(table.top + 1, column, table.bottom, column);
    if (style === 'light') return [{ area: rect, lights: lightFormats(rect) }];
    if (style !== 'changed') return [];
    return [{ area: rect, lights: [{ formula: tagged(`${a1(rect.top, rect.left)}<>""`), ...CHANGED }] }];
  });
  const stale = (old?.sheet.lights ?? []).filter((light) => !wanted.some(({ area: rect }) => sameArea(rect, light.area)));
  return [
    ...stale.map((light): Edit => ({ kind: 'setLights', sheet, area: light.area, lights: [] })),
    ...wanted.map(({ area: rect, lights }): Edit => ({ kind: 'setLights', sheet, area: rect, lights })),
  ];
}

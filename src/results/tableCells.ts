/** The results in the agency's own table: formulas in the row they judge, and what to remember of the cells they went into. */
import { cellKey, keyColumn, keyRow, type Rect } from '../workbook/address';
import { mapArea, patches } from '../workbook/areas';
import type { CellInput, CellStyle, Edit } from '../workbook/edits';
import { isPlain, styleNow } from '../workbook/cellStates';
import type { ResultRole, Written, WrittenCell, WrittenColumn } from '../workbook/memorySchema';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { comparableFormula, type LocatedColumn } from '../workbook/writtenColumns';
import { FORMATS, type Format } from '../drawing/sheetDraft';
import { area, lightFormats } from '../drawing/styles';
import { COLUMN, type UnitLine } from './resultLayout';
import type { ResultColumn } from './columnPlacement';
import { whileInRow } from './guards';
import { assignedRef, isDirect, own, type ResultTable, type ResultContext } from './resultContext';
import type { SheetKey } from '../texts/da/sheet';
import type { Texts } from './sheetWords';
import { reachedAnswers } from './unitFormulas';

const HEADERS = {
  resultDegree: 'columnDegree',
  resultStatus: 'columnStatus',
  resultLight: 'columnLight',
  resultPoints: 'columnPoints',
} as const satisfies Record<ResultRole, SheetKey>;

const RESULT_FORMATS = {
  resultDegree: FORMATS.degree,
  resultStatus: FORMATS.general,
  resultLight: FORMATS.general,
  resultPoints: FORMATS.points,
} as const satisfies Record<ResultRole, Format>;

/** Width in points of a column of ours. */
const WIDTHS = { resultDegree: 66, resultStatus: 92, resultLight: 96, resultPoints: 48 } as const satisfies Record<
  ResultRole,
  number
>;

export interface TableRequest {
  readonly context: ResultContext;
  readonly table: ResultTable;
  readonly sheet: SheetSnapshot;
  /** Our columns from an earlier run on this very sheet. */
  readonly located: readonly LocatedColumn[];
  readonly texts: Texts;
  /** Were looks and widths read? Then absent means plain and standard; otherwise they are left as they are. */
  readonly stylesKnown: boolean;
}

interface Wanted {
  readonly input: CellInput;
  readonly format: Format;
}

export interface TableResult {
  readonly edits: readonly Edit[];
  readonly columns: readonly WrittenColumn[];
  readonly lights: Written['lights'];
}

export function tableResult(request: TableRequest): TableResult {
  const { context, table, sheet, texts } = request;
  const wanted = new Map<number, Wanted>();
  const columns: WrittenColumn[] = [];
  const styleEdits: Edit[] = [];
  const lights: Rect[] = [];
  for (const column of table.columns) {
    const cells = new Map<number, { readonly unit: string; readonly input: CellInput }>();
    if (column.headerRow !== undefined) {
      cells.set(column.headerRow, { unit: '', input: { value: texts[HEADERS[column.role]] } });
    }
    for (const line of context.layout.units) {
      const row = table.rows.get(line.unit.id);
      if (row === undefined || !column.units.has(line.unit.id)) continue;
      cells.set(row, { unit: line.unit.id, input: { formula: `=${guarded(context, line, column.role)}` } });
    }
    for (const [row, { input, unit }] of cells) {
      const format = unit === '' ? FORMATS.general : RESULT_FORMATS[column.role];
      wanted.set(cellKey(row, column.column), { input, format });
    }
    columns.push(rememberedColumn(request, column, cells));
    styleEdits.push(...neighbourStyleEdits(request, column, [...cells.keys()]));
    if (column.role === 'resultLight') lights.push(lightArea(column, [...cells], (unit) => unit !== ''));
  }
  const styled = columns.map((column) => withStyles(request, column));
  const mayFormat = sheet.protection?.allowFormatCells ?? true;
  const lightEdits = lights.map((where): Edit => ({
    kind: 'setLights',
    sheet: sheet.name,
    area: where,
    lights: lightFormats(where),
  }));
  return {
    edits: [...contentEdits(sheet.name, wanted, mayFormat), ...styleEdits, ...(mayFormat ? lightEdits : [])],
    columns: styled,
    lights: mayFormat ? lights.map((where) => ({ sheet: sheet.name, area: where })) : [],
  };
}

function lightArea(
  column: ResultColumn,
  cells: readonly (readonly [number, { readonly unit: string }])[],
  counts: (unit: string) => boolean,
): Rect {
  const rows = cells.filter(([, { unit }]) => counts(unit)).map(([row]) => row);
  return area(Math.min(...rows), column.column, Math.max(...rows), column.column);
}

function guarded(context: ResultContext, { unit, row }: UnitLine, role: ResultRole): string {
  const usesOurSheet = !isDirect(context, unit) || assignedRef(context, unit.id, row, 'table') !== undefined;
  const formula = tableFormula(context, { unit, row }, role);
  return whileInRow(context, { unit: unit.id, usesOurSheet }, formula, role === 'resultPoints' ? 'nothing' : 'moved');
}

/** What stands in a row of the table: the judgement itself, or, where it is made on our sheet, what was found there. */
function tableFormula(context: ResultContext, line: UnitLine, role: ResultRole): string {
  const { unit, row } = line;
  // A bare reference, also inside IF, would take on the other cell's number format, which a protected sheet does not let us take back.
  const shown = (column: number): string => {
    const ref = own(context, row, column, 'table');
    return `IF(ISNUMBER(${ref}),${ref}*1,"")`;
  };
  const word = (column: number): string => `${own(context, row, column, 'table')}&""`;
  if (role === 'resultPoints') return shown(COLUMN.points);
  const direct = isDirect(context, unit) ? reachedAnswers(context, line, 'table') : undefined;
  switch (role) {
    case 'resultDegree':
      return direct?.degree ?? shown(COLUMN.degree);
    case 'resultStatus':
      return direct?.status ?? word(COLUMN.status);
    case 'resultLight':
      return direct?.light ?? word(COLUMN.light);
  }
}

function rememberedColumn(
  { context, table, sheet, located }: TableRequest,
  { role, column, added }: ResultColumn,
  cells: ReadonlyMap<number, { readonly unit: string; readonly input: CellInput }>,
): WrittenColumn {
  const before = located.find((candidate) => candidate.column === column);
  const old = new Map(before?.cells.map((cell) => [cell.row, cell]));
  const written = [...cells].map(([row, { unit, input }]): WrittenCell => {
    const format = old.get(row)?.written?.before ?? (old.has(row) ? FORMATS.general : cellAt(sheet, row, column).format);
    const now =
      'formula' in input ? comparableFormula(input.formula, row, context.sheet) : 'value' in input ? String(input.value) : '';
    return { unit, row, before: format, now, ...(old.get(row)?.written?.styled ? { styled: true } : {}) };
  });
  // A cell somebody has written over is left alone, but stays known, so that it can be pointed out.
  const overwritten = [...old.values()].flatMap(({ row, state, written: cell }) => {
    const stillThere = cell !== undefined && (cell.unit === '' || table.rows.get(cell.unit) === row);
    return state === 'foreign' && stillThere && !cells.has(row) ? [{ ...cell, row }] : [];
  });
  const width = before?.remembered.width;
  return {
    role,
    sheet: sheet.name,
    column,
    added,
    area: area(table.binding.headerBottom, column, table.binding.lastRow, column),
    cells: [...written, ...overwritten].sort((first, second) => first.row - second.row),
    // Last, so that the memory reads the same whether the width was remembered or has just been set.
    ...(width === undefined ? {} : { width }),
  };
}

/** A column of ours gets the looks of its neighbour in the table, once: what a person changes afterwards stays. */
function neighbourStyleEdits(request: TableRequest, column: ResultColumn, rows: readonly number[]): readonly Edit[] {
  const { sheet, table, located } = request;
  if (!mayDress(request, column) || located.some((known) => known.column === column.column)) return [];
  const edits: Edit[] = [];
  if (sheet.protection?.allowFormatColumns ?? true) {
    edits.push({ kind: 'setColumnWidth', sheet: sheet.name, column: column.column, points: WIDTHS[column.role] });
  }
  if (!isDressable(request, column, rows)) return edits;
  const neighbour = Math.max(...table.binding.columns.map((binding) => binding.value));
  const dressed = patches(
    area(Math.min(...rows), column.column, Math.max(...rows), column.column),
    (row) => (rows.includes(row) ? dressOf(styleNow(sheet, row, neighbour), row === column.headerRow) : undefined),
    JSON.stringify,
  );
  for (const { area: where, value: style } of dressed) {
    if (Object.keys(style).length > 0) edits.push({ kind: 'setStyle', sheet: sheet.name, area: where, style });
  }
  return edits;
}

function dressOf({ border, fill, bold, color, size, vertical }: CellStyle, isHeader: boolean): CellStyle {
  return {
    ...(border === undefined ? {} : { border }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(size === undefined ? {} : { size }),
    horizontal: 'Center',
    ...(isHeader ? { bold: bold ?? true, wrap: true } : {}),
    ...(isHeader && fill !== undefined ? { fill } : {}),
    ...(isHeader && color !== undefined ? { color } : {}),
  };
}

function mayDress({ stylesKnown, sheet }: TableRequest, column: ResultColumn): boolean {
  return stylesKnown && column.added && (sheet.protection?.allowFormatCells ?? true);
}

function isDressable({ sheet }: TableRequest, { column }: ResultColumn, rows: readonly number[]): boolean {
  return rows.every((row) => isPlain(styleNow(sheet, row, column)));
}

/** What stood before we dressed the column, remembered when we do it. */
function withStyles(request: TableRequest, column: WrittenColumn): WrittenColumn {
  const { table, sheet, located } = request;
  const own = table.columns.find((candidate) => candidate.column === column.column);
  const rows = column.cells.map((cell) => cell.row);
  const known = located.some((candidate) => candidate.column === column.column);
  if (!own || known || !mayDress(request, own)) return column;
  const widened = sheet.protection?.allowFormatColumns ?? true;
  return {
    ...column,
    cells: isDressable(request, own, rows) ? column.cells.map((cell): WrittenCell => ({ ...cell, styled: true })) : column.cells,
    ...(widened ? { width: sheet.columnWidths?.get(column.column) ?? 'standard' } : {}),
  };
}

/** Scattered cells as few rectangles: number formats first, since a formula put into a text cell would stay a text. */
function contentEdits(sheet: string, wanted: ReadonlyMap<number, Wanted>, mayFormat: boolean): readonly Edit[] {
  if (wanted.size === 0) return [];
  const rows = [...wanted.keys()].map(keyRow);
  const columns = [...wanted.keys()].map(keyColumn);
  const extent = area(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  const at = (row: number, column: number): Wanted | undefined => wanted.get(cellKey(row, column));
  const blocks = patches(
    extent,
    (row, column) => (at(row, column) ? true : undefined),
    () => '',
  );
  const formats = blocks.map(({ area: block }): Edit => ({
    kind: 'setFormats',
    sheet,
    area: block,
    rows: mapArea(block, (row, column) => at(row, column)?.format ?? FORMATS.general),
  }));
  const contents = blocks.map(({ area: block }): Edit => ({
    kind: 'setCells',
    sheet,
    area: block,
    rows: mapArea(block, (row, column) => at(row, column)?.input ?? { clear: true }),
  }));
  return [...(mayFormat ? formats : []), ...contents];
}

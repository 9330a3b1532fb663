/**
 * The spreadsheet engine behind the stand-in: Univer 0.25.1, the same in Node and in the page. It keeps cells, merges, names, sizes and
 * calculates; what it does not know (protection, tables, conditional formats as Excel sees them) stands beside it in `SheetExtras`.
 */
import type { ICellData, IRange, IWorkbookData, IWorksheetData, Univer, Workbook, Worksheet } from '@univerjs/core';
import { cellKey, type Rect } from '../../src/workbook/address';
import { Calculation } from './calculation';
import { contentOf, dataOf } from './cells';
import { lookOf, styleChange } from './looks';
import type { UniverParts } from './parts';
import { emptyExtras } from './types';
import type {
  BookSeed,
  CellWrite,
  DefinedName,
  Engine,
  EngineCell,
  EngineEvent,
  Origin,
  SheetExtras,
  SheetSeed,
  Visibility,
} from './types';

const PIXELS_PER_POINT = 4 / 3;
const EMPTY: EngineCell = { type: 'empty', value: null, formula: undefined, look: {}, locked: true };
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 30;

/** What the page does besides: move the grid's selection, colour by conditional formats. Nothing in Node. */
export interface EngineView {
  select(sheet: string, area: Rect): void;
  formatsChanged(sheet: string, extras: SheetExtras): void;
}

const NO_VIEW: EngineView = { select: () => undefined, formatsChanged: () => undefined };

function range(area: Rect): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function rectOf(data: IRange): Rect {
  return { top: data.startRow, left: data.startColumn, bottom: data.endRow, right: data.endColumn };
}

/** Sizes in pixels, as in a new workbook of Excel. */
const DEFAULTS = {
  tabColor: '',
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  rowHeader: { width: 46 },
  columnHeader: { height: 20 },
  showGridlines: 1,
  rightToLeft: 0,
};

let counter = 0;

/** Like Excel's: braces, unique, and stable through renames. */
function newSheetId(): string {
  counter += 1;
  return `{${counter.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

function seedOfCell(seed: SheetSeed['cells'][number]): ICellData {
  const data = dataOf(seed.content);
  const style = styleChange(seed.look);
  return {
    ...(data.v === null ? {} : { v: data.v, t: data.t }),
    ...(data.f ? { f: data.f } : {}),
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
    ...(seed.locked ? {} : { custom: { locked: false } }),
  };
}

function sheetData(id: string, seed: SheetSeed): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = 0;
  for (const cell of seed.cells) {
    (cellData[cell.row] ??= {})[cell.column] = seedOfCell(cell);
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  for (const merge of seed.merges) {
    rows = Math.max(rows, merge.bottom + 1);
    columns = Math.max(columns, merge.right + 1);
  }
  const rowData: Record<number, { h?: number; hd?: number }> = {};
  const columnData: Record<number, { w?: number; hd?: number }> = {};
  for (const [row, points] of seed.heights) rowData[row] = { h: points * PIXELS_PER_POINT };
  for (const row of seed.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  for (const [column, points] of seed.widths) columnData[column] = { w: points * PIXELS_PER_POINT };
  for (const column of seed.hiddenColumns) columnData[column] = { ...columnData[column], hd: 1 };
  const { rows: frozenRows, columns: frozenColumns } = seed.frozen;
  return {
    ...DEFAULTS,
    id,
    name: seed.name,
    hidden: seed.visibility === 'Visible' ? 0 : 1,
    rowCount: Math.min(1_048_576, rows + SPARE_ROWS),
    columnCount: Math.min(16_384, columns + SPARE_COLUMNS),
    cellData,
    mergeData: seed.merges.map(range),
    rowData,
    columnData,
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows || -1, startColumn: frozenColumns || -1 },
  };
}

export class UniverEngine implements Engine {
  readonly unit: string;
  readonly calculation: Calculation;
  private readonly book: Workbook;
  private readonly extrasOf = new Map<string, SheetExtras>();
  private readonly veryHidden = new Set<string>();
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private current: { sheet: string; area: Rect };
  private nameCounter = 0;

  constructor(
    private readonly univer: Univer,
    private readonly parts: UniverParts,
    seed: BookSeed,
    private readonly view: EngineView = NO_VIEW,
  ) {
    const ids = seed.sheets.map(() => newSheetId());
    const sheets: IWorkbookData['sheets'] = {};
    seed.sheets.forEach((sheet, position) => {
      const id = ids[position] ?? newSheetId();
      sheets[id] = sheetData(id, sheet);
      this.extrasOf.set(id, sheet.extras);
      if (sheet.visibility === 'VeryHidden') this.veryHidden.add(id);
    });
    counter += 1;
    this.unit = `book${counter}`;
    this.calculation = new Calculation(univer, parts, this.unit, (sheet) => this.emit({ kind: 'calculated', sheet }));
    this.book = univer.createUnit<IWorkbookData, Workbook>(parts.UniverInstanceType.UNIVER_SHEET, {
      id: this.unit,
      name: seed.name,
      sheetOrder: ids,
      sheets,
      styles: {},
    });
    this.current = { sheet: ids[seed.active] ?? ids[0] ?? '', area: { top: 0, left: 0, bottom: 0, right: 0 } };
    for (const name of seed.names) {
      this.setName({
        name: name.name,
        refersTo: name.refersTo,
        scope: name.scope === undefined ? undefined : ids[name.scope],
        visible: name.visible,
      });
    }
  }

  private sheet(id: string): Worksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`No sheet with the id ${id}`);
    return sheet;
  }

  private run(mutation: string, params: object): void {
    const commands = this.univer.__getInjector().get(this.parts.ICommandService);
    commands.syncExecuteCommand(mutation, { unitId: this.unit, ...params }, { fromHost: true });
  }

  emit(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  sheetIds(): readonly string[] {
    return this.book.getSheetOrders();
  }

  sheetName(id: string): string {
    return this.sheet(id).getName();
  }

  hasSheet(id: string): boolean {
    return this.book.getSheetBySheetId(id) !== null && this.book.getSheetBySheetId(id) !== undefined;
  }

  visibility(id: string): Visibility {
    if (this.sheet(id).isSheetHidden() !== 1) return 'Visible';
    return this.veryHidden.has(id) ? 'VeryHidden' : 'Hidden';
  }

  extras(id: string): SheetExtras {
    const known = this.extrasOf.get(id) ?? emptyExtras();
    this.extrasOf.set(id, known);
    return known;
  }

  addSheet(name: string): string {
    const id = newSheetId();
    const seed: SheetSeed = {
      name,
      visibility: 'Visible',
      cells: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      widths: new Map(),
      heights: new Map(),
      frozen: { rows: 0, columns: 0 },
      extras: emptyExtras(),
    };
    this.extrasOf.set(id, seed.extras);
    this.run(this.parts.InsertSheetMutation.id, { index: this.sheetIds().length, sheet: sheetData(id, seed) });
    this.emit({ kind: 'sheets', change: 'added', sheet: id });
    return id;
  }

  removeSheet(id: string): void {
    const order = this.sheetIds();
    if (this.current.sheet === id) {
      const next = order.find((other) => other !== id && this.visibility(other) === 'Visible');
      if (next) this.current = { sheet: next, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    }
    const name = this.sheetName(id);
    this.run(this.parts.RemoveSheetMutation.id, { subUnitId: id, subUnitName: name });
    this.extrasOf.delete(id);
    for (const defined of this.names()) if (defined.scope === id) this.removeName(defined.id);
    this.emit({ kind: 'sheets', change: 'deleted', sheet: id });
  }

  renameSheet(id: string, name: string): void {
    const before = this.sheetName(id);
    this.run(this.parts.SetWorksheetNameMutation.id, { subUnitId: id, name });
    this.emit({ kind: 'sheets', change: 'renamed', sheet: id, before });
  }

  moveSheet(id: string, position: number): void {
    this.run(this.parts.SetWorksheetOrderMutation.id, {
      subUnitId: id,
      fromOrder: this.sheetIds().indexOf(id),
      toOrder: position,
    });
  }

  setVisibility(id: string, visibility: Visibility): void {
    if (visibility === 'VeryHidden') this.veryHidden.add(id);
    else this.veryHidden.delete(id);
    this.run(this.parts.SetWorksheetHideMutation.id, { subUnitId: id, hidden: visibility === 'Visible' ? 0 : 1 });
  }

  private read(sheet: string, row: number, column: number, data: ICellData): EngineCell {
    const look = lookOf(this.book.getStyles().getStyleByCell(data));
    const content = contentOf(data);
    const custom: unknown = data.custom?.['locked'];
    const extras = this.extras(sheet);
    const locked = typeof custom === 'boolean' ? custom : !(extras.unlockedColumns.has(column) || extras.unlockedRows.has(row));
    const formula = data.f ?? (data.si ? this.calculation.sharedFormula(sheet, row, column) : undefined);
    return { ...content, formula: formula ?? undefined, look, locked };
  }

  cell(sheet: string, row: number, column: number): EngineCell {
    const data = this.sheet(sheet).getCellMatrix().getValue(row, column);
    if (data) return this.read(sheet, row, column, data);
    const extras = this.extras(sheet);
    return extras.unlockedColumns.has(column) || extras.unlockedRows.has(row) ? { ...EMPTY, locked: false } : EMPTY;
  }

  forEachCell(sheet: string, visit: (row: number, column: number, cell: EngineCell) => void): void {
    this.sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, data) => {
        if (data) visit(row, column, this.read(sheet, row, column, data));
      });
  }

  used(sheet: string, valuesOnly: boolean): Rect | undefined {
    let area: Rect | undefined;
    this.sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, data) => {
        if (!data) return;
        const holds =
          (data.v !== undefined && data.v !== null) || Boolean(data.f) || Boolean(data.si) || (!valuesOnly && Boolean(data.s));
        if (!holds) return;
        area = area
          ? {
              top: Math.min(area.top, row),
              left: Math.min(area.left, column),
              bottom: Math.max(area.bottom, row),
              right: Math.max(area.right, column),
            }
          : { top: row, left: column, bottom: row, right: column };
      });
    return area;
  }

  private makeRoom(id: string, area: Rect): void {
    const sheet = this.sheet(id);
    if (area.bottom >= sheet.getRowCount())
      this.run(this.parts.SetWorksheetRowCountMutation.id, {
        subUnitId: id,
        rowCount: Math.min(1_048_576, area.bottom + SPARE_ROWS),
      });
    if (area.right >= sheet.getColumnCount())
      this.run(this.parts.SetWorksheetColumnCountMutation.id, {
        subUnitId: id,
        columnCount: Math.min(16_384, area.right + SPARE_COLUMNS),
      });
  }

  write(id: string, cells: readonly CellWrite[], area: Rect, origin: Origin): void {
    this.makeRoom(id, area);
    const matrix = this.sheet(id).getCellMatrix();
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const wiped: Record<number, Record<number, ICellData>> = {};
    let wipes = false;
    let contents = false;
    for (const cell of cells) {
      const before = matrix.getValue(cell.row, cell.column);
      const data: ICellData = cell.content ? dataOf(cell.content) : {};
      contents ||= cell.content !== undefined;
      if (cell.look === 'reset') {
        if (before?.s) {
          (wiped[cell.row] ??= {})[cell.column] = { s: null };
          wipes = true;
        }
      } else if (cell.look) data.s = styleChange(cell.look);
      if (cell.locked !== undefined) data.custom = { ...before?.custom, locked: cell.locked };
      (cellValue[cell.row] ??= {})[cell.column] = data;
    }
    if (wipes)
      this.run(this.parts.SetRangeValuesMutation.id, {
        subUnitId: id,
        cellValue: wiped,
        trigger: 'sheet.command.set-style',
      });
    this.run(this.parts.SetRangeValuesMutation.id, {
      subUnitId: id,
      cellValue,
      ...(contents ? {} : { trigger: 'sheet.command.set-style' }),
    });
    if (contents) this.emit({ kind: 'changed', sheet: id, area, change: 'RangeEdited', origin });
  }

  merges(sheet: string): readonly Rect[] {
    return this.sheet(sheet).getMergeData().map(rectOf);
  }

  merge(sheet: string, area: Rect): void {
    this.makeRoom(sheet, area);
    this.run(this.parts.AddWorksheetMergeMutation.id, { subUnitId: sheet, ranges: [range(area)] });
  }

  unmerge(sheet: string, area: Rect): void {
    const inside = this.merges(sheet).filter(
      (merge) => merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left,
    );
    if (inside.length > 0) this.run(this.parts.RemoveWorksheetMergeMutation.id, { subUnitId: sheet, ranges: inside.map(range) });
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.sheet(sheet).getRowRawVisible(row);
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.sheet(sheet).getColVisible(column);
  }

  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    const { SetRowHiddenMutation, SetRowVisibleMutation } = this.parts;
    const rows = { startRow: first, endRow: last, startColumn: 0, endColumn: this.sheet(sheet).getColumnCount() - 1 };
    this.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { subUnitId: sheet, ranges: [rows] });
  }

  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    const { SetColHiddenMutation, SetColVisibleMutation } = this.parts;
    const columns = { startRow: 0, endRow: this.sheet(sheet).getRowCount() - 1, startColumn: first, endColumn: last };
    this.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { subUnitId: sheet, ranges: [columns] });
  }

  columnWidth(sheet: string, column: number): number | undefined {
    const width = this.sheet(sheet).getConfig().columnData[column]?.w;
    return width === undefined ? undefined : width / PIXELS_PER_POINT;
  }

  setColumnWidth(sheet: string, first: number, last: number, points: number | undefined): void {
    this.makeRoom(sheet, { top: 0, left: first, bottom: 0, right: last });
    this.run(this.parts.SetWorksheetColWidthMutation.id, {
      subUnitId: sheet,
      ranges: [{ startRow: 0, endRow: this.sheet(sheet).getRowCount() - 1, startColumn: first, endColumn: last }],
      colWidth: points === undefined ? this.sheet(sheet).getConfig().defaultColumnWidth : points * PIXELS_PER_POINT,
    });
    if (points !== undefined) return;
    for (let column = first; column <= last; column++) delete this.sheet(sheet).getConfig().columnData[column]?.w;
  }

  rowHeight(sheet: string, row: number): number | undefined {
    const height = this.sheet(sheet).getConfig().rowData[row]?.h;
    return height === undefined ? undefined : height / PIXELS_PER_POINT;
  }

  setRowHeight(sheet: string, first: number, last: number, points: number): void {
    this.makeRoom(sheet, { top: first, left: 0, bottom: last, right: 0 });
    this.run(this.parts.SetWorksheetRowHeightMutation.id, {
      subUnitId: sheet,
      ranges: [{ startRow: first, endRow: last, startColumn: 0, endColumn: this.sheet(sheet).getColumnCount() - 1 }],
      rowHeight: points * PIXELS_PER_POINT,
    });
  }

  names(): readonly DefinedName[] {
    const service = this.univer.__getInjector().get(this.parts.IDefinedNamesService);
    return Object.values(service.getDefinedNameMap(this.unit) ?? {}).map((defined) => ({
      id: defined.id,
      name: defined.name,
      refersTo: defined.formulaOrRefString.replace(/^=/, ''),
      scope: defined.localSheetId && this.hasSheet(defined.localSheetId) ? defined.localSheetId : undefined,
      visible: defined.hidden !== true,
    }));
  }

  setName(name: Omit<DefinedName, 'id'>): void {
    const same = this.names().find((other) => other.name.toLowerCase() === name.name.toLowerCase() && other.scope === name.scope);
    this.nameCounter += 1;
    // The engine takes an area as it is and anything else as a formula with "=".
    const area = /^(?:'(?:[^']|'')+'|[^\s'!=(),+*/-]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(name.refersTo);
    this.run(this.parts.SetDefinedNameMutation.id, {
      id: same?.id ?? `name${this.nameCounter}`,
      name: name.name,
      formulaOrRefString: area ? name.refersTo : `=${name.refersTo}`,
      localSheetId: name.scope ?? 'AllDefaultWorkbook',
      hidden: !name.visible,
    });
  }

  removeName(id: string): void {
    this.run(this.parts.RemoveDefinedNameMutation.id, { id });
  }

  active(): { readonly sheet: string; readonly area: Rect } {
    return this.current;
  }

  /** What the grid itself tells (the person clicked); does not move the grid. */
  selected(sheet: string, area: Rect): void {
    const before = this.current;
    this.current = { sheet, area };
    if (before.sheet !== sheet) this.emit({ kind: 'activated', sheet });
    const same = (Object.keys(area) as (keyof Rect)[]).every((side) => before.area[side] === area[side]);
    if (before.sheet !== sheet || !same) this.emit({ kind: 'selection', sheet, area });
  }

  select(sheet: string, area: Rect): void {
    this.selected(sheet, area);
    this.view.select(sheet, area);
  }

  formatsChanged(sheet: string): void {
    this.view.formatsChanged(sheet, this.extras(sheet));
  }

  get dirty(): boolean {
    return this.calculation.waiting;
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  recalculate(): Promise<void> {
    return this.calculation.recalculate();
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.listeners.clear();
    this.calculation.dispose();
    this.univer.dispose();
  }
}

export { cellKey };

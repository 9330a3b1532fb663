/**
 * The spreadsheet engine behind the stand-in: Univer 0.25.1, the same in Node and in the page. It keeps cells, merges, names, sizes and
 * calculates; what it does not know (protection, tables, conditional formats as Excel sees them) stands beside it in `SheetExtras`.
 */
import type { ICellData, Univer } from '@univerjs/core';
import type { Rect } from '../../src/workbook/address';
import { contentOf, dataOf, type CellData, type CellMatrix } from './cells';
import { UniverLayout } from './layout';
import { Dressing } from './dressing';
import { cellStyleOf, styleChange, type StyleData } from './styles';
import { observe } from './observer';
import { renamedReferences } from './renames';
import type { UniverParts } from './parts';
import type { BookSeed, CellWrite, DefinedName, Engine, EngineCell, CellStyle, Origin, SheetExtras } from './types';

const NO_STYLE: CellStyle = {};
const EMPTY: EngineCell = { type: 'empty', value: null, formula: undefined, style: {}, locked: true };

function put(cells: CellMatrix, row: number, column: number, data: CellData): void {
  (cells[row] ??= {})[column] = data;
}

/** What the page does besides: move the grid's selection, colour by conditional formats. Nothing in Node. */
export interface EngineView {
  /** Resolves when the grid stands still again. */
  select(sheet: string, area: Rect): Promise<void>;
  formatsChanged(sheet: string, extras: SheetExtras): void;
  /** A person has begun or ended editing a cell. */
  editing(on: boolean): void;
}

const NO_VIEW: EngineView = { select: () => Promise.resolve(), formatsChanged: () => undefined, editing: () => undefined };

export class UniverEngine extends UniverLayout implements Engine {
  private readonly styles = new Map<unknown, CellStyle>();
  private readonly dressing = new Dressing();
  private nameCounter = 0;
  private pointing = 0;
  private readonly observing: { dispose(): void };

  constructor(
    univer: Univer,
    parts: UniverParts,
    seed: BookSeed,
    private readonly view: EngineView = NO_VIEW,
  ) {
    super(univer, parts, seed);
    const ids = this.sheetIds();
    for (const { name, refersTo, scope, visible } of seed.names)
      this.setName({ name, refersTo, visible, scope: scope === undefined ? undefined : ids[scope] });
    this.observing = observe(univer.__getInjector().get(parts.ICommandService), {
      unit: this.unit,
      emit: (event) => this.emit(event),
      extras: (sheet) => this.extras(sheet),
      moved: (sheet, move) => this.extras(sheet).moves.push(move),
      nameBefore: (sheet) => this.sheetName(sheet),
      active: () => this.active(),
      // Without a grid nobody can select; Univer moves a selection of its own all the same.
      selected: (sheet, area) => {
        if (this.view !== NO_VIEW && this.busy === 0 && this.pointing === 0 && this.hasSheet(sheet)) this.selected(sheet, area);
      },
      editing: (on) => this.view.editing(on),
    });
  }

  /** Ends before the engine does. */
  override dispose(): void {
    this.observing.dispose();
    super.dispose();
  }

  override removeSheet(id: string): void {
    for (const defined of this.names()) if (defined.scope === id) this.removeName(defined.id);
    super.removeSheet(id);
  }

  /** Excel rewrites what refers to the sheet, and tells no change of cells. */
  override renameSheet(id: string, name: string): void {
    const before = this.sheetName(id);
    super.renameSheet(id, name);
    for (const defined of this.names()) {
      const refersTo = renamedReferences(defined.refersTo, before, name);
      if (refersTo !== defined.refersTo) this.setName({ ...defined, refersTo });
    }
    for (const sheet of this.sheetIds()) {
      const cellValue: CellMatrix = {};
      this.forEachCell(sheet, (row, column, { formula }) => {
        const now = formula === undefined ? undefined : renamedReferences(formula, before, name);
        if (now !== undefined && now !== formula) put(cellValue, row, column, { f: now, si: null });
      });
      if (Object.keys(cellValue).length > 0) this.run(this.parts.SetRangeValuesMutation.id, { subUnitId: sheet, cellValue });
      for (const format of this.extras(sheet).formats) format.formula = renamedReferences(format.formula, before, name);
    }
  }

  private read(sheet: string, row: number, column: number, data: ICellData): EngineCell {
    const style = this.styleOfCell(data);
    const content = contentOf(data);
    const custom: unknown = data.custom?.['locked'];
    const extras = this.extras(sheet);
    const locked = typeof custom === 'boolean' ? custom : !(extras.unlockedColumns.has(column) || extras.unlockedRows.has(row));
    const formula = data.f ?? (data.si ? this.calculation.sharedFormula(sheet, row, column) : undefined);
    // Not spread: this is read some hundred thousand times for a large sheet.
    return { type: content.type, value: content.value, formula: formula ?? undefined, style, locked } as EngineCell;
  }

  /** The engine keeps each style once, under an id or as an object that never means another style. */
  private styleOfCell(data: ICellData): CellStyle {
    if (!data.s) return NO_STYLE;
    const known =
      this.styles.get(data.s) ?? cellStyleOf(typeof data.s === 'string' ? this.book.getStyles().getStyleByCell(data) : data.s);
    this.styles.set(data.s, known);
    return known;
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

  write(id: string, cells: readonly CellWrite[], area: Rect, origin: Origin): void {
    this.makeRoom(id, area);
    const matrix = this.sheet(id).getCellMatrix();
    const contents: CellMatrix = {};
    const styles: CellMatrix = {};
    const wiped: CellMatrix = {};
    const isSeen = this.view !== NO_VIEW;
    if (!isSeen) this.dress(id, cells);
    for (const { row, column, content, style, locked } of cells) {
      const before = matrix.getValue(row, column);
      if (isSeen && style === 'reset' && before?.s) put(wiped, row, column, { s: null });
      const data: CellData = {
        ...(content ? dataOf(content) : {}),
        ...(isSeen && style && style !== 'reset' ? { s: styleChange(style) } : {}),
        ...(isSeen && locked !== undefined ? { custom: { ...before?.custom, locked } } : {}),
      };
      if (isSeen || content) put(content ? contents : styles, row, column, data);
    }
    // What is not local to a cell's looks makes the engine forget the formula that stands there.
    for (const cellValue of [wiped, styles])
      if (Object.keys(cellValue).length > 0)
        this.run(this.parts.SetRangeValuesMutation.id, { subUnitId: id, cellValue }, { onlyLocal: true });
    if (Object.keys(contents).length === 0) return;
    this.run(this.parts.SetRangeValuesMutation.id, { subUnitId: id, cellValue: contents });
    this.emit({ kind: 'changed', sheet: id, area, change: 'RangeEdited', origin });
  }

  private dress(id: string, cells: readonly CellWrite[]): void {
    const matrix = this.sheet(id).getCellMatrix();
    const added = (row: number, column: number): ICellData => {
      const cell: ICellData = {};
      matrix.setValue(row, column, cell);
      return cell;
    };
    this.dressing.write(
      cells,
      (row, column) => matrix.getValue(row, column) ?? added(row, column),
      ({ s }) => (typeof s === 'string' ? this.book.getStyles().get(s) : s) as StyleData | undefined,
    );
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
    this.calculation.forget();
  }

  removeName(id: string): void {
    // The list of functions in the page goes by the name.
    const name = this.names().find((known) => known.id === id)?.name ?? '';
    this.run(this.parts.RemoveDefinedNameMutation.id, { id, name });
    this.calculation.forget();
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

  select(sheet: string, wanted: Rect): void {
    const area = this.wholeMerges(sheet, wanted);
    this.selected(sheet, area);
    // A grid that changes sheets marks a cell of its own on the way.
    this.pointing += 1;
    void this.view.select(sheet, area).finally(() => (this.pointing -= 1));
  }

  /** A merged area is marked as a whole, as in Excel. */
  private wholeMerges(sheet: string, area: Rect): Rect {
    return this.merges(sheet)
      .filter(
        (merge) => merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left,
      )
      .reduce(
        (whole, merge) => ({
          top: Math.min(whole.top, merge.top),
          left: Math.min(whole.left, merge.left),
          bottom: Math.max(whole.bottom, merge.bottom),
          right: Math.max(whole.right, merge.right),
        }),
        area,
      );
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
}

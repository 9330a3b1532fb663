/** A range of cells on one sheet, as Excel shows it to an add-in. */
import { a1, rectA1, type Rect } from '../../src/workbook/address';
import type { EngineCell } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostObject } from '../protocol/object';
import { areaOf } from './addresses';
import type { ConditionalFormatCollection } from './conditional';
import { checkAllowed, checkInFront, gridOf, numberArgument, shownSheet, textArgument, type ModelContext } from './context';
import { RangeFormat } from './format';
import { bordersAt } from './borders';
import { cellProperties, columnProperties, rowProperties } from './properties';
import { formatCategory, shownValue, valueType } from './typed';
import type { RangeAreas } from './rangeAreas';
import type { Worksheet } from './worksheet';
import { clearIn, formatInto, putInto } from './writing';

/** Excel on the web reads at most this many cells at a time. */
const CELL_LIMIT = 5_000_000;
let references = 0;

export function newReference(): string {
  references += 1;
  return `{r${references}}`;
}

export class Range extends HostObject {
  readonly typeName = 'Range';
  readonly reference: string;

  constructor(
    readonly context: ModelContext,
    readonly sheet: string,
    readonly area: Rect,
  ) {
    super();
    this.reference = newReference();
    const { rows, columns } = gridOf(context);
    if (area.bottom >= rows || area.right >= columns || area.top < 0 || area.left < 0)
      throw new HostError('InvalidArgument', 'The range is outside the sheet.', 'Range');
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _ReferenceId: this.reference };
  }

  /** A range lives only as long as its sheet. */
  private alive(): void {
    if (!this.context.engine.hasSheet(this.sheet))
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'Range');
  }

  private matrix<T>(read: (cell: EngineCell, row: number, column: number) => T): T[][] | null {
    this.alive();
    if (this.RowCount * this.ColumnCount > CELL_LIMIT) return null;
    const rows: T[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const cells: T[] = [];
      for (let column = this.area.left; column <= this.area.right; column++)
        cells.push(read(this.context.engine.cell(this.sheet, row, column), row, column));
      rows.push(cells);
    }
    return rows;
  }

  private put(value: unknown, location: string): void {
    this.alive();
    putInto(this, value, location);
  }

  get Values(): (string | number | boolean)[][] | null {
    const { errors } = this.context.state.profile;
    return this.matrix((cell) => shownValue(cell, errors));
  }
  set Values(value: unknown) {
    this.put(value, 'Range.values');
  }
  get Formulas(): (string | number | boolean)[][] | null {
    const { errors } = this.context.state.profile;
    return this.matrix((cell) => cell.formula ?? shownValue(cell, errors));
  }
  set Formulas(value: unknown) {
    this.put(value, 'Range.formulas');
  }
  get ValueTypes(): string[][] | null {
    return this.matrix(valueType);
  }
  get NumberFormat(): string[][] | null {
    return this.matrix((cell) => cell.style.format ?? 'General');
  }
  set NumberFormat(value: unknown) {
    this.alive();
    formatInto(this, value);
  }
  get NumberFormatCategories(): string[][] | null {
    return this.matrix((cell) => formatCategory(cell.style.format ?? 'General'));
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get CellCount(): number {
    return this.RowCount * this.ColumnCount;
  }
  get Address(): string {
    this.alive();
    return `${shownSheet(this.context.engine.sheetName(this.sheet))}!${rectA1(this.area)}`;
  }
  get RowHidden(): boolean | null {
    return this.alike(this.area.top, this.area.bottom, (row) => this.context.engine.rowHidden(this.sheet, row));
  }
  set RowHidden(hidden: unknown) {
    checkAllowed(this.context, this.sheet, 'allowFormatRows', 'Range.rowHidden');
    this.context.engine.setRowsHidden(this.sheet, this.area.top, this.area.bottom, hidden === true);
  }
  get ColumnHidden(): boolean | null {
    return this.alike(this.area.left, this.area.right, (column) => this.context.engine.columnHidden(this.sheet, column));
  }
  set ColumnHidden(hidden: unknown) {
    checkAllowed(this.context, this.sheet, 'allowFormatColumns', 'Range.columnHidden');
    this.context.engine.setColumnsHidden(this.sheet, this.area.left, this.area.right, hidden === true);
  }

  /** Mixed values read as null, as everywhere in Excel. */
  private alike(first: number, last: number, hidden: (position: number) => boolean): boolean | null {
    const all = hidden(first);
    for (let position = first + 1; position <= last; position++) if (hidden(position) !== all) return null;
    return all;
  }

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Worksheet(): Worksheet {
    return this.context.make.worksheet(this.sheet);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return this.context.make.formats(this.sheet, this.area);
  }

  part(area: Rect): Range {
    return new Range(this.context, this.sheet, area);
  }

  GetCell(row: unknown, column: unknown): Range {
    const top = this.area.top + numberArgument(row, 'Range.getCell');
    const left = this.area.left + numberArgument(column, 'Range.getCell');
    return this.part({ top, left, bottom: top, right: left });
  }
  GetRow(row: unknown): Range {
    const top = this.area.top + numberArgument(row, 'Range.getRow');
    return this.part({ ...this.area, top, bottom: top });
  }
  GetColumn(column: unknown): Range {
    const left = this.area.left + numberArgument(column, 'Range.getColumn');
    return this.part({ ...this.area, left, right: left });
  }
  GetEntireRow(): Range {
    return this.part({ ...this.area, left: 0, right: gridOf(this.context).columns - 1 });
  }
  GetEntireColumn(): Range {
    return this.part({ ...this.area, top: 0, bottom: gridOf(this.context).rows - 1 });
  }
  GetBoundingRect(other: unknown): Range {
    const far = other instanceof Range ? other.area : areaOf(textArgument(other, 'Range.getBoundingRect'));
    if (!far) throw new HostError('InvalidArgument', 'The address is invalid.', 'Range.getBoundingRect');
    return this.part({
      top: Math.min(this.area.top, far.top),
      left: Math.min(this.area.left, far.left),
      bottom: Math.max(this.area.bottom, far.bottom),
      right: Math.max(this.area.right, far.right),
    });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.part({
      ...this.area,
      bottom: this.area.top + numberArgument(rows, 'Range.getAbsoluteResizedRange') - 1,
      right: this.area.left + numberArgument(columns, 'Range.getAbsoluteResizedRange') - 1,
    });
  }
  GetOffsetRange(rows: unknown, columns: unknown): Range {
    const down = numberArgument(rows, 'Range.getOffsetRange');
    const across = numberArgument(columns, 'Range.getOffsetRange');
    const { top, left, bottom, right } = this.area;
    return this.part({ top: top + down, left: left + across, bottom: bottom + down, right: right + across });
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const far =
      other instanceof Range ? (other.sheet === this.sheet ? other.area : undefined) : areaOf(textArgument(other, 'Range'));
    if (!far) return null;
    const area = {
      top: Math.max(this.area.top, far.top),
      left: Math.max(this.area.left, far.left),
      bottom: Math.min(this.area.bottom, far.bottom),
      right: Math.min(this.area.right, far.right),
    };
    return area.top <= area.bottom && area.left <= area.right ? this.part(area) : null;
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.context.engine.used(this.sheet, valuesOnly === true);
    return used ? this.GetIntersectionOrNullObject(this.part(used)) : null;
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    this.alive();
    const member = 'Range.getMergedAreasOrNullObject';
    this.context.undo.before(member);
    const { top, left, bottom, right } = this.area;
    const areas = this.context.engine
      .merges(this.sheet)
      .filter((merge) => merge.top <= bottom && merge.bottom >= top && merge.left <= right && merge.right >= left);
    if (areas.length > this.context.state.profile.mostMergedAreas)
      throw new HostError('GeneralException', 'An internal error has occurred.', member);
    return areas.length > 0 ? this.context.make.areas(this.sheet, areas) : null;
  }
  GetCellProperties(options: unknown): unknown {
    const { engine } = this.context;
    return this.matrix((cell, row, column) =>
      cellProperties({ cell, borders: () => bordersAt(engine, this.sheet, { row, column }) }, a1(row, column), options),
    );
  }
  GetRowProperties(options: unknown): unknown {
    return rowProperties(this, options);
  }
  GetColumnProperties(options: unknown): unknown {
    return columnProperties(this, options);
  }

  Merge(across: unknown): void {
    checkAllowed(this.context, this.sheet, 'allowFormatCells', 'Range.merge');
    if (across === true)
      for (let row = this.area.top; row <= this.area.bottom; row++)
        this.context.engine.merge(this.sheet, { ...this.area, top: row, bottom: row });
    else this.context.engine.merge(this.sheet, this.area);
  }
  Unmerge(): void {
    checkAllowed(this.context, this.sheet, 'allowFormatCells', 'Range.unmerge');
    this.context.engine.unmerge(this.sheet, this.area);
  }

  Clear(applyTo: unknown): void {
    this.alive();
    clearIn(this, applyTo);
  }
  /** The whole cell at the far corner, as a range of one cell. */
  GetLastCell(): Range {
    const { bottom, right } = this.area;
    return this.part({ top: bottom, left: right, bottom, right });
  }

  Select(): void {
    this.alive();
    checkInFront(this.context, 'Range.select');
    if (this.context.engine.visibility(this.sheet) !== 'Visible')
      throw new HostError('InvalidOperation', 'The sheet is hidden, so nothing on it can be selected.', 'Range.select');
    this.context.engine.select(this.sheet, this.area);
  }
  Calculate(): void {
    return undefined;
  }
  _ValidateArraySize(): null {
    return null;
  }
}

/** Merged areas, hidden rows and columns, and sizes. */
import type { Rect } from '../../src/workbook/address';
import { rectOf, UniverBook } from './book';
import type { LineMove } from './types';
import { PIXELS_PER_POINT, rangeOf, SPARE_COLUMNS, SPARE_ROWS } from './seed';

/** Directions of the engine. */
const UP = 0;
const LEFT = 3;

export class UniverLayout extends UniverBook {
  /** The engine's sheets end somewhere; a write below or beside makes them larger. */
  protected makeRoom(id: string, area: Rect): void {
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

  async moveLines(sheet: string, { side, at, count }: LineMove): Promise<void> {
    const rows = this.sheet(sheet).getRowCount() - 1;
    const columns = this.sheet(sheet).getColumnCount() - 1;
    const last = at + Math.abs(count) - 1;
    const range =
      side === 'rows'
        ? { startRow: at, endRow: last, startColumn: 0, endColumn: columns }
        : { startRow: 0, endRow: rows, startColumn: at, endColumn: last };
    const kind = side === 'rows' ? 'row' : 'col';
    const commands = this.univer.__getInjector().get(this.parts.ICommandService);
    const command = count > 0 ? `sheet.command.insert-${kind}` : `sheet.command.remove-${kind}-by-range`;
    const params = {
      unitId: this.unit,
      subUnitId: sheet,
      range,
      ...(count > 0 ? { direction: side === 'rows' ? UP : LEFT } : {}),
    };
    await commands.executeCommand(command, params);
    await this.calculation.settle();
  }

  merges(sheet: string): readonly Rect[] {
    return this.sheet(sheet).getMergeData().map(rectOf);
  }

  merge(sheet: string, area: Rect): void {
    this.makeRoom(sheet, area);
    this.run(this.parts.AddWorksheetMergeMutation.id, { subUnitId: sheet, ranges: [rangeOf(area)] });
  }

  unmerge(sheet: string, area: Rect): void {
    const inside = this.merges(sheet).filter(
      (merge) => merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left,
    );
    if (inside.length > 0)
      this.run(this.parts.RemoveWorksheetMergeMutation.id, { subUnitId: sheet, ranges: inside.map(rangeOf) });
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

  fitRows(sheet: string, heights: ReadonlyMap<number, number>): void {
    this.run(this.parts.SetWorksheetRowAutoHeightMutation.id, {
      subUnitId: sheet,
      rowsAutoHeightInfo: [...heights].map(([row, points]) => ({ row, autoHeight: points * PIXELS_PER_POINT })),
    });
  }
}

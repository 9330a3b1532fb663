/** Reading back what was written, in the same request: some clients drop a write without an error. */
import { cellKey, rectA1, type CellAddress, type Rect } from '../workbook/address';
import { cellsOf, intersect, sizeOf } from '../workbook/areas';
import { sameEntry, sameLight } from '../workbook/compare';
import type { DataBar, Edit, LightFormat } from '../workbook/edits';
import { cellAt, findSheet, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { hasBar, queueBarsIn } from './bars';
import { addCells, loadBlock } from './cells';
import { oursAmong, queueLights } from './lights';
import { WRITE_LIMIT, weightOf } from './size';
import { sheetIn, type Pen } from './writes';

export interface PendingCheck {
  readonly cells: readonly {
    readonly sheet: SheetSnapshot;
    readonly area: Rect;
    readonly formats: boolean;
    readonly range: Excel.Range;
  }[];
  readonly lights: readonly {
    readonly sheet: SheetSnapshot;
    readonly area: Rect;
    readonly wanted: readonly LightFormat[];
    readonly found: Excel.ConditionalFormatCollection;
  }[];
  readonly bars: readonly {
    readonly sheet: SheetSnapshot;
    readonly area: Rect;
    readonly wanted: DataBar;
    readonly found: Excel.ConditionalFormatCollection;
  }[];
}

/** Asks for the written cells, as many as fit in one answer. `planned` is the workbook after the edits. */
export function queueCheck(pen: Pen, planned: WorkbookSnapshot, edits: readonly Edit[]): PendingCheck {
  const cells: PendingCheck['cells'][number][] = [];
  const lights: PendingCheck['lights'][number][] = [];
  const bars: PendingCheck['bars'][number][] = [];
  let room = WRITE_LIMIT;
  for (const edit of edits) {
    const sheet = 'sheet' in edit ? findSheet(planned, edit.sheet) : undefined;
    if (!sheet) continue;
    if (edit.kind === 'setCells' || edit.kind === 'setFormats') {
      const { rows, columns } = sizeOf(edit.area);
      room -= 2 * weightOf(edit) + 40 * rows * columns;
      if (room < 0) continue;
      const range = sheetIn(pen, sheet).getRange(rectA1(edit.area));
      loadBlock(range);
      cells.push({ sheet, area: edit.area, formats: edit.kind === 'setFormats', range });
    }
    if (edit.kind === 'setLights') {
      const range = sheetIn(pen, sheet).getRange(rectA1(edit.area));
      // Where some were taken away others may have come since.
      const wanted = (sheet.lights ?? []).filter((light) => intersect(light.area, edit.area));
      lights.push({ sheet, area: edit.area, wanted, found: queueLights(range) });
    }
    if (edit.kind === 'setBars' && edit.bar) {
      bars.push({ sheet, area: edit.area, wanted: edit.bar, found: queueBarsIn(sheetIn(pen, sheet), edit.area) });
    }
  }
  return { cells, lights, bars };
}

/** After the sync: cells that hold or look otherwise than planned, each once. */
export function notTaken(check: PendingCheck): readonly CellAddress[] {
  const missed = new Map<string, CellAddress>();
  for (const { sheet, area, formats, range } of check.cells) {
    const found = new Map<number, Cell>();
    addCells(found, range);
    for (const { row, column } of cellsOf(area)) {
      const wanted = cellAt(sheet, row, column);
      const cell = found.get(cellKey(row, column)) ?? { type: 'empty', value: null, formula: undefined, format: 'General' };
      const same = formats ? wanted.format === cell.format : sameEntry(wanted, cell);
      if (!same) missed.set(`${sheet.name} ${row} ${column}`, { sheet: sheet.name, row, column });
    }
  }
  for (const { sheet, area, wanted, found } of check.lights) {
    const ours = oursAmong(found, area).map(({ light }) => light);
    const same = ours.length === wanted.length && ours.every((light, index) => isSame(light, wanted[index]));
    if (!same) missed.set(`${sheet.name} lights ${rectA1(area)}`, { sheet: sheet.name, row: area.top, column: area.left });
  }
  for (const { sheet, area, wanted, found } of check.bars) {
    if (!hasBar(found, wanted))
      missed.set(`${sheet.name} bars ${rectA1(area)}`, { sheet: sheet.name, row: area.top, column: area.left });
  }
  return [...missed.values()];
}

function isSame(light: LightFormat, wanted: LightFormat | undefined): boolean {
  return wanted !== undefined && sameLight(light, wanted);
}

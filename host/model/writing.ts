/** What an add-in writes into the cells of a range: values and formulas, number formats, and clearing. */
import { contains } from '../../src/workbook/address';
import type { CellWrite } from '../engine/types';
import { HostError } from '../protocol/errors';
import { checkAllowed, checkWritable, isCovered, textArgument, writeCells } from './context';
import { escapedFormat } from './numberFormats';
import type { Range } from './range';
import { spread, typed } from './typed';

/** Values or formulas; a cell that a merge covers swallows what is written into it. */
export function putInto(range: Range, value: unknown, location: string): void {
  const { context, sheet, area } = range;
  const at = spread(value, range.RowCount, range.ColumnCount, location);
  const { engine, state } = context;
  const merges = engine.merges(sheet);
  const writes: CellWrite[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const format = engine.cell(sheet, row, column).style.format;
      const input = typed(at(row - area.top, column - area.left), format, state.profile.errors);
      if (!input) continue;
      checkWritable(context, sheet, { top: row, left: column, bottom: row, right: column }, location);
      if (isCovered(merges, row, column)) continue;
      const style = input.format !== undefined && format === undefined ? { style: { format: input.format } } : {};
      writes.push({ row, column, content: input.content, ...style });
    }
  }
  if (writes.length > 0) writeCells(context, sheet, writes, area, location);
}

export function formatInto(range: Range, value: unknown): void {
  const location = 'Range.numberFormat';
  const { context, sheet, area } = range;
  checkAllowed(context, sheet, 'allowFormatCells', location);
  const at = spread(value, range.RowCount, range.ColumnCount, location);
  const kept = context.state.profile.numberFormats === 'escaped' ? escapedFormat : (format: string) => format;
  const writes: CellWrite[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const format = at(row - area.top, column - area.left);
      if (format !== null) writes.push({ row, column, style: { format: kept(textArgument(format, location)) } });
    }
  writeCells(context, sheet, writes, area, location);
}

/** Only cells that hold something are touched, so that clearing a whole column is cheap. */
export function clearIn(range: Range, applyTo: unknown): void {
  const location = 'Range.clear';
  const { context, sheet, area } = range;
  const { engine } = context;
  const what = applyTo === null || applyTo === undefined ? 'All' : textArgument(applyTo, location);
  const contents = what === 'All' || what === 'Contents';
  const formats = what === 'All' || what === 'Formats';
  if (!contents && !formats) throw new HostError('ApiNotFound', `The stand-in for Excel cannot clear ${what}`, location);
  if (formats) checkAllowed(context, sheet, 'allowFormatCells', location);
  const writes: CellWrite[] = [];
  engine.forEachCell(sheet, (row, column, cell) => {
    if (!contains(area, row, column)) return;
    if (contents && cell.locked && engine.extras(sheet).protection)
      checkWritable(context, sheet, { top: row, left: column, bottom: row, right: column }, location);
    writes.push({
      row,
      column,
      ...(contents ? { content: { type: 'empty', value: null } as const } : {}),
      ...(formats ? { style: 'reset' as const, locked: true } : {}),
    });
  });
  if (writes.length > 0) writeCells(context, sheet, writes, area, location);
  if (!formats) return;
  engine.unmerge(sheet, area);
  range.ConditionalFormats.ClearAll();
}

/**
 * Heights of rows that nobody has set: Excel fits them to what stands in them when it is written. Other programs show a file as it says, so
 * the stand-in fits them too, by the breadth of letters, which is no more than an estimate.
 */
import { cellKey } from '../../src/workbook/address';
import type { Engine, EngineCell } from '../engine/types';

/** Of the size of the font. */
const LETTER = 0.45;
const BOLD_LETTER = 0.48;
const LINE = 15 / 11;
const STANDARD = { size: 11, width: 48, height: 15 } as const;
/** Excel has no higher rows. */
const HIGHEST = 409;
const PADDING = 5;

/** Points of each row of the sheet that needs more than the standard; a cell of a merge does not count, as in Excel. */
export function fittedHeights(engine: Engine, sheet: string, merged: ReadonlySet<number>): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  engine.forEachCell(sheet, (row, column, cell) => {
    if (merged.has(cellKey(row, column))) return;
    const height = Math.min(HIGHEST, heightOf(cell, engine.columnWidth(sheet, column) ?? STANDARD.width));
    if (height > (heights.get(row) ?? STANDARD.height)) heights.set(row, height);
  });
  return heights;
}

function heightOf({ type, value, style }: EngineCell, width: number): number {
  if (type === 'empty') return 0;
  const size = style.size ?? STANDARD.size;
  const perLine = Math.max(1, Math.floor((width - PADDING) / (size * (style.bold ? BOLD_LETTER : LETTER))));
  const lines = style.wrap && type === 'text' ? linesOf(value, perLine) : 1;
  return Math.ceil(lines * size * LINE * 4) / 4;
}

function linesOf(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= perLine) used = needed;
      else {
        lines += used === 0 ? 0 : 1;
        // A word longer than the line is broken.
        lines += Math.ceil(word.length / perLine) - 1;
        used = word.length % perLine || perLine;
      }
    }
    return sum + lines;
  }, 0);
}

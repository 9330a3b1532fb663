/** Contents and looks of a cell after an edit, as Excel would keep them. */
import { cellKey } from './address';
import type { CellInput, CellStyle } from './edits';
import type { Cell, SheetSnapshot } from './snapshot';

/** The cell that stands there after the input; a formula has no result before it is calculated. */
export function held(input: CellInput, format: string): Cell {
  if ('formula' in input) return { type: 'empty', value: null, formula: input.formula, format };
  if ('clear' in input) return { type: 'empty', value: null, formula: undefined, format };
  if ('error' in input) return { type: 'error', value: input.error, formula: undefined, format };
  const { value } = input;
  if (typeof value === 'number') return { type: 'number', value, formula: undefined, format };
  if (typeof value === 'boolean') return { type: 'boolean', value, formula: undefined, format };
  const text = value.startsWith("'") ? value.slice(1) : value;
  if (text === '') return { type: 'empty', value: null, formula: undefined, format };
  return { type: 'text', value: text, formula: undefined, format };
}

/** The input that gives this cell back. */
export function inputOf(cell: Cell): CellInput {
  if (cell.formula !== undefined) return { formula: cell.formula };
  switch (cell.type) {
    case 'empty':
      return { clear: true };
    case 'error':
      return { error: cell.value };
    case 'text':
      return { value: mustBeMarked(cell.value) ? `'${cell.value}` : cell.value };
    case 'number':
    case 'boolean':
      return { value: cell.value };
  }
}

/** A text that Excel would take for a formula, a number, a date, a truth value or an error when it is entered without an apostrophe. */
export function mustBeMarked(text: string): boolean {
  return /^['=+\-@#\s]|\d|[\t\r]/.test(text) || /^(true|false|sand|falsk)$/i.test(text.trim());
}

export function styleNow(sheet: SheetSnapshot, row: number, column: number): CellStyle {
  return sheet.styles?.get(cellKey(row, column)) ?? {};
}

const PLAIN: Required<Omit<CellStyle, 'size' | 'color'>> = {
  bold: false,
  italic: false,
  fill: null,
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
  border: 'none',
};

export function isPlain(style: CellStyle): boolean {
  return Object.keys(withoutPlain(style)).length === 0;
}

/** The style without what a plain cell has anyway. A size or a colour of the font is always kept: the plain one is the workbook's own. */
export function withoutPlain(style: CellStyle): CellStyle {
  const plain: CellStyle = PLAIN;
  const kept = Object.entries(style).filter(([name, value]) => !(name in plain) || value !== plainValue(name));
  return Object.fromEntries(kept);
}

function plainValue(name: string): unknown {
  return Object.entries(PLAIN).find(([known]) => known === name)?.[1];
}

/** What a range answers, turned into cells of a snapshot. */
import { cellKey } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';
import { errorOf } from './errorValues';

/** The loaded properties of an `Excel.Range`. */
export interface LoadedBlock {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Asks for what `addCells` needs. */
export function loadBlock(range: Excel.Range): void {
  range.load('rowIndex,columnIndex,values,formulas,valueTypes,numberFormat');
}

/** Puts the block's cells into the map; cells that hold nothing and have no format of their own are left out. */
export function addCells(cells: Map<number, Cell>, block: LoadedBlock): void {
  block.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const format = block.numberFormat[r]?.[c];
      const cell = cellOf(
        value,
        block.formulas[r]?.[c],
        block.valueTypes[r]?.[c],
        typeof format === 'string' ? format : 'General',
      );
      if (cell) cells.set(cellKey(block.rowIndex + r, block.columnIndex + c), cell);
    }),
  );
}

export function cellOf(value: unknown, entered: unknown, type: string | undefined, format: string): Cell | undefined {
  // A text that only looks like a formula is its own "formula" in what Excel answers.
  const isFormula = typeof entered === 'string' && entered.startsWith('=') && !(type === 'String' && entered === value);
  const formula = isFormula ? entered : undefined;
  if (type === 'Error' && typeof value === 'string') return { type: 'error', value: errorOf(value), formula, format };
  if (typeof value === 'number') return { type: 'number', value, formula, format };
  if (typeof value === 'boolean') return { type: 'boolean', value, formula, format };
  if (typeof value === 'string' && (value !== '' || formula !== undefined)) return { type: 'text', value, formula, format };
  if (formula === undefined && format === 'General') return undefined;
  return { type: 'empty', value: null, formula, format };
}

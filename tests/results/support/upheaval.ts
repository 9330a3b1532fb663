/** What Excel does to cells and references when a person sorts, inserts, deletes and moves rows and columns. */
import { a1, cellKey, keyColumn, keyRow, parseRect, type Rect } from '../../../src/workbook/address';
import { extentOf } from '../../../src/workbook/areas';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook/snapshot';

/** Where a row or a column stands afterwards; undefined when it is deleted. */
export type Moves = (index: number) => number | undefined;

export const stays: Moves = (index) => index;

export function inserted(at: number): Moves {
  return (index) => (index >= at ? index + 1 : index);
}

export function deleted(at: number): Moves {
  return (index) => (index === at ? undefined : index > at ? index - 1 : index);
}

/** Cut and put in before `to`, as it is counted afterwards. */
export function moved(from: number, to: number): Moves {
  return (index) => {
    if (index === from) return to;
    if (from < to) return index > from && index <= to ? index - 1 : index;
    return index >= to && index < from ? index + 1 : index;
  };
}

/** Cells take their place, and every reference follows the cell it means. */
export function rearranged(workbook: WorkbookSnapshot, sheetName: string, rows: Moves, columns: Moves): WorkbookSnapshot {
  const placeOf = (row: number, column: number): { readonly row: number; readonly column: number } | undefined => {
    const at = { row: rows(row), column: columns(column) };
    return at.row === undefined || at.column === undefined ? undefined : { row: at.row, column: at.column };
  };
  const sheets = workbook.sheets.map((sheet) => {
    const here = sheet.name === sheetName;
    const cells = new Map<number, Cell>();
    for (const [key, cell] of sheet.cells) {
      const at = here ? placeOf(keyRow(key), keyColumn(key)) : { row: keyRow(key), column: keyColumn(key) };
      if (!at) continue;
      const formula = cell.formula && withReferences(cell.formula, here, sheetName, placeOf);
      cells.set(cellKey(at.row, at.column), { ...cell, formula });
    }
    return { ...sheet, cells, used: extentOf(cells) };
  });
  return { ...workbook, sheets };
}

function withReferences(
  formula: string,
  local: boolean,
  sheet: string,
  placeOf: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined,
): string {
  return eachReference(formula, (on, reference) => {
    const rect = parseRect(reference.replaceAll('$', ''));
    const here = on === undefined ? local : on === `'${sheet}'!`;
    if (!here || !rect) return undefined;
    const at = placeOf(rect.top, rect.left);
    return at ? dollarsAs(reference, a1(at.row, at.column)) : '#REF!';
  });
}

/**
 * The rows of an area sorted: the cell at `top + index` comes from `top + order[index]`. References inside moved formulas keep their distance
 * where they are relative; references to the area from elsewhere stay.
 */
export function sorted(workbook: WorkbookSnapshot, sheetName: string, area: Rect, order: readonly number[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const cells = new Map(sheet.cells);
    order.forEach((from, index) => {
      for (let column = area.left; column <= area.right; column++) {
        const cell = sheet.cells.get(cellKey(area.top + from, column));
        const key = cellKey(area.top + index, column);
        if (cell) cells.set(key, { ...cell, formula: cell.formula && shifted(cell.formula, index - from) });
        else cells.delete(key);
      }
    });
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}

function shifted(formula: string, by: number): string {
  return eachReference(formula, (_, reference) => {
    const [, column, dollar, row] = /^(\$?[A-Z]+)(\$?)(\d+)$/.exec(reference) ?? [];
    return column === undefined || dollar === '$' ? undefined : `${column}${Number(row) + by}`;
  });
}

/** `change` gives the reference anew, or undefined to leave it as it is. */
function eachReference(formula: string, change: (on: string | undefined, reference: string) => string | undefined): string {
  return formula.replace(
    /("[^"]*")|('(?:[^']|'')+'!)?(\$?[A-Z]{1,3}\$?\d+)(?![\w(])/g,
    (whole: string, text: string | undefined, on: string | undefined, reference: string | undefined) => {
      if (text !== undefined || reference === undefined) return whole;
      const now = change(on, reference);
      return now === undefined ? whole : now.startsWith('#') ? now : `${on ?? ''}${now}`;
    },
  );
}

/** Absolute where the old reference was. */
function dollarsAs(old: string, now: string): string {
  const column = old.startsWith('$') ? '$' : '';
  const row = /[A-Z]\$/.test(old) ? '$' : '';
  return now.replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) => `${column}${letters}${row}${digits}`);
}

/** Every formula without its result, so that all are calculated anew. */
export function uncalculated(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, cell]): [number, Cell] => [
        key,
        cell.formula === undefined ? cell : { type: 'empty', value: null, formula: cell.formula, format: cell.format },
      ]),
    ),
  }));
  return { ...workbook, sheets };
}

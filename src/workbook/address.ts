/**
 * Addresses inside a workbook. Rows and columns count from 0 everywhere in the code; A1 notation exists only at the edges,
 * in formulas and in what a person reads.
 */

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on one sheet, both corners included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** "A" → 0; undefined when the text is no column of a sheet. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : undefined;
}

export function a1(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function absoluteA1(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

export function rectA1(rect: Rect): string {
  const first = a1(rect.top, rect.left);
  const last = a1(rect.bottom, rect.right);
  return first === last ? first : `${first}:${last}`;
}

/** "B3", "$B$3" or "B3:D9" → a rectangle; undefined when it is none of them. Whole columns and rows are not addresses of cells. */
export function parseRect(text: string): Rect | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const left = columnIndex(firstColumn);
  const right = columnIndex(lastColumn);
  const top = Number(firstRow) - 1;
  const bottom = Number(lastRow) - 1;
  if (left === undefined || right === undefined) return undefined;
  if (Math.min(top, bottom) < 0 || Math.max(top, bottom) >= MAX_ROWS) return undefined;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** The sheet's name as it must stand in a formula: always quoted, which Excel accepts for every name. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "'Status UO II'!F7": what "Gå til celle", findings and the overview show. */
export function showAddress(address: CellAddress): string {
  const simple = /^[A-Za-zÆØÅæøå_][\wÆØÅæøå]*$/.test(address.sheet);
  return `${simple ? address.sheet : quoteSheet(address.sheet)}!${a1(address.row, address.column)}`;
}

/** One text per cell of a workbook, for keys in maps and sets. */
export function cellAddressKey({ sheet, row, column }: CellAddress): string {
  return `${sheet}!${row}:${column}`;
}

/** One number per cell of a sheet, for keys in maps and sets. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function keyColumn(key: number): number {
  return key % MAX_COLUMNS;
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

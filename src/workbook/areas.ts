/** Rectangles and the cells in them. */
import { MAX_COLUMNS, MAX_ROWS, cellKey, keyColumn, keyRow, type Rect } from './address';
import type { Cell } from './snapshot';

export function isInsideSheet(area: Rect): boolean {
  const whole = [area.top, area.left, area.bottom, area.right].every((index) => Number.isInteger(index) && index >= 0);
  return whole && area.top <= area.bottom && area.left <= area.right && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
}

export function sizeOf(area: Rect): { readonly rows: number; readonly columns: number } {
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

export function intersect(first: Rect, second: Rect): boolean {
  return first.top <= second.bottom && second.top <= first.bottom && first.left <= second.right && second.left <= first.right;
}

/** What two areas have in common; undefined when nothing. */
export function intersection(first: Rect, second: Rect): Rect | undefined {
  if (!intersect(first, second)) return undefined;
  return {
    top: Math.max(first.top, second.top),
    left: Math.max(first.left, second.left),
    bottom: Math.min(first.bottom, second.bottom),
    right: Math.min(first.right, second.right),
  };
}

export function isWithin(inner: Rect, outer: Rect): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
}

export function sameArea(first: Rect, second: Rect): boolean {
  return first.top === second.top && first.left === second.left && first.bottom === second.bottom && first.right === second.right;
}

/** The rectangle around them all; none around none. */
export function boundsOf(areas: readonly Rect[]): readonly [] | readonly [Rect] {
  const [first, ...others] = areas;
  if (!first) return [];
  const around = (one: Rect, other: Rect): Rect => ({
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  });
  return [others.reduce(around, first)];
}

/** One row after the other, each from left to right. */
export function* cellsOf(area: Rect): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}

export function mapArea<T>(area: Rect, make: (row: number, column: number) => T): T[][] {
  const { rows, columns } = sizeOf(area);
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => make(area.top + r, area.left + c)));
}

/** Smallest rectangle around the cells that hold a value or a formula; number formats alone do not count. */
export function extentOf(cells: ReadonlyMap<number, Cell>): Rect | undefined {
  let top = MAX_ROWS;
  let left = MAX_COLUMNS;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of cells) {
    if (cell.type === 'empty' && cell.formula === undefined) continue;
    const row = keyRow(key);
    const column = keyColumn(key);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

export interface Patch<T> {
  readonly area: Rect;
  readonly value: T;
}

/**
 * The area cut into rectangles within which `valueAt` says the same (told apart by `nameOf`); cells where it says undefined are left
 * out. Runs of a row are joined with equal runs in the row above, so a column or a table becomes one rectangle.
 */
export function patches<T>(
  area: Rect,
  valueAt: (row: number, column: number) => T | undefined,
  nameOf: (value: T) => string,
): readonly Patch<T>[] {
  const done: Patch<T>[] = [];
  let open = new Map<string, Patch<T>>();
  for (let row = area.top; row <= area.bottom; row++) {
    const next = new Map<string, Patch<T>>();
    for (const run of runsOf(area, row, valueAt, nameOf)) {
      const key = `${cellKey(run.left, run.right)} ${nameOf(run.value)}`;
      const above = open.get(key);
      const top = above ? above.area.top : row;
      next.set(key, { area: { top, left: run.left, bottom: row, right: run.right }, value: run.value });
      open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

interface Run<T> {
  readonly left: number;
  readonly right: number;
  readonly value: T;
}

function runsOf<T>(
  area: Rect,
  row: number,
  valueAt: (row: number, column: number) => T | undefined,
  nameOf: (value: T) => string,
): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const value = valueAt(row, column);
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last?.right === column - 1 && nameOf(last.value) === nameOf(value)) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ left: column, right: column, value });
  }
  return runs;
}

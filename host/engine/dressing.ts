/**
 * Looks of cells, put straight into the engine's cells. Its own way compares every cell with every look it knows and takes ten times as
 * long; it is only needed where a grid has to be drawn anew.
 */
import type { ICellData } from '@univerjs/core';
import { styleChange, type StyleData } from './styles';
import type { CellStyleChange, CellWrite } from './types';

/** Equal looks are one object, as long as the engine lives, so that what is known of one can be kept. */
export class Dressing {
  private readonly known = new Map<string, StyleData>();

  /** `styleOf` tells the engine's own data of a cell's look, which it may keep under an id. */
  write(
    writes: readonly CellWrite[],
    cellAt: (row: number, column: number) => ICellData,
    styleOf: (cell: ICellData) => StyleData | undefined,
  ): void {
    const changes = new Map<CellStyleChange, StyleData>();
    const results = new Map<StyleData, Map<StyleData, StyleData>>();
    for (const { row, column, style, locked } of writes) {
      const cell = cellAt(row, column);
      if (locked !== undefined) cell.custom = { ...(cell.custom ?? {}), locked };
      if (style === undefined) continue;
      if (style === 'reset') {
        delete cell.s;
        continue;
      }
      const change = changes.get(style) ?? styleChange(style);
      changes.set(style, change);
      const before = styleOf(cell) ?? PLAIN;
      const own = results.get(before) ?? new Map<StyleData, StyleData>();
      results.set(before, own);
      const after = own.get(change) ?? this.shared(merged(before, change));
      own.set(change, after);
      Object.assign(cell, { s: after });
    }
  }

  private shared(style: StyleData): StyleData {
    const key = JSON.stringify(style);
    const known = this.known.get(key) ?? style;
    this.known.set(key, known);
    return known;
  }
}

const PLAIN: StyleData = {};

/** `null` takes a member away; of lines each edge by itself. */
function merged(before: StyleData, change: StyleData): StyleData {
  const { bd } = change;
  const lines = bd ? withoutNull({ ...before.bd, ...bd }) : bd;
  const isBare = lines && Object.keys(lines).length === 0;
  return withoutNull({ ...before, ...change, ...(bd === undefined ? {} : { bd: isBare ? null : lines }) });
}

function withoutNull<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined)) as T;
}

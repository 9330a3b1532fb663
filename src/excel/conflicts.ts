/** Compare-and-set: what others have changed between our reading and our writing is never overwritten. */
import { contains, type CellAddress, type Rect } from '../workbook/address';
import { cellsOf, mapArea, patches } from '../workbook/areas';
import { holds, sameEntry } from '../workbook/compare';
import type { CellInput, Edit } from '../workbook/edits';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

/** Labels in the rows we write that no longer stand where they were read: rows were inserted, deleted, moved or sorted. */
export function movedLabels(
  seen: SheetSnapshot,
  now: SheetSnapshot,
  guard: Rect,
  edits: readonly Edit[],
): readonly CellAddress[] {
  const written = edits.flatMap((edit) =>
    edit.kind === 'setCells' && edit.sheet.toLowerCase() === seen.name.toLowerCase() ? [edit.area] : [],
  );
  const moved: CellAddress[] = [];
  for (const { row, column } of cellsOf(guard)) {
    if (written.some((area) => contains(area, row, column))) continue;
    const before = cellAt(seen, row, column);
    const isLabel = before.type === 'text' && before.formula === undefined;
    if (isLabel && !sameEntry(before, cellAt(now, row, column))) moved.push({ sheet: seen.name, row, column });
  }
  return moved;
}

/** Cells we would write whose content was changed since, and not to what we want there. */
export function changedCells(seen: WorkbookSnapshot, now: WorkbookSnapshot, edits: readonly Edit[]): readonly CellAddress[] {
  const wanted = new Map<string, CellInput>();
  const changed: CellAddress[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'setCells') continue;
    const before = findSheet(seen, edit.sheet);
    const after = findSheet(now, edit.sheet);
    if (!before || !after) continue;
    for (const { row, column } of cellsOf(edit.area)) {
      const key = `${edit.sheet.toLowerCase()} ${row} ${column}`;
      const input = edit.rows[row - edit.area.top]?.[column - edit.area.left];
      if (input === undefined || wanted.has(key)) continue;
      wanted.set(key, input);
      const cell = cellAt(after, row, column);
      if (!sameEntry(cellAt(before, row, column), cell) && !holds(cell, input)) changed.push({ sheet: before.name, row, column });
    }
  }
  return changed;
}

/** The edits without these cells: neither their content nor their number format is touched. */
export function sparing(edits: readonly Edit[], cells: readonly CellAddress[]): readonly Edit[] {
  if (cells.length === 0) return edits;
  return edits.flatMap((edit): readonly Edit[] => {
    if (edit.kind !== 'setCells' && edit.kind !== 'setFormats') return [edit];
    const spared = cells.filter((cell) => cell.sheet.toLowerCase() === edit.sheet.toLowerCase());
    const isSpared = (row: number, column: number): boolean => spared.some((cell) => cell.row === row && cell.column === column);
    const parts = patches(
      edit.area,
      (row, column) => (isSpared(row, column) ? undefined : true),
      () => '',
    );
    const { area: whole } = edit;
    return parts.map(({ area }): Edit => {
      if (edit.kind === 'setFormats') {
        return {
          ...edit,
          area,
          rows: mapArea(area, (row, column) => edit.rows[row - whole.top]?.[column - whole.left] ?? 'General'),
        };
      }
      return {
        ...edit,
        area,
        rows: mapArea(area, (row, column): CellInput => edit.rows[row - whole.top]?.[column - whole.left] ?? { clear: true }),
      };
    });
  });
}

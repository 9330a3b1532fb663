/** What still stands of a write that failed, so that it can be named. */
import { cellsOf, sizeOf } from '../workbook/areas';
import { cellKey, rectA1, type Rect } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import type { Leftover } from './problems';

/** By the edits that would take it back: one for each sheet with its cells, one for each sheet that should go or come, each name. */
export function leftoversOf(back: readonly Edit[]): readonly Leftover[] {
  const whole = new Set(
    back.flatMap((edit) => (edit.kind === 'addSheet' || edit.kind === 'removeSheet' ? [edit.sheet.toLowerCase()] : [])),
  );
  const areas = new Map<string, Rect[]>();
  const found: Leftover[] = [];
  for (const edit of back) {
    if (edit.kind === 'addSheet' || edit.kind === 'removeSheet') {
      found.push({ is: 'sheet', sheet: edit.sheet });
    } else if (edit.kind === 'setName' || edit.kind === 'removeName') {
      found.push({ is: 'name', name: edit.name });
    } else if (!whole.has(edit.sheet.toLowerCase())) {
      const area = areaOf(edit);
      if (area) areas.set(edit.sheet, [...(areas.get(edit.sheet) ?? []), area]);
    }
  }
  for (const [sheet, own] of areas) found.push({ is: 'cells', sheet, areas: joined(own) });
  return unique(found);
}

function areaOf(edit: Exclude<Edit, { kind: 'addSheet' | 'removeSheet' | 'setName' | 'removeName' }>): Rect | undefined {
  if (edit.kind === 'setPrint') return undefined;
  if (edit.kind === 'setColumnWidth') return { top: 0, left: edit.column, bottom: 0, right: edit.column };
  return edit.area;
}

/** Areas inside others are told with these. */
function joined(areas: readonly Rect[]): readonly Rect[] {
  const bySize = [...areas].sort((first, second) => cells(second) - cells(first));
  const kept: Rect[] = [];
  const told = new Set<number>();
  for (const area of bySize) {
    const keys = [...cellsOf(area)].map(({ row, column }) => cellKey(row, column));
    if (keys.every((key) => told.has(key))) continue;
    for (const key of keys) told.add(key);
    kept.push(area);
  }
  return kept.sort((first, second) => first.top - second.top || first.left - second.left);
}

function cells(area: Rect): number {
  const { rows, columns } = sizeOf(area);
  return rows * columns;
}

function unique(found: readonly Leftover[]): readonly Leftover[] {
  return [...new Map(found.map((leftover) => [JSON.stringify(leftover), leftover])).values()];
}

/** "C3:C9, D4 …" */
export function areaList(areas: readonly Rect[], most: number): string {
  const named = areas.slice(0, most).map(rectA1);
  return named.join(', ') + (areas.length > most ? ' …' : '');
}

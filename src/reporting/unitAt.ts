/** Which requirement a cell belongs to, so that the pane can follow what is marked in the sheet. */
import { unitsOf } from '../plan/units';
import { tableOf } from '../recognition/tables';
import type { Recognised } from '../recognition/types';
import type { SheetSnapshot } from '../workbook/snapshot';

export type RowSubject =
  /** A sub-goal is named together with the requirement it belongs to; for a requirement the two are the same. */
  | { readonly is: 'unit'; readonly id: string; readonly requirement: string }
  | { readonly is: 'goal'; readonly id: string }
  | { readonly is: 'nothing' };

const NOTHING: RowSubject = { is: 'nothing' };

/** `row` and `column` are 0-based. Only the tables of the current round are followed. */
export function unitAt(recognised: Recognised, sheet: SheetSnapshot, row: number, column: number): RowSubject {
  const { tables, plan } = recognised;
  const table = tables.find(
    ({ sheet: own, headerBottom, lastRow }) => own.value === sheet.name && row > headerBottom && row <= lastRow,
  );
  if (!table) return NOTHING;
  const inside = sheet.merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  const idsIn = (top: number, bottom: number): string[] =>
    table.rows.filter(({ value }) => value >= top && value <= bottom).map(({ id }) => id);
  let ids = inside ? idsIn(inside.top, inside.bottom) : idsIn(row, row);
  if (ids.length === 0) {
    // A requirement may run over several rows of the sheet: the lowest merge beside the cell that begins in a row of ours says which.
    const columns = new Set(table.columns.map(({ value }) => value));
    const beside = sheet.merges
      .filter((area) => row >= area.top && row <= area.bottom && columns.has(area.left))
      .sort((first, second) => first.bottom - first.top - (second.bottom - second.top));
    ids = beside.map((area) => idsIn(area.top, area.bottom)).find((found) => found.length > 0) ?? [];
  }
  const units = unitsOf(plan).filter(({ id }) => ids.includes(id));
  const [first] = units;
  if (!first) return NOTHING;
  // A row that is both a requirement's and its sub-goal's shows the sub-goal.
  const lowest = units.filter(({ level }) => level === 'subGoal');
  const [only] = lowest;
  if (only && lowest.length === 1 && units.every(({ requirement }) => requirement === only.requirement)) {
    const own = units.find(({ level }) => level === 'requirement');
    const sameRow = !own || rowOf(recognised, own.id) === rowOf(recognised, only.id);
    return { is: 'unit', id: sameRow ? only.id : only.requirement.id, requirement: only.requirement.id };
  }
  if (units.every(({ requirement }) => requirement === first.requirement)) {
    return { is: 'unit', id: first.requirement.id, requirement: first.requirement.id };
  }
  return units.every(({ goal }) => goal === first.goal) ? { is: 'goal', id: first.goal.id } : NOTHING;
}

function rowOf({ tables }: Recognised, id: string): number | undefined {
  return tableOf(tables, id)?.rows.find((row) => row.id === id)?.value;
}

/** What was entered: every bound cell of every unit's row, in the current round and the earlier ones. */
import { sheetsOf } from '../recognition/tables';
import type { ColumnRole, Recognised, TableBinding, Tables } from '../recognition/types';
import { cellKey, type CellAddress } from '../workbook/address';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { contentOf } from './contentOf';
import type { Entry, Report, RoundReport, UnitReport } from './types';

const DAY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['deliveredOn', 'extractedOn', 'overrideOn']);

/**
 * Reads every bound table. An entry's `cell` is where a person types: inside a merge its anchor, so a value merged over several rows is
 * an entry of each of them. A merge that begins in another bound column belongs to that column; the columns it covers have no entry.
 */
export function readReport(workbook: WorkbookSnapshot, recognised: Recognised): Report {
  return {
    current: readRound(workbook, recognised.tables),
    earlier: recognised.earlier.map((tables) => readRound(workbook, tables)),
  };
}

function readRound(workbook: WorkbookSnapshot, tables: Tables): RoundReport {
  const units = new Map(tables.flatMap((table) => readTable(workbook, table).map((unit) => [unit.id, unit])));
  const sheets = sheetsOf(tables).map((name) => findSheet(workbook, name)?.name ?? name);
  return { round: tables[0].round, sheets, units };
}

function readTable(workbook: WorkbookSnapshot, table: TableBinding): readonly UnitReport[] {
  const sheet = findSheet(workbook, table.sheet.value);
  if (!sheet) return [];
  const anchors = anchorsOf(sheet, table);
  return table.rows.map(({ id, value: row, percentScale }): UnitReport => {
    const entries: Partial<Record<ColumnRole, Entry>> = {};
    for (const { role, value: column } of table.columns) {
      const anchor = anchors.get(cellKey(row, column));
      if (anchor === 'covered') continue;
      const cell: CellAddress = { sheet: sheet.name, row: anchor?.row ?? row, column: anchor?.column ?? column };
      const raw = cellAt(sheet, cell.row, cell.column);
      entries[role] = { cell, raw, content: contentOf(raw, { date1904: workbook.date1904, holdsDays: DAY_ROLES.has(role) }) };
    }
    return { id, sheet: sheet.name, row, percentScale, entries };
  });
}

type Anchor = { readonly row: number; readonly column: number } | 'covered';

/** Where the bound cells that lie in a merge have their anchor. Only bound rows are walked, so a merge of a whole sheet costs nothing. */
function anchorsOf(sheet: SheetSnapshot, table: TableBinding): Map<number, Anchor> {
  const anchors = new Map<number, Anchor>();
  if (sheet.merges.length === 0) return anchors;
  const columns = new Set(table.columns.map((column) => column.value));
  const rows = [...new Set(table.rows.map((row) => row.value))].sort((a, b) => a - b);
  for (const merge of sheet.merges) {
    const inside = [...columns].filter((column) => column >= merge.left && column <= merge.right);
    if (inside.length === 0) continue;
    for (let index = firstAtLeast(rows, merge.top); index < rows.length; index++) {
      const row = rows[index];
      if (row === undefined || row > merge.bottom) break;
      for (const column of inside) {
        const ours = column === merge.left || !columns.has(merge.left);
        anchors.set(cellKey(row, column), ours ? { row: merge.top, column: merge.left } : 'covered');
      }
    }
  }
  return anchors;
}

/** Index of the first number that is at least `least`, in ascending numbers. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

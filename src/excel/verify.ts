/** Reading back what was written, in the same request: some clients drop a write without an error. */
import { cellKey, rectA1, type CellAddress, type Rect } from '../workbook/address';
import { cellsOf, sameArea, sizeOf } from '../workbook/areas';
import { sameEntry, sameLight } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { sameNumberFormat } from '../workbook/numberFormat';
import {
  EMPTY_CELL,
  cellAt,
  findSheet,
  type Cell,
  type SheetLight,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../workbook/snapshot';
import { addCells, loadBlock } from './cells';
import { barsAmong, lightsAmong, queueRules, type PendingRules } from './rules';
import { isRuleEdit, type RuleEdit } from './ruleWrites';
import { WRITE_LIMIT, weightOf } from './size';
import { sheetIn, type Pen } from './writes';

export interface PendingCheck {
  readonly cells: readonly {
    readonly sheet: SheetSnapshot;
    readonly area: Rect;
    readonly formats: boolean;
    readonly range: Excel.Range;
  }[];
  readonly rules: readonly {
    readonly sheet: SheetSnapshot;
    readonly edits: readonly RuleEdit[];
    /** Conditional formats of others that stood there before. */
    readonly others: number | undefined;
    readonly found: PendingRules;
  }[];
}

/** Asks for the written cells, as many as fit in one answer. `planned` is the workbook after the edits. */
export function queueCheck(pen: Pen, planned: WorkbookSnapshot, edits: readonly Edit[]): PendingCheck {
  const cells: PendingCheck['cells'][number][] = [];
  let room = WRITE_LIMIT;
  for (const edit of edits) {
    const sheet = 'sheet' in edit ? findSheet(planned, edit.sheet) : undefined;
    if (!sheet || (edit.kind !== 'setCells' && edit.kind !== 'setFormats')) continue;
    const { rows, columns } = sizeOf(edit.area);
    room -= 2 * weightOf(edit) + 40 * rows * columns;
    if (room < 0) continue;
    const range = sheetIn(pen, sheet).getRange(rectA1(edit.area));
    loadBlock(range);
    cells.push({ sheet, area: edit.area, formats: edit.kind === 'setFormats', range });
  }
  const rules = planned.sheets.flatMap((sheet) => {
    const own = edits.filter(isRuleEdit).filter((edit) => edit.sheet.toLowerCase() === sheet.name.toLowerCase());
    if (own.length === 0) return [];
    const before = pen.live.rules.get(sheet.id);
    const others = before && before.count - before.ours.length;
    return [{ sheet, edits: own, others, found: queueRules(sheetIn(pen, sheet)) }];
  });
  return { cells, rules };
}

/** After the sync: cells that hold or look otherwise than planned, each once. */
export function notTaken(check: PendingCheck): readonly CellAddress[] {
  const missed = new Map<string, CellAddress>();
  const miss = (sheet: SheetSnapshot, row: number, column: number): void =>
    void missed.set(`${sheet.name} ${row} ${column}`, { sheet: sheet.name, row, column });
  for (const { sheet, area, formats, range } of check.cells) {
    const found = new Map<number, Cell>();
    addCells(found, range);
    for (const { row, column } of cellsOf(area)) {
      const wanted = cellAt(sheet, row, column);
      const cell = found.get(cellKey(row, column)) ?? EMPTY_CELL;
      const same = formats ? sameNumberFormat(wanted.format, cell.format) : sameEntry(wanted, cell);
      if (!same) miss(sheet, row, column);
    }
  }
  for (const { sheet, edits, others, found } of check.rules) {
    const areas = missedRules(sheet, edits, found);
    const bars = edits.some(({ kind }) => kind === 'setBars');
    const ours = (sheet.lights ?? []).length + (bars ? (sheet.bars ?? []).length : 0);
    const lost = others !== undefined && found.items.length - ours !== others;
    for (const { top, left } of lost ? edits.map(({ area }) => area) : areas) miss(sheet, top, left);
  }
  return [...missed.values()];
}

/** Areas of edits whose lights or bar do not stand there. */
function missedRules(sheet: SheetSnapshot, edits: readonly RuleEdit[], found: PendingRules): readonly Rect[] {
  const lights = lightsAmong(found, NOWHERE);
  const bars = barsAmong(found);
  const isThere = (wanted: SheetLight): boolean =>
    lights.some((light) => sameArea(light.area, wanted.area) && sameLight(light, wanted));
  return edits.flatMap(({ kind, area }) => {
    const stands =
      kind === 'setLights'
        ? (sheet.lights ?? []).filter((light) => sameArea(light.area, area)).every(isThere)
        : (sheet.bars ?? [])
            .filter((bar) => sameArea(bar.area, area))
            .every(({ from, to }) => bars.some((bar) => bar.from === from && bar.to === to));
    return stands ? [] : [area];
  });
}

const NOWHERE: Rect = { top: -1, left: -1, bottom: -1, right: -1 };

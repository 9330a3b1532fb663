/** What stands now in the places that edits touch: one sync, before anything is written. */
import { cellKey, contains, keyColumn, keyRow, rectA1, type Rect } from '../workbook/address';
import { extentOf, intersect, sizeOf } from '../workbook/areas';
import type { CellStyle } from '../workbook/edits';
import type { Cell, SheetBar, SheetLight, SheetSnapshot } from '../workbook/snapshot';
import { barsFound, queueBars, type PendingBars } from './bars';
import { CELLS_A_REQUEST, bandsOf } from './blocks';
import { addCells, loadBlock } from './cells';
import { oursAmong, queueLights, type FoundLight } from './lights';
import { STYLE_PROPERTIES, styleOf } from './styles';
import { ExcelFailure } from './problems';
import type { ReadBlock, Wanted } from './readBlocks';
import type { Target } from './targets';

/** Our own conditional formats on an area. */
export interface LiveLights {
  readonly area: Rect;
  readonly lights: readonly FoundLight[];
}

/** What has been asked for; nothing in it may be read before the sync. */
export interface PendingTarget {
  readonly target: Target;
  readonly sheet: Excel.Worksheet;
  readonly blocks: readonly Excel.Range[];
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  readonly styles: readonly {
    readonly area: Rect;
    readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[];
  readonly widths: readonly { readonly column: number; readonly format: Excel.RangeFormat }[];
  readonly lights: readonly { readonly area: Rect; readonly formats: Excel.ConditionalFormatCollection }[];
  readonly bars: readonly PendingBars[];
}

/** Looks of larger areas are not read; they are ours from the first day. */
const MOST_STYLES = 20_000;

export function queueTarget(context: Excel.RequestContext, target: Target): PendingTarget {
  const sheet = context.workbook.worksheets.getItem(target.sheet.id);
  sheet.load('name');
  sheet.protection.load('protected');
  // The first piece comes along; a second would make the answer too large.
  const blocks = bandsIn(target)
    .slice(0, 1)
    .map((band) => sheet.getRange(rectA1(band)));
  for (const block of blocks) loadBlock(block);
  const guarded = target.sheet.protection && target.guard ? sheet.getRange(rectA1(target.guard)) : undefined;
  return {
    target,
    sheet,
    blocks,
    locks: guarded?.getCellProperties({ format: { protection: true } }),
    styles: target.styled
      .filter((area) => sizeOf(area).rows * sizeOf(area).columns <= MOST_STYLES)
      .map((area) => ({ area, properties: sheet.getRange(rectA1(area)).getCellProperties(STYLE_PROPERTIES) })),
    widths: target.widths.map((column) => ({ column, format: queueWidth(sheet, column) })),
    lights: target.lit.map((area) => ({ area, formats: queueLights(sheet.getRange(rectA1(area))) })),
    bars: target.barred.map((area) => queueBars(sheet, area)),
  };
}

function bandsIn({ guard }: Target): readonly Rect[] {
  return guard ? bandsOf(guard, CELLS_A_REQUEST / 4) : [];
}

/** What of the target did not fit in the first answer. */
export function missingBands({ target }: PendingTarget): readonly Wanted[] {
  return bandsIn(target)
    .slice(1)
    .map((area) => ({ sheet: target.sheet.id, area }));
}

function queueWidth(sheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  const { format } = sheet.getRange(rectA1({ top: 0, bottom: 0, left: column, right: column }));
  format.load('columnWidth');
  return format;
}

/**
 * After the sync: the sheet as it was seen, with what stands there now in the touched places. Throws `changedMeanwhile` when the sheet
 * was renamed or protected since: the edits were made for another sheet.
 */
export function liveSheet(pending: PendingTarget, more: readonly ReadBlock[]): SheetSnapshot {
  const { target, sheet, blocks, locks, styles, widths } = pending;
  const seen = target.sheet;
  if (sheet.name !== seen.name || sheet.protection.protected !== (seen.protection !== undefined)) {
    throw new ExcelFailure({ code: 'changedMeanwhile', sheet: sheet.name, cells: [] });
  }
  const cells = new Map<number, Cell>();
  for (const [key, cell] of seen.cells) {
    if (!target.guard || !contains(target.guard, keyRow(key), keyColumn(key))) cells.set(key, cell);
  }
  for (const block of blocks) addCells(cells, block);
  for (const { sheet: id, block } of more) if (id === seen.id) addCells(cells, block);
  const columnWidths = new Map(seen.columnWidths);
  for (const { column, format } of widths) columnWidths.set(column, format.columnWidth);
  return {
    ...seen,
    cells,
    used: extentOf(cells),
    protection: seen.protection && { ...seen.protection, unlocked: unlockedNow(seen, target.guard, locks?.value) },
    styles: stylesNow(seen, styles),
    columnWidths: columnWidths.size > 0 ? columnWidths : undefined,
    lights: lightsNow(pending),
    bars: barsNow(pending),
  };
}

/** What was seen outside the areas asked about, and what stands in them now; a format that lies in several of them once. */
function lightsNow(pending: PendingTarget): readonly SheetLight[] | undefined {
  const { sheet: seen, lit } = pending.target;
  const elsewhere = (seen.lights ?? []).filter((light) => !lit.some((area) => intersect(area, light.area)));
  const found = new Map(liveLights(pending).flatMap((group) => group.lights.map(({ id, light }) => [id, light] as const)));
  const lights = [...elsewhere, ...found.values()];
  return lights.length > 0 ? lights : undefined;
}

function barsNow({ target, bars }: PendingTarget): readonly SheetBar[] | undefined {
  if (bars.length === 0) return target.sheet.bars;
  const elsewhere = (target.sheet.bars ?? []).filter((bar) => !target.barred.some((area) => intersect(area, bar.area)));
  return [...elsewhere, ...barsFound(bars).map(({ bar }) => bar)];
}

function unlockedNow(
  seen: SheetSnapshot,
  guard: Rect | undefined,
  properties: readonly (readonly Excel.CellProperties[])[] | undefined,
): ReadonlySet<number> {
  const unlocked = new Set(seen.protection?.unlocked);
  if (!guard || !properties) return unlocked;
  properties.forEach((row, r) =>
    row.forEach((cell, c) => {
      const key = cellKey(guard.top + r, guard.left + c);
      if (cell.format?.protection?.locked === false) unlocked.add(key);
      else unlocked.delete(key);
    }),
  );
  return unlocked;
}

function stylesNow(seen: SheetSnapshot, read: PendingTarget['styles']): ReadonlyMap<number, CellStyle> | undefined {
  const styles = new Map(seen.styles);
  for (const { area, properties } of read) {
    properties.value.forEach((row, r) =>
      row.forEach((cell, c) => styles.set(cellKey(area.top + r, area.left + c), styleOf(cell))),
    );
  }
  return styles.size > 0 ? styles : undefined;
}

/** After the sync. */
export function liveLights(pending: PendingTarget): readonly LiveLights[] {
  return pending.lights.map(({ area, formats }) => ({ area, lights: oursAmong(formats, area) }));
}

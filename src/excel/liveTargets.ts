/** What stands now in the places that edits touch: asked for before anything is written, and again when a write has failed. */
import { cellKey, contains, keyColumn, keyRow, rectA1, type Rect } from '../workbook/address';
import { extentOf, sizeOf } from '../workbook/areas';
import type { CellStyle } from '../workbook/edits';
import type { Cell, SheetSnapshot } from '../workbook/snapshot';
import { CELLS_A_REQUEST, bandsOf } from './blocks';
import { addCells, loadBlock } from './cells';
import { LINE_PROPERTIES, linesOf, type CellLines } from './lines';
import { STYLE_PROPERTIES, styleOf, withoutFont, type PlainFont } from './styles';
import type { ReadBlock, Wanted } from './readBlocks';
import { barsOf, lightsOf, queueRules, type FoundRules, type PendingRules } from './rules';
import type { Target } from './targets';

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
  /** Undefined where no conditional format is touched. */
  readonly rules: PendingRules | undefined;
  /** Of a cell nobody has touched; undefined where no looks are touched. */
  readonly font: Excel.RangeFont | undefined;
}

const LIVE_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: { ...STYLE_PROPERTIES.format, borders: LINE_PROPERTIES },
};

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
      .map((area) => ({ area, properties: sheet.getRange(rectA1(area)).getCellProperties(LIVE_PROPERTIES) })),
    widths: target.widths.map((column) => ({ column, format: queueWidth(sheet, column) })),
    rules: target.lit.length + target.barred.length > 0 ? queueRules(sheet) : undefined,
    font: target.styled.length > 0 ? queuePlainFont(sheet) : undefined,
  };
}

/** Of the sheet's last cell, wherever its grid ends: an .xls has fewer rows and columns. */
export function queuePlainFont(sheet: Excel.Worksheet): Excel.RangeFont {
  const { font } = sheet.getRange().getLastCell().format;
  font.load('size,color');
  return font;
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
  format.load('columnWidth,useStandardWidth');
  return format;
}

/** After the sync: the sheet as it was seen, with what stands there now in the touched places. */
export function liveSheet(pending: PendingTarget, more: readonly ReadBlock[], rules: FoundRules | undefined): SheetSnapshot {
  const { target, blocks, locks, styles, widths, font } = pending;
  const seen = target.sheet;
  const cells = new Map<number, Cell>();
  for (const [key, cell] of seen.cells) {
    if (!target.guard || !contains(target.guard, keyRow(key), keyColumn(key))) cells.set(key, cell);
  }
  for (const block of blocks) addCells(cells, block);
  for (const { sheet: id, block } of more) if (id === seen.id) addCells(cells, block);
  const columnWidths = new Map(seen.columnWidths);
  for (const { column, format } of widths) {
    if (format.useStandardWidth) columnWidths.delete(column);
    else columnWidths.set(column, format.columnWidth);
  }
  const lights = rules ? lightsOf(rules) : seen.lights;
  return {
    ...seen,
    cells,
    used: extentOf(cells),
    protection: seen.protection && { ...seen.protection, unlocked: unlockedNow(seen, target.guard, locks?.value) },
    styles: stylesNow(seen, styles, font),
    columnWidths: columnWidths.size > 0 ? columnWidths : undefined,
    lights: lights && lights.length > 0 ? lights : undefined,
    bars: rules && target.barred.length > 0 ? barsOf(rules) : seen.bars,
  };
}

/** After the sync. */
export function liveLines({ styles }: PendingTarget): ReadonlyMap<number, CellLines> {
  return new Map(
    styles.flatMap(({ area, properties }) =>
      properties.value.flatMap((row, r) => row.map((cell, c) => [cellKey(area.top + r, area.left + c), linesOf(cell)] as const)),
    ),
  );
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

/** A font that is the workbook's own is not said, so that what is taken back leaves nothing behind. */
function stylesNow(
  seen: SheetSnapshot,
  read: PendingTarget['styles'],
  font: PlainFont | undefined,
): ReadonlyMap<number, CellStyle> | undefined {
  const styles = new Map(seen.styles);
  for (const { area, properties } of read) {
    properties.value.forEach((row, r) =>
      row.forEach((cell, c) => styles.set(cellKey(area.top + r, area.left + c), withoutFont(styleOf(cell), font))),
    );
  }
  return styles.size > 0 ? styles : undefined;
}

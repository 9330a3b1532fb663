/**
 * The open workbook as a snapshot. Two syncs whatever the number of sheets and cells: the list of sheets, names and tables, then
 * everything in them. Only sheets larger than `WINDOW`, and answers too large for Excel on the web, take more requests.
 */
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { hostArea } from './addresses';
import { WINDOW, bandsOf, outside, readablePart } from './blocks';
import { addCells } from './cells';
import { keepsTooLittle } from './fileKinds';
import { isAboutMerges, mergesInBands } from './merges';
import { isOurs, nameOf, queueName } from './names';
import { readBlocks, type Wanted } from './readBlocks';
import type { TouchedPart } from './listen';
import { codeOf, isGone, isTooLarge } from './problems';
import { areasToRead, queueAgain, sheetAgain } from './readAgain';
import { queueSheet, sheetOf, usedOf, type PendingSheet, type TableOnSheet, type SheetHead } from './readSheet';
import { inExcel, inExcelNow, throwIfCalledOff, type RunOptions } from './run';
import { requireExcel } from './support';
import { finishUnfinished } from './unfinished';
import type { Rect } from '../workbook/address';
import { extentOf } from '../workbook/areas';

export interface ReadOptions extends RunOptions {
  /**
   * Names of sheets that are about to be written in: their `looks` and `columnWidths` are read too and are then always present, unless
   * the sheet is too large for it. Leave it out for a mere check.
   */
  readonly stylesOf?: readonly string[];
  /** What is known of large sheets is read again only where they are named as touched. Leave it out before writing. */
  readonly known?: { readonly workbook: WorkbookSnapshot; readonly touched: ReadonlyMap<string, TouchedPart> };
}

/** From this many cells on, what no event has named of a sheet is taken as known. Smaller ones cost less than a doubt. */
const LARGE_SHEET = 10_000;

export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  requireExcel();
  // Not for a reading that follows by itself: nobody has pressed anything.
  if (!options.known && options.attempts?.length !== 0) await finishUnfinished();
  return inExcel((context) => readSomehow(context, PLAIN, options), options);
}

/** How a workbook is read. */
interface Manner {
  /** `window`: without knowing sizes; `bands`: sizes first, then cells in small pieces. */
  readonly cells: 'window' | 'bands';
  /** Merged areas in requests of their own. */
  readonly manyMerges: boolean;
  /** A sheet, table or name went between the two syncs, and it is tried once more. */
  readonly again: boolean;
}

const PLAIN: Manner = { cells: 'window', manyMerges: false, again: false };

/** What Excel cannot answer in one way is asked for in another. */
async function readSomehow(context: Excel.RequestContext, manner: Manner, options: ReadOptions): Promise<WorkbookSnapshot> {
  try {
    return await readOnce(context, manner, options);
  } catch (error) {
    throwIfCalledOff(options.signal);
    if (isGone(error) && !manner.again) return readSomehow(context, { ...manner, again: true }, options);
    const cut = isTooLarge(error) || codeOf(error) === 'RequestAborted';
    if (cut && manner.cells === 'window')
      return readSomehow(context, { ...manner, cells: 'bands' }, { ...options, stylesOf: [] });
    if (isAboutMerges(error) && !manner.manyMerges) return readSomehow(context, { ...manner, manyMerges: true }, options);
    if (codeOf(error) === 'UnsupportedSheet' && (await foundOtherKinds(context))) return readSomehow(context, manner, options);
    throw error;
  }
}

/** Ids of sheets that hold no cells an add-in may read: macro sheets of Excel 4. They are listed like any other. */
const otherKinds = new Set<string>();

async function foundOtherKinds(context: Excel.RequestContext): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const known = otherKinds.size;
  const answers = worksheets.items.map(async ({ id }) =>
    inExcelNow(async (own) => {
      own.workbook.worksheets.getItem(id).getUsedRange(true).load('address');
      await own.sync();
    }).catch((error: unknown) => {
      if (codeOf(error) === 'UnsupportedSheet') otherKinds.add(id);
    }),
  );
  await Promise.all(answers);
  return otherKinds.size > known;
}

async function readOnce(context: Excel.RequestContext, manner: Manner, options: ReadOptions): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { stylesOf = [], signal, known } = options;
  workbook.load('name,readOnly,usePrecisionAsDisplayed');
  workbook.application.load('calculationMode');
  const newYear = known ? undefined : queueNewYear(workbook);
  workbook.protection.load('protected');
  const sheets = workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  const names = workbook.names;
  names.load('items/name,items/type,items/visible');
  const tables = workbook.tables;
  tables.load('items/id,items/name');
  await context.sync();
  throwIfCalledOff(signal);

  const listed = sheets.items.filter(({ id }) => !otherKinds.has(id));
  const manners = listed.map(headOf).map((head) => mannerOf(head, manner, options));
  const lights = names.items.some((item) => isOurs(item.name));
  const merges = new Map(known?.workbook.sheets.map((sheet) => [sheet.id, sheet.merges]));
  const queueWhole = async (heads: readonly SheetHead[]): Promise<readonly PendingSheet[]> => {
    const areas = manner.cells === 'bands' ? await usedAreas(context, heads) : undefined;
    return heads.map((head, index) =>
      queueSheet(workbook.worksheets.getItem(head.id), head, areas?.[index], {
        merges: manner.manyMerges ? [] : merges.get(head.id),
        lights,
        // An .xls ends where the columns beside a table would begin.
        styles: stylesOf.includes(head.name) && !keepsTooLittle(workbook.name),
      }),
    );
  };
  const pendingWhole = await queueWhole(manners.flatMap((found) => (found.is === 'whole' ? [found.head] : [])));
  const pendingAgain = manners.flatMap((found) =>
    found.is === 'again' ? [queueAgain(workbook.worksheets.getItem(found.head.id), found.head, found.sheet, found.areas)] : [],
  );
  const pendingNames = names.items.map((item) => queueName(item));
  const pendingTables = tables.items.map((table) => queueTable(workbook.tables.getItem(table.id), table.name));
  await context.sync();

  const tablesFound = pendingTables.flatMap(tableOf);
  const again = pendingAgain.map((pending) => ({ head: pending.head, sheet: sheetAgain(pending, tablesFound) }));
  const surprising = again.flatMap(({ head, sheet }) => (sheet ? [] : [head]));
  // What nobody told of may be lines that moved, and merged areas with them.
  for (const { id } of surprising) merges.delete(id);
  const pendingLate = surprising.length > 0 ? await queueWhole(surprising) : [];
  if (surprising.length > 0) await context.sync();

  const pendingSheets = [...pendingWhole, ...pendingLate];
  const read = pendingSheets.map((pending) => sheetOf(pending, tablesFound));
  const rests = pendingSheets.flatMap(restsOf);
  const complete = [
    ...manners.flatMap((found) => (found.is === 'known' ? [found.sheet] : [])),
    ...again.flatMap(({ sheet }) => sheet ?? []),
    ...(await readRests(context, read, rests, signal)),
  ];
  const merged = manner.manyMerges ? await mergesApart(context, complete, pendingSheets) : complete;
  const byId = new Map(merged.map((sheet) => [sheet.id, sheet]));
  return {
    file: workbook.name,
    sheets: manners.flatMap(({ head }) => byId.get(head.id) ?? []),
    names: pendingNames.map(nameOf),
    date1904: newYear ? newYear.value === NEW_YEAR_1904 : (known?.workbook.date1904 ?? false),
    structureProtected: workbook.protection.protected,
    readOnly: workbook.readOnly,
    ...(workbook.application.calculationMode === 'Manual' ? { manualCalculation: true } : {}),
    ...(workbook.usePrecisionAsDisplayed ? { precisionAsDisplayed: true } : {}),
  };
}

/** 1 January 2024 as a workbook counts that begins in 1904. */
const NEW_YEAR_1904 = 43_830;

/** Nothing else in Office.js tells how a workbook counts its days. */
function queueNewYear(workbook: Excel.Workbook): Excel.FunctionResult<number> {
  const day = workbook.functions.date(2024, 1, 1);
  day.load('value');
  return day;
}

async function mergesApart(
  context: Excel.RequestContext,
  sheets: readonly SheetSnapshot[],
  pending: readonly PendingSheet[],
): Promise<readonly SheetSnapshot[]> {
  const [first, ...rest] = sheets;
  if (!first) return [];
  const found = pending.find(({ head }) => head.id === first.id);
  const merges = found ? await mergesInBands(context, first.id, readablePart(usedOf(found.full))) : first.merges;
  return [{ ...first, merges }, ...(await mergesApart(context, rest, pending))];
}

function headOf(sheet: Excel.Worksheet): SheetHead {
  const { options } = sheet.protection;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    protection: sheet.protection.protected
      ? { allowFormatCells: options.allowFormatCells ?? false, allowFormatColumns: options.allowFormatColumns ?? false }
      : undefined,
  };
}

type SheetManner = { readonly head: SheetHead } & (
  | { readonly is: 'whole' }
  /** As it is known. */
  | { readonly is: 'known'; readonly sheet: SheetSnapshot }
  | { readonly is: 'again'; readonly sheet: SheetSnapshot; readonly areas: readonly Rect[] }
);

function mannerOf(head: SheetHead, manner: Manner, { known }: ReadOptions): SheetManner {
  const sheet = known?.workbook.sheets.find(({ id }) => id === head.id);
  if (!known || !sheet || sheet.cells.size < LARGE_SHEET) return { is: 'whole', head };
  const asBefore =
    sheet.name === head.name &&
    sheet.visibility === head.visibility &&
    sheet.protection?.allowFormatCells === head.protection?.allowFormatCells &&
    sheet.protection?.allowFormatColumns === head.protection?.allowFormatColumns;
  if (!asBefore) return { is: 'whole', head };
  const touched = known.touched.get(head.id);
  if (!touched) return { is: 'known', head, sheet };
  const areas = manner.cells === 'window' ? areasToRead(sheet, touched) : undefined;
  return areas ? { is: 'again', head, sheet, areas } : { is: 'whole', head };
}

async function usedAreas(context: Excel.RequestContext, heads: readonly SheetHead[]): Promise<readonly Rect[]> {
  const ranges = heads.map((head) => context.workbook.worksheets.getItem(head.id).getUsedRange(true));
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return ranges.map(usedOf);
}

interface PendingTable {
  readonly name: string;
  readonly range: Excel.Range;
}

function queueTable(table: Excel.Table, name: string): PendingTable {
  const range = table.getRange();
  range.load('address');
  return { name, range };
}

function tableOf({ name, range }: PendingTable): readonly TableOnSheet[] {
  const found = hostArea(range.address);
  return found?.sheet === undefined ? [] : [{ sheet: found.sheet, name, area: found.area }];
}

/** What has not been read yet of a sheet, in pieces. */
function restsOf({ head, full, known }: PendingSheet): readonly Wanted[] {
  const missing = known ? [known] : outside(readablePart(usedOf(full)), WINDOW);
  return missing.flatMap((area) => bandsOf(area)).map((area) => ({ sheet: head.id, area }));
}

async function readRests(
  context: Excel.RequestContext,
  sheets: readonly SheetSnapshot[],
  rests: readonly Wanted[],
  signal: AbortSignal | undefined,
): Promise<readonly SheetSnapshot[]> {
  if (rests.length === 0) return sheets;
  const blocks = await readBlocks(context, rests, signal);
  return sheets.map((sheet) => {
    const own = blocks.filter((found) => found.sheet === sheet.id);
    if (own.length === 0) return sheet;
    const cells = new Map(sheet.cells);
    for (const { block } of own) addCells(cells, block);
    return { ...sheet, cells, used: extentOf(cells) };
  });
}

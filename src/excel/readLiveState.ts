/** The places that edits touch, read again just before writing and compared with what the edits were made from. */
import type { Edit } from '../workbook/edits';
import { findSheet, type NameSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { movedLabels } from './conflicts';
import type { PlainFont } from './styles';
import type { CellLines } from './lines';
import { nameOf, queueRangeOf } from './names';
import { ExcelFailure, isGone } from './problems';
import { readBlocks } from './readBlocks';
import { mustAskAreas, queueAreas, queueRules, rulesFound, signatureOf, type FoundRules, type PendingAreas } from './rules';
import { missingBands, queueTarget, liveLines, liveSheet, type PendingTarget } from './liveTargets';
import { targetsOf, type Target } from './targets';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  /** Counts chart sheets too, which are in no list. */
  readonly position: number;
}

/** The workbook as it stands now where edits touch it. */
export interface LiveState {
  readonly now: WorkbookSnapshot;
  /** Every sheet of the workbook, also those that were not seen. */
  readonly sheets: readonly ListedSheet[];
  /** Of the sheets whose conditional formats are touched, by id. */
  readonly rules: ReadonlyMap<string, FoundRules>;
  /** Of the sheets whose looks are touched, by id. */
  readonly fonts: ReadonlyMap<string, PlainFont>;
  /** Round the cells whose looks are touched, by sheet's id and cell's key. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, CellLines>>;
}

/** Throws `sheetGone` and `changedMeanwhile`: then the edits were made for a workbook that is no more. */
export async function readLiveState(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  seen: WorkbookSnapshot,
): Promise<LiveState> {
  try {
    const targets = targetsOf(seen, edits);
    return judged(await readTouched(context, edits, seen, targets), edits, seen, targets);
  } catch (error) {
    const found = isGone(error) ? await foundAgain(context, seen) : undefined;
    if (found === undefined) throw error;
    if ('gone' in found) throw new ExcelFailure({ code: 'sheetGone', sheet: found.gone }, { cause: error });
    return readLiveState(context, edits, found.seen);
  }
}

function judged(live: LiveState, edits: readonly Edit[], seen: WorkbookSnapshot, targets: readonly Target[]): LiveState {
  const { now, sheets } = live;
  for (const edit of edits) {
    const isNew = edit.kind === 'addSheet' && !findSheet(seen, edit.sheet);
    const taken = isNew && sheets.some((sheet) => sheet.name.toLowerCase() === edit.sheet.toLowerCase());
    if (taken) throw new ExcelFailure({ code: 'changedMeanwhile', sheet: edit.sheet, cells: [] });
  }
  for (const target of targets) {
    const { sheet: before, guard } = target;
    const name = sheets.find(({ id }) => id === before.id)?.name ?? '';
    const after = now.sheets.find(({ id }) => id === before.id) ?? before;
    if (name !== before.name || (after.protection === undefined) !== (before.protection === undefined)) {
      throw new ExcelFailure({ code: 'changedMeanwhile', sheet: name, cells: [] });
    }
    const moved = guard ? movedLabels(before, after, guard, edits) : [];
    if (moved.length > 0) throw new ExcelFailure({ code: 'changedMeanwhile', sheet: before.name, cells: moved });
  }
  return live;
}

/** One sync, and a second where Excel must be asked where some of our conditional formats lie. Judges nothing. */
export async function readTouched(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  seen: WorkbookSnapshot,
  targets: readonly Target[],
): Promise<LiveState> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  worksheets.load('items/id,items/name,items/visibility,items/position');
  const pending = targets.map((target) => queueTarget(context, target));
  const pendingNames = namesIn(edits).map((name) => queueNamed(workbook.names, name));
  await context.sync();
  const areas = await areasOfRules(context, pending);
  const blocks = await readBlocks(context, pending.flatMap(missingBands));
  const rules = new Map(
    pending.flatMap(({ target, rules: found }) =>
      found ? [[target.sheet.id, rulesFound(found, areas.get(target.sheet.id) ?? new Map(), target.barred)] as const] : [],
    ),
  );
  const read = new Map(pending.map((one) => [one.target.sheet, liveSheet(one, blocks, rules.get(one.target.sheet.id))]));
  const asked = new Set(pendingNames.map(({ name }) => name.toLowerCase()));
  return {
    now: {
      ...seen,
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      sheets: seen.sheets.map((sheet) => protectedNow(read.get(sheet) ?? sheet, pending)),
      names: [...seen.names.filter(({ name }) => !asked.has(name.toLowerCase())), ...pendingNames.flatMap(namedNow)],
    },
    sheets: worksheets.items.map(({ id, name, visibility, position }) => ({ id, name, visibility, position })),
    rules,
    fonts: new Map(
      pending.flatMap(({ target, font }) => (font ? [[target.sheet.id, { size: font.size, color: font.color }]] : [])),
    ),
    lines: new Map(pending.map((one) => [one.target.sheet.id, liveLines(one)])),
  };
}

/** Protected since, or no longer: nothing more is known of it then. */
function protectedNow(sheet: WorkbookSnapshot['sheets'][number], pending: readonly PendingTarget[]): typeof sheet {
  const found = pending.find(({ target }) => target.sheet.id === sheet.id)?.sheet.protection.protected;
  if (found === undefined || found === (sheet.protection !== undefined)) return sheet;
  const protection = found ? { allowFormatCells: false, allowFormatColumns: false, unlocked: new Set<number>() } : undefined;
  return { ...sheet, protection };
}

/** Places in a list are only good for the list they were read in: it is read again with the areas, and must say the same. */
async function areasOfRules(
  context: Excel.RequestContext,
  pending: readonly PendingTarget[],
): Promise<ReadonlyMap<string, PendingAreas>> {
  const asked = pending.flatMap(({ target, sheet, rules }) => {
    const bars = target.barred.length > 0;
    if (!rules || !mustAskAreas(rules, bars)) return [];
    return [{ target, rules, areas: queueAreas(rules, bars), again: queueRules(sheet) }];
  });
  if (asked.length > 0) await context.sync();
  for (const { target, rules, again } of asked) {
    if (signatureOf(again) !== signatureOf(rules))
      throw new ExcelFailure({ code: 'changedMeanwhile', sheet: target.sheet.name, cells: [] });
  }
  return new Map(asked.map(({ target, areas }) => [target.sheet.id, areas]));
}

function namesIn(edits: readonly Edit[]): readonly string[] {
  const names = edits.flatMap((edit) => (edit.kind === 'setName' || edit.kind === 'removeName' ? [edit.name] : []));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

interface PendingNamed {
  readonly name: string;
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
}

function queueNamed(names: Excel.NamedItemCollection, name: string): PendingNamed {
  const item = names.getItemOrNullObject(name);
  item.load('name,visible');
  return { name, item, range: queueRangeOf(item) };
}

function namedNow({ item, range }: PendingNamed): readonly NameSnapshot[] {
  return item.isNullObject ? [] : [nameOf({ name: item.name, visible: item.visible, range })];
}

/**
 * Who was seen and is no longer there; or what was seen, with the ids of now. A sheet that was taken away and made again under its name, as
 * when a write was taken back, is told from another by what stands in it. Undefined when all are there.
 */
async function foundAgain(
  context: Excel.RequestContext,
  seen: WorkbookSnapshot,
): Promise<{ readonly gone: string } | { readonly seen: WorkbookSnapshot } | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const idNow = ({ id, name }: WorkbookSnapshot['sheets'][number]): string | undefined => {
    const item = worksheets.items.find((one) => one.id === id) ?? worksheets.items.find((one) => one.name === name);
    return item?.id;
  };
  const gone = seen.sheets.find((sheet) => idNow(sheet) === undefined);
  if (gone) return { gone: gone.name };
  const sheets = seen.sheets.map((sheet) => ({ ...sheet, id: idNow(sheet) ?? sheet.id }));
  return sheets.every(({ id }, index) => id === seen.sheets[index]?.id) ? undefined : { seen: { ...seen, sheets } };
}

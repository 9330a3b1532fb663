/** The places that edits touch, read again just before writing and compared with what the edits were made from. */
import type { Edit } from '../workbook/edits';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import { barsFound, type FoundBar } from './bars';
import { movedLabels } from './conflicts';
import { ExcelFailure, codeOf } from './problems';
import { readBlocks } from './readBlocks';
import { missingBands, queueTarget, liveLights, liveSheet, type LiveLights } from './liveTargets';
import { targetsOf } from './targets';

/** The workbook as it stands now where edits touch it. */
export interface LiveState {
  readonly now: WorkbookSnapshot;
  readonly lights: ReadonlyMap<string, readonly LiveLights[]>;
  readonly bars: ReadonlyMap<string, readonly FoundBar[]>;
  readonly plainFont: { readonly size: number; readonly color: string };
}

/** Throws `sheetGone` and `changedMeanwhile`: then the edits were made for a workbook that is no more. */
export async function readLiveState(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  seen: WorkbookSnapshot,
): Promise<LiveState> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  worksheets.load('items/id,items/name');
  const targets = targetsOf(seen, edits);
  const pending = targets.map((target) => queueTarget(context, target));
  const font = worksheets.getItem(seen.sheets[0]?.id ?? '').getRange('XFD1048576').format.font;
  font.load('size,color');
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    throw new ExcelFailure({ code: 'sheetGone', sheet: await goneSheet(context, seen) }, { cause: error });
  }
  for (const edit of edits) {
    const isNew = edit.kind === 'addSheet' && !findSheet(seen, edit.sheet);
    const taken = isNew && worksheets.items.some((sheet) => sheet.name.toLowerCase() === edit.sheet.toLowerCase());
    if (taken) throw new ExcelFailure({ code: 'changedMeanwhile', sheet: edit.sheet, cells: [] });
  }
  const blocks = await readBlocks(context, pending.flatMap(missingBands));
  const sheets = new Map(pending.map((one) => [one.target.sheet, liveSheet(one, blocks)]));
  for (const { target } of pending) {
    const now = sheets.get(target.sheet);
    const moved = now && target.guard ? movedLabels(target.sheet, now, target.guard, edits) : [];
    if (moved.length > 0) throw new ExcelFailure({ code: 'changedMeanwhile', sheet: target.sheet.name, cells: moved });
  }
  return {
    now: {
      ...seen,
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      sheets: seen.sheets.map((sheet) => sheets.get(sheet) ?? sheet),
    },
    lights: new Map(pending.map((one) => [one.target.sheet.id, liveLights(one)])),
    bars: new Map(pending.map((one) => [one.target.sheet.id, barsFound(one.bars)])),
    plainFont: { size: font.size, color: font.color },
  };
}

async function goneSheet(context: Excel.RequestContext, seen: WorkbookSnapshot): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  return seen.sheets.find((sheet) => !worksheets.items.some((item) => item.id === sheet.id))?.name ?? '';
}

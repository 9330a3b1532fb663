/**
 * Edits into the open workbook: one sync to see what stands in the touched cells now, one to write and read back. All or nothing: what
 * cannot be written is found before anything is, and a write that stops on the way is taken back.
 */
import type { CellAddress } from '../workbook/address';
import { applyEdits, inverseOf } from '../workbook/apply';
import { needed } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { EditRefused } from '../workbook/refusals';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import { grouped } from './blocks';
import { changedCells, movedLabels, sparing } from './conflicts';
import { ExcelFailure, codeOf, failureOf, isEditMode, problemOfRefusal } from './problems';
import { inExcel, type RunOptions } from './run';
import { cutEdits, WRITE_LIMIT, weightOf } from './size';
import { queueTarget, standingLights, standingSheet, type StandingLights } from './standing';
import { targetsOf } from './targets';
import { notTaken, queueCheck, type PendingCheck } from './verify';
import { queueEdit, type Pen } from './writes';

export interface ApplyOptions extends RunOptions {
  /**
   * When cells to be written were changed since they were read: `refuse` (the default) writes nothing and throws `changedMeanwhile`;
   * `spare` writes the others and says which were left alone, as undoing should.
   */
  readonly onChanged?: 'refuse' | 'spare';
}

export interface Applied {
  /** Takes everything back, exactly; give it to `applyToExcel` with `after`. Empty when nothing had to be written. */
  readonly undo: readonly Edit[];
  /** The workbook as it stands now, formulas without results. */
  readonly after: WorkbookSnapshot;
  /** Left alone because someone changed them meanwhile. */
  readonly spared: readonly CellAddress[];
  /** Written, but read back as something else. */
  readonly notTaken: readonly CellAddress[];
}

/**
 * Writes what is needed of the edits. `seen` is the snapshot they were made from. Throws `ExcelFailure`; the workbook is then as it was
 * (`halfWritten` says when that could not be achieved).
 */
export async function applyToExcel(edits: readonly Edit[], seen: WorkbookSnapshot, options: ApplyOptions = {}): Promise<Applied> {
  if (needed(seen, edits).length === 0) return { undo: [], after: seen, spared: [], notTaken: [] };
  return inExcel((context) => applyOnce(context, edits, seen, options), { ...options, oneUndo: true });
}

async function applyOnce(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  seen: WorkbookSnapshot,
  options: ApplyOptions,
): Promise<Applied> {
  const standing = await readStanding(context, edits, seen);
  const { now } = standing;
  const changed = changedCells(seen, now, edits);
  const [first] = changed;
  if (first && options.onChanged !== 'spare')
    throw new ExcelFailure({ code: 'changedMeanwhile', sheet: first.sheet, cells: changed });
  const todo = cutEdits(needed(now, sparing(edits, changed)));
  if (todo.length === 0) return { undo: [], after: now, spared: changed, notTaken: [] };
  const planned = plan(now, todo);

  const pen: Pen = { context, added: new Map(), lights: standing.lights, plainFont: standing.plainFont };
  const written = await write(pen, now, todo, planned);
  if ('failed' in written) {
    // Nothing of a request is carried out while a cell is being edited, so it can simply be made again.
    if (!(isEditMode(written.failed) && written.done.length === 0)) {
      await takeBack(context, seen, standing, written.done, written.failed);
    }
    throw written.failed;
  }
  return {
    undo: inverseOf(now, todo),
    after: withIds(planned, pen),
    spared: changed,
    notTaken: notTaken(written.check),
  };
}

/** What the workbook will be; an edit that cannot be made stops everything before anything is written. */
function plan(now: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  try {
    return applyEdits(now, edits);
  } catch (error) {
    throw error instanceof EditRefused ? new ExcelFailure(problemOfRefusal(error.problem), { cause: error }) : error;
  }
}

interface Standing {
  readonly now: WorkbookSnapshot;
  readonly lights: ReadonlyMap<string, readonly StandingLights[]>;
  readonly plainFont: Pen['plainFont'];
}

async function readStanding(context: Excel.RequestContext, edits: readonly Edit[], seen: WorkbookSnapshot): Promise<Standing> {
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
  const sheets = new Map(pending.map((one) => [one.target.sheet, standingSheet(one)]));
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
    lights: new Map(pending.map((one) => [one.target.sheet.id, standingLights(one)])),
    plainFont: { size: font.size, color: font.color },
  };
}

async function goneSheet(context: Excel.RequestContext, seen: WorkbookSnapshot): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  return seen.sheets.find((sheet) => !worksheets.items.some((item) => item.id === sheet.id))?.name ?? '';
}

type Written =
  | { readonly check: PendingCheck }
  /** `done`: edits that Excel may have carried out, all or in part. */
  | { readonly failed: unknown; readonly done: readonly Edit[] };

/** Request after request, each under the limit; usually there is one. The last one reads back what was written. */
async function write(pen: Pen, now: WorkbookSnapshot, edits: readonly Edit[], planned: WorkbookSnapshot): Promise<Written> {
  const requests = grouped(edits, weightOf, WRITE_LIMIT);
  const next = async (workbook: WorkbookSnapshot, index: number): Promise<Written> => {
    const request = requests[index] ?? [];
    const { application } = pen.context;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    const after = request.reduce((before, edit) => queueEdit(pen, before, edit), workbook);
    const isLast = index >= requests.length - 1;
    const check = isLast ? queueCheck(pen, planned, edits) : undefined;
    try {
      await pen.context.sync();
    } catch (failed) {
      return { failed, done: requests.slice(0, isEditMode(failed) ? index : index + 1).flat() };
    }
    return check ? { check } : next(after, index + 1);
  };
  return next(now, 0);
}

/**
 * Each step back on its own, since some of them take back what never happened. What counts is how the workbook stands in the end:
 * throws `halfWritten` when it is not as before.
 */
async function takeBack(
  context: Excel.RequestContext,
  seen: WorkbookSnapshot,
  standing: Standing,
  done: readonly Edit[],
  cause: unknown,
): Promise<void> {
  const { now } = standing;
  const back = inverseOf(now, done);
  const pen: Pen = { context, added: new Map(), lights: new Map(), plainFont: standing.plainFont };
  const step = async (workbook: WorkbookSnapshot, index: number): Promise<void> => {
    const edit = back[index];
    if (!edit) return;
    const after = queueEdit(pen, workbook, edit);
    await context.sync().catch(() => undefined);
    await step(after, index + 1);
  };
  try {
    await step(applyEdits(now, done), 0);
    const restored = await readStanding(context, done, seen);
    if (
      needed(
        restored.now,
        back.filter((edit) => edit.kind === 'setCells' || edit.kind === 'setFormats'),
      ).length === 0
    )
      return;
  } catch {
    // Told below.
  }
  const excelCode = codeOf(cause) || failureOf(cause).problem.code;
  throw new ExcelFailure({ code: 'unknown', excelCode, place: 'applyToExcel', halfWritten: true }, { cause });
}

/** Sheets we added get the ids Excel gave them. */
function withIds(workbook: WorkbookSnapshot, pen: Pen): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const added = pen.added.get(sheet.name.toLowerCase());
      return added ? { ...sheet, id: added.id } : sheet;
    }),
  };
}

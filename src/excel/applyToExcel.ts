/**
 * Edits into the open workbook: one sync to see what stands in the touched cells now, one to write and read back. All or nothing: what
 * cannot be written is found before anything is, and a write that stops on the way is taken back.
 */
import type { CellAddress } from '../workbook/address';
import { applyEdits, inverseOf } from '../workbook/apply';
import { needed } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { EditRefused } from '../workbook/refusals';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { grouped } from './blocks';
import { changedCells, sparing } from './conflicts';
import { codeOf, ExcelFailure, isEditMode, problemOfRefusal } from './problems';
import { inExcel, type RunOptions } from './run';
import { cutEdits, WRITE_LIMIT, weightOf } from './size';
import { readLiveState } from './readLiveState';
import { rollBack } from './rollBack';
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
  if (possible(() => needed(seen, edits)).length === 0) return { undo: [], after: seen, spared: [], notTaken: [] };
  return inExcel((context) => applyOnce(context, edits, seen, options), { ...options, oneUndo: true });
}

async function applyOnce(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  seen: WorkbookSnapshot,
  options: ApplyOptions,
): Promise<Applied> {
  const live = await readLiveState(context, edits, seen);
  const { now } = live;
  const changed = changedCells(seen, now, edits);
  const [first] = changed;
  if (first && options.onChanged !== 'spare')
    throw new ExcelFailure({ code: 'changedMeanwhile', sheet: first.sheet, cells: changed });
  const todo = cutEdits(possible(() => needed(now, sparing(edits, changed))));
  if (todo.length === 0) return { undo: [], after: now, spared: changed, notTaken: [] };
  const planned = possible(() => applyEdits(now, todo));

  const { lights, bars, plainFont } = live;
  const pen: Pen = { context, added: new Map(), lights, bars, deleted: new Set(), plainFont };
  const written = await write(pen, now, todo, planned);
  if ('failed' in written) {
    // Nothing of a request is carried out while a cell is being edited, so it can simply be made again.
    if (!(isEditMode(written.failed) && written.done.length === 0)) {
      const { done, taken } = untilTaken(pen, written.done, written.failed);
      await rollBack(context, seen, live, done, written.failed);
      if (taken) throw new ExcelFailure({ code: 'changedMeanwhile', sheet: taken, cells: [] }, { cause: written.failed });
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

/**
 * A colleague added a sheet of the same name in the moment between our looking and our writing: theirs must not be taken back as if it were
 * ours. Excel stops at the sheet it cannot add, and has told the ids of those it added before.
 */
function untilTaken(
  pen: Pen,
  done: readonly Edit[],
  failed: unknown,
): { readonly done: readonly Edit[]; readonly taken?: string } {
  if (codeOf(failed) !== 'ItemAlreadyExists') return { done };
  const index = done.findIndex((edit) => {
    const added = edit.kind === 'addSheet' ? pen.added.get(edit.sheet.toLowerCase()) : undefined;
    return added !== undefined && !isThere(added);
  });
  const edit = done[index];
  return edit?.kind === 'addSheet' ? { done: done.slice(0, index), taken: edit.sheet } : { done };
}

function isThere(sheet: Excel.Worksheet): boolean {
  try {
    return sheet.id !== '';
  } catch {
    // Not loaded: Excel never came to it.
    return false;
  }
}

/** An edit that cannot be made stops everything before anything is written. */
function possible<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof EditRefused ? new ExcelFailure(problemOfRefusal(error.problem), { cause: error }) : error;
  }
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

/**
 * Edits into the open workbook: one sync to see what stands in the touched cells now, one to write and read back, and one more for each
 * part that cannot be in one undo group with the rest (`stages.ts`) or may fail by itself (the page's set-up). All or nothing: what cannot
 * be written is found before anything is, and a write that stops on the way is taken back.
 */
import type { CellAddress } from '../workbook/address';
import { applyEdits, inverseOf } from '../workbook/apply';
import { needed } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { EditRefused } from '../workbook/refusals';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { grouped } from './blocks';
import { changedCells, sparing } from './conflicts';
import { isKeptEverywhere, keepsTooLittle } from './fileKinds';
import { KnownLines } from './lines';
import { codeOf, ExcelFailure, problemOfRefusal } from './problems';
import { readLiveState, type LiveState } from './readLiveState';
import { inExcelNow, mayGroupUndo, patiently, type RunOptions } from './run';
import { cutEdits, WRITE_LIMIT, weightOf } from './size';
import { stagesOf, type Stage } from './stages';
import { rollBack } from './rollBack';
import { finishUnfinished } from './unfinished';
import { notTaken, queueCheck, type PendingCheck } from './verify';
import { queueEdits, type Pen } from './writes';

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
  /** Sheets whose page could not be set up for printing, as where there is no printer. */
  readonly notSetUp: readonly string[];
}

/**
 * Writes what is needed of the edits. `seen` is the snapshot they were made from. Throws `ExcelFailure`; the workbook is then as it was
 * (`halfWritten` says when that could not be achieved, and what is left).
 */
export async function applyToExcel(edits: readonly Edit[], seen: WorkbookSnapshot, options: ApplyOptions = {}): Promise<Applied> {
  if (possible(() => needed(seen, edits)).length === 0) return nothing(seen, []);
  if (keepsTooLittle(seen.file) && !edits.every(isKeptEverywhere)) throw new ExcelFailure({ code: 'oldFormat', file: seen.file });
  await finishUnfinished();
  return patiently(async () => {
    try {
      return await applyOnce(edits, seen, options, mayGroupUndo());
    } catch (error) {
      if (codeOf(error) !== 'UndoNotSupported') throw error;
      return applyOnce(edits, seen, options, false);
    }
  }, options);
}

function nothing(after: WorkbookSnapshot, spared: readonly CellAddress[]): Applied {
  return { undo: [], after, spared, notTaken: [], notSetUp: [] };
}

async function applyOnce(
  edits: readonly Edit[],
  seen: WorkbookSnapshot,
  options: ApplyOptions,
  mayGroup: boolean,
): Promise<Applied> {
  const live = await inExcelNow((context) => readLiveState(context, edits, seen), options);
  const { now } = live;
  const changed = changedCells(seen, now, edits);
  const [first] = changed;
  if (first && options.onChanged !== 'spare')
    throw new ExcelFailure({ code: 'changedMeanwhile', sheet: first.sheet, cells: changed });
  const todo = cutEdits(possible(() => needed(now, sparing(edits, changed))));
  if (todo.length === 0) return nothing(now, changed);
  const { stages, print } = stagesOf(now, todo, mayGroup);
  const ordered = stages.flatMap((stage) => stage.edits);
  const planned = possible(() => applyEdits(now, ordered));

  const written = await write({ live, stages, planned, ordered }, options);
  if ('failed' in written) {
    const { ids, failed } = written;
    const { done, taken } = untilTaken(written);
    await rollBack({ live, done, ids }, failed, options);
    if (taken !== undefined) throw new ExcelFailure({ code: 'changedMeanwhile', sheet: taken, cells: [] }, { cause: failed });
    throw failed;
  }
  return {
    undo: inverseOf(now, ordered),
    after: withIds(planned, written.ids),
    spared: changed,
    notTaken: notTaken(written.check),
    notSetUp: await setUp(print, { live, planned, ids: written.ids }, options),
  };
}

/** An edit that cannot be made stops everything before anything is written. */
function possible<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof EditRefused ? new ExcelFailure(problemOfRefusal(error.problem), { cause: error }) : error;
  }
}

interface Job {
  readonly live: LiveState;
  readonly stages: readonly Stage[];
  readonly ordered: readonly Edit[];
  /** The workbook after all of it. */
  readonly planned: WorkbookSnapshot;
}

interface Failed {
  readonly failed: unknown;
  /** Edits that Excel may have carried out, all or in part. */
  readonly done: readonly Edit[];
  readonly ids: Map<string, string>;
}

type Written = { readonly check: PendingCheck; readonly ids: Map<string, string> } | Failed;

/** Request after request, each under the limit. The last one reads back what was written. */
async function write({ live, stages, ordered, planned }: Job, options: ApplyOptions): Promise<Written> {
  const ids = new Map<string, string>();
  const done: Edit[] = [];
  const lines = new KnownLines(live.lines);
  let workbook = live.now;
  let check: PendingCheck | undefined;
  const stage = async ({ isGroup, edits }: Stage, isLast: boolean): Promise<void> => {
    await inExcelNow(
      async (context) => {
        const requests = grouped(edits, weightOf, WRITE_LIMIT);
        const next = async (index: number): Promise<void> => {
          const request = requests[index];
          if (!request) return;
          const pen: Pen = { context, live, ids, added: new Map(), lines };
          context.application.suspendApiCalculationUntilNextSync();
          context.application.suspendScreenUpdatingUntilNextSync();
          workbook = queueEdits(pen, workbook, request);
          if (isLast && index === requests.length - 1) check = queueCheck(pen, planned, ordered);
          done.push(...request);
          await context.sync().finally(() => noteIds(pen));
          await next(index + 1);
        };
        await next(0);
      },
      { ...options, oneUndo: isGroup },
    );
  };
  try {
    for (const [index, one] of stages.entries()) await stage(one, index === stages.length - 1);
  } catch (failed) {
    return { failed, done, ids };
  }
  if (!check) throw new Error('nothing was written');
  return { check, ids };
}

/** Excel tells the ids of the sheets it added, also when it stopped later in the same request. */
function noteIds({ added, ids }: Pen): void {
  for (const [name, sheet] of added) {
    const id = idOf(sheet);
    if (id !== undefined) ids.set(name, id);
  }
}

function idOf(sheet: Excel.Worksheet): string | undefined {
  try {
    return sheet.id === '' ? undefined : sheet.id;
  } catch {
    // Not loaded: Excel never came to it.
    return undefined;
  }
}

/**
 * A colleague added a sheet of the same name in the moment between our looking and our writing: theirs must not be taken back as if it were
 * ours. Excel stops at the sheet it cannot add.
 */
function untilTaken({ failed, done, ids }: Failed): { readonly done: readonly Edit[]; readonly taken?: string } {
  if (codeOf(failed) !== 'ItemAlreadyExists') return { done };
  const index = done.findIndex((edit) => edit.kind === 'addSheet' && !ids.has(edit.sheet.toLowerCase()));
  const edit = done[index];
  return edit?.kind === 'addSheet' ? { done: done.slice(0, index), taken: edit.sheet } : { done };
}

interface SetUp extends Pick<Job, 'live' | 'planned'> {
  readonly ids: Map<string, string>;
}

/** One request for the pages of all new sheets. Nothing depends on it, so its failure is only told. */
async function setUp(print: readonly Edit[], { live, planned, ids }: SetUp, options: ApplyOptions): Promise<readonly string[]> {
  if (print.length === 0) return [];
  const work = (): Promise<void> =>
    inExcelNow(async (context) => {
      queueEdits({ context, live, ids, added: new Map(), lines: new KnownLines(live.lines) }, planned, print);
      await context.sync();
    });
  try {
    await patiently(work, options);
    return [];
  } catch {
    return print.flatMap((edit) => (edit.kind === 'setPrint' ? [edit.sheet] : []));
  }
}

/** Sheets we added get the ids Excel gave them. */
function withIds(workbook: WorkbookSnapshot, ids: ReadonlyMap<string, string>): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, id: ids.get(sheet.name.toLowerCase()) ?? sheet.id })),
  };
}

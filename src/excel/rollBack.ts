/** When Excel stops in the middle of a write, what it had carried out until then stays. This takes it back. */
import type { CellAddress } from '../workbook/address';
import { applyEdits, inverseOf } from '../workbook/apply';
import { cellsOf } from '../workbook/areas';
import { sameEntry } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { sparing } from './conflicts';
import { drawnSince, KnownLines } from './lines';
import { leftoversOf } from './leftovers';
import { ExcelFailure, codeOf, failureOf, type Leftover } from './problems';
import { readTouched, type LiveState } from './readLiveState';
import { restoration } from './restoration';
import { isRuleEdit } from './ruleWrites';
import { inExcel, type RunOptions } from './run';
import { targetsOf } from './targets';
import { rememberUnfinished } from './unfinished';
import { queueEdits, type Pen } from './writes';

export interface Attempt {
  /** What stood there before anything was written. */
  readonly live: LiveState;
  /** Edits that Excel may have carried out, all or in part. */
  readonly done: readonly Edit[];
  /** Ids of the sheets that are known to be added by us, by their names in small letters. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Ten minutes: somebody edits a cell, and half of a write stands in the workbook meanwhile. */
const PATIENCE: readonly number[] = Array.from({ length: 1_200 }, () => 500);

/**
 * Looks what stands there and takes back what differs, all in one request, then one by one where that fails: some steps take back what
 * never happened. What counts is how the workbook stands in the end: throws `halfWritten`, naming what is left, when it is not as before.
 */
export async function rollBack(attempt: Attempt, cause: unknown, options: RunOptions): Promise<void> {
  const patient: RunOptions = { ...options, attempts: options.attemptsBack ?? PATIENCE };
  let left: readonly Leftover[] = leftoversOf(attempt.done);
  try {
    const first = await stateNow(attempt, patient);
    if (first.todo.length === 0) return;
    await restore(attempt, first, first.todo, patient).catch(() => undefined);
    const second = await stateNow(attempt, patient);
    left = leftoversOf(second.todo);
    for (const edits of oneByOne(second.todo)) await restore(attempt, second, edits, patient).catch(() => undefined);
    if (second.todo.length === 0) return;
    const last = await stateNow(attempt, patient);
    left = leftoversOf(last.todo);
    if (last.todo.length === 0) return;
  } catch {
    // Told below.
  }
  rememberUnfinished(() => rollBack(attempt, cause, options));
  const excelCode = codeOf(cause) || failureOf(cause).problem.code;
  throw new ExcelFailure({ code: 'halfWritten', excelCode, left, autoSave: await savesItself() }, { cause });
}

/** Conditional formats of a sheet can only be put back together: their places move with each of them. */
function oneByOne(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const rules = edits.filter(isRuleEdit);
  return [...edits.filter((edit) => !isRuleEdit(edit)).map((edit) => [edit]), ...(rules.length > 0 ? [rules] : [])];
}

interface Found {
  readonly live: LiveState;
  readonly todo: readonly Edit[];
}

/** What stands there now, and what is to be done to it. */
async function stateNow({ live, done, ids }: Attempt, options: RunOptions): Promise<Found> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const present = live.now.sheets.flatMap((sheet) => presentSheet(sheet, worksheets.items, done));
    const before: WorkbookSnapshot = { ...live.now, sheets: present };
    // Of a sheet that was taken away and made again everything must be looked at.
    const touched = [...done, ...done.flatMap((edit) => (edit.kind === 'removeSheet' ? inverseOf(live.now, [edit]) : []))];
    const now = await readTouched(context, touched, before, targetsOf(before, touched));
    const sheets = now.sheets.flatMap((sheet) => addedSheet(sheet, before, done, ids));
    const workbook = { ...now.now, sheets: [...now.now.sheets, ...sheets] };
    const todo = restoration(live, { ...now, now: workbook }, done);
    return { live: { ...now, now: workbook }, todo: sparing(todo, typedSince(live.now, workbook, done, todo)) };
  }, options);
}

/** The sheet as it is listed now; one that we took away and made again has another id. */
function presentSheet(sheet: SheetSnapshot, listed: readonly Listed[], done: readonly Edit[]): readonly SheetSnapshot[] {
  const isSame = (name: string): boolean => name.toLowerCase() === sheet.name.toLowerCase();
  const wasRemoved = done.some((edit) => edit.kind === 'removeSheet' && isSame(edit.sheet));
  const found = listed.find(({ id }) => id === sheet.id) ?? (wasRemoved ? listed.find(({ name }) => isSame(name)) : undefined);
  return found ? [{ ...sheet, id: found.id, visibility: visibilityOf(found) }] : [];
}

type Listed = Pick<LiveState['sheets'][number], 'id' | 'name' | 'visibility'>;

function visibilityOf({ visibility }: Listed): SheetSnapshot['visibility'] {
  if (visibility === 'Visible') return 'visible';
  return visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}

/** Cells that hold neither what stood there nor what we were writing: somebody has typed there since, and that stays. */
function typedSince(
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
  done: readonly Edit[],
  todo: readonly Edit[],
): readonly CellAddress[] {
  const planned = applyEdits(before, done);
  return todo.flatMap((edit) => {
    if (edit.kind !== 'setCells') return [];
    const [first, wanted, present] = [before, planned, now].map((workbook) => findSheet(workbook, edit.sheet));
    if (!first || !wanted || !present) return [];
    const isOther = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
      [first, wanted].every((sheet) => !sameEntry(cellAt(sheet, row, column), cellAt(present, row, column)));
    return [...cellsOf(edit.area)].filter(isOther).map((cell) => ({ sheet: edit.sheet, ...cell }));
  });
}

/** One that we may have added, as far as taking it away needs to know it. */
function addedSheet(
  sheet: Listed,
  before: WorkbookSnapshot,
  done: readonly Edit[],
  ids: ReadonlyMap<string, string>,
): readonly SheetSnapshot[] {
  const { id, name } = sheet;
  if (findSheet(before, name)) return [];
  const isWanted = done.some((edit) => edit.kind === 'addSheet' && edit.sheet.toLowerCase() === name.toLowerCase());
  const known = ids.get(name.toLowerCase());
  // A colleague's sheet of the same name is not ours to delete.
  if (!isWanted || (known !== undefined && known !== id)) return [];
  return [
    {
      id,
      name,
      visibility: visibilityOf(sheet),
      cells: new Map(),
      used: undefined,
      merges: [],
      tables: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      filter: undefined,
      protection: undefined,
    },
  ];
}

async function restore(attempt: Attempt, { live }: Found, edits: readonly Edit[], options: RunOptions): Promise<void> {
  await inExcel(async (context) => {
    const lines = new KnownLines(drawnSince(attempt.live.lines, live.lines));
    const pen: Pen = { context, live, ids: new Map(attempt.ids), added: new Map(), lines };
    queueEdits(pen, live.now, edits);
    await context.sync();
  }, options);
}

/** Does Excel save every change at once? Then closing without saving brings nothing back. */
async function savesItself(): Promise<boolean> {
  return inExcel(
    async (context) => {
      context.workbook.load('autoSave');
      await context.sync();
      return context.workbook.autoSave;
    },
    { attempts: [] },
  ).catch(() => false);
}

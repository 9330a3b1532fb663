/** Every conversation with Excel goes through here: one place for waiting, trying again and naming what went wrong. */
import { ExcelFailure, failureOf, isEditMode } from './problems';
import { requireExcel, supports } from './support';

export interface RunOptions {
  /** Called off: the answer is no longer awaited, and `CalledOff` is thrown. Only for what does not write. */
  readonly signal?: AbortSignal;
  /** Told once when Excel has to wait for a cell to be finished, so that a person can be asked to press Enter. */
  readonly onWaiting?: () => void;
  /** Milliseconds between the attempts while a cell is being edited; when they are used up the problem is `editMode`. */
  readonly attempts?: readonly number[];
  /** Everything written becomes one step of Excel's own undo, where it can (1.20). */
  readonly oneUndo?: boolean;
  /** What is being worked on, for the sentence about a failure. */
  readonly sheet?: string;
}

/** Short ones, so that what was pressed goes on as soon as the cell is finished. */
const ATTEMPTS: readonly number[] = Array.from({ length: 17 }, () => 300);

/** A person did not want to wait for it. */
export class Cancelled extends Error {
  override readonly name = 'CalledOff';
}

export function throwIfCalledOff(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** Whichever comes first. What was begun goes on unheard. */
export function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Cancelled());
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

/** Throws only `ExcelFailure`, and `CalledOff` when there is a signal. The batch may run more than once: it must do nothing but talk to Excel. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  requireExcel();
  const session: Excel.RunOptions = options.oneUndo && supports('1.20') ? { mergeUndoGroup: true } : {};
  return attempt(batch, session, options, options.attempts ?? ATTEMPTS);
}

async function attempt<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  session: Excel.RunOptions,
  options: RunOptions,
  pauses: readonly number[],
): Promise<T> {
  try {
    return await unlessCancelled(Excel.run(session, batch), options.signal);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    const editing = isEditMode(error) || (error instanceof ExcelFailure && error.problem.code === 'editMode');
    const [pause, ...rest] = pauses;
    if (!editing || pause === undefined) throw failureOf(error, options.sheet);
    if (pauses.length === (options.attempts ?? ATTEMPTS).length) options.onWaiting?.();
    await unlessCancelled(new Promise((resolve) => setTimeout(resolve, pause)), options.signal);
    return attempt(batch, session, options, rest);
  }
}

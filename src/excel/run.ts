/** Every conversation with Excel goes through here: one place for waiting, trying again and naming what went wrong. */
import { ExcelFailure, failureOf, isEditMode } from './problems';
import { requireExcel, supports } from './support';

export interface RunOptions {
  /** Called off: the answer is no longer awaited, and `Cancelled` is thrown. Only for what does not write. */
  readonly signal?: AbortSignal;
  /** Told once when Excel has to wait for a cell to be finished, so that a person can be asked to press Enter. */
  readonly onWaiting?: () => void;
  /** Milliseconds between the attempts while a cell is being edited; when they are used up the problem is `editMode`. */
  readonly attempts?: readonly number[];
  /** Everything written becomes one step of Excel's own undo, where it can (1.20). */
  readonly oneUndo?: boolean;
  /** The same for taking back what was half written, which is not given up as soon. */
  readonly attemptsBack?: readonly number[];
  /** What is being worked on, for the sentence about a failure. */
  readonly sheet?: string;
}

/** Short ones, so that what was pressed goes on as soon as the cell is finished. */
const ATTEMPTS: readonly number[] = Array.from({ length: 17 }, () => 300);

/** A person did not want to wait for it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
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

/** Throws only `ExcelFailure`, and `Cancelled` when there is a signal. The batch may run more than once: it must do nothing but talk to Excel. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  return patiently(() => inExcelNow(batch, options), options);
}

/** Without waiting for a cell that is being edited, and with Excel's own errors. */
export async function inExcelNow<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  requireExcel();
  const session: Excel.RunOptions = options.oneUndo && mayGroupUndo() ? { mergeUndoGroup: true } : {};
  return unlessCancelled(Excel.run(session, batch), options.signal);
}

export function mayGroupUndo(): boolean {
  return supports('1.20');
}

/** Tries again while a cell is being edited. The work must be such that a try that failed has left nothing behind. */
export async function patiently<T>(work: () => Promise<T>, options: RunOptions): Promise<T> {
  return attempt(work, options, options.attempts ?? ATTEMPTS);
}

async function attempt<T>(work: () => Promise<T>, options: RunOptions, pauses: readonly number[]): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    const editing = isEditMode(error) || (error instanceof ExcelFailure && error.problem.code === 'editMode');
    const [pause, ...rest] = pauses;
    if (!editing || pause === undefined) throw failureOf(error, options.sheet);
    if (pauses.length === (options.attempts ?? ATTEMPTS).length) options.onWaiting?.();
    await unlessCancelled(new Promise((resolve) => setTimeout(resolve, pause)), options.signal);
    return attempt(work, options, rest);
  }
}

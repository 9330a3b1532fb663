/** Every conversation with Excel goes through here: one place for waiting, trying again and naming what went wrong. */
import { ExcelFailure, failureOf, isEditMode } from './problems';
import { requireExcel, supports } from './support';

export interface RunOptions {
  /** Told once when Excel has to wait for a cell to be finished, so that a person can be asked to press Enter. */
  readonly onWaiting?: () => void;
  /** Milliseconds between the attempts while a cell is being edited; when they are used up the problem is `editMode`. */
  readonly attempts?: readonly number[];
  /** Everything written becomes one step of Excel's own undo, where it can (1.20). */
  readonly oneUndo?: boolean;
  /** What is being worked on, for the sentence about a failure. */
  readonly sheet?: string;
}

const ATTEMPTS: readonly number[] = [300, 700, 1500, 2500];

/** Throws only `ExcelFailure`. The batch may run more than once: it must do nothing but talk to Excel. */
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
    return await Excel.run(session, batch);
  } catch (error) {
    const editing = isEditMode(error) || (error instanceof ExcelFailure && error.problem.code === 'editMode');
    const [pause, ...rest] = pauses;
    if (!editing || pause === undefined) throw failureOf(error, options.sheet);
    if (pauses.length === (options.attempts ?? ATTEMPTS).length) options.onWaiting?.();
    await new Promise((resolve) => setTimeout(resolve, pause));
    return attempt(batch, session, options, rest);
  }
}

/** Changes by other hands: typing, pasting, undoing, recalculation, colleagues, sheets and protection. Our own writing is not one. */
import { sameContent } from '../workbook/compare';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { failureOf, type ExcelProblem } from './problems';
import { readWorkbook } from './readWorkbook';
import { inExcel } from './run';
import { IDLE, TIMING, due, finished, noted, started, type Schedule, type Timing } from './scheduler';
import { supports } from './support';

export interface ListenOptions {
  /** What the listener knows already, our own writing included. When Excel shows the same, nothing is told. */
  readonly seen?: () => WorkbookSnapshot | undefined;
  /** Reading failed, or the handler threw. The listening goes on. */
  readonly onProblem?: (problem: ExcelProblem) => void;
  readonly timing?: Timing;
}

/**
 * Calls the handler with the workbook read anew after each pause in the changes; while it works (it may be asynchronous) changes are
 * noted and followed by another call. Answers how to stop listening.
 */
export async function listen(
  handler: (workbook: WorkbookSnapshot) => void | Promise<void>,
  options: ListenOptions = {},
): Promise<() => Promise<void>> {
  const timing = options.timing ?? TIMING;
  let schedule: Schedule = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const plan = (): void => {
    clearTimeout(timer);
    const at = stopped ? undefined : due(schedule, timing);
    if (at !== undefined) timer = setTimeout(() => void run(), Math.max(0, at - Date.now()));
  };
  const note = (): void => {
    schedule = noted(schedule, Date.now());
    plan();
  };
  const run = async (): Promise<void> => {
    schedule = started();
    try {
      const workbook = await readWorkbook();
      const seen = options.seen?.();
      if (!stopped && !(seen && sameContent(seen, workbook))) await handler(workbook);
    } catch (error) {
      const { problem } = failureOf(error);
      // What has changed in an unfinished cell is told by the event that comes when it is finished.
      if (problem.code !== 'editMode') options.onProblem?.(problem);
    }
    schedule = finished(schedule);
    plan();
  };

  const registered = await register(note);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await unregister(registered);
  };
}

/** What all registrations have in common. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function register(note: () => void): Promise<readonly Registration[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const told = (): Promise<void> => {
      note();
      return Promise.resolve();
    };
    const byOthers = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (event.triggerSource !== 'ThisLocalAddin') note();
      return Promise.resolve();
    };
    const registered: Registration[] = [
      sheets.onChanged.add(byOthers),
      sheets.onCalculated.add(told),
      sheets.onAdded.add(told),
      sheets.onDeleted.add(told),
      sheets.onProtectionChanged.add(told),
    ];
    if (supports('1.17')) registered.push(sheets.onNameChanged.add(told));
    await context.sync();
    return registered;
  });
}

async function unregister(registered: readonly Registration[]): Promise<void> {
  const [first] = registered;
  if (!first) return;
  for (const registration of registered) registration.remove();
  // Handlers must be removed through the context they were added with.
  await first.context.sync().catch(() => undefined);
}

/**
 * Changes by other hands: typing, pasting, undoing, sorting, recalculation, colleagues, sheets and protection. Our own writing is not
 * one, except that what it made Excel calculate is told like any calculation.
 */
import { inExcel } from './run';
import { IDLE, TIMING, due, finished, noted, postponed, started, type Schedule, type Timing } from './scheduler';
import { supports } from './support';

/** Ids of the sheets in whose cells something changed; undefined when it may be anything. */
export type Touched = ReadonlySet<string> | undefined;

/** Answers whether it has seen the change. If not (a cell is being edited), it is told again. Must not reject. */
export type Changed = (touched: Touched) => Promise<boolean>;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Tells after each pause in the changes. While the handler works changes are noted, and followed by another call: none is lost. Answers
 * how to stop listening.
 */
export async function listen(changed: Changed, timing: Timing = TIMING): Promise<() => Promise<void>> {
  let schedule: Schedule = IDLE;
  let touched: Touched = NOTHING;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const plan = (): void => {
    clearTimeout(timer);
    const at = stopped ? undefined : due(schedule, timing);
    if (at !== undefined) timer = setTimeout(() => void run(), Math.max(0, at - Date.now()));
  };
  const note = (sheet: string | undefined): void => {
    touched = both(touched, sheet === undefined ? undefined : new Set([sheet]));
    schedule = noted(schedule, Date.now());
    plan();
  };
  const run = async (): Promise<void> => {
    const told = touched;
    schedule = started();
    touched = NOTHING;
    const seen = await changed(told);
    if (!seen) touched = both(touched, told);
    schedule = seen ? finished(schedule) : postponed(schedule, Date.now(), timing);
    plan();
  };

  const registered = await register(note);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await unregister(registered);
  };
}

function both(first: Touched, second: Touched): Touched {
  return first && second ? new Set([...first, ...second]) : undefined;
}

/** What all registrations have in common. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function register(note: (sheet: string | undefined) => void): Promise<readonly Registration[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const anything = (): Promise<void> => {
      note(undefined);
      return Promise.resolve();
    };
    const inSheet = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
      note(worksheetId);
      return Promise.resolve();
    };
    const byOthers = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (event.triggerSource !== 'ThisLocalAddin') note(event.worksheetId);
      return Promise.resolve();
    };
    const registered: Registration[] = [
      sheets.onChanged.add(byOthers),
      sheets.onCalculated.add(inSheet),
      sheets.onFormatChanged.add(inSheet),
      sheets.onRowSorted.add(inSheet),
      sheets.onRowHiddenChanged.add(inSheet),
      sheets.onAdded.add(anything),
      sheets.onDeleted.add(anything),
      sheets.onProtectionChanged.add(anything),
    ];
    if (supports('1.17')) registered.push(sheets.onNameChanged.add(anything));
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

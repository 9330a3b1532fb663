/**
 * Changes by other hands: typing, pasting, undoing, sorting, recalculation, colleagues, sheets and protection. Our own writing is not
 * one, except that what it made Excel calculate is told like any calculation.
 */
import type { Rect } from '../workbook/address';
import { boundsOf } from '../workbook/areas';
import { hostArea } from './addresses';
import { inExcel } from './run';
import { IDLE, TIMING, due, finished, noted, postponed, started, type Schedule, type Timing } from './scheduler';
import { supports } from './support';

/** Of a sheet: the areas whose cells were edited, or all of it. What its formulas show may differ anywhere. */
export type TouchedPart = 'whole' | readonly Rect[];

/** By the sheets' ids; undefined when it may be anything. */
export type Touched = ReadonlyMap<string, TouchedPart> | undefined;

/** Answers whether it has seen the change. If not (a cell is being edited), it is told again. Must not reject. */
export type Changed = (touched: Touched) => Promise<boolean>;

const NOTHING: ReadonlyMap<string, TouchedPart> = new Map();
/** More areas of a sheet than these are told as the one around them. */
const MOST_AREAS = 20;

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
  const note = (now: Touched): void => {
    touched = both(touched, now);
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
  if (!first || !second) return undefined;
  const all = new Map(first);
  for (const [sheet, part] of second) all.set(sheet, bothParts(all.get(sheet) ?? [], part));
  return all;
}

function bothParts(first: TouchedPart, second: TouchedPart): TouchedPart {
  if (first === 'whole' || second === 'whole') return 'whole';
  const areas = [...first, ...second];
  return areas.length > MOST_AREAS ? boundsOf(areas) : areas;
}

/** A list of addresses is no area; its parts are separated as the country separates them. */
function partIn(address: string): TouchedPart {
  const found = hostArea(address);
  return found ? [found.area] : 'whole';
}

/** What all registrations have in common. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function register(note: (now: Touched) => void): Promise<readonly Registration[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const anything = (): Promise<void> => {
      note(undefined);
      return Promise.resolve();
    };
    const told = (sheet: string, part: TouchedPart): Promise<void> => {
      note(new Map([[sheet, part]]));
      return Promise.resolve();
    };
    const inSheet = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => told(worksheetId, 'whole');
    const inArea = (event: Excel.WorksheetFormatChangedEventArgs): Promise<void> =>
      told(event.worksheetId, partIn(event.address));
    const calculated = (event: Excel.WorksheetCalculatedEventArgs): Promise<void> => told(event.worksheetId, []);
    const byOthers = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (event.triggerSource === 'ThisLocalAddin') return Promise.resolve();
      // Lines that come, go or move take with them what formulas in every sheet refer to, which no event tells.
      return event.changeType === 'RangeEdited' ? told(event.worksheetId, partIn(event.address)) : anything();
    };
    const registered: Registration[] = [
      sheets.onChanged.add(byOthers),
      sheets.onCalculated.add(calculated),
      sheets.onFormatChanged.add(inArea),
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

/** What the user has marked, for pointing at cells and for the pane that follows the cell. */
import type { Rect } from '../workbook/address';
import { hostArea } from './addresses';
import { ExcelFailure } from './problems';
import { inExcel } from './run';

export interface Selection {
  readonly sheet: string;
  readonly area: Rect;
}

/** Undefined when several areas, a chart or nothing is marked. Throws `ExcelFailure` when Excel cannot answer now. */
export async function selection(): Promise<Selection | undefined> {
  try {
    return await inExcel(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      const found = hostArea(range.address);
      return found?.sheet === undefined ? undefined : { sheet: found.sheet, area: found.area };
    });
  } catch (error) {
    const code = error instanceof ExcelFailure ? error.problem.code : 'unknown';
    if (code === 'unknown' || code === 'sheetGone') return undefined;
    throw error;
  }
}

export interface SheetSelection {
  /** Id of the sheet: the event does not tell its name. */
  readonly sheetId: string;
  readonly area: Rect;
}

/** Calls the handler whenever another single area is marked. Answers how to stop. */
export async function listenToSelection(handler: (selection: SheetSelection) => void): Promise<() => Promise<void>> {
  const registered = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add((event) => {
      const found = hostArea(event.address);
      if (found) handler({ sheetId: event.worksheetId, area: found.area });
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    registered.remove();
    await registered.context.sync().catch(() => undefined);
  };
}

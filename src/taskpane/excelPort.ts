/** The open workbook in Excel as the pane's port. */
import { ExcelFailure, goTo, listen, listenToSelection, readWorkbook, requireExcel, selection } from '../excel';
import type { WorkbookPort } from './port';

/** `onWaiting` is told when Excel waits for a cell that is being edited. */
export function excelPort(onWaiting: () => void): WorkbookPort {
  return {
    read: ({ patient = true, ...request } = {}) => readWorkbook({ ...request, ...(patient ? { onWaiting } : { attempts: [] }) }),
    apply: async (edits, seen, onChanged) => {
      // Reading is what everybody does; writing is fetched with the first press that writes.
      const { applyToExcel } = await import('../excel/applyToExcel');
      return applyToExcel(edits, seen, { onWaiting, onChanged });
    },
    goTo: async ({ sheet, row, column }) => {
      requireExcel();
      const shown = await goTo(sheet, row, column);
      if (!shown.shown) throw new ExcelFailure(shown.problem);
    },
    selection,
    follow: async (handler) => {
      const stop = await listenToSelection(handler);
      return () => void stop();
    },
    listen: async (changed) => {
      const stop = await listen(changed);
      return () => void stop();
    },
  };
}

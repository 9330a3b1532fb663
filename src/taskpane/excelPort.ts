/** The open workbook in Excel as the pane's port. */
// Part by part: the folder's index would bring writing along.
import { goTo } from '../excel/goTo';
import { listen } from '../excel/listen';
import { ExcelFailure } from '../excel/problems';
import { readWorkbook } from '../excel/readWorkbook';
import { listenToSelection, selection } from '../excel/selection';
import { requireExcel } from '../excel/support';
import { watchVisibility } from '../excel/visibility';
import type { WorkbookPort } from './port';

/** Reading is what everybody does; writing is fetched with the first press that writes, or before it when there is time. */
export const fetchWriting = () => import(/* webpackChunkName: "writing" */ '../excel/applyToExcel');

/** `onWaiting` is told when Excel waits for a cell that is being edited. */
export function excelPort(onWaiting: () => void): WorkbookPort {
  return {
    read: ({ patient = true, ...request } = {}) => readWorkbook({ ...request, ...(patient ? { onWaiting } : { attempts: [] }) }),
    apply: async (edits, seen, onChanged) => {
      const { applyToExcel } = await fetchWriting();
      return applyToExcel(edits, seen, { onWaiting, onChanged });
    },
    goTo: async ({ sheet, row, column }) => {
      requireExcel();
      const shown = await goTo(sheet, row, column);
      if (!shown.shown) throw new ExcelFailure(shown.problem);
    },
    selection,
    watch: watchVisibility,
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

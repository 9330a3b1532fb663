/** Showing a cell to the user. The only place that moves the selection, and only when a person has asked for it. */
import { rectA1 } from '../workbook/address';
import { ExcelFailure, failureOf, isGone, type ExcelProblem } from './problems';
import { inExcel } from './run';

export type Shown =
  /** The sheet's name now. */
  { readonly shown: true; readonly sheet: string } | { readonly shown: false; readonly problem: ExcelProblem };

/** `sheet` is an id or a name. Never throws: another workbook may have the focus, and that is no reason to lose anything. */
export async function goTo(sheet: string, row: number, column: number): Promise<Shown> {
  try {
    return await inExcel(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load('name,visibility');
      await context.sync();
      if (found.isNullObject) throw new ExcelFailure({ code: 'sheetGone', sheet });
      if (found.visibility !== 'Visible') throw new ExcelFailure({ code: 'sheetHidden', sheet: found.name });
      found.activate();
      found.getRange(rectA1({ top: row, left: column, bottom: row, right: column })).select();
      await context.sync();
      return { shown: true, sheet: found.name };
    });
  } catch (error) {
    return { shown: false, problem: isGone(error) ? { code: 'sheetGone', sheet } : failureOf(error, sheet).problem };
  }
}

/** The only place that knows Office.js: read the workbook, write edits, listen, point. */
export { applyToExcel, type Applied, type ApplyOptions } from './applyToExcel';
export { goTo, type Shown } from './goTo';
export { listen, type Changed, type Touched } from './listen';
export { ExcelFailure, type ExcelProblem, type ExcelProblemCode } from './problems';
export { readWorkbook, type ReadOptions } from './readWorkbook';
export { Cancelled, type RunOptions } from './run';
export { listenToSelection, selection, type Selection, type SheetSelection } from './selection';

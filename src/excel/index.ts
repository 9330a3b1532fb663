/** The only place that knows Office.js: read the workbook, write edits, listen, point. */
export { applyToExcel } from './applyToExcel';
export { goTo } from './goTo';
export { listen, type Touched } from './listen';
export { ExcelFailure, type ExcelProblem } from './problems';
export { readWorkbook, type ReadOptions } from './readWorkbook';
export { Cancelled } from './run';
export { listenToSelection, selection } from './selection';

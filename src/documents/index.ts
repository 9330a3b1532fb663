/** Documents made from a checked workbook: pure data first, then a sheet or a .docx. The .docx has its own entry, `./documentFile`: it is large. */
export { annualReport } from './annualReport';
export { documentHistory } from './documentHistory';
export { documentHtml, documentText } from './documentHtml';
export { nextPlan } from './nextPlan';
export { documentSheet } from './documentSheet';
export { statusPage } from './statusPage';
export type { DocumentData } from './types';
export type { DocumentWords } from './documentWords';

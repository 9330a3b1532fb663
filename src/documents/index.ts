/** Documents made from a checked workbook: pure data first, then a sheet or a .docx. The .docx has its own entry, `./docx`: it is large. */
export { annualReport } from './annualReport';
export { documentHistory } from './history';
export { documentHtml, documentText } from './html';
export { nextPlan } from './nextPlan';
export { documentSheet } from './sheet';
export { statusPage } from './statusPage';
export type { DocumentData } from './types';
export type { DocumentWords } from './words';

/** Sentences of the page where Målstatus is tried without Excel (`npm start`). */
import type { HostKey } from '../da/host';

export const hostEn: Record<HostKey, string> = {
  title: 'Målstatus – try it without Excel',
  notExcel: 'Spreadsheet instead of Excel',
  notExcelWhy: 'This page imitates only what Målstatus uses of Excel. Always try it in Excel too.',
  example: 'Example',
  ownFile: '(your own file)',
  openFile: 'Open file …',
  save: 'Save',
  saveWhy: 'Save a copy of the workbook as .xlsx',
  dark: 'Dark',
  moods: 'As in Excel',
  editing: 'A cell is being edited',
  readOnly: 'The workbook is read-only',
  protectSheet: 'The sheet is protected',
  protectStructure: "The workbook's structure is protected",
  pane: 'Task pane: Målstatus',
  sheet: 'Spreadsheet',
  splitter: 'Width of the pane',
  opening: 'Opening {file} …',
  opened: '{file} is open.',
  saved: '{file} is saved in your downloads folder.',
  locked: 'Cell {cell} is locked because the sheet is protected. Choose a cell you can write in.',
  noSuchExample: 'The example {file} is no longer there. Choose another.',
  encrypted:
    '{file} cannot be opened: it has a password or is in the old .xls format. Save it in Excel as .xlsx without a password.',
  notXlsx: '{file} is not an Excel workbook (.xlsx). Choose another file.',
  corrupt: '{file} is damaged and cannot be opened. Download it again or save it anew in Excel.',
  tooLarge: '{file} is too large for this page. Open it in Excel.',
  notBuilt: 'Målstatus has not been built yet. Run npm run build and reload the page.',
};

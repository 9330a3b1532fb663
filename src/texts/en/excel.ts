import type { ExcelKey } from '../da/excel';

/** When Excel cannot do what it is asked. */
export const excelEn: Record<ExcelKey, string> = {
  editMode: 'Excel is waiting for you to finish editing a cell. Press Enter or Esc in the sheet and try again.',
  waiting: 'Finish editing the cell (press Enter or Esc). Målstatus then goes on by itself.',
  accessDenied:
    'The sheet "{sheet}" is protected, so {cells} cannot be written. Nothing was changed. Ask whoever made the sheet to unlock the cells.',
  accessDeniedSheet:
    'The sheet "{sheet}" is protected against this change. Nothing was changed. Ask whoever made the sheet to remove the protection or allow formatting.',
  sheetGone:
    'The sheet "{sheet}" is no longer in the workbook. Nothing was changed. Press Check again to read the workbook anew.',
  sheetHidden:
    'The sheet "{sheet}" is hidden, so the cell cannot be shown. Right-click a sheet tab, choose Unhide and try again.',
  readOnly: 'The workbook is open read-only, so nothing was written. Save a copy and open it, or choose Enable Editing.',
  structureProtected:
    'The structure of the workbook is protected, so sheets cannot be added or removed. Nothing was changed. Remove the protection under Review > Protect Workbook and try again.',
  tooLarge:
    'The workbook is too large to be read or written in one go. Nothing was changed. Delete sheets and empty formatted rows that are not part of the report and try again.',
  officeBlocked:
    'Målstatus cannot connect to Excel. Open the pane from the ribbon in Excel. If that does not help, ask your IT department to allow access to appsforoffice.microsoft.com.',
  unsupportedVersion:
    'This Excel is too old for Målstatus: {needed} is missing. Use Excel 2021 or later, Microsoft 365 or Excel on the web.',
  changedMeanwhile:
    'Someone has changed {cells} in the sheet "{sheet}" since it was read. Nothing was written. Press Check again and then try once more.',
  changedMeanwhileSheet:
    'The sheet "{sheet}" has been changed since it was read. Nothing was written. Press Check again and then try once more.',
  refused:
    'Målstatus tried to write something that Excel does not allow ({detail}). Nothing was changed. Send this text to those who maintain Målstatus.',
  unknown:
    'Excel answered with an error that Målstatus does not know ({detail}). Nothing was changed. Try again, and send this text to those who maintain Målstatus if it happens once more.',
  halfWritten:
    'Excel stopped in the middle of writing ({detail}), and what had been written could not be taken back. Half written: {left}. Press the same button again to write the rest. Or close the workbook without saving and open it again.',
  halfWrittenSaved:
    'Excel stopped in the middle of writing ({detail}), and what had been written could not be taken back. Half written: {left}. Excel saves automatically, so it is saved already. Press the same button again to write the rest. Or get the earlier version under File, Info, Version History.',
  otherWorkbook:
    'Excel only does this in the workbook in front, and that is another one now. Nothing was changed. Click in a sheet of this workbook and try again.',
  noAccess:
    'Excel does not let Målstatus read or write in the workbook. Nothing was changed. This happens when it is marked as final, is open for viewing, is protected by rights or a sensitivity label, or when a virus scanner blocks it. Choose Edit Anyway or Edit Workbook at the top of Excel and try again. If that does not help, ask your IT department.',
  oldFormat:
    'The file {file} has a format that cannot keep what Målstatus writes. Nothing was written. Choose File, Save As, and save it as an Excel Workbook (.xlsx). Open the new file and try again.',
  notSetUp:
    'Printing of {sheets} could not be set up. The rest is written. This happens on a computer without a printer. Choose landscape and A4 under Page Layout before you print.',
  manualCalculation:
    'The workbook only recalculates when you ask for it, so figures from formulas may be old. Press F9, or choose Formulas, Calculation Options, Automatic.',
  precisionNow:
    'The workbook calculates with figures as they are shown, so a status may be wrong. Clear Set precision as displayed under File, Options, Advanced, When calculating this workbook.',
  oldFormatNow:
    'The file has a format that cannot keep what Målstatus computes. The figures can be checked here. Save the file as an Excel Workbook (.xlsx) before you compute in the sheet.',
  notTaken:
    'Excel has not kept everything that was written: {cells} in the sheet "{sheet}". Press Check again and see whether the figures are right.',
  spared: '{cells} in the sheet "{sheet}" have been changed by others since and were left alone.',
  partlyRead: 'The sheet "{sheet}" is so large that only the first {rows} rows were read. Move other data to another workbook.',
};

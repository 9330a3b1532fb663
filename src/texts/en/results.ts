import type { ResultsKey } from '../da/results';

export const resultsEn: Record<ResultsKey, string> = {
  resultsUnconfirmed: 'Answer the questions about the workbook first. Målstatus does not write on a guess.',
  resultsPrecision:
    'The workbook calculates with figures as they are shown, so 99.96 per cent becomes 100 per cent and gives a wrong status. Clear Set precision as displayed under File, Options, Advanced, When calculating this workbook, and try again.',
  resultsReadOnly: 'The workbook is open read-only. Save a copy and open that.',
  resultsStructureProtected:
    'The workbook’s sheets are locked, so the sheet Målstatus cannot be added. Remove the protection under Review, Protect Workbook.',
  resultsSheetProtected: 'The sheet “{sheet}” is protected. Remove the protection under Review, Unprotect Sheet, and try again.',
  resultsLocked: '{count#result stands#results stand} on the sheet Målstatus only, because the cells in the table are locked.',
  resultsColumnFilled:
    'The column “{header}” is already filled in. Målstatus leaves it and uses its own column beside the table.',
  resultsNoFreeColumn: 'There is no free column beside the table, so the results stand on the sheet Målstatus only.',
  resultsSharedRow: '{unit} and {shown} share row {row}; the row shows {shown}.',
  resultsOverwritten: '{cell} was written over by hand and is left alone.',
  resultsOtherSheetName: 'There already is a sheet called Målstatus. The results stand on “{sheet}”.',
  resultsMemoryDamaged: 'What Målstatus remembered from last time is damaged. See whether old results are left behind.',
  resultsMoved: 'The results have moved to the sheet “{sheet}”, which is now the one being filled in.',
};

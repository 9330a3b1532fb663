import type { OverviewNotesKey } from '../da/overviewNotes';

/** What a person must know about an overview that was written, and one that was not. */
export const overviewNotesEn: Record<OverviewNotesKey, string> = {
  consolidationReadOnly: 'The workbook is open read-only. Save a copy and insert the overview there.',
  consolidationStructureProtected:
    'The workbook’s sheets are locked, so the overview cannot be added. Remove the protection under Review, Protect Workbook.',
  consolidationSheetProtected:
    'The sheet "{sheet}" is protected. Remove the protection under Review, Unprotect Sheet, and try again.',
  consolidationShortened:
    'There are so many explanations that each shows at most {count#character#characters}. The rest stands in the agency’s file; the cell is given.',
};

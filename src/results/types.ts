/** What goes into the results, and what comes out. */
import type { Assessment } from '../assessment/types';
import type { Recognition } from '../recognition/types';
import type { Report } from '../report/types';
import type { Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ResultNotice } from './resultNotices';
import type { SheetLanguage } from './sheetWords';

export interface ResultRequest {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly report: Report;
  readonly assessment: Assessment;
  /** Language and texts of the sheet. */
  readonly words: SheetLanguage;
  /**
   * Were looks and column widths read into the snapshot? Only then do columns of ours beside the table get widths and borders, because only
   * then can they be taken back exactly. Conditional formats and number formats are set in any case. Absent: yes if the table's sheet has
   * both (`readWorkbook` with `looksOf`).
   */
  readonly stylesKnown?: boolean;
  /** What the sheet says of a report that the workbook remembers as marked ready; absent: it is not. */
  readonly ready?: { readonly ready: string; readonly marked: string };
  /**
   * What else is to travel with the workbook: the plan as its file says it (before amendments are applied) and the confirmations. What is
   * not given stays as it is remembered.
   */
  readonly carried?: { readonly plan?: unknown; readonly confirmation?: unknown };
}

export interface ResultEdits {
  /** Everything as it is to stand; `needed` (src/workbook/compare) leaves only the differences. Empty when nothing may be written. */
  readonly edits: readonly Edit[];
  readonly notes: readonly ResultNotice[];
}

/**
 * What the pane needs of a workbook, and nothing more. Over Excel it is `excelPort.ts`; in component tests a snapshot in memory.
 * Everything here throws `ExcelFailure` only, and reading `CalledOff`.
 */
import type { Applied } from '../excel/applyToExcel';
import type { Changed, TouchedPart } from '../excel/listen';
import type { CellAddress, Rect } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export interface Selection {
  readonly sheet: string;
  readonly area: Rect;
}

/** As the event tells it: the sheet by its id. */
export interface Marked {
  readonly sheetId: string;
  readonly area: Rect;
}

export type { Applied };

export interface ReadRequest {
  /** Names of the sheets about to be written in, whose looks must then be known to be given back. */
  readonly stylesOf?: readonly string[];
  /** What is known of large sheets is read again only where they were touched since. Not before writing. */
  readonly known?: { readonly workbook: WorkbookSnapshot; readonly touched: ReadonlyMap<string, TouchedPart> };
  /** Called off, `CalledOff` is thrown. */
  readonly signal?: AbortSignal;
  /** False: while a cell is being edited, fail at once. */
  readonly patient?: boolean;
}

export interface WorkbookPort {
  readonly read: (request?: ReadRequest) => Promise<WorkbookSnapshot>;
  /**
   * Writes all edits or none, as one step of Excel's own undo where it can. `seen` is what the edits were made from: cells changed since
   * then make it refuse, or, when undoing, are spared.
   */
  readonly apply: (edits: readonly Edit[], seen: WorkbookSnapshot, onChanged: 'refuse' | 'spare') => Promise<Applied>;
  readonly goTo: (cell: CellAddress) => Promise<void>;
  /** What is marked in the sheet, for pointing; undefined when no cell is (a chart, several areas). */
  readonly selection: () => Promise<Selection | undefined>;
  /** Tells whenever another area is marked; answers how to stop. */
  readonly follow: (handler: (marked: Marked) => void) => Promise<() => void>;
  /** Tells when the pane is hidden and when it is shown again. Never rejects. */
  readonly watch: (changed: (visible: boolean) => void) => Promise<void>;
  /** Tells after each pause in the changes that others make; answers how to stop listening. */
  readonly listen: (changed: Changed) => Promise<() => void>;
}

/** Why a sheet of ours cannot be written into a workbook: asked by everything that draws one. */
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

export type SheetRefusal = 'readOnly' | 'structureProtected' | 'sheetProtected';

/** `existing` is the sheet that is written over; undefined when one must be added. Answers undefined when it may be written. */
export function sheetRefusal(workbook: WorkbookSnapshot, existing: SheetSnapshot | undefined): SheetRefusal | undefined {
  if (workbook.readOnly) return 'readOnly';
  if (!existing) return workbook.structureProtected ? 'structureProtected' : undefined;
  return existing.protection ? 'sheetProtected' : undefined;
}

/** Names for sheets of ours that no sheet of the workbook bears. */
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';

/** The wanted name, or that name with the first number in brackets that is free: "Målstatus (2)". */
export function freeSheetName(workbook: WorkbookSnapshot, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!findSheet(workbook, name)) return name;
  }
}

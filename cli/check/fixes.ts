/** The certain fixes of a file, applied as the pane's "Ret alle" does. */
import type { CheckResult } from '../../src/check';
import { fixEdits } from '../../src/validation/fixes';
import type { Fix } from '../../src/validation/types';
import { showAddress } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import type { Edit } from '../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

export interface Fixed {
  readonly workbook: WorkbookSnapshot;
  readonly edits: readonly Edit[];
  readonly fixes: readonly Fix[];
}

/** One fix a cell; nothing where nothing is certain. */
export function fixedWorkbook(workbook: WorkbookSnapshot, result: CheckResult): Fixed {
  const found = result.state === 'checked' ? result.findings.flatMap(({ fix }) => (fix ? [fix] : [])) : [];
  const fixes = [...new Map(found.map((fix) => [showAddress(fix.cell), fix] as const)).values()];
  const edits = fixes.flatMap(fixEdits);
  return { workbook: applyEdits(workbook, edits), edits, fixes };
}

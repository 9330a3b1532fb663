/** The overview in a file of its own. */
import { overviewEdits, type OverviewWords, type Roster, type Submission } from '../../src/group';
import type { Edit } from '../../src/workbook/edits';
import { readXlsx } from '../../src/xlsx';
import { blankXlsx, writeXlsx } from '../../src/xlsx/write';
import type { FileProblem } from '../../src/xlsx';

export type Written =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notes: ReturnType<typeof overviewEdits>['notes'] }
  | { readonly ok: false; readonly problem: FileProblem };

export interface OverviewContent {
  readonly submissions: readonly Submission[];
  readonly roster: Roster;
  readonly words: OverviewWords;
}

/** `existing`: the file as it is, to be brought up to date; without it a fresh workbook. Throws `EditRefused` where it may not be written. */
export function overviewFile(content: OverviewContent, file: string, existing: Uint8Array | undefined): Written {
  const bytes = existing ?? blankXlsx();
  const read = readXlsx(bytes, file);
  if (!read.ok) return read;
  const { workbook } = read;
  const { edits, notes } = overviewEdits({ ...content, workbook });
  // The empty sheet of a fresh workbook is not wanted.
  const blank =
    existing || edits.length === 0 ? [] : workbook.sheets.map(({ name }): Edit => ({ kind: 'removeSheet', sheet: name }));
  return { ok: true, bytes: writeXlsx(bytes, workbook, [...edits, ...blank]), notes };
}

/** The overview in a file of its own, written through the add-in's own Excel code on the headless stand-in. */
import { openHeadless } from '../../host/node/headless';
import { overviewEdits, type OverviewWords, type Roster, type Submission } from '../../src/group';
import { applyToExcel, readWorkbook } from '../../src/excel';
import type { Edit } from '../../src/workbook/edits';

export interface Written {
  readonly bytes: Uint8Array;
  readonly notes: ReturnType<typeof overviewEdits>['notes'];
}

export interface OverviewContent {
  readonly submissions: readonly Submission[];
  readonly roster: Roster;
  readonly words: OverviewWords;
}

/** `existing`: the file as it is, to be brought up to date; without it a fresh workbook. Throws what Excel or the stand-in throws. */
export async function overviewFile(content: OverviewContent, file: string, existing: Uint8Array | undefined): Promise<Written> {
  const open = await openHeadless(existing, { fileName: file });
  try {
    const workbook = await readWorkbook();
    const { edits, notes } = overviewEdits({ ...content, workbook });
    // The empty sheet of a fresh workbook is not wanted.
    const blank =
      existing || edits.length === 0 ? [] : workbook.sheets.map(({ name }): Edit => ({ kind: 'removeSheet', sheet: name }));
    await applyToExcel([...edits, ...blank], workbook);
    return { bytes: await open.save(), notes };
  } finally {
    open.close();
  }
}

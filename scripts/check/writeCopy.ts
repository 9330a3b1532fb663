/** A copy of a file with the results in it, written through the add-in's own Excel code on the headless stand-in. */
import { openHeadless } from '../../host/node/headless';
import type { CheckResult } from '../../src/check';
import { applyToExcel } from '../../src/excel/applyToExcel';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { sheetsOf } from '../../src/recognition/tables';
import { resultEdits, type Note } from '../../src/results';
import { sheetDa } from '../../src/texts/da/sheet';
import { sheetEn } from '../../src/texts/en/sheet';
import { readinessSentence } from '../../src/texts/reporting';
import type { Language } from '../../src/texts/fill';

export type Checked = Extract<CheckResult, { state: 'checked' }>;

export interface Copy {
  readonly bytes: Uint8Array;
  readonly notes: readonly Note[];
}

/**
 * Throws what Excel or the stand-in throws; nothing is left open. `date1904` is the file's: Office has no property for it, and days written
 * as of 1900 would make every late delivery a timely one.
 */
export async function copyWithResults(
  bytes: Uint8Array,
  file: string,
  checked: Checked,
  language: Language,
  date1904: boolean,
): Promise<Copy> {
  const open = await openHeadless(bytes, { fileName: file });
  try {
    const { recognition, report, assessment } = checked;
    const said = readinessSentence(language, checked.readiness);
    const workbook = { ...(await readWorkbook({ stylesOf: sheetsOf(recognition.tables) })), date1904 };
    const words = { language, texts: language === 'da' ? sheetDa : sheetEn };
    const { edits, notes } = resultEdits({
      workbook,
      recognition,
      report,
      assessment,
      words,
      ...(said !== undefined && { readySentence: said }),
    });
    await applyToExcel(edits, workbook);
    return { bytes: await open.save(), notes };
  } finally {
    open.close();
  }
}

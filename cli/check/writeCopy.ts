/** A copy of a file with the results in it. */
import { sheetsOf } from '../../src/recognition/tables';
import { resultEdits, type ResultNotice } from '../../src/results';
import { sheetDa } from '../../src/texts/da/sheet';
import { sheetEn } from '../../src/texts/en/sheet';
import { readyTexts } from '../../src/texts/reporting';
import type { Language } from '../../src/texts/language';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { withStyles, writeXlsx } from '../../src/xlsx/write';
import type { Checked } from '../openFile';

export interface Copy {
  readonly bytes: Uint8Array;
  readonly notes: readonly ResultNotice[];
}

/** `workbook` is what was read from the bytes. Throws `EditRefused` where the file does not let us write; nothing is left half written. */
export function copyWithResults(bytes: Uint8Array, workbook: WorkbookSnapshot, checked: Checked, language: Language): Copy {
  const { recognition, report, assessment } = checked;
  const { readiness } = checked;
  const { edits, notes } = resultEdits({
    workbook: withStyles(bytes, workbook, sheetsOf(recognition.tables)),
    recognition,
    report,
    assessment,
    words: { language, texts: language === 'da' ? sheetDa : sheetEn },
    ...(readiness.is !== 'open' && { ready: readyTexts(language, readiness.mark) }),
  });
  return { bytes: writeXlsx(bytes, workbook, edits), notes };
}

/** The results part of the house behind the pane; a file of its own so that it is fetched when something is first written. */
import { rememberEdits, removalEdits, resultEdits } from '../results';
import { sheetDa } from '../texts/da/sheet';
import { sheetEn } from '../texts/en/sheet';
import { readyTexts } from '../texts/reporting';
import { needed } from '../workbook/compare';
import type { Writing } from './engineTypes';

const SHEET = { da: sheetDa, en: sheetEn };

export const writing: Writing = {
  compute: (workbook, { recognition, report, assessment, readiness }, carried, language) => {
    const words = { language, texts: SHEET[language] };
    return resultEdits({
      workbook,
      recognition,
      report,
      assessment,
      words,
      carried,
      ...(readiness.is !== 'open' && { ready: readyTexts(language, readiness.mark) }),
    });
  },
  remove: removalEdits,
  remember: (workbook, carried) => ({ edits: rememberEdits(workbook, carried), notes: [] }),
  needed,
};

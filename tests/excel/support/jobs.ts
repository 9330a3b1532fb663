/** Everything that Målstatus writes into an open workbook, as jobs that can be done on any state of it. */
import { documentHistory, documentSheet, statusPage } from '../../../src/documents';
import { lockEdits } from '../../../src/rounds/lockEdits';
import { removalEdits, resultEdits } from '../../../src/results';
import { sheetDa } from '../../../src/texts/da/sheet';
import type { Edit } from '../../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { PLAN, checkedBook, WORDS } from '../../documents/support';
import { overviewOf } from '../../group/support/agencies';
import { DANISH } from '../../rounds/support/words';

export type Job = (workbook: WorkbookSnapshot) => readonly Edit[];

export const compute: Job = (workbook) => {
  const { recognition, report, assessment } = checkedBook(workbook);
  return resultEdits({ workbook, recognition, report, assessment, words: { language: 'da', texts: sheetDa } }).edits;
};

export const remove: Job = (workbook) => removalEdits(workbook).edits;

/** Lås runden. */
export const lock: Job = (workbook) =>
  lockEdits(
    { workbook, ...checkedBook(workbook), plan: PLAN, by: 'Anna Holm', at: '2024-09-05T14:30', words: DANISH },
    { lock: true },
  ).edits;

export const overview: Job = (workbook) =>
  overviewOf(
    workbook,
    ['A', 'B', 'C'].map((letter, index) => ({
      name: `Prøvestyrelse ${letter}`,
      reached: index * 5,
      expected: 10,
      explanation: 'x',
    })),
  ).edits;

export const statusDocument: Job = (workbook) => {
  const checked = checkedBook(workbook);
  const history = documentHistory(workbook, checked, PLAN);
  return documentSheet(statusPage({ checked, plan: PLAN, words: WORDS, history }), workbook, WORDS);
};

/** The certain fixes of all findings. */
export const fix: Job = (workbook) => {
  const { findings } = checkedBook(workbook);
  return findings.flatMap(({ fix: found }): Edit[] => {
    if (!found) return [];
    const { row, column, sheet } = found.cell;
    const place = { sheet, area: { top: row, bottom: row, left: column, right: column } };
    const value: Edit = { kind: 'setCells', ...place, rows: [[found.input]] };
    return found.format === undefined ? [value] : [{ kind: 'setFormats', ...place, rows: [[found.format]] }, value];
  });
};

/** The sheets whose looks must be known before the job. */
export function sheetsOf(workbook: WorkbookSnapshot): readonly string[] {
  return workbook.sheets.map(({ name }) => name);
}

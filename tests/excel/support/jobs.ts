/** Everything that Målstatus writes into an open workbook, as jobs that can be done on any state of it. */
import { documentHistory, documentSheet, statusPage } from '../../../src/documents';
import { lockEdits } from '../../../src/rounds/lockEdits';
import { removalEdits, resultEdits } from '../../../src/results';
import { sheetDa } from '../../../src/texts/da/sheet';
import type { Plan } from '../../../src/plan/schema';
import type { Finding } from '../../../src/validation/types';
import type { Edit } from '../../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { PLAN, checkedBook, WORDS } from '../../documents/support';
import { overviewOf } from '../../group/support/agencies';
import { DANISH } from '../../rounds/support/words';

export type Job = (workbook: WorkbookSnapshot) => readonly Edit[];

export interface Jobs {
  readonly compute: Job;
  readonly remove: Job;
  /** Lås runden. */
  readonly lock: Job;
  readonly overview: Job;
  readonly statusDocument: Job;
  /** The certain fixes of all findings. */
  readonly fix: Job;
}

export function jobsFor(plan: Plan): Jobs {
  const checked = (workbook: WorkbookSnapshot) => checkedBook(workbook, plan);
  return {
    compute: (workbook) => {
      const { recognition, report, assessment } = checked(workbook);
      return resultEdits({ workbook, recognition, report, assessment, words: { language: 'da', texts: sheetDa } }).edits;
    },
    remove: (workbook) => removalEdits(workbook).edits,
    lock: (workbook) =>
      lockEdits({ workbook, ...checked(workbook), plan, by: 'Anna Holm', at: '2024-09-05T14:30', words: DANISH }, { lock: true })
        .edits,
    overview: (workbook) => overviewOf(workbook, HANDED_IN).edits,
    statusDocument: (workbook) => {
      const result = checked(workbook);
      const history = documentHistory(workbook, result, plan);
      return documentSheet(statusPage({ checked: result, plan, words: WORDS, history }), workbook, WORDS);
    },
    fix: (workbook) => checked(workbook).findings.flatMap(fixOf),
  };
}

const HANDED_IN = ['A', 'B', 'C'].map((letter, index) => ({
  name: `Prøvestyrelse ${letter}`,
  reached: index * 5,
  expected: 10,
  explanation: 'x',
}));

function fixOf({ fix: found }: Finding): readonly Edit[] {
  if (!found) return [];
  const { row, column, sheet } = found.cell;
  const place = { sheet, area: { top: row, bottom: row, left: column, right: column } };
  const value: Edit = { kind: 'setCells', ...place, rows: [[found.input]] };
  return found.format === undefined ? [value] : [{ kind: 'setFormats', ...place, rows: [[found.format]] }, value];
}

/** For the plan of the examples. */
export const { compute, remove, overview } = jobsFor(PLAN);

/** The sheets whose looks must be known before the job. */
export function sheetsOf(workbook: WorkbookSnapshot): readonly string[] {
  return workbook.sheets.map(({ name }) => name);
}

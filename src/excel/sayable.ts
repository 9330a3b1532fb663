/** A problem as the key of its sentence in `texts/…/excel.ts` and the values that go into it. */
import { a1, quoteSheet, type CellAddress } from '../workbook/address';
import { areaList } from './leftovers';
import type { Applied } from './applyToExcel';
import type { ExcelProblem, ExcelProblemCode, Leftover } from './problems';

export type ProblemKey = ExcelProblemCode | 'accessDeniedSheet' | 'changedMeanwhileSheet' | 'halfWrittenSaved';

export function problemKey(problem: ExcelProblem): ProblemKey {
  if (problem.code === 'accessDenied') return problem.cells.length > 0 ? 'accessDenied' : 'accessDeniedSheet';
  if (problem.code === 'changedMeanwhile') return problem.cells.length > 0 ? 'changedMeanwhile' : 'changedMeanwhileSheet';
  return problem.code === 'halfWritten' && problem.autoSave ? 'halfWrittenSaved' : problem.code;
}

export function problemValues(problem: ExcelProblem): Readonly<Record<string, string>> {
  switch (problem.code) {
    case 'accessDenied':
    case 'changedMeanwhile':
      return { sheet: problem.sheet, cells: cellList(problem.cells) };
    case 'sheetGone':
    case 'sheetHidden':
    case 'tooLarge':
      return { sheet: problem.sheet };
    case 'unsupportedVersion':
      return { needed: problem.needed };
    case 'refused':
      return { detail: problem.problem.code };
    case 'oldFormat':
      return { file: problem.file };
    case 'halfWritten':
      return { detail: problem.excelCode, left: problem.left.map(leftoverAt).join(', ') };
    case 'unknown':
      return { detail: [problem.excelCode, problem.location].filter((part) => part !== '').join(', ') };
    case 'editMode':
    case 'readOnly':
    case 'structureProtected':
    case 'officeBlocked':
    case 'otherWorkbook':
    case 'noAccess':
      return {};
  }
}

/** As Excel writes places: 'Status'!D1:D9, "Målstatus", MS_Score. */
function leftoverAt(left: Leftover): string {
  if (left.is === 'name') return left.name;
  return left.is === 'sheet' ? `"${left.sheet}"` : `${quoteSheet(left.sheet)}!${areaList(left.areas, MOST_AREAS)}`;
}

/** What was written and stands otherwise, as sentences: one for each sheet, one for the pages that could not be set up. */
export function missedIn({ notTaken, notSetUp }: Pick<Applied, 'notTaken' | 'notSetUp'>): readonly Sentence[] {
  const sheets = [...new Set(notTaken.map(({ sheet }) => sheet))];
  const cells = sheets.map((sheet): Sentence => {
    const own = notTaken.filter((cell) => cell.sheet === sheet);
    return { code: 'notTaken', values: { sheet, cells: cellList(own) } };
  });
  return notSetUp.length === 0 ? cells : [...cells, { code: 'notSetUp', values: { sheets: notSetUp.join(', ') } }];
}

interface Sentence {
  readonly code: 'notTaken' | 'notSetUp';
  readonly values: Readonly<Record<string, string>>;
}

const MOST_AREAS = 40;
const MOST_NAMED = 5;

/** "C3, C4, C5, C6, C7 …": enough to find them by. */
export function cellList(cells: readonly CellAddress[]): string {
  const named = cells.slice(0, MOST_NAMED).map(({ row, column }) => a1(row, column));
  return named.join(', ') + (cells.length > MOST_NAMED ? ' …' : '');
}

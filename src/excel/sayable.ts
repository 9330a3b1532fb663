/** A problem as the key of its sentence in `texts/…/excel.ts` and the values that go into it. */
import { a1, type CellAddress } from '../workbook/address';
import type { ExcelProblem, ExcelProblemCode } from './problems';

export type ProblemKey = ExcelProblemCode | 'accessDeniedSheet' | 'changedMeanwhileSheet' | 'halfWritten';

export function problemKey(problem: ExcelProblem): ProblemKey {
  if (problem.code === 'accessDenied') return problem.cells.length > 0 ? 'accessDenied' : 'accessDeniedSheet';
  if (problem.code === 'changedMeanwhile') return problem.cells.length > 0 ? 'changedMeanwhile' : 'changedMeanwhileSheet';
  return problem.code === 'unknown' && problem.halfWritten ? 'halfWritten' : problem.code;
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
    case 'unknown':
      return { detail: [problem.excelCode, problem.location].filter((part) => part !== '').join(', ') };
    case 'editMode':
    case 'readOnly':
    case 'structureProtected':
    case 'officeBlocked':
      return {};
  }
}

const MOST_NAMED = 5;

/** "C3, C4, C5, C6, C7 …": enough to find them by. */
export function cellList(cells: readonly CellAddress[]): string {
  const named = cells.slice(0, MOST_NAMED).map(({ row, column }) => a1(row, column));
  return named.join(', ') + (cells.length > MOST_NAMED ? ' …' : '');
}

/**
 * What can go wrong with Excel, as data. Everything in this folder throws `ExcelFailure` and nothing else; sentences are in
 * `texts/…/excel.ts` by `code`.
 */
import type { CellAddress } from '../workbook/address';
import type { EditProblem } from '../workbook/refusals';

export type ExcelProblem =
  /** A cell is being edited. */
  | { readonly code: 'editMode' }
  /** Protection forbids it; `cells` is empty where looks or widths are forbidden on the whole sheet, or nothing more is known. */
  | { readonly code: 'accessDenied'; readonly sheet: string; readonly cells: readonly CellAddress[] }
  | { readonly code: 'sheetGone'; readonly sheet: string }
  /** The sheet is hidden, so no cell of it can be shown. */
  | { readonly code: 'sheetHidden'; readonly sheet: string }
  | { readonly code: 'readOnly' }
  | { readonly code: 'structureProtected' }
  | { readonly code: 'tooLarge'; readonly sheet: string }
  /** office.js did not come, or the page is not inside Excel. */
  | { readonly code: 'officeBlocked' }
  | { readonly code: 'unsupportedVersion'; readonly needed: string }
  /** Someone has changed cells since they were read; nothing was written. */
  | { readonly code: 'changedMeanwhile'; readonly sheet: string; readonly cells: readonly CellAddress[] }
  /** An edit that no Excel would carry out: a fault of ours. */
  | { readonly code: 'refused'; readonly problem: EditProblem }
  /** `halfWritten`: the write stopped on the way and what it had written could not be taken back. */
  | { readonly code: 'unknown'; readonly excelCode: string; readonly location: string; readonly halfWritten?: boolean };

export type ExcelProblemCode = ExcelProblem['code'];

export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';
  constructor(
    readonly problem: ExcelProblem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}

/** The code of an error of Office.js, which is the same in every language; '' for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const TOO_LARGE: ReadonlySet<string> = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RequestPayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
]);

export function isEditMode(error: unknown): boolean {
  return codeOf(error) === 'InvalidOperationInCellEditMode';
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(codeOf(error));
}

export function isGone(error: unknown): boolean {
  return codeOf(error) === 'ItemNotFound' || codeOf(error) === 'InvalidReference';
}

/** `sheet` is what was being worked on, for the sentence. */
export function problemOf(error: unknown, sheet = ''): ExcelProblem {
  if (error instanceof ExcelFailure) return error.problem;
  if (isEditMode(error)) return { code: 'editMode' };
  if (isTooLarge(error)) return { code: 'tooLarge', sheet };
  if (isGone(error)) return { code: 'sheetGone', sheet };
  switch (codeOf(error)) {
    case 'AccessDenied':
      return { code: 'accessDenied', sheet, cells: [] };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
    case 'UnsupportedOperation':
      return { code: 'unsupportedVersion', needed: locationOf(error) };
    default:
      return { code: 'unknown', excelCode: codeOf(error) || 'none', location: locationOf(error) };
  }
}

export function failureOf(error: unknown, sheet = ''): ExcelFailure {
  return error instanceof ExcelFailure ? error : new ExcelFailure(problemOf(error, sheet), { cause: error });
}

/** "Range.formulas": where in the API it happened; no content of the workbook stands in it. */
function locationOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const info: unknown = 'debugInfo' in error ? error.debugInfo : undefined;
  const location: unknown = typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : undefined;
  return typeof location === 'string' ? location : error.message;
}

/** What `applyEdits` refuses, in the words of this folder. */
export function problemOfRefusal(problem: EditProblem): ExcelProblem {
  switch (problem.code) {
    case 'readOnly':
      return { code: 'readOnly' };
    case 'structureProtected':
      return { code: 'structureProtected' };
    case 'sheetMissing':
      return { code: 'sheetGone', sheet: problem.sheet };
    case 'locked':
      return { code: 'accessDenied', sheet: problem.sheet, cells: problem.cells };
    case 'sheetNameInvalid':
    case 'lastVisibleSheet':
    case 'areaInvalid':
    case 'insideMerge':
    case 'inputInvalid':
    case 'nameInvalid':
      return { code: 'refused', problem };
  }
}

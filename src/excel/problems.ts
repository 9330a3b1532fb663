/**
 * What can go wrong with Excel, as data. Everything in this folder throws `ExcelFailure` and nothing else; sentences are in
 * `texts/…/excel.ts` by `code`.
 */
import type { CellAddress, Rect } from '../workbook/address';
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
  /** Excel does this only in the workbook that is in front. */
  | { readonly code: 'otherWorkbook' }
  /** No sheet forbids it: marked as final, rights, a viewing mode, a virus scanner. */
  | { readonly code: 'noAccess' }
  /** The workbook's file keeps no formulas, names or sheets as we need them (.xls, .csv). */
  | { readonly code: 'oldFormat'; readonly file: string }
  /** The write stopped on the way and what it had written could not be taken back. `autoSave`: and it is saved already. */
  | {
      readonly code: 'halfWritten';
      readonly excelCode: string;
      readonly left: readonly Leftover[];
      readonly autoSave: boolean;
    }
  | { readonly code: 'unknown'; readonly excelCode: string; readonly location: string };

/** What does not stand as before the write that failed. */
export type Leftover =
  | { readonly is: 'cells'; readonly sheet: string; readonly areas: readonly Rect[] }
  | { readonly is: 'sheet'; readonly sheet: string }
  | { readonly is: 'name'; readonly name: string };

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

/** One page of Microsoft's says `InvalidOperation` instead; the request as a whole is refused then, so no place in it is told. */
export function isEditMode(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'InvalidOperationInCellEditMode' || (code === 'InvalidOperation' && errorLocation(error) === '');
}

const ONLY_IN_FRONT = /^(?:WorksheetCollection\.add|Worksheet\.(?:activate|delete|position)|Range\.select)$/;

/** By Microsoft's table: these answer so when another workbook has the focus. */
function isOtherWorkbook(error: unknown): boolean {
  const code = codeOf(error);
  if (code === 'InactiveWorkbook' || code === 'InvalidSelection') return true;
  return code === 'GeneralException' && ONLY_IN_FRONT.test(errorLocation(error) ?? '');
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
  // Without a sheet to name nobody is said to have removed one.
  if (isGone(error) && sheet !== '') return { code: 'sheetGone', sheet };
  if (isOtherWorkbook(error)) return { code: 'otherWorkbook' };
  switch (codeOf(error)) {
    case 'AccessDenied':
      return sheet === '' ? { code: 'noAccess' } : { code: 'accessDenied', sheet, cells: [] };
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
export function locationOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return errorLocation(error) ?? error.message;
}

/** Undefined where none is told at all. */
export function errorLocation(error: unknown): string | undefined {
  const info: unknown = error instanceof Error && 'debugInfo' in error ? error.debugInfo : undefined;
  const location: unknown = typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : undefined;
  return typeof location === 'string' ? location : undefined;
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

import { ExcelFailure, isEditMode, problemOf, type ExcelProblem } from '../../src/excel/problems';
import { problemKey, problemValues } from '../../src/excel/sayable';
import { excelDa } from '../../src/texts/da/excel';
import { excelEn } from '../../src/texts/en/excel';
import { fill } from '../../src/texts/fill';

function officeError(code: string, message = 'Besked på dansk'): Error {
  return Object.assign(new Error(message), { code, debugInfo: { errorLocation: 'Range.formulas' } });
}

const cell = { sheet: 'Ark1', row: 2, column: 2 };
const problems: readonly ExcelProblem[] = [
  { code: 'editMode' },
  { code: 'accessDenied', sheet: 'Ark1', cells: [cell] },
  { code: 'accessDenied', sheet: 'Ark1', cells: [] },
  { code: 'sheetGone', sheet: 'Ark1' },
  { code: 'sheetHidden', sheet: 'Ark1' },
  { code: 'readOnly' },
  { code: 'structureProtected' },
  { code: 'tooLarge', sheet: 'Ark1' },
  { code: 'officeBlocked' },
  { code: 'unsupportedVersion', needed: 'ExcelApi 1.14' },
  { code: 'changedMeanwhile', sheet: 'Ark1', cells: [cell] },
  { code: 'changedMeanwhile', sheet: 'Ark1', cells: [] },
  { code: 'refused', problem: { code: 'nameInvalid', name: 'A1' } },
  { code: 'unknown', excelCode: 'GeneralException', location: 'Range.formulas' },
  { code: 'otherWorkbook' },
  { code: 'noAccess' },
  { code: 'oldFormat', file: 'Status.xls' },
  ...[true, false].map((autoSave): ExcelProblem => ({
    code: 'halfWritten',
    excelCode: 'GeneralException',
    autoSave,
    left: [
      { is: 'cells', sheet: 'Ark 1', areas: [{ top: 0, left: 3, bottom: 2, right: 3 }] },
      { is: 'sheet', sheet: 'Målstatus' },
      { is: 'name', name: 'MS_Score' },
    ],
  })),
];

describe('problems with Excel', () => {
  it('are told by code, whatever language the message is in', () => {
    expect(problemOf(officeError('AccessDenied'), 'Ark1')).toEqual({ code: 'accessDenied', sheet: 'Ark1', cells: [] });
    expect(problemOf(officeError('ItemNotFound'), 'Ark1')).toEqual({ code: 'sheetGone', sheet: 'Ark1' });
    expect(problemOf(officeError('ResponsePayloadSizeLimitExceeded'))).toEqual({ code: 'tooLarge', sheet: '' });
    expect(problemOf(officeError('ApiNotFound'))).toEqual({ code: 'unsupportedVersion', needed: 'Range.formulas' });
    expect(problemOf(officeError('GeneralException'))).toEqual({
      code: 'unknown',
      excelCode: 'GeneralException',
      location: 'Range.formulas',
    });
    expect(isEditMode(officeError('InvalidOperationInCellEditMode'))).toBe(true);
    expect(isEditMode(new Error('InvalidOperationInCellEditMode'))).toBe(false);
  });

  it('are kept when they are known already', () => {
    expect(problemOf(new ExcelFailure({ code: 'readOnly' }))).toEqual({ code: 'readOnly' });
    expect(problemOf('nonsense')).toEqual({ code: 'unknown', excelCode: 'none', location: '' });
  });

  it.each(problems)('have a whole sentence in both languages: %j', (problem) => {
    for (const texts of [excelDa, excelEn]) {
      const sentence = fill(texts[problemKey(problem)], problemValues(problem), 'da');
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence).toMatch(/\.$/);
    }
  });

  it('name the sheet and the cells', () => {
    const sentence = fill(
      excelDa.accessDenied,
      problemValues({ code: 'accessDenied', sheet: 'Ark1', cells: Array(7).fill(cell) }),
      'da',
    );
    expect(sentence).toContain('"Ark1"');
    expect(sentence).toContain('C3, C3, C3, C3, C3 …');
  });
});

/** Files that keep less than we write: an .xls no long formulas, no more than three conditional formats a cell; a text file no formulas at all. */
import type { Edit } from '../workbook/edits';

const TOO_LITTLE = /\.(?:xls|xlt|xlw|csv|txt|prn|dif|slk)$/i;

export function keepsTooLittle(file: string): boolean {
  return TOO_LITTLE.test(file.trim());
}

/** Figures and texts in cells, and how they are shown, are kept by all but text files, and there the sheet is all there is. */
export function isKeptEverywhere(edit: Edit): boolean {
  if (edit.kind === 'setFormats') return true;
  return edit.kind === 'setCells' && edit.rows.flat().every((input) => !('formula' in input));
}

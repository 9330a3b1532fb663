/** Values as the sheets that are only added to keep them: written so that nothing becomes a formula, read back as they were written. */
import { DAYS_BETWEEN_1900_AND_1904 } from '../calendar/days';
import { showsAs } from '../report/numberFormats';
import { asPlainText, type CellInput } from '../workbook/edits';
import { mustBeMarked } from '../workbook/cellStates';
import type { Cell } from '../workbook/snapshot';
import { DAY_FORMAT, PERCENT_FORMAT } from './historyColumns';
import type { RecordedFigure } from './types';

/** Days are serials of the 1900 system; undefined is an empty cell. */
export type StoredValue = number | string | boolean | undefined;

/** A formula stands for itself: a record holds values only, so it never is what was written. */
export function storedValue(cell: Cell, date1904: boolean): StoredValue {
  if (cell.formula !== undefined) return cell.formula;
  if (cell.type === 'empty') return undefined;
  if (cell.type === 'text') return cell.value.replace(/\r\n?/g, '\n');
  if (cell.type !== 'number') return cell.value;
  return date1904 && showsAs(cell.format) === 'date' ? cell.value + DAYS_BETWEEN_1900_AND_1904 : cell.value;
}

/** `format` is the number format the cell is given. */
export function storedInput(value: StoredValue, format: string, date1904: boolean): CellInput {
  if (value === undefined) return { clear: true };
  if (typeof value === 'string') return { value: format === '@' ? asPlainText(value) : marked(value) };
  const isDay = format.startsWith(DAY_FORMAT);
  return { value: date1904 && isDay && typeof value === 'number' ? value - DAYS_BETWEEN_1900_AND_1904 : value };
}

export function formatOfShows(shows: RecordedFigure['shows']): string {
  return shows === 'date' ? DAY_FORMAT : shows === 'percent' ? PERCENT_FORMAT : 'General';
}

function marked(text: string): string {
  return mustBeMarked(text) ? `'${text}` : text;
}

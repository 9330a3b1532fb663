/** The cells on the sheet "Målstatus" that say whether the report is ready, and what they compare. */
import { NAME_PREFIX, type CellInput } from './edits';
import type { Cell } from './snapshot';

export const READY_NAMES = {
  /** The sentence that a person reads: a formula. */
  said: `${NAME_PREFIX}Klar`,
  /** What it says while nothing is changed; empty where nobody has marked the report. */
  ready: `${NAME_PREFIX}KlarTekst`,
  /** How it begins when something is. */
  marked: `${NAME_PREFIX}KlarMarkeret`,
  /** A line for each entered cell: its key, whether it is unchanged, and what stood in it (`READY_LINE`). */
  entries: `${NAME_PREFIX}KlarTal`,
} as const;

/** Columns of a line, from the left of the area `READY_NAMES.entries`. */
export const READY_LINE = { key: 0, holds: 1, kept: 2 } as const;

/** Stands for any error value: errors cannot be compared. */
export const ERROR_SIGN = '#!';
/** Never equal to what stands in a cell that somebody fills in: for what was changed before the line was written. */
export const CHANGED_SIGN = '≠≠≠';

/** What stands in a cell, to be compared by a formula. A text always has the sign for text, so that none loses an apostrophe of its own. */
export function keptInput(cell: Cell | undefined): CellInput {
  switch (cell?.type) {
    case undefined:
    case 'empty':
      return { clear: true };
    case 'error':
      return { value: `'${ERROR_SIGN}` };
    case 'text':
      return cell.value === '' ? { clear: true } : { value: `'${cell.value}` };
    case 'number':
    case 'boolean':
      return { value: cell.value };
  }
}

/** Above this length a cell formatted as text shows signs instead of its text. */
const LONGEST_SHOWN_AS_TEXT = 255;

/** Number format of the cell that keeps it: a text that looks like a number must stay one. */
export function keptFormat(cell: Cell | undefined): '@' | 'General' {
  return cell?.type === 'text' && cell.value.length <= LONGEST_SHOWN_AS_TEXT ? '@' : 'General';
}

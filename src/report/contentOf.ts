/** From a cell to what it means. */
import { DAYS_BETWEEN_1900_AND_1904 } from '../calendar/days';
import { remembered } from '../workbook/onceFor';
import type { Cell } from '../workbook/snapshot';
import { readDay } from '../danish/days';
import { showsAs } from './numberFormats';
import { readNumber } from '../danish/numbers';
import type { Content } from './types';
import { knownWord } from './statusWords';

interface ContentOptions {
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
  /** The column holds days, whatever the cell's number format says. */
  readonly holdsDays: boolean;
}

/** Serials come back in the 1900 system whichever the workbook uses. */
export function contentOf(cell: Cell, options: ContentOptions): Content {
  switch (cell.type) {
    case 'empty':
      return cell.formula === undefined ? { is: 'empty' } : { is: 'uncalculated' };
    case 'error':
      return { is: 'error', code: cell.value };
    case 'boolean':
      return { is: 'boolean', value: cell.value };
    case 'number': {
      const shows = showsAs(cell.format);
      const moved = options.date1904 && (shows === 'date' || options.holdsDays);
      return { is: 'number', value: moved ? cell.value + DAYS_BETWEEN_1900_AND_1904 : cell.value, shows };
    }
    case 'text':
      // "95" struck out before "104", or a raised 1 behind it, is no number of five digits.
      return cell.marked === true && cell.value.trim() !== '' ? { is: 'text', text: cell.value } : contentOfText(cell.value);
  }
}

const contentOfText = remembered((text: string): Content => {
  if (text.trim() === '') return { is: 'empty' };
  const known = knownWord(text);
  if (known) return { is: 'word', text, status: known.status, yes: known.yes };
  const number = readNumber(text);
  if (number.is === 'number') {
    return { is: 'numberAsText', text, value: number.value, percent: number.percent, unit: number.unit };
  }
  if (number.is === 'ambiguous') return { is: 'ambiguous', text, readings: number.readings };
  const day = readDay(text);
  return day === undefined ? { is: 'text', text } : { is: 'dateAsText', text, value: day };
});

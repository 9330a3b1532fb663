/** What a cell of a plan's table says: its text, a weight, and what was agreed in figures. */
import { isoOfSerial } from '../calendar/days';
import { readNumber } from '../danish/numbers';
import { readDay } from '../danish/days';
import type { AgreedCell } from '../planreading/agreedCell';
import { showsDay } from '../recognition/view';
import { showsAs } from '../report/numberFormats';
import type { Cell } from '../workbook/snapshot';

/** As text; a number as it was written, without the dust of floating point. */
export function textOf(cell: Cell): string {
  switch (cell.type) {
    case 'text':
      return cell.value.trim();
    case 'number':
      return String(Number(cell.value.toPrecision(12)));
    case 'boolean':
    case 'error':
    case 'empty':
      return '';
  }
}

const WEIGHT = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:pct\.?|procent|%|points?|pkt\.?)?$/i;
const LABELLED_WEIGHT = /(?:^|\n|\s)vægt(?:ning)?\s*:\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:pct\.?|%|point)?/i;

/** 20 for "20", "20 pct.", "Vægt: 20 %" and for 0.2 shown as 20 %. Undefined where the cell holds no weight. */
export function weightOf(cell: Cell): number | undefined {
  if (cell.type === 'number') return showsAs(cell.format) === 'percent' ? cell.value * 100 : cell.value;
  if (cell.type !== 'text') return undefined;
  const text = cell.value.trim();
  const found = WEIGHT.exec(text)?.[1] ?? LABELLED_WEIGHT.exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

/** "1/12": twelfths of the whole. Undefined for anything else. */
export function fractionOf(cell: Cell): { readonly over: number; readonly under: number } | undefined {
  const match = cell.type === 'text' ? /^\(?(\d{1,2})\s*\/\s*(\d{1,3})(?:\s*dele)?\)?$/.exec(cell.value.trim()) : undefined;
  return match ? { over: Number(match[1]), under: Number(match[2]) } : undefined;
}

/** What a column like "Måltal" says of a demand; undefined where it says nothing that can be compared. */
export function agreedOf(cell: Cell): AgreedCell | undefined {
  if (cell.type === 'number') {
    if (showsDay(cell.format)) return { is: 'day', day: isoOfSerial(Math.floor(cell.value)) };
    return { is: 'number', value: cell.value, percent: showsAs(cell.format) === 'percent' };
  }
  if (cell.type !== 'text') return undefined;
  const text = cell.value.trim();
  const day = readDay(text);
  if (day !== undefined) return { is: 'day', day: isoOfSerial(day) };
  const range = /^(\d+(?:,\d+)?)\s*[-–]\s*(\d+(?:,\d+)?)$/.exec(text);
  if (range) return { is: 'range', min: decimal(range[1]), max: decimal(range[2]) };
  const number = readNumber(text);
  if (number.is === 'number') return { is: 'number', value: number.value, percent: /%|pct|procent/i.test(text) };
  return text === '' ? undefined : { is: 'words', text };
}

function decimal(text = ''): number {
  return Number(text.replace(',', '.'));
}

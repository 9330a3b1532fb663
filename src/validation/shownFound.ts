/** What stands in a cell, as a person sees it in a Danish Excel. */
import { isoOfSerial } from '../calendar/days';
import { decimalsShown, showsAs } from '../report/numberFormats';
import type { Cell } from '../workbook/snapshot';
import { maskCpr } from './cpr';

const LONGEST = 80;

/**
 * A number that is shown as it is stays a number; per cent and days become text in their Danish form. Long texts are cut, and what looks
 * like a CPR number is masked, so that no finding carries it further.
 */
export function seen(cell: Cell): string | number {
  switch (cell.type) {
    case 'empty':
      return cell.formula === undefined ? '' : cut(cell.formula);
    case 'boolean':
      return cell.value ? 'SAND' : 'FALSK';
    case 'error':
      return cell.value;
    case 'text':
      return cut(cell.value);
    case 'number':
      return seenNumber(cell.value, cell.format);
  }
}

export function cut(text: string): string {
  const tidy = maskCpr(text.replace(/\s+/g, ' ').trim());
  return tidy.length > LONGEST ? `${tidy.slice(0, LONGEST - 1)}…` : tidy;
}

function seenNumber(value: number, format: string): string | number {
  const masked = maskCpr(String(value));
  if (masked !== String(value)) return masked;
  const shows = showsAs(format);
  if (shows === 'percent') return `${(value * 100).toFixed(decimalsShown(format) ?? 0).replace('.', ',')} %`;
  if (shows === 'date' && value >= 1 && value < 2_958_466) return isoOfSerial(value).split('-').reverse().join('-');
  return value;
}

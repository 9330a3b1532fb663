/** What Excel makes of a value that is written into a cell, and what it says of a value that stands there. */
import { isErrorCode } from '../engine/cells';
import type { Content, EngineCell } from '../engine/types';
import { HostError } from '../protocol/errors';
import { enteredError, shownError, type ErrorLanguage } from './errorTexts';

export interface Typed {
  readonly content: Content;
  /** The number format that typing gives the cell when it has none ("85%", "12/31/2024"). */
  readonly format?: string;
}

/** Serial of a day in the 1900 system. */
function serial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** Office.js reads typed text the American way, whatever the language of Excel. */
function typedText(text: string, errors: ErrorLanguage): Typed {
  const plain = text.trim();
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain))
    return { content: { type: 'number', value: Number(plain.replaceAll(',', '')) } };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return { content: { type: 'number', value: Number(plain) } };
  const percent = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*%$/.exec(plain);
  if (percent)
    return { content: { type: 'number', value: Number(percent[1]) / 100 }, format: plain.includes('.') ? '0.00%' : '0%' };
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (day && Number(day[1]) <= 12 && Number(day[2]) <= 31)
    return { content: { type: 'number', value: serial(Number(day[3]), Number(day[1]), Number(day[2])) }, format: 'm/d/yyyy' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (iso)
    return { content: { type: 'number', value: serial(Number(iso[1]), Number(iso[2]), Number(iso[3])) }, format: 'm/d/yyyy' };
  if (/^(true|false)$/i.test(plain)) return { content: { type: 'boolean', value: plain.toLowerCase() === 'true' } };
  const error = enteredError(plain, errors, isErrorCode);
  if (error !== undefined) return { content: { type: 'error', value: error } };
  return { content: { type: 'text', value: text } };
}

/** `format` is the cell's number format: "@" keeps everything a text. `undefined` means "leave the cell alone". */
export function typed(value: unknown, format: string | undefined, errors: ErrorLanguage): Typed | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return { content: { type: 'number', value } };
  if (typeof value === 'boolean') return { content: { type: 'boolean', value } };
  if (typeof value !== 'string')
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  if (value === '') return { content: { type: 'empty', value: null } };
  if (value.startsWith("'")) return { content: { type: 'text', value: value.slice(1) } };
  if (format === '@') return { content: { type: 'text', value } };
  if (value.startsWith('=') && value.length > 1) return { content: { formula: value } };
  return typedText(value, errors);
}

export function shownValue(cell: EngineCell, errors: ErrorLanguage): string | number | boolean {
  if (cell.type === 'error') return shownError(cell.value, errors);
  return cell.type === 'empty' ? (cell.formula === undefined ? '' : 0) : cell.value;
}

const TYPE_NAMES = { empty: 'Empty', number: 'Double', text: 'String', boolean: 'Boolean', error: 'Error' } as const;

export function valueType(cell: EngineCell): string {
  return TYPE_NAMES[cell.type];
}

export function formatCategory(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'Percentage';
  if (/[ymd]/i.test(bare)) return 'Date';
  if (/[hs]/i.test(bare)) return 'Time';
  if (/e[+-]/i.test(bare)) return 'Scientific';
  if (/[#0?]\/[#0?\d]/.test(bare)) return 'Fraction';
  if (/kr|\$|€/i.test(format)) return 'Currency';
  return /^[#0,.\s]+$/.test(bare) ? 'Number' : 'Custom';
}

/** The written value for each cell of so many rows and columns: one for all, or one each; any other shape is an error. */
export function spread(
  value: unknown,
  rows: number,
  columns: number,
  location: string,
): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const given: readonly unknown[] = value;
  const fits = given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits)
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      location,
    );
  return (row, column) => (given[row] as readonly unknown[])[column];
}

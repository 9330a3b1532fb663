/** Changes that certainly mend a finding; none where the cell is locked or holds a formula, since either would be somebody else's. */
import { DAYS_BETWEEN_1900_AND_1904 } from '../calendar/days';
import type { PercentScale } from '../recognition/types';
import { decimalsShown, showsAs } from '../report/numberFormats';
import type { Entry } from '../report/types';
import type { Edit } from '../workbook/edits';
import { findSheet, isWritable } from '../workbook/snapshot';
import type { Fix, RuleContext } from './types';

export const DAY_FORMAT = 'dd-mm-yyyy';

/** `{ fix }` to spread into an observation, or nothing. */
export function fixed({ workbook }: RuleContext, entry: Entry, value: number | string, format?: string): { readonly fix?: Fix } {
  const sheet = findSheet(workbook, entry.cell.sheet);
  if (workbook.readOnly || !sheet || !isWritable(sheet, entry.cell.row, entry.cell.column)) return {};
  if (entry.raw.formula !== undefined) return {};
  const keeps = format === undefined || format === entry.raw.format;
  if (!keeps && sheet.protection && !sheet.protection.allowFormatCells) {
    // The value alone mends a number, unless the cell would turn it back into text or show it as something else.
    if (entry.raw.format === '@' || showsAs(format) !== showsAs(entry.raw.format)) return {};
    return { fix: { cell: entry.cell, input: { value } } };
  }
  return { fix: { cell: entry.cell, input: { value }, ...(keeps ? {} : { format }) } };
}

export function fixEdits({ cell: { sheet, row, column }, input, format }: Fix): readonly Edit[] {
  const target = { sheet, area: { top: row, bottom: row, left: column, right: column } };
  const value: Edit = { kind: 'setCells', ...target, rows: [[input]] };
  // First the format: what is written into a cell of text would become text again.
  return format === undefined ? [value] : [{ kind: 'setFormats', ...target, rows: [[format]] }, value];
}

/** The serial as this workbook counts days. */
export function fixedDay(context: RuleContext, entry: Entry, serial: number): { readonly fix?: Fix } {
  const value = context.workbook.date1904 ? serial - DAYS_BETWEEN_1900_AND_1904 : serial;
  return fixed(context, entry, value, showsAs(entry.raw.format) === 'date' ? entry.raw.format : DAY_FORMAT);
}

export function fixedNumber(context: RuleContext, entry: Entry, value: number): { readonly fix?: Fix } {
  const plain = entry.raw.format !== '@' && showsAs(entry.raw.format) === 'number';
  return fixed(context, entry, value, plain ? entry.raw.format : numberFormat(value));
}

/** `share` is a fraction; it is written in the scale of its row. */
export function fixedShare(context: RuleContext, entry: Entry, share: number, scale: PercentScale): { readonly fix?: Fix } {
  const percent = tidy(share * 100);
  // 0,5 among whole per cent would be taken for 50 pct.: such a row cannot hold 0,5 pct.
  if (scale === 100) return percent > 0 && percent <= 1 ? {} : fixedNumber(context, entry, percent);
  const { format } = entry.raw;
  const decimals = Math.min(decimalsOf(percent), 6);
  const fits = showsAs(format) === 'percent' && (decimalsShown(format) ?? 0) >= decimals;
  return fixed(context, entry, tidy(share), fits ? format : withDecimals(decimals, '%'));
}

/** Binary noise of a multiplication by 100 has no place in a cell. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function numberFormat(value: number): string {
  const decimals = Math.min(decimalsOf(value), 6);
  return Math.abs(value) >= 1000 ? `#,##${withDecimals(decimals, '')}` : withDecimals(decimals, '');
}

function withDecimals(decimals: number, sign: string): string {
  return `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${sign}`;
}

/** Decimals in the shortest way to write the number. */
export function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(tidy(value)))?.[1]?.length ?? 0;
}

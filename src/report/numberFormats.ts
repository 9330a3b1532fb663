/** What a number format (English, as in files and in Office.js) makes of a number. */

import { remembered } from '../workbook/onceFor';

/** Quoted, escaped, bracketed and padding parts say nothing about the kind of number. */
function bare(format: string): string {
  return format
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\\_*]./g, '');
}

/** How the number is shown. Times of day alone count as numbers. */
export const showsAs = remembered((format): 'number' | 'percent' | 'date' => {
  const first = bare(format).split(';')[0] ?? '';
  if (/^(general|standard|@)?$/i.test(first.trim())) return 'number';
  if (first.includes('%')) return 'percent';
  return /[dy]|mmm/i.test(first) ? 'date' : 'number';
});

/** Decimals shown (of per cent where it shows per cent); undefined when the format does not fix them (General). */
export const decimalsShown = remembered((format): number | undefined => {
  const first = bare(format).split(';')[0] ?? '';
  if (!/[0#?]/.test(first) || showsAs(format) === 'date' || /[/eE]/.test(first)) return undefined;
  // A comma behind the last digit shows thousands instead of ones.
  if (/[0#?.],+(?![0#?,])/.test(first)) return undefined;
  return /\.([0#?]*)/.exec(first)?.[1]?.length ?? 0;
});

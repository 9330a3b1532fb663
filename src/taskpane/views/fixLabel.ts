/** What a fix would put into the cell, as it will look there. */
import type { Fix } from '../../validation/types';
import { isoOfSerial } from '../../calendar/days';
import type { Language } from '../../texts/language';
import { showDay, showNumber, showPercent } from '../../texts/fill';
import type { Say } from '../../texts/paneTexts';
import type { CellAddress } from '../../workbook/address';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../workbook/snapshot';

/** `standing` is the cell's number format now, which stays unless the fix brings one. */
export function fixLabel(fix: Fix, formatNow: string, language: Language, say: Say): string {
  if ('clear' in fix.input) return say('findingFixEmpty');
  if ('formula' in fix.input) return say('findingFixFormula');
  return say('findingFix', { value: fixShown(fix, formatNow, language) });
}

/** The content itself; empty for a cell that is emptied. */
export function fixShown({ input, format }: Fix, formatNow: string, language: Language): string {
  if ('clear' in input) return '';
  if ('formula' in input) return input.formula;
  return 'error' in input ? input.error : shown(input.value, format ?? formatNow, language);
}

export function formatAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellAddress): string {
  const found = findSheet(workbook, sheet);
  return found ? cellAt(found, row, column).format : '';
}

function shown(value: number | string | boolean, format: string, language: Language): string {
  if (typeof value !== 'number') return String(value);
  if (format.includes('%')) return showPercent(value, language);
  if (/[dy]/i.test(format)) return showDay(isoOfSerial(value), language);
  return showNumber(value, language);
}

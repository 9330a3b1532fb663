/** What a fix would put into the cell, as it will look there. */
import type { Fix } from '../../validation/types';
import { isoOfSerial } from '../../calendar/days';
import { showDay, showNumber, showPercent, type Language } from '../../texts/fill';
import type { Say } from '../../texts/speech';

/** `standing` is the cell's number format now, which stays unless the fix brings one. */
export function fixLabel({ input, format }: Fix, standing: string, language: Language, say: Say): string {
  if ('clear' in input) return say('findingFixEmpty');
  if ('formula' in input) return say('findingFixFormula');
  if ('error' in input) return say('findingFix', { value: input.error });
  return say('findingFix', { value: shown(input.value, format ?? standing, language) });
}

function shown(value: number | string | boolean, format: string, language: Language): string {
  if (typeof value !== 'number') return String(value);
  if (format.includes('%')) return showPercent(value, language);
  if (/[dy]/i.test(format)) return showDay(isoOfSerial(value), language);
  return showNumber(value, language);
}

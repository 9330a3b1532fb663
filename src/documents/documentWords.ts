/** Sentences and shown values of a document in one language. The language is handed in; `src/texts` has both. */
import type { Light, LightColor } from '../assessment/types';
import { isoOfSerial } from '../calendar/days';
import { STATUS_WORD } from '../report/statusWords';
import type { Status } from '../report/types';
import type { DocumentsKey } from '../texts/da/documents';
import type { SheetKey } from '../texts/da/sheet';
import type { Language } from '../texts/language';
import { fill, showDay, showNumber, showPercent, type Values } from '../texts/fill';
import { maskCpr } from '../validation/cpr';
import type { DocumentCell, Shows } from './types';

export interface DocumentWords {
  readonly language: Language;
  readonly texts: Readonly<Record<DocumentsKey, string>>;
  /** Words that also stand on the sheet "Målstatus": the rule of the score, the lights. */
  readonly sheet: Readonly<Record<SheetKey, string>>;
  /** What findings are called: "MRP306.title". */
  readonly findings: Readonly<Record<string, string>>;
}

export function say({ texts, language }: DocumentWords, key: DocumentsKey, values: Values = {}): string {
  return fill(texts[key], values, language);
}

export function statusWord({ language }: DocumentWords, status: Status): string {
  return STATUS_WORD[language][status];
}

const GREY = {
  missing: 'lightMissing',
  notDue: 'lightNotDue',
  withdrawn: 'lightWithdrawn',
} as const satisfies Record<string, SheetKey>;

const COLORS = {
  green: 'lightGreen',
  yellow: 'lightYellow',
  red: 'lightRed',
} as const satisfies Partial<Record<LightColor, SheetKey>>;

/** Sign and word: never the colour alone. */
export function lightWord({ sheet }: DocumentWords, light: Light): string {
  return sheet[light.color === 'grey' ? GREY[light.because] : COLORS[light.color]];
}

/** A number as it stands in a document; the sheet's number formats round alike. */
export function showFigure({ language }: DocumentWords, value: number, shows: Shows): string {
  switch (shows) {
    case 'whole':
      return fixed(value, 0, language);
    case 'points':
      return fixed(value, 2, language);
    case 'percent':
      return `${fixed(value * 100, 1, language)} ${language === 'da' ? 'pct.' : '%'}`;
  }
}

/** What stands in a cell, as a reader sees it. */
export function shownCell(words: DocumentWords, cell: DocumentCell): string {
  switch (cell.is) {
    case 'empty':
      return '';
    case 'text':
    case 'light':
      return cell.text;
    case 'number':
    case 'sum':
      return showFigure(words, cell.value, cell.shows);
    case 'share':
      return cell.value === null ? '' : showFigure(words, cell.value, 'percent');
  }
}

/** Always the same number of decimals, so that columns of figures stand under each other. */
function fixed(value: number, decimals: number, language: Language): string {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const form = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return form.format(value).replace('-', '−');
}

export function day({ language }: DocumentWords, iso: string): string {
  return showDay(iso, language);
}

export function dayOfSerial(words: DocumentWords, serial: number): string {
  return day(words, isoOfSerial(serial));
}

export function number({ language }: DocumentWords, value: number): string {
  return showNumber(value, language, 2);
}

export function percent({ language }: DocumentWords, fraction: number): string {
  return showPercent(fraction, language);
}

/** What somebody typed, on one line and without anything that looks like a CPR number. */
export function quoted(typed: string): string {
  return maskCpr(typed.replace(/\s+/g, ' ').trim());
}

/** The beginning of a long wording, cut between words. */
export function shortened(wording: string, longest: number): string {
  if (wording.length <= longest) return wording;
  const cut = wording.slice(0, longest - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : undefined).replace(/[\s,;:–-]+$/, '')} …`;
}

export const EMPTY: DocumentCell = { is: 'empty' };

export function text(content: string): DocumentCell {
  return content === '' ? EMPTY : { is: 'text', text: content };
}

export function figure(value: number | null, shows: Shows): DocumentCell {
  return value === null ? EMPTY : { is: 'number', value, shows };
}

export function lightCell(words: DocumentWords, light: Light): DocumentCell {
  return { is: 'light', text: lightWord(words, light), color: light.color };
}
